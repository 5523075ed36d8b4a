/** What the commands for keys share: making one on this machine. */
import { createHash } from 'node:crypto';
import type { Context } from '../../cli/context.ts';
import type { KeyHome } from '../../cli/signing.ts';
import type { SealKeys } from '../../store/seal.ts';

/** A new key, whose private half lies on this machine before anything tells of it. */
export async function newKeyHere(ctx: Context, home: KeyHome): Promise<SealKeys> {
  const { newSeal } = await import('../../store/seal.ts');
  const { writeKeyFile } = await import('../../store/key-file.ts');
  const { entropy } = ctx.surroundings;
  const drawn = [entropy.salt(), entropy.salt(), entropy.salt()].join('/');
  const seal = newSeal(createHash('sha256').update(drawn).digest());
  const { store, guard } = home;
  const passphrase = home.passphrase();
  await writeKeyFile(home.pathOf(seal.id), { ...seal, store }, { passphrase, guard });
  return seal;
}

/**
 * A key that was made for what had been done under its `--key` already signs nothing. All others
 * stay: a copy of the store, restored to be tried, has them in common with the store itself.
 */
export async function dropUnused(fresh: SealKeys, id: string, home: KeyHome): Promise<void> {
  const { dropKeyFile } = await import('../../store/key-file.ts');
  if (fresh.id !== id) dropKeyFile(home.pathOf(fresh.id));
}
