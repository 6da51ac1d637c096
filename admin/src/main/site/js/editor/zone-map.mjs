// The zone on a map of the départements: a click ticks the box that stands for it, and a tick colours the map. The boxes are the form.
import { groundMap, leaflet } from '../../../../../../search-api/src/main/site/js/map/ground.mjs';
import { outlines } from '../../../../../../search-api/src/main/site/js/map/outlines.mjs';

/** Metropolitan France, latitude first as the map wants it; the départements overseas are among the boxes. */
const METROPOLE = [[41.3, -5.2], [51.1, 9.6]];

export async function zoneMap(panel, form) {
  panel.hidden = false;
  // The whole of it, however low the panel is: in quarters of a step.
  const map = await groundMap(panel, panel.dataset, { zoomSnap: 0.25 });
  map.fitBounds(METROPOLE);
  map.scrollWheelZoom.disable();
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', panel.dataset.label);
  const layers = new Map();
  const box = (code) => document.getElementById(code);
  const style = (code) => ({ color: '#000091', weight: 1, fillColor: '#000091', fillOpacity: box(code)?.checked ? 0.6 : 0.05 });
  for (const [code, rings] of await outlines(panel.dataset.ground)) {
    if (!box(code)) continue;
    const name = box(code).labels[0].textContent;
    const layer = leaflet.polygon(rings, style(code)).bindTooltip(name).addTo(map);
    layer.on('click', () => {
      box(code).checked = !box(code).checked;
      form.elements.zoneKind.value = 'territories';
      box(code).dispatchEvent(new Event('change', { bubbles: true }));
    });
    layers.set(code, layer);
  }
  form.addEventListener('change', () => layers.forEach((layer, code) => layer.setStyle(style(code))));
}
