// One stop for the Tab key in the whole map; arrows lead to the nearest territory on that side.
const SIDES = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export function walkable(shapes, map) {
  const first = shapes.find((one) => one.row.getAttribute('aria-current')) ?? shapes[0];
  for (const one of shapes) {
    const path = one.getElement();
    path.setAttribute('tabindex', one === first ? '0' : '-1');
    path.addEventListener('focus', () => { one.setStyle({ dashArray: '6 3', weight: 4, color: '#000091' }); one.openTooltip(centre(one)); });
    path.addEventListener('blur', () => { one.setStyle({ dashArray: null, ...one.look }); one.closeTooltip(); });
    path.addEventListener('keydown', (event) => {
      const side = SIDES[event.key];
      if (!side) return;
      event.preventDefault();
      const next = nearest(one, shapes, side, map);
      if (next) go(one, next, map);
    });
  }
}

function go(from, to, map) {
  from.getElement().setAttribute('tabindex', '-1');
  to.getElement().setAttribute('tabindex', '0');
  if (!map.getBounds().contains(centre(to))) map.panTo(centre(to), { animate: false });
  to.getElement().focus({ preventScroll: true });
}

/** Straight ahead counts more than aside. */
function nearest(from, shapes, [dx, dy], map) {
  const start = map.latLngToLayerPoint(centre(from));
  let best = null;
  let least = Infinity;
  for (const one of shapes) {
    const way = map.latLngToLayerPoint(centre(one)).subtract(start);
    const ahead = way.x * dx + way.y * dy;
    const aside = Math.abs(way.x * dy) + Math.abs(way.y * dx);
    if (one !== from && ahead > aside * 0.5 && ahead + 2 * aside < least) {
      best = one;
      least = ahead + 2 * aside;
    }
  }
  return best;
}

function centre(one) {
  return one.getBounds ? one.getBounds().getCenter() : one.getLatLng();
}
