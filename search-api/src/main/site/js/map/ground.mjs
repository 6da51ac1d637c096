// A map that needs no tile server: sea, land and the borders of départements from our own data; tiles on top where they are configured.
import leaflet from 'leaflet';
import { outlines } from './outlines.mjs';

export { leaflet };

/** Tiles that the deployer configured, as the page says. */
export const tiles = document.documentElement.dataset.tiles;

export async function groundMap(element, { styles, ground, credit, zoomIn, zoomOut }, options = {}) {
  await loaded(styles);
  const map = leaflet.map(element, { zoomControl: false, attributionControl: true, minZoom: 3, maxZoom: 18, renderer: leaflet.canvas(), ...options });
  map.attributionControl.setPrefix(false).addAttribution(credit);
  leaflet.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  map.setView([46.6, 2.4], 5);
  if (tiles) {
    const { tilesCredit, tilesZoom } = document.documentElement.dataset;
    leaflet.tileLayer(tiles, { maxZoom: 18, maxNativeZoom: Number(tilesZoom), attribution: text(tilesCredit) }).addTo(map);
  }
  outlines(ground).then((lines) => {
    leaflet.polygon([...lines.values()], { className: 'ground', color: '#929292', weight: 1, fill: !tiles, fillColor: '#f6f5f1', fillOpacity: 1, interactive: false }).addTo(map).bringToBack();
  }).catch(() => { /* points alone are still a map */ });
  return map;
}

/** Leaflet takes a credit for HTML. */
function text(words) {
  const element = document.createElement('span');
  element.textContent = words;
  return element.innerHTML;
}

/** The map's own styles, which no page without a map loads. */
function loaded(address) {
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
