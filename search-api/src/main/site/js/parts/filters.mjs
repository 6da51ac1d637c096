// Filters act as they are ticked. On a phone they are a sheet over the page, which Escape, its button or the number of results closes.
import { show } from './refresh.mjs';

const SETTLE_MS = 350;

export function filters() {
  const form = document.querySelector('form.filters');
  const details = form?.querySelector('.filters__sheet');
  if (!form) return;
  const wide = matchMedia('(min-width: 62em)');
  const sheet = sheetOf(form, details, wide);
  const fit = () => { details.open = wide.matches; sheet?.fit(); };
  wide.addEventListener('change', fit);
  fit();
  let timer;
  form.addEventListener('change', () => { clearTimeout(timer); timer = setTimeout(apply, SETTLE_MS); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    sheet?.close();
    apply().then(() => document.getElementById('results-title').focus());
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-part=filters] a, [data-part=head] .scopes a, [data-part=head] .chips a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !sameQuestion(link)) return;
    event.preventDefault();
    go(link.href);
  });
  addEventListener('popstate', () => show(location.href));
  elsewhere(form);

  function apply() {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    return go(`${form.getAttribute('action')}?${asked}`);
  }
}

/** Who only changes the place keeps the filters; other words are another question. */
function elsewhere(form) {
  const find = document.querySelector('form.find');
  const words = find.elements.q.value;
  find.addEventListener('submit', () => {
    if (find.elements.q.value !== words) return;
    for (const [name, value] of new FormData(form)) {
      if (value === '' || ['q', 'lieu', 'place', 'lat', 'lon', 'scope'].includes(name)) continue;
      find.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
  });
}

/** Whether a link keeps the words and the place, which stand in boxes above that are not made anew. */
function sameQuestion(link) {
  const [here, there] = [location, link].map((address) => new URLSearchParams(address.search));
  return ['q', 'lieu', 'place', 'lat', 'lon'].every((name) => String(here.getAll(name)) === String(there.getAll(name)));
}

function go(address) {
  history.pushState({}, '', address);
  return show(address);
}

/** The dialog that the form moves into on a narrow screen; a browser without dialogs keeps it unfolding in the page. */
function sheetOf(form, details, wide) {
  const home = form.parentElement;
  const dialog = document.createElement('dialog');
  if (!dialog.showModal) return null;
  const opener = details.querySelector('summary');
  const shut = document.createElement('button');
  Object.assign(shut, { type: 'button', className: 'fr-btn fr-btn--tertiary-no-outline fr-btn--sm sheet__close', textContent: home.dataset.close });
  dialog.className = 'sheet';
  dialog.setAttribute('aria-label', form.getAttribute('aria-label'));
  dialog.append(shut);
  home.append(dialog);
  shut.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => { home.prepend(form); details.open = wide.matches; opener.hidden = false; opener.focus(); });
  opener.addEventListener('click', (event) => {
    if (wide.matches) return;
    event.preventDefault();
    dialog.append(form);
    details.open = true;
    opener.hidden = true;
    dialog.showModal();
  });
  return { close: () => { if (dialog.open) dialog.close(); }, fit: () => { if (wide.matches && dialog.open) dialog.close(); } };
}
