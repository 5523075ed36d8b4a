/** A packaged program: what its manifest says, and whether it may take the place of another. */

export const programName = 'motcua';
/** How a package lies in its folder: launchers and folders of one layout fit each other. */
export const packageLayout = 1;

export interface PackageFile {
  /** Below the folder of its version, with `/` between. */
  path: string;
  bytes: number;
  /** Of its content, in hexadecimal. */
  sha256: string;
}

/** What a package says of itself; signed as its bytes stand. */
export interface PackageManifest {
  program: string;
  layout: number;
  /** `0.1.0`; the folder of its files is called so. */
  version: string;
  /** As Node calls them: `win32`, `linux`; `x64`, `arm64`. */
  platform: string;
  arch: string;
  /** The Node that lies in it. */
  node: string;
  files: readonly PackageFile[];
}

/** Why a file is no package that this program may become. */
export const updateFaults = [
  ...(['no_package', 'other_program', 'other_platform', 'other_layout'] as const),
  ...(['same', 'older', 'unsigned', 'unknown_key', 'bad_signature'] as const),
  ...(['altered', 'bad_path', 'too_large'] as const),
] as const;
export type UpdateFault = (typeof updateFaults)[number];

/** What runs now. */
export type RunningVersion = Pick<PackageManifest, 'version' | 'platform' | 'arch'>;

/** The first thing that speaks against a package; `null` where nothing does. */
export function faultOf(
  offered: PackageManifest,
  here: RunningVersion,
  allowed: { downgrade: boolean },
): UpdateFault | null {
  if (offered.program !== programName) return 'other_program';
  if (offered.layout !== packageLayout) return 'other_layout';
  if (offered.platform !== here.platform || offered.arch !== here.arch) return 'other_platform';
  const later = compareVersions(offered.version, here.version);
  if (later === 0) return 'same';
  if (later < 0 && !allowed.downgrade) return 'older';
  return offered.files.every(({ path }) => isOwnPath(path)) ? null : 'bad_path';
}

const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Below, at or above 0, as the first is before, the same as or after the other. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => text.split('.').map(Number));
  const at = first!.findIndex((part, index) => part !== second![index]);
  return at < 0 ? 0 : first![at]! - second![at]!;
}

const LONGEST_PATH = 200;
/** Plain letters: no drive, no stream, no name that Windows keeps for a device or cuts short. */
const PART = /^(?!\.{1,2}$)(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[\w@+.-]*[\w@+-]$/i;

/** True for a path that stays in the folder it is named from, on every system. */
export function isOwnPath(path: string): boolean {
  return path.length <= LONGEST_PATH && path.split('/').every((part) => PART.test(part));
}
