/** What the commands for keys share: making one on this machine, and letting the others go. */
import { createHash } from 'node:crypto';
import type { Context } from '../../cli/context.ts';
import type { KeyHome } from '../../cli/signing.ts';
import type { SigningKey } from '../../domain/key/signing-key.ts';
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

/** Of keys that sign no more nothing stays here that could be stolen. */
export async function dropOthers(
  keys: readonly Pick<SigningKey, 'id'>[],
  id: string,
  home: KeyHome,
): Promise<void> {
  const { dropKeyFile } = await import('../../store/key-file.ts');
  for (const key of keys) if (key.id !== id) dropKeyFile(home.pathOf(key.id));
}
