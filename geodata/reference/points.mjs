// The point of every commune: GeoNames' own where it has one, otherwise an estimate whose precision is kept.
import { nameKey, keyWithoutArticle, groupBy } from './names.mjs';
import { kilometres, mean, mostCentral, nearestTo } from './geometry.mjs';
import { CHIEF_PLACES, MISPLACED, ROUGH_POINTS, SPELLINGS } from './mending.mjs';

/** A point this far from the other known points of its postal code is a homonym of the commune, not the commune. */
const STRAY_KM = 25;
/** A name that only begins like the commune's ("Saint-Ouen" for "Saint-Ouen-sur-Seine") must be nearer than that. */
const STRAY_SHORT_NAME_KM = 12;

const ARRONDISSEMENT = /^(Paris|Lyon|Marseille) (\d\d)(?: |$)/;
const FIRST_ARRONDISSEMENT = { Paris: 75100, Lyon: 69380, Marseille: 13200 };

/**
 * Points of communes and of their parts (arrondissements, communes déléguées or associées).
 * @returns {{communes: Map<string, {point: number[], precision: string}>, parts: Map<string, number[]>}} by INSEE code
 */
export function locate({ communes, parts, cities }) {
  const partPoints = pointsOfParts(parts, cities);
  const own = ownPoints(communes, parts, partPoints, cities);
  return { communes: new Map(communes.map((commune) => [commune.code, pointOf(commune, own)])), parts: partPoints };
}

function pointOf(commune, own) {
  if (own.points.has(commune.code)) return { point: own.points.get(commune.code), precision: 'commune' };
  // Checked before the neighbours: those of an island may be a thousand kilometres away.
  if (ROUGH_POINTS[commune.code]) return { point: ROUGH_POINTS[commune.code], precision: 'departement' };
  const samePostalCode = (commune.codesPostaux ?? []).flatMap((code) => own.byPostalCode.get(code) ?? []);
  if (samePostalCode.length) return { point: mean(samePostalCode), precision: 'postal-code' };
  const sameEpci = own.byEpci.get(epciInArrondissement(commune));
  if (sameEpci) return { point: mean(sameEpci), precision: 'arrondissement' };
  const sameArrondissement = own.byArrondissement.get(commune.arrondissement);
  if (sameArrondissement) return { point: mean(sameArrondissement), precision: 'arrondissement' };
  const sameDepartement = own.byDepartement.get(commune.departement);
  if (sameDepartement) return { point: mean(sameDepartement), precision: 'departement' };
  throw new Error(`No point can be found for ${commune.code} ${commune.nom}: add it to ROUGH_POINTS in mending.mjs`);
}

function pointsOfParts(parts, cities) {
  const points = new Map();
  const partsByName = groupBy(
    parts.filter((part) => part.type !== 'arrondissement-municipal'),
    (part) => part.departement + nameKey(part.nom),
  );
  for (const city of cities) {
    const [, town, number] = ARRONDISSEMENT.exec(city.name) ?? [];
    if (town) points.set(String(FIRST_ARRONDISSEMENT[town] + Number(number)), city.point);
    const homonyms = partsByName.get(city.admin2 + nameKey(city.name)) ?? [];
    if (homonyms.length === 1 && !points.has(homonyms[0].code)) points.set(homonyms[0].code, city.point);
  }
  return points;
}

function ownPoints(communes, parts, partPoints, cities) {
  const candidates = candidatesByCommune(communes, parts, partPoints, cities);
  const sure = indexPoints(communes, new Map([...candidates].flatMap(([code, found]) => sureEntry(code, found))));
  const points = new Map();
  for (const commune of communes) {
    const found = (candidates.get(commune.code) ?? []).filter((candidate) => !isStray(candidate, commune, sure));
    const best = Math.min(...found.map((candidate) => candidate.rank));
    const bestPoints = found.filter((candidate) => candidate.rank === best).map((candidate) => candidate.point);
    if (bestPoints.length === 1) points.set(commune.code, bestPoints[0]);
    if (bestPoints.length > 1) points.set(commune.code, chosen(bestPoints, commune, sure));
  }
  return indexPoints(communes, points);
}

/** Only a name found once says for sure where the commune is. */
function sureEntry(code, found) {
  const byName = found.filter((candidate) => candidate.rank === RANK.name);
  return byName.length === 1 ? [[code, byName[0].point]] : [];
}

function chosen(points, commune, sure) {
  const neighbours = neighboursOf(commune, sure);
  return neighbours.length ? nearestTo(mean(neighbours), points) : mostCentral(points);
}

function isStray({ rank, point }, commune, sure) {
  // Overseas, communes are few and vast: a namesake is the commune, however far from the others.
  if (rank === RANK.taggedWithCode || commune.departement.length === 3) return false;
  const neighbours = neighboursOf(commune, sure);
  if (!neighbours.length) return rank === RANK.shortName;
  const nearest = kilometres(nearestTo(point, neighbours), point);
  return nearest > (rank === RANK.shortName ? STRAY_SHORT_NAME_KM : STRAY_KM);
}

/** Sure points of the other communes of the same postal codes, or else of the same arrondissement. */
function neighboursOf(commune, sure) {
  const others = (points) => (points ?? []).filter((point) => point !== sure.points.get(commune.code));
  const samePostalCode = (commune.codesPostaux ?? []).flatMap((code) => others(sure.byPostalCode.get(code)));
  return samePostalCode.length ? samePostalCode : others(sure.byArrondissement.get(commune.arrondissement));
}

const RANK = { name: 0, taggedWithCode: 1, chiefPart: 2, shortName: 3, anyPart: 4 };

function candidatesByCommune(communes, parts, partPoints, cities) {
  const candidates = new Map();
  const add = (code, rank, point) => candidates.set(code, [...(candidates.get(code) ?? []), { rank, point }]);
  const find = communeFinder(communes);
  for (const city of cities) {
    if (MISPLACED.has(`${city.admin2} ${city.name}`)) continue;
    const { code, rank } = find(city) ?? {};
    if (code) add(code, rank, city.point);
  }
  for (const part of parts) {
    const point = partPoints.get(part.code);
    if (point && part.chefLieu) add(part.chefLieu, part.code === part.chefLieu ? RANK.chiefPart : RANK.anyPart, point);
  }
  return candidates;
}

/** @returns a function from a GeoNames city to its commune's code and the strength of the match, or nothing */
function communeFinder(communes) {
  const byCommuneCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byName = groupBy(communes, (commune) => commune.departement + nameKey(commune.nom));
  const byBareName = groupBy(communes, (commune) => commune.departement + keyWithoutArticle(commune.nom));
  const byDepartement = groupBy(communes, (commune) => commune.departement);
  const only = (found, rank) => (found?.length === 1 ? { code: found[0].code, rank } : undefined);

  return (city) => {
    const key = nameKey(city.name);
    const tagged = byCommuneCode.get(CHIEF_PLACES[city.name] ?? taggedCode(city));
    if (tagged) {
      const sameName = keyWithoutArticle(tagged.nom) === keyWithoutArticle(city.name);
      return { code: tagged.code, rank: sameName || CHIEF_PLACES[city.name] ? RANK.name : RANK.taggedWithCode };
    }
    const departement = city.admin2;
    const mended = SPELLINGS[`${departement} ${city.name}`];
    return (
      only(mended && [byCommuneCode.get(mended)], RANK.name) ??
      only(byName.get(departement + key), RANK.name) ??
      only(byBareName.get(departement + keyWithoutArticle(city.name)), RANK.name) ??
      only(
        byDepartement.get(departement)?.filter((commune) => nameKey(commune.nom).startsWith(`${key} `)),
        RANK.shortName,
      )
    );
  };
}

/** Overseas, GeoNames files some places under the INSEE code of their commune. */
function taggedCode({ admin1, admin2 }) {
  return [admin2, admin1].find((code) => code?.length === 5);
}

/** An EPCI is narrower than an arrondissement, but may reach into another one, even in another département. */
function epciInArrondissement({ epci, arrondissement }) {
  return `${epci} ${arrondissement}`;
}

function indexPoints(communes, points) {
  const index = { points, byPostalCode: new Map(), byEpci: new Map(), byArrondissement: new Map(), byDepartement: new Map() };
  const add = (map, key, point) => map.set(key, [...(map.get(key) ?? []), point]);
  for (const commune of communes) {
    const point = points.get(commune.code);
    if (!point) continue;
    for (const code of commune.codesPostaux ?? []) add(index.byPostalCode, code, point);
    if (commune.epci) add(index.byEpci, epciInArrondissement(commune), point);
    if (commune.arrondissement) add(index.byArrondissement, commune.arrondissement, point);
    add(index.byDepartement, commune.departement, point);
  }
  return index;
}
