// The places of one fiche, numbered as in their list; a pin leads to its place there.
import { groundMap, leaflet } from './ground.mjs';

const FEW = 6;

export async function show(panel, items) {
  const map = await groundMap(panel.querySelector('.map'), panel.dataset);
  map.scrollWheelZoom.disable();
  const group = await layer(items.length);
  const all = leaflet.latLngBounds([]);
  for (const item of items) {
    const [lon, lat] = item.dataset.point.split(',').map(Number);
    const number = item.id.replace('lieu-', '');
    const name = item.querySelector('h3').textContent.trim().replace(/\s+/g, ' ');
    const icon = leaflet.divIcon({ className: 'pin-number', html: number, iconSize: null, iconAnchor: [14, 14] });
    const marker = leaflet.marker([lat, lon], { icon, title: name, alt: name }).addTo(group);
    marker.on('click', () => { item.focus(); item.scrollIntoView({ block: 'center' }); });
    all.extend(marker.getLatLng());
  }
  map.addLayer(group);
  // Without tiles, one place alone is seen best in the outline of its département.
  map.fitBounds(all.pad(0.15), { maxZoom: panel.dataset.tiles ? 15 : items.length > 1 ? 13 : 8 });
}

/** Pins that would hide each other stand together under their number. */
async function layer(places) {
  if (places <= FEW) return leaflet.layerGroup();
  await import('leaflet.markercluster');
  return leaflet.markerClusterGroup({ showCoverageOnHover: false, maxClusterRadius: 30, animate: false });
}
