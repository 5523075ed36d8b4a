/** Where a store's file may not be: a drive of another machine. */
import { statfsSync } from 'node:fs';
import { Problem } from '../../domain/problem.ts';

/** File systems of network drives, on which SQLite's locks and WAL are not to be trusted. */
const NETWORK_DRIVES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f]);

/** Throws `store.network_drive`. */
export function refuseNetworkDrive(folder: string, path: string): void {
  const windowsShare = path.startsWith('\\\\');
  const type = windowsShare ? 0 : statfsSync(folder).type >>> 0;
  if (windowsShare || NETWORK_DRIVES.has(type)) throw new Problem('store.network_drive', { path });
}
