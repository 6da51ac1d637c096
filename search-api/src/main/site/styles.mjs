// The design system's styles, only what our templates and scripts use, with ours behind them; dark where the reader's system is dark.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';

const DSFR = 'node_modules/@gouvfr/dsfr/dist';
const PARTS = [
  'skiplink', 'header', 'logo', 'navigation', 'link', 'button', 'form', 'input', 'select', 'checkbox', 'radio', 'search', 'tag', 'badge', 'card',
  'tile', 'alert', 'notice', 'callout', 'accordion', 'breadcrumb', 'pagination', 'table', 'summary', 'footer', 'translate', 'content',
];
const OURS = ['fonts', 'frame', 'parts', 'results', 'pages', 'print'];
// Styles that one page loads beside the common ones; they may use the design system's variables, and are written for both directions.
export const OF_PAGES = readdirSync('css/pages').filter((name) => name.endsWith('.css')).map((name) => `css/pages/${name}`);
// Each costs less in the sheet than its own request; they stand on the page of results.
const WITHIN = /url\("([^"]*\/(?:translate-2|map-pin-2-line|filter-line|close-line|add-line)\.svg)"\)/g;
const DARK = /(:root)?\[data-fr-theme=dark\]/g;

/**
 * All styles as one text, addresses of files absolute. The administration's pages are made of the same, with sheets of their own.
 * @param {string[]} content files in which class names are looked for
 * @param {{parts?: string[], ours?: string[]}} more parts of the design system and sheets beside those of the public site
 */
export async function styles(content, fontFaces, { parts = [], ours = [] } = {}) {
  const files = [
    `${DSFR}/core/core.main.min.css`,
    `${DSFR}/scheme/scheme.min.css`,
    `${DSFR}/utility/icons/icons.main.min.css`,
    ...[...PARTS, ...parts].map((part) => `${DSFR}/component/${part}/${part}.main.min.css`),
    ...OURS.map((name) => `css/${name}.css`),
    ...ours,
  ];
  const css = [fontFaces, ...files.map(readWithAbsoluteAddresses)].join('\n');
  const [purged] = await new PurgeCSS().purge({
    content: content.map((file) => ({ raw: readFileSync(file, 'utf8'), extension: 'html' })),
    css: [{ raw: css }],
    keyframes: true,
    dynamicAttributes: ['data-fr-theme', 'data-appearance', 'data-scope', 'aria-current', 'aria-selected', 'open', 'role', 'dir'],
    safelist: { standard: [':root', 'html', 'body', 'dialog', '[open]', /^:is/] },
    defaultExtractor: (text) => text.match(/[\w-/:]+(?<!:)/g) ?? [],
  });
  return darkBySystem(withoutUnusedVariables(postcss.parse(purged.css))).toString().replace(WITHIN, (whole, file) => `url("${asData(file)}")`);
}

/** What takes the State's marks away, for sites that are not the State's: beside the common sheet, so that the others do without. */
export function neutral() {
  return darkBySystem(postcss.parse(readFileSync('css/neutral.css', 'utf8'))).toString();
}

/** Our own @font-face rules stand for the design system's, which would load letters that we never show. */
function readWithAbsoluteAddresses(file) {
  const folder = dirname(resolve(file));
  return readFileSync(file, 'utf8')
    .replace(/@charset "UTF-8";/g, '')
    // Its place is written with a variable first, which rtlcss takes for the vertical one.
    .replace(/background-position:\s*var\(--underline-x\)/g, '/*rtl:ignore*/$&')
    .replace(/@font-face\s*{[^}]*}/g, '')
    .replace(/url\((["']?)(?!data:|#|\/)([^"')]+)\1\)/g, (whole, quote, address) => `url("${resolve(folder, address)}")`);
}

function asData(file) {
  const picture = readFileSync(file, 'utf8').trim().replaceAll('"', "'");
  return `data:image/svg+xml,${picture.replace(/[%#<>]/g, encodeURIComponent)}`;
}

/** The design system turns dark by a script; ours also without one. What the reader chose (data-fr-theme) stands above the system's wish. */
function darkBySystem(root) {
  const dark = postcss.atRule({ name: 'media', params: '(prefers-color-scheme:dark)' });
  root.walkRules((rule) => {
    if (rule.selector.search(DARK) >= 0 && rule.parent.type === 'root') {
      dark.append(rule.clone({ selector: rule.selector.replaceAll(DARK, ':root:not([data-fr-theme=light])') }));
    }
  });
  root.append(dark);
  return root;
}

/** PurgeCSS keeps one declaration of a variable, but a theme declares it twice. What only unused variables use is unused as well. */
function withoutUnusedVariables(root) {
  const usedByPages = OF_PAGES.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  for (let removed = true; removed;) {
    removed = false;
    const used = new Set(usedByPages);
    root.walkDecls((decl) => { for (const [, name] of decl.value.matchAll(/var\((--[\w-]+)/g)) used.add(name); });
    root.walkDecls(/^--/, (decl) => {
      if (!used.has(decl.prop)) { decl.remove(); removed = true; }
    });
  }
  return root;
}
