/** Where a store's file may not be: a drive of another machine. */
import { realpathSync, statfsSync } from 'node:fs';
import { Problem } from '../../domain/problem.ts';
import { tried } from '../../files/problem.ts';

/** File systems of network drives, on which SQLite's locks and WAL are not to be trusted. */
const NETWORK_DRIVES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f]);

/** Throws `store.network_drive`; `folder` is one that is there. */
export function refuseNetworkDrive(folder: string, path: string): void {
  const isElsewhere =
    process.platform === 'win32'
      ? // A letter that stands for a share leads to the share's own name.
        [path, tried(() => realpathSync.native(folder)) ?? folder].some(isWindowsShare)
      : path.startsWith('\\\\') || NETWORK_DRIVES.has(statfsSync(folder).type >>> 0);
  if (isElsewhere) throw new Problem('store.network_drive', { path });
}

/**
 * Whether a path of Windows names another machine's share: `\\server\share` with strokes of either
 * kind, in its long form too. `\\?\C:\` and `\\.\` are this machine.
 */
export function isWindowsShare(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\/.test(plain)) return /^\\\\[?.]\\UNC\\/i.test(plain);
  return /^\\\\[^\\]/.test(plain);
}
