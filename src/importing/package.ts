/** A package of the program: its manifest, who signed it, and whether its files are those. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import {
  faultOf,
  isVersion,
  type PackageManifest,
  type RunningVersion,
  type UpdateFault,
} from '../domain/update/manifest.ts';
import { archiveFiles, BadArchive } from '../files/archive.ts';
import { parseJson } from '../files/json.ts';
import { tried } from '../files/problem.ts';
import { readUpTo } from '../files/read.ts';
import { readData } from './data-file.ts';

/** What lies in the folder of a version beside the files that the manifest names. */
export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.sig';

const word = z.string().min(1).max(40);
const manifestShape = z.object({
  program: word,
  layout: z.int(),
  version: z.string().refine(isVersion),
  platform: word,
  arch: word,
  node: word,
  files: z
    .array(
      z.object({
        path: z.string().min(1).max(300),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(limits.packageFiles),
});

/** A key that releases are signed with: an Ed25519 key, base64 of its 32 bytes. */
export interface ReleaseKey {
  id: string;
  public: string;
}

const keysShape = z.array(
  z.object({ id: z.string().regex(/^[0-9a-f]{8}$/), public: z.base64().length(44) }),
);

/** The keys of releases that this program knows; throws `data.bad_file`. */
export function releaseKeys(dataFolder: string): ReleaseKey[] {
  return readData(join(dataFolder, 'release', 'keys.json'), keysShape);
}

export const signatureStates = ['signed', 'unsigned', 'unknown_key', 'bad_signature'] as const;
export type SignatureState = (typeof signatureStates)[number];

/** What a signature is worth, and the id of the key it names. */
export interface PackageSignature {
  state: SignatureState;
  key: string | null;
}

/** A package that was unpacked here: what it says, and who signed that. */
export interface PackageHere {
  manifest: PackageManifest;
  signature: PackageSignature;
}

/** The package that a program runs from, `null` for one that is none. */
export function packageAt(folder: string, dataFolder: string): PackageHere | null {
  const bytes = tried(() => readFileSync(join(folder, manifestFile)));
  const manifest = bytes && manifestOf(bytes);
  if (!manifest) return null;
  const signed = tried(() => readFileSync(join(folder, signatureFile)));
  return { manifest, signature: signatureOf(bytes, signed, releaseKeys(dataFolder)) };
}

/** A package in an archive, checked: it may be unpacked as it is. */
export interface OfferedPackage extends PackageHere {
  /** Its files below the folder of its version, manifest and signature among them. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** What is asked of a package before anything of it is written. */
export interface PackageWish {
  file: string;
  here: RunningVersion;
  downgrade: boolean;
  unsigned: boolean;
  keys: readonly ReleaseKey[];
}

/** Throws `update.refused`, and `file.cannot_read` for what is no file. */
export function readPackage(wish: PackageWish): OfferedPackage {
  const { file, here, keys } = wish;
  let offered: string | null = null;
  const refuse = (why: UpdateFault, cause?: unknown): never => {
    throw new Problem('update.refused', { file, why, version: here.version, offered }, { cause });
  };
  const all = unpacked(file, refuse);
  const { version, files } = versionFiles(all) ?? refuse('no_package');
  const bytes = files.get(manifestFile)!;
  const manifest = manifestOf(bytes) ?? refuse('no_package');
  offered = manifest.version;
  const fault = faultOf(manifest, here, wish);
  if (fault !== null) refuse(fault);
  const signature = signatureOf(bytes, files.get(signatureFile) ?? null, keys);
  const isLet = signature.state === 'unsigned' && wish.unsigned;
  if (signature.state !== 'signed' && !isLet) refuse(signature.state);
  if (version !== manifest.version || !isWhole(manifest, files)) refuse('altered');
  return { manifest, signature, files };
}

function unpacked(
  file: string,
  refuse: (why: UpdateFault, cause?: unknown) => never,
): Map<string, Uint8Array> {
  try {
    return archiveFiles(readUpTo(file, limits.packageBytes) ?? refuse('too_large'));
  } catch (error) {
    if (error instanceof BadArchive) return refuse(error.why, error);
    throw error;
  }
}

const MANIFEST = /^motcua\/([^/]+)\/manifest\.json$/;

/** The one version in a package, and its files below its folder. */
function versionFiles(all: ReadonlyMap<string, Uint8Array>) {
  const versions = [...all.keys()].flatMap((path) => MANIFEST.exec(path)?.[1] ?? []);
  const [version = ''] = versions;
  if (versions.length !== 1 || !isVersion(version)) return null;
  const folder = `motcua/${version}/`;
  const files = [...all]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]): [string, Uint8Array] => [path.slice(folder.length), bytes]);
  return { version, files: new Map(files) };
}

/** Neither a file more than the manifest names nor one less, and each as it says. */
function isWhole({ files: named }: PackageManifest, files: ReadonlyMap<string, Uint8Array>) {
  const beside = [manifestFile, signatureFile].filter((each) => files.has(each)).length;
  if (named.length !== files.size - beside) return false;
  return named.every(({ path, bytes, sha256 }) => {
    const there = files.get(path);
    return there?.length === bytes && digestOf(there) === sha256;
  });
}

/** What a manifest says; `null` for what is none. */
function manifestOf(bytes: Uint8Array): PackageManifest | null {
  try {
    return manifestShape.parse(parseJson(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

const SIGNATURE = /^([0-9a-f]{8}) ([A-Za-z0-9+/]{86}==)\s*$/;

/** Whose signature stands under some bytes; one that says nothing is a bad one. */
export function signatureOf(
  bytes: Uint8Array,
  signed: Uint8Array | null,
  keys: readonly ReleaseKey[],
): PackageSignature {
  if (signed === null) return { state: 'unsigned', key: null };
  const [, key = null, text = ''] = SIGNATURE.exec(Buffer.from(signed).toString('latin1')) ?? [];
  if (key === null) return { state: 'bad_signature', key };
  const known = keys.find(({ id }) => id === key);
  if (known === undefined) return { state: 'unknown_key', key };
  // Loaded on first use: few commands look at packages.
  const { createPublicKey, verify } = process.getBuiltinModule('node:crypto');
  const x = Buffer.from(known.public, 'base64').toString('base64url');
  const by = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const isGood = verify(null, bytes, by, Buffer.from(text, 'base64'));
  return { state: isGood ? 'signed' : 'bad_signature', key };
}

function digestOf(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
}
