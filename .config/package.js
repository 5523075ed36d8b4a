// `npm run package:windows`, `npm run package:linux`: what a PC without anything can run.
// A key file in MOTCUA_RELEASE_KEY signs it; else it is marked unsigned.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflated } from './package/deflate/deflate.js';
import { nodeOf } from './package/node.js';
import { archiveOf, packageEntries, programParts, publicHalf } from './package/parts.js';

const OUT = 'packages';
const targets = {
  windows: [['win32', 'x64']],
  linux: [
    ['linux', 'x64'],
    ['linux', 'arm64'],
  ],
};

const chosen = targets[process.argv[2]];
if (chosen === undefined) throw new Error(`which of ${Object.keys(targets).join(', ')}?`);
const key = releaseKey();
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const [platform, arch] of chosen) {
  const node = nodeOf(`${platform}-${arch}`, join(OUT, 'node'));
  const runs = { path: node.name, bytes: node.bytes, mode: 0o755 };
  const licence = { path: 'LICENSE.node', bytes: node.licence, mode: 0o644 };
  const parts = [...(await programParts({ platform, arch })), runs, licence];
  const entries = packageEntries({ platform, arch, version, node: node.version, parts, key });
  const system = platform === 'win32' ? 'windows' : platform;
  const ending = platform === 'win32' ? 'zip' : 'tar.gz';
  const unsigned = key === null ? '-unsigned' : '';
  const file = join(OUT, `motcua-${version}-${system}-${arch}${unsigned}.${ending}`);
  const bytes = archiveOf(entries, platform, deflated);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file} ${(bytes.length / 1e6).toFixed(1)} MB\n`);
}

/** A key that the program does not know would make packages that nobody can update to. */
function releaseKey() {
  const file = process.env.MOTCUA_RELEASE_KEY ?? '';
  if (file === '') return null;
  const text = readFileSync(file, 'utf8');
  const half = publicHalf(text);
  const known = JSON.parse(readFileSync('data/release/keys.json', 'utf8'));
  if (known.some((each) => each.id === half.id && each.public === half.public)) return text;
  throw new Error(`add to data/release/keys.json: ${JSON.stringify(half)}`);
}
