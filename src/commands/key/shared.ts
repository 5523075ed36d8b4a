/** What the commands for keys share: making one on this machine. */
import { createHash } from 'node:crypto';
import type { Context } from '../../cli/context.ts';
import type { KeyHome } from '../../cli/signing.ts';
import { Problem } from '../../domain/problem.ts';
import type { SealKeys } from '../../store/seal.ts';
import type { Written } from '../../store/store.ts';

/** A new key, whose private half lies on this machine before anything tells of it. */
async function newKeyHere(ctx: Context, home: KeyHome): Promise<SealKeys> {
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
 * Writes what makes a new key sign, whose file lies here already. Where nothing tells of it in the
 * end, as the write was refused or had been done under its `--key` before, it signs nothing and
 * goes. `added` is the id of the key that the write tells of. All other files stay: a copy of the
 * store, restored to be tried, has them in common with the store itself.
 */
export async function withNewKey<T>(
  ctx: Context,
  home: KeyHome,
  write: (fresh: SealKeys) => Promise<Written<T>>,
  added: (value: T) => string | null,
): Promise<Written<T>> {
  const fresh = await newKeyHere(ctx, home);
  const drop = async (): Promise<void> => {
    const { dropKeyFile } = await import('../../store/key-file.ts');
    dropKeyFile(home.pathOf(fresh.id));
  };
  try {
    const written = await write(fresh);
    if (added(written.value) !== fresh.id) await drop();
    return written;
  } catch (error) {
    if (await isSurelyUnknown(fresh, error, ctx)) await drop();
    throw error;
  }
}

/** The only copy of a key that the office may sign with from now on is not thrown away. */
async function isSurelyUnknown(fresh: SealKeys, error: unknown, ctx: Context): Promise<boolean> {
  if (!(error instanceof Problem) || error.code === 'store.commit_unknown') return false;
  try {
    const keys = await (await ctx.store()).keys.list();
    return keys.every(({ id }) => id !== fresh.id);
  } catch {
    return false;
  }
}
