// The list is the truth: the map shows its places, a pin leads to its fiche in the list, and the fiche pointed at shows its pins.
import { groundMap, leaflet } from './ground.mjs';
import 'leaflet.markercluster';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const words = document.querySelector('.map-panel').dataset;
const listened = new WeakSet();
const markersOf = new WeakMap();

let map;
let group;

/** Shows these items of the list, and no others. */
export async function show(panel, items) {
  map ??= await groundMap(prepared(panel), panel.dataset, { zoomAnimation: !still.matches, fadeAnimation: !still.matches });
  map.invalidateSize();
  group?.remove();
  group = leaflet.markerClusterGroup({
    showCoverageOnHover: false, maxClusterRadius: 40, animate: !still.matches, iconCreateFunction: cluster,
  });
  const nearest = leaflet.latLngBounds([]);
  for (const item of items) {
    const markers = item.dataset.points.split(' ').map((point) => pin(point, item));
    markersOf.set(item, markers);
    group.addLayers(markers);
    nearest.extend(markers[0].getLatLng());
    follow(item);
  }
  map.addLayer(group);
  // A fiche may have places all over France; what the reader asked for is around the nearest.
  if (nearest.isValid()) map.fitBounds(nearest.pad(0.15), { maxZoom: 14, animate: false });
}

/** What a screen reader is told: that all of it is in the list. */
function prepared(panel) {
  const element = panel.querySelector('.map');
  const hint = panel.querySelector('.fr-hint-text');
  hint.id ||= 'map-hint';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', panel.getAttribute('aria-label'));
  element.setAttribute('aria-describedby', hint.id);
  return element;
}

function pin(point, item) {
  const [lon, lat] = point.split(',').map(Number);
  const link = item.querySelector('h3 a');
  const name = link.textContent.trim();
  const marker = leaflet.marker([lat, lon], { icon: icon(), title: name, alt: name, riseOnHover: true });
  marker.item = item;
  marker.bindPopup(() => popup(item), { autoPanPadding: [16, 16] });
  marker.on('popupopen', () => item.querySelector('.hit').classList.add('is-pointed'));
  marker.on('popupclose', () => item.querySelector('.hit').classList.remove('is-pointed'));
  marker.on('click', () => lead(link, item));
  marker.on('keypress', (event) => { if (event.originalEvent.key === 'Enter') lead(link, item); });
  return marker;
}

/** From a pin to its fiche in the list. */
function lead(link, item) {
  item.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
  link.focus({ preventScroll: true });
}

/** Pointed at in the list, a fiche shows where it is: its pins, or the clusters that hold them; focused, also what the nearest is. */
function follow(item) {
  if (listened.has(item)) return;
  listened.add(item);
  for (const name of ['mouseenter', 'focusin']) item.addEventListener(name, () => point(item, true));
  for (const name of ['mouseleave', 'focusout']) item.addEventListener(name, () => point(item, false));
  item.addEventListener('focusin', () => {
    const [first] = markersOf.get(item);
    if (group.getVisibleParent(first) === first && map.getBounds().contains(first.getLatLng())) first.openPopup();
  });
}

function point(item, pointed) {
  for (const marker of markersOf.get(item)) {
    group.getVisibleParent(marker)?.getElement()?.classList.toggle('pin--pointed', pointed);
  }
}

function icon() {
  return leaflet.divIcon({ className: 'pin', iconSize: [24, 24], iconAnchor: [12, 24], popupAnchor: [0, -20] });
}

/** How many places, in the digits of the page, with a name for those who do not see what lies around. */
function cluster(many) {
  const number = many.getChildCount().toLocaleString(document.documentElement.lang);
  const shape = document.createElement('div');
  const seen = Object.assign(document.createElement('span'), { textContent: number, ariaHidden: 'true' });
  const named = Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: words.cluster?.replace('#', number) ?? number });
  shape.append(seen, named);
  return leaflet.divIcon({ html: shape, className: 'marker-cluster', iconSize: [40, 40] });
}

/** The title as the list has it, which leads to the fiche, and why it is there. */
function popup(item) {
  const title = item.querySelector('h3');
  const copy = document.createElement('div');
  copy.dir = document.documentElement.dir;
  const line = document.createElement('p');
  line.append(title.firstElementChild.cloneNode(true));
  line.lang = title.lang;
  line.dir = title.dir;
  copy.append(line);
  const why = item.querySelector('.hit__why');
  if (why) copy.append(Object.assign(document.createElement('p'), { textContent: why.textContent }));
  return copy;
}
