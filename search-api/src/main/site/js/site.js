// What every page is better with: nothing here is needed to read or to search.
import { suggest } from './parts/suggest.mjs';
import { position } from './parts/position.mjs';
import { picking } from './parts/selection.mjs';

for (const menu of document.querySelectorAll('.languages__menu')) {
  document.addEventListener('click', (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { menu.open = false; menu.querySelector('summary').focus(); }
  });
}
const wide = matchMedia('(min-width: 62em)');
for (const sheet of document.querySelectorAll('.filters__sheet')) sheet.open = wide.matches;
document.querySelectorAll('form.find').forEach((form) => { suggest(form); position(form); });
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
picking();
// After everything that is needed to read.
if ('serviceWorker' in navigator) addEventListener('load', () => import('./parts/offline.mjs').then(({ offline }) => offline()));
