#!/usr/bin/env node
// The launcher: an old Node is told so, `--version` loads nothing, the rest is the built program.
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 22 && minor >= 22) || (major === 24 && minor >= 15) || major >= 26;
if (!supported) {
  process.stderr.write(
    `motcua cần Node 22.22, 24.15, 26 trở lên (needs Node 22.22, 24.15, 26 or newer); đây là ${process.version}.\n`,
  );
  process.exit(6);
}
if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2])) {
  process.stdout.write(`${createRequire(import.meta.url)('../package.json').version}\n`);
} else {
  module.enableCompileCache();
  const built = new URL('../dist/main.cjs', import.meta.url);
  const { main } = await import(existsSync(built) ? built.href : '../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
