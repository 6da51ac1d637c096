// Outlines of the 101 départements from Natural Earth: right names and INSEE codes, valid polygons, five decimals.
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { nameKey } from './names.mjs';
import { rounded } from './geometry.mjs';

/** Natural Earth's spelling → the official name. */
const MENDED_NAMES = {
  'Guyane française': 'Guyane',
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
};

/** @returns a GeoJSON FeatureCollection (RFC 7946), one MultiPolygon per département, sorted by code */
export function departementBoundaries(departements, shapes) {
  const shapesByName = new Map(shapes.map((shape) => [shapeKey(shape), shape.geometry]));
  const features = departements.map(({ code, nom }) => {
    const geometry = shapesByName.get(nameKey(nom));
    if (!geometry) throw new Error(`Natural Earth has no outline for ${code} ${nom}: mend its name in MENDED_NAMES`);
    return { type: 'Feature', properties: { code, name: nom }, geometry: validMultiPolygon(geometry, code) };
  });
  return { type: 'FeatureCollection', features };
}

function shapeKey(shape) {
  const { name } = shape.properties;
  return nameKey(MENDED_NAMES[name] ?? name);
}

function validMultiPolygon(geometry, code) {
  const polygons = polygonsOf(geometry).map((rings) => orientedRings(rings.map(roundedRing)));
  const multiPolygon = { type: 'MultiPolygon', coordinates: polygons };
  // Rounding could make two edges cross; with the pinned package it does not, another version would have to be mended.
  if (!isValid(multiPolygon)) throw new Error(`The outline of département ${code} crosses itself once rounded`);
  return multiPolygon;
}

export function isValid(geometry) {
  return IsValidOp.isValid(new GeoJSONReader().read(geometry));
}

export function polygonsOf({ type, coordinates }) {
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/** Rounded, without the vertices that rounding made equal, closed. */
function roundedRing(ring) {
  const vertices = ring.map(rounded).filter((vertex, i, all) => i === 0 || !samePoint(vertex, all[i - 1]));
  return samePoint(vertices[0], vertices.at(-1)) ? vertices : [...vertices, vertices[0]];
}

function samePoint(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

/** RFC 7946: the outer ring turns counter-clockwise, the holes clockwise. */
function orientedRings(rings) {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed()));
}

function signedArea(ring) {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0) / 2;
}
