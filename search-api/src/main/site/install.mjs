// Installs the packages of package-lock.json, unless that very file was installed here before.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const mark = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  execSync('npm ci', { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(mark, wanted);
}
