// The places of one fiche, numbered as in their list; a pin leads to its place there.
import { groundMap, leaflet } from './ground.mjs';

export async function show(panel, items) {
  const map = await groundMap(panel.querySelector('.map'), panel.dataset);
  map.scrollWheelZoom.disable();
  const all = leaflet.latLngBounds([]);
  for (const item of items) {
    const [lon, lat] = item.dataset.point.split(',').map(Number);
    const number = item.id.replace('lieu-', '');
    const name = item.querySelector('h3').textContent.trim().replace(/\s+/g, ' ');
    const icon = leaflet.divIcon({ className: 'pin-number', html: number, iconSize: null, iconAnchor: [14, 14] });
    const marker = leaflet.marker([lat, lon], { icon, title: name, alt: name }).addTo(map);
    marker.on('click', () => { item.focus(); item.scrollIntoView({ block: 'center' }); });
    all.extend(marker.getLatLng());
  }
  map.fitBounds(all.pad(0.15), { maxZoom: 15 });
}
