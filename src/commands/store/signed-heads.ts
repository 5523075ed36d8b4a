/** Heads that are signed and kept: at each backup and at each shift close, and read again. */
import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { afterWrite, Outcome } from '../../cli/outcome.ts';
import { signerOf } from '../../cli/signing.ts';
import { storeNames } from '../../config/kept-names.ts';
import { headsEnding } from '../../domain/backup/name.ts';
import {
  headsClaim,
  headsLine,
  readHeadsLine,
  type ReadHeads,
  type SignedHeads,
} from '../../domain/key/signed-heads.ts';
import { verdictBy } from '../../domain/key/signing-key.ts';
import { Problem } from '../../domain/problem.ts';
import { noKeyId } from '../../domain/receipt/receipt-text.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { makePrivateFolder } from '../../files/owner.ts';
import { NewFile } from '../../files/new-file.ts';
import { withFile } from '../../files/problem.ts';
import { readText } from '../../files/read.ts';
import type { BackedUp } from '../../store/store.ts';

/** How far a store had come: its books, and its lines of who saw whom. */
type StoreStanding = Pick<SignedHeads, 'heads' | 'sights'>;

/** These heads, as of now, in a line that the office's key signs where this machine has it. */
async function signedLine(ctx: Context, standing: StoreStanding, at: Instant): Promise<string> {
  const store = await ctx.store();
  const [id, { key, secret }] = await Promise.all([store.values.get(storeNames.id), signerOf(ctx)]);
  const claim = headsClaim({ store: id ?? '', at, ...standing, keyId: key?.id ?? noKeyId });
  const { sealText } = await import('../../store/seal.ts');
  return headsLine(claim, secret === null ? null : sealText(claim, secret));
}

/** Beside a backup, of what it holds: whoever keeps both can prove the one by the other. */
export async function keepHeadsBeside(
  ctx: Context,
  { file: backup, books, sights }: Pick<BackedUp, 'file' | 'books' | 'sights'>,
  at: Instant,
): Promise<string> {
  const line = await signedLine(ctx, { heads: books, sights }, at);
  const file = new NewFile(`${backup}${headsEnding}`);
  try {
    file.write(`${line}\n`);
    file.finish();
  } finally {
    file.drop();
  }
  return file.path;
}

/** In the person's own state folder, a line more in the file of the store. */
export async function keepHeadsHere(ctx: Context): Promise<Outcome<string | null>> {
  const keep = async (): Promise<Outcome<string>> => {
    const store = await ctx.store();
    const id = (await store.values.get(storeNames.id)) ?? '';
    const path = join(ctx.surroundings.stateFolder, 'heads', `${id}.signed`);
    const [heads, sights] = await Promise.all([store.history.books(), store.sights.heads()]);
    const line = await signedLine(ctx, { heads, sights }, await ctx.now());
    return withFile('file.cannot_write', path, () => {
      makePrivateFolder(dirname(path));
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
      return new Outcome(path);
    });
  };
  return afterWrite(keep, 'motcua store backup', null);
}

export type HeadsVerdict = ReturnType<typeof verdictBy> | 'forged' | 'unsigned' | 'unknown_key';

/** A line that a file bears, and what its signature is worth. */
export interface KeptHeads {
  read: ReadHeads;
  file: string;
  verdict: HeadsVerdict;
  /** Since when another key signs; `null` where none does, and of a key that is not known. */
  replaced: Instant | null;
}

/** Every line of a file. Throws `store.no_heads` for one that has none, or another store's. */
export async function headsIn(file: string, ctx: Context): Promise<KeptHeads[]> {
  const store = await ctx.store({ mends: true });
  const id = await store.values.get(storeNames.id);
  const lines = readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readHeadsLine);
  const read = lines.filter((line) => line !== null);
  // Of a line without heads nothing could be compared, and all would be well.
  const isOther = (each: ReadHeads): boolean => each.store !== id || each.heads.length === 0;
  if (read.length === 0 || read.length < lines.length || read.some(isOther)) {
    throw new Problem('store.no_heads', { file, path: store.path });
  }
  const keys = await store.keys.list();
  const { isSealed } = await import('../../store/seal.ts');
  return read.map((each) => {
    const key = keys.find(({ id: known }) => known === each.keyId);
    const { claim, signature } = each;
    const verdictOn = (): HeadsVerdict => {
      if (signature === null) return 'unsigned';
      if (!key) return 'unknown_key';
      if (!isSealed(claim, signature, key.public)) return 'forged';
      return verdictBy(key, localDate(each.at));
    };
    return { read: each, file, verdict: verdictOn(), replaced: key?.until ?? null };
  });
}
