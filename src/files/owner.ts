/**
 * Access for one's own account alone where modes of files mean nothing: Windows keeps a list of
 * accounts with every file and folder, and what is new takes its folder's. Written by Microsoft's
 * documentation of `icacls` and of security descriptors, and not yet run on a real Windows.
 */
import { mkdirSync } from 'node:fs';

/** Folders and what is new in them; a file has no more than itself. */
type OwnedKind = 'folder' | 'file';

const PATIENCE_MS = 15_000;
/** By number, as names are in its language: the system itself, and its administrators. */
const ALWAYS = ['*S-1-5-18', '*S-1-5-32-544'];

/** Makes a folder, and those above it, that only one's own account may use. */
export function makePrivateFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first !== undefined) keepToOwner(first, 'folder');
}

/**
 * Takes a file or folder from all other accounts but the system's and its administrators', as far
 * as Windows does it: `store doctor` tells where it did not. Elsewhere the mode has done so.
 */
export function keepToOwner(path: string, kind: OwnedKind, system = process): void {
  const { platform, env } = system;
  const { USERNAME = '', USERDOMAIN = '' } = env;
  if (platform !== 'win32' || USERNAME === '') return;
  const rights = kind === 'folder' ? ':(OI)(CI)F' : ':F';
  const me = USERDOMAIN === '' ? USERNAME : `${USERDOMAIN}\\${USERNAME}`;
  const given = [me, ...ALWAYS].map((each) => each + rights);
  // First given and then taken: who is not known there would have nothing left of his own.
  if (ran('icacls', [path, '/grant:r', ...given]) === null) return;
  ran('icacls', [path, '/inheritance:r']);
}

/** What paths say of their accounts, and who one is, by numbers; `null` where nobody says. */
export function askAccess(paths: readonly string[]): AccessLists | null {
  const script =
    "$ErrorActionPreference='Stop';[Console]::OutputEncoding=[Text.Encoding]::UTF8;" +
    '$me=[Security.Principal.WindowsIdentity]::GetCurrent().User.Value;' +
    '$all=@($env:MOTCUA_PATHS -split "`n" | Where-Object { Test-Path -LiteralPath $_ } | ' +
    'ForEach-Object { @{path=$_;sddl=(Get-Acl -LiteralPath $_).Sddl} });' +
    'ConvertTo-Json -Compress -Depth 3 @{me=$me;all=$all}';
  const words = ['-NoProfile', '-NonInteractive', '-Command', script];
  const said = ran('powershell.exe', words, { MOTCUA_PATHS: paths.join('\n') });
  try {
    const { me, all } = JSON.parse(said ?? '') as AccessLists;
    return typeof me === 'string' && Array.isArray(all) ? { me, all } : null;
  } catch {
    return null;
  }
}

export interface AccessLists {
  me: string;
  all: { path: string; sddl: string }[];
}

/** The system, administrators, whoever made or owns it, and Windows's own installer. */
const TRUSTED = new Set(['SY', 'BA', 'CO', 'OW', 'LA', 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-0']);
const INSTALLER = /^S-1-5-80-956008885-/;

/**
 * Whether a security descriptor in its text (SDDL) lets an account in that is none of one's own,
 * the system's or its administrators'; one without a list lets in everybody.
 */
export function letsOthersIn(sddl: string, me: string): boolean {
  const list = /D:[A-Z]*((?:\([^)]*\))*)/.exec(sddl);
  if (list === null || sddl.includes('NO_ACCESS_CONTROL')) return true;
  const entries = [...list[1]!.matchAll(/\(([^)]*)\)/g)].map(([, entry]) => entry!.split(';'));
  return entries.some(([type = '', , , , , account = '']) => {
    const isOwn = account === me || TRUSTED.has(account) || INSTALLER.test(account);
    return (type === 'A' || type === 'OA' || type === 'XA') && !isOwn;
  });
}

/** What a program of the system says; `null` where there is none or it fails. */
function ran(program: string, words: string[], more: Record<string, string> = {}): string | null {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const env = { ...process.env, ...more };
  const { status, stdout } = spawnSync(program, words, {
    ...{ env, windowsHide: true, timeout: PATIENCE_MS, encoding: 'utf8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.replace(/^\uFEFF/, '') : null;
}
