// The page of results, better with scripts: filters that act at once, a list that grows in place, a map beside it.
import { filters } from './parts/filters.mjs';
import { more } from './parts/more.mjs';

filters();
more();

// The map loads when it is asked for, or at once where the reader left it open.
const panel = document.querySelector('.map-panel');
const button = document.querySelector('[data-map-button]');
const REMEMBERED = 'repere-map';

if (panel && button) {
  offer();
  button.addEventListener('click', () => (panel.hidden ? open() : close()));
  document.addEventListener('repere:results', () => { offer(); if (!panel.hidden) draw(); });
  if (!button.hidden && remembered() === 'open') open();
}

/** A list without places has no map. */
function offer() { button.hidden = !document.querySelector('[data-points]'); }

function open() {
  panel.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  document.querySelector('.layout').classList.add('layout--map');
  remember('open');
  draw();
}

async function draw() {
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
