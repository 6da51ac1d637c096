// Installs the packages of package-lock.json, unless that very file was installed here before, and lays the driver's folder as Playwright's
// Java side expects it: « package » is playwright-core, « node » the program that runs it.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const mark = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  execSync('npm ci', { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(mark, wanted);
}
const driver = resolve('../target/driver');
mkdirSync(driver, { recursive: true });
for (const [name, there] of [['package', resolve('node_modules/playwright-core')], ['node', process.execPath]]) {
  rmSync(join(driver, name), { force: true });
  symlinkSync(there, join(driver, name));
}
