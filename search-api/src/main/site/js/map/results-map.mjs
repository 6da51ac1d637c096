// The list is the truth: the map shows its places, points to the fiche of a place, and marks the place of the fiche pointed at.
import { groundMap, leaflet } from './ground.mjs';
import 'leaflet.markercluster';

let map;

export async function show(panel, items) {
  if (map) { map.invalidateSize(); return; }
  map = await groundMap(panel.querySelector('.map'), panel.dataset);
  const nearest = leaflet.latLngBounds([]);
  const group = leaflet.markerClusterGroup({ showCoverageOnHover: false, maxClusterRadius: 40, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  for (const item of items) {
    const title = item.querySelector('h3');
    const markers = item.dataset.points.split(' ').map((point) => {
      const [lon, lat] = point.split(',').map(Number);
      const marker = leaflet.marker([lat, lon], { icon: icon(false), title: title.textContent.trim(), alt: title.textContent.trim() });
      marker.bindPopup(() => popup(title));
      marker.on('popupopen', () => { item.classList.add('is-pointed'); });
      marker.on('popupclose', () => item.classList.remove('is-pointed'));
      return marker;
    });
    group.addLayers(markers);
    nearest.extend(markers[0].getLatLng());
    for (const name of ['mouseenter', 'focusin']) item.addEventListener(name, () => markers.forEach((marker) => marker.setIcon(icon(true))));
    for (const name of ['mouseleave', 'focusout']) item.addEventListener(name, () => markers.forEach((marker) => marker.setIcon(icon(false))));
  }
  map.addLayer(group);
  // A fiche may have places all over France; what the reader asked for is around the nearest.
  map.fitBounds(nearest.pad(0.15), { maxZoom: 14 });
}

function icon(pointed) {
  return leaflet.divIcon({ className: pointed ? 'pin pin--pointed' : 'pin', iconSize: [20, 20], iconAnchor: [10, 20], popupAnchor: [0, -18] });
}

/** The title as the list has it, which leads to the fiche. */
function popup(title) {
  const copy = document.createElement('div');
  copy.append(title.firstElementChild.cloneNode(true));
  copy.lang = title.lang;
  copy.dir = title.dir;
  return copy;
}
