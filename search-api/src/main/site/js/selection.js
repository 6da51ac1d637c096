// The page of a selection: filled from what this browser remembers, ordered in place, shared with or without words for the person.
import { MOST, address, remember, remembered, saidIn } from './parts/selection.mjs';

const root = document.querySelector('[data-selection]');
const words = root.dataset;
const form = root.querySelector('[data-leaflet]');
const says = root.querySelector('[data-says]');
let mine = remembered();
const here = new URLSearchParams(location.search).getAll('fiche');

if (here.length === 0 && mine.fiches.length > 0) location.replace(address(words.page, mine.fiches));
const own = mine.fiches.length > 0 && mine.fiches.join() === here.join();
if (form) { fill(); order(); share(); }
if (here.length > 0 && !own) offer();

/** Who was sent a link sees its words; whoever comes back to a selection of their own sees what they had written. */
function fill() {
  const sent = saidIn(location.hash);
  const said = own && !location.hash ? mine : sent;
  for (const item of items()) note(item).value = said.notes[item.dataset.slug] ?? '';
  form.elements.person.value = said.person;
  const language = form.elements.language;
  if ([...language.options].some((one) => one.value === said.language)) language.value = said.language;
  if (!own) for (const link of document.querySelectorAll('.languages a')) link.hash = location.hash;
  form.addEventListener('input', save);
}

function order() {
  form.addEventListener('click', (event) => {
    const tool = event.target.closest('[data-move], [data-drop]');
    if (!tool) return;
    event.preventDefault();
    const item = tool.closest('[data-slug]');
    if ('drop' in tool.dataset) drop(item);
    else move(item, tool);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === form.elements.person) event.preventDefault();
  });
}

function move(item, tool) {
  const other = tool.dataset.move === 'up' ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (tool.dataset.move === 'up') other.before(item); else other.after(item);
  save();
  const place = items().indexOf(item) + 1;
  says.textContent = words.moved.replace('{0}', local(place)).replace('{1}', local(items().length));
  (tool.hidden ? item.querySelector('[data-move]:not([hidden])') : tool)?.focus();
}

function drop(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  save();
  says.textContent = words.dropped;
  if (next) next.querySelector('[data-drop]').focus();
  else location.replace(words.page);
}

/** The address always names what is shown; what is one's own is remembered as well. */
function save() {
  const all = items();
  all.forEach((item, index) => {
    item.querySelector('[data-move=up]').hidden = index === 0;
    item.querySelector('[data-move=down]').hidden = index === all.length - 1;
  });
  const shown = current();
  history.replaceState(null, '', address(words.page, shown.fiches, own ? null : shown));
  if (own) { mine = shown; remember(shown); }
  links();
}

function current() {
  const notes = {};
  for (const item of items()) if (note(item).value.trim()) notes[item.dataset.slug] = note(item).value.trim();
  return {
    fiches: items().map((item) => item.dataset.slug), notes, person: form.elements.person.value.trim(), language: form.elements.language.value,
  };
}

/** Somebody else's selection changes nothing of one's own before one says so. */
function offer() {
  const box = root.querySelector('[data-shared]');
  box.hidden = false;
  root.querySelector('[data-mine]').hidden = mine.fiches.length === 0;
  box.querySelector('[data-keep]').addEventListener('click', () => {
    const sent = form ? current() : { fiches: [], notes: {}, person: '', language: '' };
    const fiches = [...new Set([...mine.fiches, ...sent.fiches])];
    if (fiches.length > MOST) { says.textContent = words.full; return; }
    remember({ fiches, notes: { ...sent.notes, ...mine.notes }, person: mine.person || sent.person, language: mine.language || sent.language });
    location.href = address(words.page, fiches);
  });
}

function share() {
  const withNotes = root.querySelector('[data-with-notes]');
  withNotes.hidden = false;
  withNotes.addEventListener('change', links);
  const copy = root.querySelector('[data-copy-link]');
  if (navigator.clipboard) {
    copy.hidden = false;
    const label = copy.textContent;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(link());
      copy.textContent = copy.dataset.copied;
      setTimeout(() => { copy.textContent = label; }, 4000);
    });
  }
  const device = root.querySelector('[data-share]');
  if (navigator.share) {
    device.hidden = false;
    device.addEventListener('click', () => navigator.share({ title: words.title, url: link() }).catch(() => {}));
  }
  const clear = root.querySelector('[data-clear]');
  clear.hidden = !own;
  clear.addEventListener('click', () => { remember({ fiches: [], notes: {}, person: '', language: '' }); location.replace(words.page); });
  links();
}

/** Once the order changed, the code shown is of another selection. */
function links() {
  const code = root.querySelector('[data-code]');
  if (code && current().fiches.join() !== here.join()) code.remove();
  for (const one of root.querySelectorAll('[data-before]')) one.href = one.dataset.before + encodeURIComponent(link());
  // Words for the person never go there.
  for (const one of root.querySelectorAll('[data-account]')) one.href = `${address(one.dataset.account, current().fiches, null)}&langue=${document.documentElement.lang}`;
}

/** Words for the person go along only when that is ticked. */
function link() {
  const wished = root.querySelector('[data-with-notes] input').checked;
  const site = words.address.split('?')[0];
  return address(site, current().fiches, wished ? current() : null);
}

function items() { return [...form.querySelectorAll('[data-slug]')]; }
function note(item) { return item.querySelector('[data-note]'); }
function local(number) { return number.toLocaleString(document.documentElement.lang); }
