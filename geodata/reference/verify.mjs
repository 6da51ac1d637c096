// Measures the shipped points against La Poste's centroids, which are no source of theirs, and against the boundaries.
//   node verify.mjs LA_POSTE.csv
// The file is the « base officielle des codes postaux »: INSEE code first, "latitude,longitude" in the sixth column.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isValid, polygonsOf } from './boundaries.mjs';
import { kilometres } from './geometry.mjs';
import { groupBy } from './names.mjs';

const SHIPPED = new URL('../src/main/resources/fr/repere/geodata/territory/reference/', import.meta.url);
const SUSPICIOUS_KM = 15;

const [laPosteFile] = process.argv.slice(2);
if (!laPosteFile) {
  console.error('Which file of La Poste to measure against? Usage: node verify.mjs LA_POSTE.csv');
  process.exit(2);
}

const communes = shippedCommunes();
reportErrors(communes, laPosteCentroids(laPosteFile));
reportBoundaries(communes, JSON.parse(shippedText('departements.geojson.gz')).features);

function shippedText(name) {
  return gunzipSync(readFileSync(new URL(name, SHIPPED))).toString('utf8');
}

function shippedCommunes() {
  return shippedText('communes.csv.gz')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, '')))
    .map(([code, name, departement, , , , longitude, latitude, precision]) => ({
      code,
      name,
      departement,
      precision,
      point: [Number(longitude), Number(latitude)],
    }));
}

function laPosteCentroids(file) {
  const rows = readFileSync(file, 'utf8').split('\n').slice(1);
  const cells = rows.map((row) => row.split(';')).filter((row) => row[5]?.includes(','));
  return new Map(cells.map((row) => [row[0], row[5].split(',').map(Number).reverse()]));
}

function reportErrors(communes, centroids) {
  for (const [precision, group] of groupBy(communes, (commune) => commune.precision)) {
    const errors = group
      .filter(({ code }) => centroids.has(code))
      .map((commune) => ({ ...commune, error: kilometres(commune.point, centroids.get(commune.code)) }))
      .sort((a, b) => a.error - b.error);
    const at = (share) => errors[Math.min(errors.length - 1, Math.floor(errors.length * share))]?.error.toFixed(1);
    console.log(`${precision}: ${group.length}, measured ${errors.length}, median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} km`);
    if (precision === 'commune') reportSuspicious(errors);
  }
}

function reportSuspicious(errors) {
  for (const { code, name, error } of errors.filter((commune) => commune.error > SUSPICIOUS_KM)) {
    console.log(`  farther than ${SUSPICIOUS_KM} km: ${code} ${name} ${error.toFixed(1)} km`);
  }
}

function reportBoundaries(communes, features) {
  const geometries = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));
  console.log(`boundaries: ${features.length}, valid ${features.filter(({ geometry }) => isValid(geometry)).length}`);
  const concerned = communes.filter(({ departement }) => geometries.has(departement));
  for (const [precision, group] of groupBy(concerned, (commune) => commune.precision)) {
    const inside = group.filter(({ departement, point }) => contains(geometries.get(departement), point));
    const percent = ((100 * inside.length) / group.length).toFixed(1);
    console.log(`  ${precision}: ${inside.length} of ${group.length} in their own département (${percent} %)`);
  }
  reportWorst(concerned.filter(({ precision }) => precision === 'commune'), geometries);
}

function reportWorst(communes, geometries) {
  const shares = [...groupBy(communes, (commune) => commune.departement)]
    .map(([code, group]) => [code, group.filter(({ point }) => contains(geometries.get(code), point)).length / group.length])
    .sort((a, b) => a[1] - b[1])
    .slice(0, 8);
  console.log(`  fewest: ${shares.map(([code, share]) => `${code} ${(100 * share).toFixed(0)} %`).join(', ')}`);
}

function contains(geometry, point) {
  return polygonsOf(geometry).some(([shell, ...holes]) => isIn(shell, point) && !holes.some((hole) => isIn(hole, point)));
}

/** Even-odd rule: counts the edges of the ring that a ray to the east crosses. */
function isIn(ring, [x, y]) {
  return ring.slice(1).reduce((inside, [xb, yb], i) => {
    const [xa, ya] = ring[i];
    return ya > y !== yb > y && x < ((xb - xa) * (y - ya)) / (yb - ya) + xa ? !inside : inside;
  }, false);
}
