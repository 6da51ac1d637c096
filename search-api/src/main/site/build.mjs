// Builds what browsers load into target/classes/static/site, with names that change with their content, and manifest.json, which says
// which name stands for what. Nothing is done when nothing changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import rtlcss from 'rtlcss';
import { fonts } from './fonts.mjs';
import { OF_PAGES, neutral, styles } from './styles.mjs';

const TEMPLATES = '../resources/templates';
const OUT = resolve('../../../target/classes/static/site');
const CACHE = resolve('../../../target/site-build');
const SCRIPTS = readdirSync('js').filter((name) => name.endsWith('.js')).map((name) => `js/${name}`);
const PICTOGRAMS = [
  'document/document-signature', 'system/language', 'buildings/house', 'health/health', 'digital/self-training', 'buildings/companie',
  'map/luggage', 'environment/human-cooperation', 'buildings/school', 'leisure/culture',
].map((name) => `node_modules/@gouvfr/dsfr/dist/artwork/pictograms/${name}.svg`);

const inputs = [...filesUnder('.').filter((file) => !file.startsWith('node_modules')), ...filesUnder(TEMPLATES)].sort();
const print = createHash('sha256');
inputs.forEach((file) => print.update(file).update(readFileSync(file)));
const mark = join(CACHE, 'inputs');
const now = print.digest('hex');
if (existsSync(mark) && existsSync(join(OUT, 'manifest.json')) && readFileSync(mark, 'utf8') === now) {
  process.exit(0);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });
const css = await styles([...filesUnder(TEMPLATES), ...filesUnder('js')], await fonts(join(CACHE, 'fonts')));
writeFileSync(join(CACHE, 'site.css'), css);
writeFileSync(join(CACHE, 'site.rtl.css'), rtlcss.process(css));
writeFileSync(join(CACHE, 'neutral.css'), neutral());
const { metafile } = await build({
  entryPoints: [join(CACHE, 'site.css'), join(CACHE, 'site.rtl.css'), join(CACHE, 'neutral.css'), ...OF_PAGES, ...SCRIPTS, ...PICTOGRAMS],
  outdir: OUT,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  minify: true,
  target: ['chrome90', 'firefox90', 'safari14.1'],
  loader: { '.woff2': 'copy', '.svg': 'copy', '.png': 'copy' },
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
});

const manifest = {};
for (const [file, output] of Object.entries(metafile.outputs)) {
  const name = output.entryPoint ? basename(output.entryPoint) : Object.keys(output.inputs).map((input) => basename(input))[0];
  manifest[name] = basename(file);
  compress(resolve(file));
}
writeFileSync(join(OUT, 'manifest.json'), JSON.stringify(manifest, Object.keys(manifest).sort(), 1));
writeFileSync(mark, now);

/** Beside what shrinks lie its compressed forms, made once and better than a server would make them on the way. */
function compress(file) {
  if (!['.css', '.js', '.svg'].includes(extname(file))) return;
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

function filesUnder(folder) {
  return readdirSync(folder)
    .filter((name) => name !== 'node_modules')
    .map((name) => join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesUnder(file) : [relative('.', file)]));
}
