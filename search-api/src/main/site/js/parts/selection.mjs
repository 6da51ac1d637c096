// The selection as this browser remembers it: slugs in their order, words for the person. It never leaves the browser by itself.
const KEY = 'repere-selection';
export const MOST = 30;
const LONGEST = 200;

/** What is remembered; whatever else stands there, or nothing where a browser keeps nothing, is an empty selection. */
export function remembered() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(KEY)); } catch { /* an empty one */ }
  const fiches = Array.isArray(kept?.fiches) ? kept.fiches.filter((slug) => typeof slug === 'string').slice(0, MOST) : [];
  const notes = {};
  for (const slug of fiches) if (typeof kept.notes?.[slug] === 'string') notes[slug] = kept.notes[slug].slice(0, LONGEST);
  return { fiches: [...new Set(fiches)], notes, person: text(kept?.person), language: text(kept?.language) };
}

/** Remembers it and tells the page. @returns {boolean} whether the browser could */
export function remember(selection) {
  try { localStorage.setItem(KEY, JSON.stringify(selection)); } catch { return false; }
  dispatchEvent(new CustomEvent('selection'));
  return true;
}

/** The address of a selection: its fiches where the server reads them; words for the person behind the #, which no server is sent. */
export function address(page, fiches, words) {
  const query = fiches.map((slug) => `fiche=${encodeURIComponent(slug)}`).join('&');
  const said = new URLSearchParams();
  if (words?.person) said.set('person', words.person);
  if (words?.language) said.set('language', words.language);
  for (const slug of fiches) if (words?.notes[slug]) said.set(`note-${slug}`, words.notes[slug]);
  return page + (query ? `?${query}` : '') + (`${said}` ? `#${said}` : '');
}

/** The words behind the # of an address. */
export function saidIn(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const notes = {};
  for (const [name, value] of said) if (name.startsWith('note-')) notes[name.slice(5)] = text(value);
  return { notes, person: text(said.get('person')), language: text(said.get('language')) };
}

/** Shows the buttons that put a fiche into the selection, and how many it has in the menu. */
export function picking() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-pick]');
    if (button) toggle(button.dataset.pick);
  });
  const update = () => { show(document.querySelectorAll('[data-pick]')); count(); };
  addEventListener('selection', update);
  addEventListener('storage', update);
  addEventListener('pageshow', update);
  document.addEventListener('repere:results', update);
  update();
}

function toggle(slug) {
  const selection = remembered();
  const there = selection.fiches.includes(slug);
  if (!there && selection.fiches.length >= MOST) return say('full');
  selection.fiches = there ? selection.fiches.filter((one) => one !== slug) : [...selection.fiches, slug];
  delete selection.notes[slug];
  if (remember(selection)) say(there ? 'removed' : 'added');
}

function show(buttons) {
  const { fiches } = remembered();
  for (const button of buttons) {
    button.hidden = false;
    name(button);
    const there = fiches.includes(button.dataset.pick);
    button.setAttribute('aria-pressed', there);
    button.classList.toggle('fr-icon-check-line', there);
    button.classList.toggle('fr-icon-add-line', !there);
  }
}

/** Buttons of the same words are told apart by the fiche that they are for. */
function name(button) {
  const title = button.closest('article')?.querySelector('h1, h2, h3')?.textContent.trim();
  if (title && !button.hasAttribute('aria-label')) button.setAttribute('aria-label', `${button.textContent.trim()} – ${title}`);
}

/** The menu leads straight to what was picked and says how much that is. */
function count() {
  const entry = document.querySelector('.menu a[href$="/selection"], .menu a[data-selection-page]');
  if (!entry) return;
  entry.dataset.selectionPage ??= entry.getAttribute('href');
  entry.dataset.words ??= entry.textContent;
  const { fiches } = remembered();
  entry.href = address(entry.dataset.selectionPage, fiches);
  entry.textContent = fiches.length > 0 ? `${entry.dataset.words} (${fiches.length.toLocaleString(document.documentElement.lang)})` : entry.dataset.words;
}

function say(what) {
  const status = document.querySelector('[data-picks]');
  if (status) status.textContent = status.dataset[what];
}

function text(value) { return typeof value === 'string' ? value.slice(0, LONGEST) : ''; }
