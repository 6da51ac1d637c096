// Points are [longitude, latitude] in WGS84 degrees, everywhere.

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres. */
export function kilometres([lonA, latA], [lonB, latB]) {
  const haversine =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

/** Plain mean: good enough over one postal code, and France never crosses the 180th meridian. */
export function mean(points) {
  const sum = points.reduce(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** The point among the given ones that is nearest to their mean: stays on land in an archipelago. */
export function mostCentral(points) {
  return nearestTo(mean(points), points);
}

export function nearestTo(target, points) {
  return points.reduce((best, point) => (kilometres(point, target) < kilometres(best, target) ? point : best));
}

/** Five decimals are about one metre: more would be noise in the files. */
export function rounded([lon, lat]) {
  return [Number(lon.toFixed(5)), Number(lat.toFixed(5))];
}
