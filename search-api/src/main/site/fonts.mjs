// Fonts cut down to the letters of our eight languages, one file for each script, so that a page loads only those it shows.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const MARIANNE = 'node_modules/@gouvfr/dsfr/dist/fonts';
const NOTO = '../resources/fr/repere/search/map/fonts';
// French and English; a name with a rarer letter takes it from the reader's own fonts.
const LATIN = [[0x20, 0x7e], [0xa0, 0xa0], [0xa9, 0xa9], [0xab, 0xab], [0xb0, 0xb0], [0xb7, 0xb7], [0xbb, 0xbb],
  ...[...'ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜàâäæçèéêëîïñôöùûüÿŒœ–—‘’“”…‹›€'].map((letter) => [letter.codePointAt(0), letter.codePointAt(0)]), [0x202f, 0x202f]];
const CYRILLIC = [[0x400, 0x45f], [0x490, 0x491], [0x2116, 0x2116]];
const ARABIC = [[0x60c, 0x60c], [0x61b, 0x61b], [0x61f, 0x61f], [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66c], [0x670, 0x671], [0x674, 0x674],
  [0x67c, 0x67e], [0x681, 0x681], [0x685, 0x686], [0x689, 0x689], [0x693, 0x693], [0x696, 0x696], [0x698, 0x698], [0x69a, 0x69a], [0x6a9, 0x6ab],
  [0x6af, 0x6af], [0x6bc, 0x6bc], [0x6c0, 0x6c2], [0x6cc, 0x6cd], [0x6d0, 0x6d0], [0x6d2, 0x6d2], [0x6d5, 0x6d5], [0x6f0, 0x6f9], [0x200c, 0x200f]];
const ETHIOPIC = [[0x1200, 0x137f]];

const FACES = [
  { family: 'Marianne', weight: 400, source: `${MARIANNE}/Marianne-Regular.woff2`, ranges: LATIN, file: 'marianne-regular' },
  { family: 'Marianne', weight: 700, source: `${MARIANNE}/Marianne-Bold.woff2`, ranges: LATIN, file: 'marianne-bold' },
  { family: 'Repere', weight: 400, source: `${NOTO}/NotoSans-Regular.ttf`, ranges: CYRILLIC, file: 'cyrillic-regular' },
  { family: 'Repere', weight: 700, source: `${NOTO}/NotoSans-Bold.ttf`, ranges: CYRILLIC, file: 'cyrillic-bold' },
  { family: 'Repere', weight: 400, source: `${NOTO}/NotoSansArabic-Regular.ttf`, ranges: ARABIC, file: 'arabic-regular' },
  { family: 'Repere', weight: 700, source: `${NOTO}/NotoSansArabic-Bold.ttf`, ranges: ARABIC, file: 'arabic-bold' },
  { family: 'Repere', weight: 400, source: `${NOTO}/NotoSansEthiopic-Regular.ttf`, ranges: ETHIOPIC, file: 'ethiopic-regular' },
  // Browsers thicken it themselves: a second file of this many letters would be as heavy as half a page.
];

// Screens of today need no hinting, which is half of a font; of the features stays what joins and places letters.
const SLIM = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'init', 'medi', 'fina', 'isol', 'rlig', 'liga', 'calt'],
};

/** Writes the cut fonts into a folder. @returns the @font-face rules, addresses absolute */
export async function fonts(folder) {
  mkdirSync(folder, { recursive: true });
  const rules = [];
  for (const face of FACES) {
    const file = `${folder}/${face.file}.woff2`;
    if (!existsSync(file)) {
      writeFileSync(file, await subsetFont(readFileSync(face.source), letters(face.ranges), SLIM));
    }
    rules.push(`@font-face{font-family:${face.family};font-weight:${face.weight};font-display:swap;src:url("${file}") format("woff2");`
      + `unicode-range:${face.ranges.map(range).join(',')}}`);
  }
  return rules.join('\n');
}

function letters(ranges) {
  return ranges.map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))).join('');
}

function range([from, to]) {
  const hex = (code) => code.toString(16);
  return from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`;
}
