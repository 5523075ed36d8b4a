/** The vault of an open store; what a server's takes is loaded for a server alone. */
import type { Engine } from '../engine/portable.ts';
import type { Vault } from './vault.ts';

export async function vaultOf(engine: Engine): Promise<Vault> {
  if (engine.kind === 'postgres') return (await import('./on-server.ts')).serverVault(engine);
  const { folderVault, vaultFolder } = await import('./folder.ts');
  const { key, readOnly } = engine;
  return folderVault(vaultFolder(engine.path), { key, readOnly, store: engine.path });
}
