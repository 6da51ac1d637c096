// The rows of every table that ships, and the promises that they keep towards each other.
import { byCode } from './sources.mjs';
import { rounded } from './geometry.mjs';

const DEPARTEMENTS = 101;
const COLLECTIVITES = 8;
const REGIONS = 18;

const PART_KINDS = {
  'arrondissement-municipal': 'arrondissement-municipal',
  'commune-deleguee': 'deleguee',
  'commune-associee': 'associee',
};

export function tables(sources, points) {
  const result = {
    regions: sources.regions.map(({ code, nom }) => ({ code, name: nom })),
    departements: sources.departements.map(departementRow),
    epci: sources.epci.map(({ code, nom, type }) => ({ code, name: nom, type })),
    communes: sources.communes.map((commune) => communeRow(commune, points.communes.get(commune.code))),
    aliases: aliasRows(sources, points.parts),
  };
  assertConsistent(result);
  return result;
}

/** A collectivité d'outre-mer is no département and lies in no région, but its communes need a home. */
export function isCollectivite(departement) {
  return departement.zone === 'com';
}

function departementRow(departement) {
  const collectivite = isCollectivite(departement);
  return {
    code: departement.code,
    name: departement.nom,
    region: collectivite ? '' : departement.region,
    kind: collectivite ? 'collectivite' : 'departement',
  };
}

function communeRow(commune, { point, precision }) {
  const [longitude, latitude] = rounded(point);
  return {
    code: commune.code,
    name: commune.nom,
    departement: commune.departement,
    epci: commune.epci ?? '',
    population: commune.population ?? '',
    postalCodes: (commune.codesPostaux ?? []).join('|'),
    longitude,
    latitude,
    precision,
    arrondissement: commune.arrondissement ?? '',
  };
}

/** Former codes of which a part still exists are listed once, as that part, which has a name. */
function aliasRows({ communes, parts }, partPoints) {
  const named = parts.map((part) => partRow(part, partPoints.get(part.code)));
  const taken = new Set([...parts, ...communes].map(({ code }) => code));
  const former = communes.flatMap((commune) =>
    (commune.anciensCodes ?? []).filter((code) => !taken.has(code)).map((code) => formerCodeRow(code, commune)),
  );
  return [...named, ...former].sort(byCode);
}

function partRow(part, point) {
  const [longitude, latitude] = point ? rounded(point) : ['', ''];
  return {
    code: part.code,
    name: part.nom,
    kind: PART_KINDS[part.type],
    commune: part.commune ?? part.chefLieu,
    postalCodes: (part.codesPostaux ?? []).join('|'),
    population: part.population ?? '',
    longitude,
    latitude,
  };
}

function formerCodeRow(code, commune) {
  const unknown = { name: '', postalCodes: '', population: '', longitude: '', latitude: '' };
  return { code, name: unknown.name, kind: 'ancien-code', commune: commune.code, ...unknown };
}

function assertConsistent({ regions, departements, epci, communes, aliases }) {
  const codes = (rows) => new Set(rows.map(({ code }) => code));
  const resolves = (rows, field, targets) =>
    rows.filter((row) => row[field] !== '' && !targets.has(row[field])).map((row) => `${row.code} ${field} ${row[field]}`);
  const communeCodes = codes(communes);
  const problems = [
    ...[regions, departements, epci, communes, aliases].flatMap(duplicates),
    ...resolves(departements, 'region', codes(regions)),
    ...resolves(communes, 'departement', codes(departements)),
    ...resolves(communes, 'epci', codes(epci)),
    ...resolves(aliases, 'commune', communeCodes),
    ...missingPostalCodes(communes, aliases),
    ...wrongCount('régions', regions.length, REGIONS),
    ...wrongCount('départements', departements.filter(({ kind }) => kind === 'departement').length, DEPARTEMENTS),
    ...wrongCount('collectivités', departements.filter(({ kind }) => kind === 'collectivite').length, COLLECTIVITES),
  ];
  if (problems.length) throw new Error(`The derived tables contradict each other:\n${problems.join('\n')}`);
}

function duplicates(rows) {
  const seen = new Set();
  return rows.filter(({ code }) => seen.size === seen.add(code).size).map(({ code }) => `${code} stands twice`);
}

/** Paris, Lyon and Marseille must be found by the postal codes of each of their arrondissements. */
function missingPostalCodes(communes, aliases) {
  const postalCodes = new Map(communes.map((commune) => [commune.code, commune.postalCodes.split('|')]));
  return aliases.flatMap((alias) =>
    alias.postalCodes
      .split('|')
      .filter((code) => code && !postalCodes.get(alias.commune).includes(code))
      .map((code) => `${alias.commune} lacks the postal code ${code} of ${alias.name}`),
  );
}

function wrongCount(what, count, expected) {
  return count === expected ? [] : [`${count} ${what} instead of ${expected}`];
}
