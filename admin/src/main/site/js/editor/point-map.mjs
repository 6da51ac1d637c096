// The point of a place on a map: moved with the mouse, a finger, or the arrow keys. The fields of longitude and latitude say the same.
import { groundMap, leaflet, tiles } from '../../../../../../search-api/src/main/site/js/map/ground.mjs';

const STEP = 10;
// Without tiles the names of communes around are what shows where one is.
const NEAR = tiles ? 15 : 11;

export async function pointMap(place) {
  const panel = place.querySelector('.place__map');
  const longitude = place.querySelector('[name$=".longitude"]');
  const latitude = place.querySelector('[name$=".latitude"]');
  let map, marker, names;

  async function show() {
    const at = position();
    if (!at) return;
    if (!map) {
      panel.hidden = false;
      panel.setAttribute('role', 'region');
      panel.setAttribute('aria-label', panel.dataset.label);
      map = await groundMap(panel, panel.dataset);
      map.scrollWheelZoom.disable();
      const icon = leaflet.divIcon({ className: 'point', html: '', iconSize: null, iconAnchor: [12, 12] });
      marker = leaflet.marker(at, { icon, draggable: true, autoPan: true, alt: panel.dataset.help, title: panel.dataset.help }).addTo(map);
      marker.on('dragend', () => write(marker.getLatLng()));
      marker.getElement().addEventListener('keydown', keys);
      map.on('click', (event) => write(marker.setLatLng(event.latlng).getLatLng()));
    }
    marker.setLatLng(at);
    map.setView(at, Math.max(map.getZoom(), NEAR), { animate: false });
    if (!tiles) name(at);
  }

  /** The communes around, by name. */
  async function name([lat, lon]) {
    const response = await fetch(`/espace/cartes/communes.json?longitude=${lon}&latitude=${lat}`);
    if (!response.ok) return;
    names?.remove();
    names = leaflet.layerGroup((await response.json()).map((commune) =>
      leaflet.circleMarker([commune.latitude, commune.longitude], { radius: 2, color: '#161616', interactive: false })
        .bindTooltip(commune.name, { permanent: true, direction: 'right', className: 'commune' }))).addTo(map);
  }

  function keys(event) {
    const by = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const moved = map.containerPointToLatLng(map.latLngToContainerPoint(marker.getLatLng()).add(by));
    write(marker.setLatLng(moved).getLatLng());
  }

  function position() {
    const [lon, lat] = [longitude, latitude].map((field) => Number.parseFloat(field.value.replace(',', '.')));
    return Number.isFinite(lon) && Number.isFinite(lat) ? [lat, lon] : null;
  }

  function write({ lat, lng }) {
    longitude.value = lng.toFixed(6);
    latitude.value = lat.toFixed(6);
    longitude.dispatchEvent(new Event('input', { bubbles: true }));
  }

  place.addEventListener('located', show);
  [longitude, latitude].forEach((field) => field.addEventListener('change', show));
  await show();
}
