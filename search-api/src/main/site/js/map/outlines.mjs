// Outlines as the server sends them: whole parts of a degree, each corner as its way from the one before.
const asked = new Map();

/** By id the rings of each territory, as Leaflet wants them: latitude first. Fetched once. */
export function outlines(address) {
  if (!asked.has(address)) asked.set(address, fetch(address).then((response) => response.json()).then(read));
  return asked.get(address);
}

function read({ scale, outlines: steps }) {
  return new Map(Object.entries(steps).map(([id, rings]) => [id, rings.map((ring) => corners(ring, scale))]));
}

function corners(ring, scale) {
  const result = [];
  for (let i = 0, x = 0, y = 0; i < ring.length; i += 2) {
    x += ring[i];
    y += ring[i + 1];
    result.push([y / scale, x / scale]);
  }
  return result;
}
