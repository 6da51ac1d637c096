// What every page is better with: nothing here is needed to read or to search.
import { suggest } from './parts/suggest.mjs';
import { position } from './parts/position.mjs';
import { picking } from './parts/selection.mjs';
import { appearance } from './parts/appearance.mjs';

for (const menu of document.querySelectorAll('.languages__menu')) {
  document.addEventListener('click', (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { menu.open = false; menu.querySelector('summary').focus(); }
  });
}
document.querySelectorAll('form.find').forEach((form) => { suggest(form); position(form); });
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
picking();
document.querySelectorAll('.appearance').forEach(appearance);
// After everything that is needed to read.
if ('serviceWorker' in navigator) addEventListener('load', () => import('./parts/offline.mjs').then(({ offline }) => offline()));
