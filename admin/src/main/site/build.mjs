// Builds what browsers load into target/classes/static/site: the design system of the public site (../../../../search-api/src/main/site, its
// packages too), cut to what the administration's templates use, with styles and scripts of its own. Nothing is done when nothing changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const HERE = resolve('.');
const SITE = resolve('../../../../search-api/src/main/site');
const TEMPLATES = resolve('../resources/templates');
const OUT = resolve('../../../target/classes/static/site');
const CACHE = resolve('../../../target/site-build');
const PARTS = ['stepper', 'password', 'upload', 'sidemenu', 'tab', 'segmented', 'toggle'];

const filesUnder = (folder) => readdirSync(folder)
  .filter((name) => name !== 'node_modules')
  .map((name) => join(folder, name))
  .flatMap((file) => (statSync(file).isDirectory() ? filesUnder(file) : [file]));

const inputs = [...filesUnder(HERE), ...filesUnder(SITE), ...filesUnder(TEMPLATES)].sort();
const print = createHash('sha256');
inputs.forEach((file) => print.update(file).update(readFileSync(file)));
const now = print.digest('hex');
const mark = join(CACHE, 'inputs');
if (existsSync(mark) && existsSync(join(OUT, 'manifest.json')) && readFileSync(mark, 'utf8') === now) process.exit(0);

// The public site's scripts name their files from its own folder.
process.chdir(SITE);
execFileSync(process.execPath, ['install.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
const { build } = createRequire(join(SITE, 'package.json'))('esbuild');
const { fonts } = await import(pathToFileURL(join(SITE, 'fonts.mjs')).href);
const { neutral, styles } = await import(pathToFileURL(join(SITE, 'styles.mjs')).href);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });
const ours = readdirSync(join(HERE, 'css')).sort().map((name) => join(HERE, 'css', name));
const scripts = readdirSync(join(HERE, 'js')).filter((name) => name.endsWith('.js')).map((name) => join(HERE, 'js', name));
const content = [...filesUnder(TEMPLATES), ...filesUnder(join(HERE, 'js'))];
writeFileSync(join(CACHE, 'admin.css'), await styles(content, await fonts(join(CACHE, 'fonts')), { parts: PARTS, ours }));
writeFileSync(join(CACHE, 'neutral.css'), neutral());
const { metafile } = await build({
  entryPoints: [join(CACHE, 'admin.css'), join(CACHE, 'neutral.css'), join(SITE, 'css/pages/map.css'), ...scripts],
  outdir: OUT,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  target: ['chrome90', 'firefox90', 'safari14.1'],
  loader: { '.woff2': 'copy', '.svg': 'copy', '.png': 'copy' },
  nodePaths: [join(SITE, 'node_modules')],
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
});

const manifest = {};
for (const [file, output] of Object.entries(metafile.outputs)) {
  const name = output.entryPoint ? basename(output.entryPoint) : Object.keys(output.inputs).map((input) => basename(input))[0];
  manifest[name] = basename(file);
}
writeFileSync(join(OUT, 'manifest.json'), JSON.stringify(manifest, Object.keys(manifest).sort(), 1));
writeFileSync(mark, now);
