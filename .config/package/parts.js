// What lies in a package: the build, its packages, its binaries, data, licences and Node.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, crc32, deflateRawSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { packageLayout, programName } from '../../src/domain/update/manifest.ts';
import { launchersOf } from './launchers.js';
import { tarOf, TIME } from './tar.js';
import { zipOf } from './zip.js';

/** @typedef {{path: string, bytes: Uint8Array, mode: number}} Entry */

const PROFILE = 'data/sRGB_IEC61966_2_1.icc';
const PDFIUM = 'node_modules/@hyzyla/pdfium';
const ZXING = 'node_modules/zxing-wasm';

/**
 * The files of the program below the folder of its version, but for Node and the manifest. What is
 * packed within `quickly` takes more room, for those who only want it to run.
 */
export async function programParts({ platform, arch, cipher = true, quickly = false }) {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const own = { name, version, license, private: true, type: 'module' };
  return [
    ...filesIn('bin'),
    ...packedData(filesIn('data'), quickly),
    ...filesIn('dist'),
    plain('LICENSE', readFileSync('LICENSE')),
    plain('package.json', Buffer.from(`${JSON.stringify(own, null, 2)}\n`)),
    // The fonts are our own.
    plain('node_modules/pdfkit/index.js', await bundled('node_modules/pdfkit/js/pdfkit.js')),
    plain('node_modules/pdfkit/package.json', packageOf('pdfkit', 'index.js')),
    // The colours of a PDF/A into which scans are bound.
    plain(`node_modules/pdfkit/${PROFILE}`, readFileSync(`node_modules/pdfkit/js/${PROFILE}`)),
    // What draws a paper for a receipt printer, and looks for the rest of itself beside it.
    plain(`${PDFIUM}/pdfium.js`, await bundled(`${PDFIUM}/dist/index.cjs`)),
    plain(`${PDFIUM}/pdfium.wasm.br`, packedFile(`${PDFIUM}/dist/pdfium.wasm`, quickly)),
    plain(`${PDFIUM}/index.js`, Buffer.from(UNPACKING)),
    plain(`${PDFIUM}/package.json`, packageOf('@hyzyla/pdfium', 'index.js')),
    // What reads codes; `src/scanning/bar-codes.ts` unpacks the rest of it.
    plain(`${ZXING}/reader.js`, await bundled(`${ZXING}/dist/cjs/reader/index.js`)),
    plain(`${ZXING}/${ZXING_WASM}.br`, packedFile(`${ZXING}/dist/reader/${ZXING_WASM}`, quickly)),
    plain(`${ZXING}/package.json`, zxingPackage()),
    ...binary('better-sqlite3', `${platform}-${arch}`, []),
    ...(cipher ? binary('better-sqlite3-multiple-ciphers', `${platform}-${arch}`, ['lib']) : []),
  ];
}

/**
 * Brotli takes a fifth less room than what an archive packs with, and is unpacked in 30 ms by the
 * first PDF that is opened.
 */
const UNPACKING = `const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { brotliDecompressSync } = require('node:zlib');
const { PDFiumLibrary } = require('./pdfium.js');
exports.PDFiumLibrary = class extends PDFiumLibrary {
  static init(options) {
    const packed = readFileSync(join(__dirname, 'pdfium.wasm.br'));
    return super.init({ wasmBinary: brotliDecompressSync(packed), ...options });
  }
};
`;

const ZXING_WASM = 'zxing_reader.wasm';

/** Fonts, and tables that nobody writes by hand: `src/files/packed.ts` unpacks them as they are read. */
const LARGE = /\.ttf$|\/communes(-before\.txt|\.csv)$/;

function packedData(entries, quickly) {
  return entries.map((entry) => {
    const { path } = entry;
    if (!LARGE.test(path)) return entry;
    return { ...entry, path: `${path}.br`, bytes: packedFile(path, quickly) };
  });
}

const packed = new Map();

/** Tightly it takes seconds; once for all packages that are made together. */
function packedFile(path, quickly) {
  const name = `${path} ${quickly}`;
  if (!packed.has(name)) packed.set(name, brotli(readFileSync(path), quickly));
  return packed.get(name);
}

/** What is asked for by its name in the package is what lies there packed. */
function zxingPackage() {
  const { main: _none, ...own } = JSON.parse(packageOf('zxing-wasm', ''));
  const exports = {
    './reader': './reader.js',
    [`./reader/${ZXING_WASM}`]: `./${ZXING_WASM}.br`,
  };
  return Buffer.from(`${JSON.stringify({ ...own, exports }, null, 2)}\n`);
}

function brotli(bytes, quickly) {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_QUALITY } = constants;
  const params = { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  if (quickly) params[BROTLI_PARAM_QUALITY] = 1;
  return brotliCompressSync(bytes, { params });
}

function plain(path, bytes, mode = 0o644) {
  return { path, bytes, mode };
}

function filesIn(folder, to = folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => plain(`${to}/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name))));
}

/** A package with a binary of its own: that of the target alone. */
function binary(name, target, folders) {
  const from = join('node_modules', name);
  const scripts = folders.flatMap((each) =>
    filesIn(join(from, each), `node_modules/${name}/${each}`),
  );
  return [
    plain(`node_modules/${name}/package.json`, packageOf(name, 'lib/index.js')),
    plain(`node_modules/${name}/LICENSE`, readFileSync(join(from, 'LICENSE'))),
    // The bundle looks for the folder of its scripts, to find the binary beside it.
    ...(folders.length > 0 ? [] : [plain(`node_modules/${name}/lib/README`, Buffer.from('\n'))]),
    ...scripts,
    plain(
      `node_modules/${name}/prebuilds/${target}.node`,
      readFileSync(join(from, 'prebuilds', `${target}.node`)),
    ),
  ];
}

function packageOf(name, main) {
  const { version, license } = JSON.parse(
    readFileSync(join('node_modules', name, 'package.json'), 'utf8'),
  );
  return Buffer.from(`${JSON.stringify({ name, version, license, main }, null, 2)}\n`);
}

/** A package and all it needs in one script. */
async function bundled(input) {
  const here = (name) => fileURLToPath(new URL(name, import.meta.url));
  const resolve = {
    alias: {
      'brotli/decompress.js': here('no-woff2.cjs'),
      '@noble/ciphers/aes': here('no-encryption.cjs'),
    },
  };
  const bundle = await rolldown({ input, platform: 'node', resolve, onLog: () => undefined });
  const { output } = await bundle.generate({ format: 'cjs', minify: true, codeSplitting: false });
  await bundle.close();
  return Buffer.from(output[0].code);
}

/**
 * A whole package as entries of an archive: launchers, and a version with its signed manifest.
 * @param {{platform: string, arch: string, version: string, node: string, parts: readonly Entry[],
 *   key?: string | null}} what `key` is the text of a private key that signs it
 */
export function packageEntries({ platform, arch, version, node, parts, key = null }) {
  const sorted = byPath(parts);
  const files = sorted.map(({ path, bytes }) => ({
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const said = {
    program: programName,
    layout: packageLayout,
    version,
    platform,
    arch,
    node,
    files,
  };
  const manifest = Buffer.from(`${JSON.stringify(said, null, 1)}\n`);
  const own = [...sorted, plain('manifest.json', manifest)];
  if (key !== null) own.push(plain('manifest.sig', Buffer.from(signature(manifest, key))));
  const below = own.map((entry) => ({ ...entry, path: `${version}/${entry.path}` }));
  const all = [...launchersOf(platform, version), ...below];
  return byPath(all.map((entry) => ({ ...entry, path: `${programName}/${entry.path}` })));
}

function byPath(entries) {
  return entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The id of a key and its public half, as `data/release/keys.json` lists them. */
export function publicHalf(key) {
  const { x } = createPublicKey(createPrivateKey(key)).export({ format: 'jwk' });
  const bytes = Buffer.from(x, 'base64url');
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { id, public: bytes.toString('base64') };
}

function signature(manifest, key) {
  const made = sign(null, manifest, createPrivateKey(key)).toString('base64');
  return `${publicHalf(key).id} ${made}\n`;
}

/**
 * The archive of a package; equal entries give equal bytes, whenever and wherever.
 * @param {readonly Entry[]} entries
 * @param {string} platform
 * @param {(bytes: Uint8Array) => Uint8Array} pack to a raw deflate stream: quick, if none is given
 */
export function archiveOf(entries, platform, pack = quickly) {
  return platform === 'win32' ? zipOf(entries, pack) : gzipped(tarOf(entries), pack);
}

function quickly(bytes) {
  return deflateRawSync(bytes, { level: 9 });
}

/** Made at the time of its files, on no system that it tells (RFC 1952). */
function gzipped(bytes, pack) {
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  head.writeUInt32LE(TIME, 4);
  const foot = Buffer.alloc(8);
  foot.writeUInt32LE(crc32(bytes), 0);
  foot.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, pack(bytes), foot]);
}
