// dist/ = compiled bot, cards and src, with the data files they read (YAML content, card templates) at the same places.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const isData = (path) => /\.(yaml|json)$/.test(path) || !/\.[a-z]+$/.test(path);
cpSync('cards', 'dist/cards', { recursive: true, filter: isData });
cpSync('src', 'dist/src', { recursive: true, filter: isData });
// The content as JSON, under the same names: JSON is YAML too, and a start does not wait for it.
for (const { name, parentPath } of readdirSync('dist/src', { recursive: true, withFileTypes: true })) {
  if (!name.endsWith('.yaml')) continue;
  const file = join(parentPath, name);
  writeFileSync(file, JSON.stringify(parse(readFileSync(file, 'utf8')), null, 1));
}
