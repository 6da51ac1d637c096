// Beside the list a map of what it shows. It loads when it is asked for, or at once where there is room and the reader left it open.
const panel = document.querySelector('.map-panel');
const button = document.querySelector('[data-map-button]');
const REMEMBERED = 'repere-map';

if (panel && button && document.querySelector('[data-points]')) {
  button.hidden = false;
  button.addEventListener('click', () => (panel.hidden ? open() : close()));
  if (remembered() === 'open') open();
}

async function open() {
  panel.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  document.querySelector('.layout').classList.add('layout--map');
  remember('open');
  const { show } = await import('./map/results-map.mjs');
  show(panel, [...document.querySelectorAll('.hits > li[data-points]')]);
}

function close() {
  panel.hidden = true;
  button.setAttribute('aria-expanded', 'false');
  document.querySelector('.layout').classList.remove('layout--map');
  remember('closed');
}

/** A browser that keeps nothing has no memory; the map works without. */
function remembered() { try { return localStorage.getItem(REMEMBERED); } catch { return null; } }
function remember(state) { try { localStorage.setItem(REMEMBERED, state); } catch { /* nothing to do */ } }
