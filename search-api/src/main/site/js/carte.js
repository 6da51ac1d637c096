// The coverage map: what the form or a link asks for comes from the same page, so that address, table, legend and map always agree.
const form = document.getElementById('carte-form');
const says = document.getElementById('carte-says');
const panel = document.getElementById('carte-panel');
const PARTS = ['carte-head', 'carte-legend', 'choisi', 'carte-table'];
let drawing = false;
let latest = 0;

form.addEventListener('change', (event) => { if (event.target.checkValidity()) go(address()); });
form.addEventListener('submit', (event) => { event.preventDefault(); go(address()); });
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-here], #carte-head a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href, link.dataset.key);
});
addEventListener('popstate', () => load(location.href));

if (navigator.connection?.saveData) {
  const offer = document.getElementById('carte-button');
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', () => { offer.hidden = true; open(); });
} else {
  open();
}

function open() {
  drawing = true;
  panel.hidden = false;
  draw();
}

async function draw() {
  if (!drawing) return;
  const { draw: drawMap } = await import('./map/coverage-map.mjs');
  await drawMap(panel.querySelector('.map'), panel.querySelector('.carte__jump'), document.getElementById('carte-table'), choose);
}

function choose(id) {
  const link = [...document.querySelectorAll('#carte-table a[data-key]')].find((one) => one.dataset.key === id);
  if (link) go(link.href, id);
}

/** What the form asks for, without what it leaves open. */
function address() {
  const fields = [...new FormData(form)].filter(([name, value]) => value !== '' && !(name === 'vue' && value === 'couverture'));
  const chosen = new URLSearchParams(location.search).get('choisi');
  if (chosen) fields.push(['choisi', chosen]);
  return `${form.action}?${new URLSearchParams(fields)}`;
}

async function go(url, key) {
  const there = new URL(url, location.href);
  const toChosen = there.hash === '#choisi';
  there.hash = '';
  if (!await load(there.href)) return;
  history.pushState(null, '', there.href);
  const heading = document.querySelector('#choisi h3');
  if (toChosen && heading) {
    heading.focus({ preventScroll: matchMedia('(min-width: 62em)').matches });
  } else if (key) {
    [...document.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key)?.focus({ preventScroll: true });
  }
}

/** The page at an address, its parts put in the place of these. What came too late is dropped. */
async function load(url) {
  const turn = ++latest;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (turn !== latest) return false;
    for (const id of PARTS) document.getElementById(id).replaceWith(page.getElementById(id));
    document.querySelector('.languages__menu ul').replaceWith(page.querySelector('.languages__menu ul'));
    syncForm(page.getElementById('carte-form'));
    says.textContent = says.dataset.updated.replace('#', document.querySelector('#carte-head h2').textContent);
    await draw();
    return true;
  } catch {
    says.textContent = says.dataset.failed;
    return false;
  }
}

/** The form as the address has it, without taking away the box that the reader is in. */
function syncForm(asked) {
  const focused = document.activeElement?.id;
  const open = form.querySelector('details')?.open;
  form.replaceChildren(...asked.childNodes);
  const more = form.querySelector('details');
  if (more && open) more.open = true;
  if (focused && form.querySelector(`#${focused}`)) document.getElementById(focused).focus({ preventScroll: true });
}
