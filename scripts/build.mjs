// dist/ = compiled bot, cards and src, with the data files they read (YAML content, card templates) at the same places.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const isData = (path) => /\.(yaml|json)$/.test(path) || !/\.[a-z]+$/.test(path);
cpSync('cards', 'dist/cards', { recursive: true, filter: isData });
cpSync('src', 'dist/src', { recursive: true, filter: isData });
