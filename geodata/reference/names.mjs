// How two spellings of a place name are recognised as the same name.

const ARTICLE = /^(les|le|la|l) /;

/** "Sainte-Foy-l'Argentière" and "Ste Foy l’Argentiere" both become "sainte foy l argentiere". */
export function nameKey(name) {
  return name
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}

/** The key without its leading article: GeoNames writes "Rochelle" or "La Rochelle". */
export function keyWithoutArticle(name) {
  return nameKey(name).replace(ARTICLE, '');
}

/** Values grouped under keyOf(value), in the order in which they come. */
export function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (groups.has(key)) groups.get(key).push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
