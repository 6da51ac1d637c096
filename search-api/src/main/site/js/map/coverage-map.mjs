// The coloured map of territories. The table is the truth: each row says how its territory looks and what it is called.
import { groundMap, leaflet, tiles } from './ground.mjs';
import { outlines } from './outlines.mjs';
import { walkable } from './walk.mjs';

const LINE = { color: '#8b93a3', weight: 1, opacity: 1, fillOpacity: tiles ? 0.65 : 0.9 };
const CHOSEN = { color: '#000091', weight: 4 };
const MAINLAND = leaflet.latLngBounds([41.3, -5.2], [51.1, 9.6]);
const still = matchMedia('(prefers-reduced-motion: reduce)');

let map;
let layer;
let shown;

/** Draws the rows of the table. @param {(id: string) => void} choose called when a territory is */
export async function draw(element, jump, table, choose) {
  map ??= await groundMap(element, element.dataset, { keyboard: false, zoomSnap: 0.25 });
  const rows = [...table.querySelectorAll('tr[data-id]')];
  const lines = table.dataset.outlines ? await outlines(table.dataset.outlines) : new Map();
  layer?.remove();
  layer = leaflet.featureGroup();
  const renderer = leaflet.svg();
  const shapes = rows.map((row) => shape(row, lines, renderer)).filter(Boolean);
  shapes.forEach((one) => layer.addLayer(one));
  layer.addTo(map);
  shapes.forEach((one) => accessible(one, choose));
  walkable(shapes, map);
  const territories = rows.map((row) => row.dataset.id).sort().join();
  if (territories !== shown) {
    shown = territories;
    frame(shapes, jump);
  }
}

function shape(row, lines, renderer) {
  const { id, colour, label, point } = row.dataset;
  const look = { ...LINE, fillColor: colour, renderer, ...(row.getAttribute('aria-current') ? CHOSEN : {}) };
  const made = lines.has(id) ? leaflet.polygon(lines.get(id), look)
    : point ? leaflet.circleMarker(point.split(',').map(Number).reverse(), { ...look, radius: 10 }) : null;
  if (!made) return null;
  made.row = row;
  made.look = { color: look.color, weight: look.weight };
  const words = document.createElement('bdi');
  words.textContent = label;
  return made.bindTooltip(words, { sticky: lines.has(id) });
}

function accessible(one, choose) {
  const path = one.getElement();
  const chosen = one.row.getAttribute('aria-current') !== null;
  path.setAttribute('role', 'button');
  path.setAttribute('aria-label', one.row.dataset.label);
  path.setAttribute('aria-pressed', String(chosen));
  if (chosen) one.bringToFront();
  one.on('click', () => choose(one.row.dataset.id));
  one.on('keypress', (event) => { if (event.originalEvent.key === 'Enter') choose(one.row.dataset.id); });
}

/** The mainland when all of France is shown, with a button for each territory overseas; otherwise all there is. */
function frame(shapes, jump) {
  const far = shapes.filter((one) => !MAINLAND.intersects(boundsOf(one)));
  const near = shapes.filter((one) => !far.includes(one));
  jump.replaceChildren();
  if (near.length > 0 && far.length > 0) {
    button(jump, jump.dataset.mainland, MAINLAND);
    far.forEach((one) => button(jump, one.row.querySelector('bdi').textContent, boundsOf(one), 'fr'));
  }
  const all = leaflet.latLngBounds([]);
  (near.length > 0 ? near : shapes).forEach((one) => all.extend(boundsOf(one)));
  if (all.isValid()) map.fitBounds(all, { animate: false, padding: [8, 8], maxZoom: 11 });
}

function button(jump, words, bounds, language) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'fr-btn fr-btn--tertiary fr-btn--sm', textContent: words });
  if (language) made.lang = language;
  made.addEventListener('click', () => map.fitBounds(bounds, { animate: !still.matches, padding: [8, 8] }));
  jump.append(made);
}

export function boundsOf(one) {
  return one.getBounds ? one.getBounds() : leaflet.latLngBounds(one.getLatLng(), one.getLatLng());
}
