#!/usr/bin/env node
// The launcher: an old Node is told so, `--version` loads nothing, the rest is the built program.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 22 && minor >= 22) || (major === 24 && minor >= 15) || major >= 26;
if (!supported) {
  process.stderr.write(
    `motcua cần Node 22.22, 24.15, 26 trở lên (needs Node 22.22, 24.15, 26 or newer); đây là ${process.version}.\n`,
  );
  process.exit(6);
}
// Neither `import` of Node's modules nor `process.stdout`: both load streams, some 4 ms.
const { createRequire } = process.getBuiltinModule('node:module');
const { existsSync, writeSync } = process.getBuiltinModule('node:fs');
const require = createRequire(import.meta.url);
const versionOnly = process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2]);
try {
  if (versionOnly) process.exit(writeSync(1, `${require('../package.json').version}\n`) && 0);
} catch {
  // Where it cannot be written, the program says why.
}
require('./compile-cache.cjs').enable();
// A package has no source. A checkout runs what was built only while it is what the source says.
const checkout = existsSync(new URL('../src', import.meta.url));
const built = !checkout || (await import('../.config/fresh.js')).isFresh();
const program = built ? require('./built.cjs') : await import('../src/main.ts');
process.exitCode = await program.main(process.argv.slice(2));
