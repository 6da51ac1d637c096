// A map that needs no tile server: sea, land and the borders of départements from our own data; tiles on top where they are configured.
import leaflet from 'leaflet';

export { leaflet };

export async function groundMap(element, { styles, ground, tiles, credit, zoomIn, zoomOut }) {
  await loaded(styles);
  const map = leaflet.map(element, { zoomControl: false, attributionControl: true, minZoom: 3, maxZoom: 18, renderer: leaflet.canvas() });
  map.attributionControl.setPrefix(false).addAttribution(credit);
  leaflet.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  map.setView([46.6, 2.4], 5);
  if (tiles) leaflet.tileLayer(tiles, { maxZoom: 18 }).addTo(map);
  fetch(ground).then((response) => response.json()).then((lines) => {
    const land = Object.values(lines).map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lat, lon])));
    leaflet.polygon(land, { className: 'ground', color: '#929292', weight: 1, fill: !tiles, fillColor: '#ffffff', fillOpacity: 1, interactive: false }).addTo(map).bringToBack();
  }).catch(() => { /* points alone are still a map */ });
  return map;
}

/** The map's own styles, which no page without a map loads. */
function loaded(address) {
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
