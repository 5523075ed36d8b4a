/**
 * What the pages are told, asked of the store each time anew. A store that is a file is open for no
 * longer than it is read: whoever restores or encrypts it has it to themselves in between.
 */
import type { Context } from '../../cli/context.ts';
import { stationOf } from '../../cli/station.ts';
import { verdictBy, type SigningKey } from '../../domain/key/signing-key.ts';
import { Problem } from '../../domain/problem.ts';
import { boardOf } from '../../domain/queue/board.ts';
import { readReceiptText, type ReadReceipt } from '../../domain/receipt/receipt-text.ts';
import { standingBy } from '../../domain/receipt/stage.ts';
import type { BoardView, PagesSource, ReceiptLook } from '../../pages/source.ts';
import { isServer } from '../../store/place.ts';
import { hereAt, ticketsHere } from './shared.ts';

export interface OpenSource extends PagesSource {
  close(): Promise<void>;
}

export function boardSource(ctx: Context): OpenSource {
  let kept: Context | null = null;
  const leave = async (): Promise<void> => {
    const left = kept;
    kept = null;
    await left?.close().catch(() => undefined);
  };
  /** One at a time: they share what is open. */
  let last: Promise<unknown> = Promise.resolve();
  const ask = async <T>(work: (here: Context) => Promise<T>): Promise<T> => {
    kept ??= ctx.again();
    const stays = isServer(ctx.storePath());
    try {
      const found = await work(kept);
      if (!stays) await leave();
      return found;
    } catch (error) {
      await leave();
      throw error;
    }
  };
  const inTurn = <T>(work: (here: Context) => Promise<T>): Promise<T> => {
    const asked = last.then(() => ask(work));
    last = asked.catch(() => undefined);
    return asked;
  };
  return {
    board: () => inTurn(boardHere),
    look: (text) => inTurn((here) => lookHere(text, here)),
    close: () => inTurn(async () => undefined).then(leave),
  };
}

async function boardHere(ctx: Context): Promise<BoardView> {
  const store = await ctx.store();
  const station = await stationOf(ctx);
  const office = station && (await store.offices.ofBook(station.book));
  if (!station || !office) throw new Problem('staff.not_signed_in', {});
  const here = await hereAt(office.agencyId, station.number, ctx);
  const [tickets, times] = await Promise.all([
    ticketsHere(store, here),
    store.queue.times(here.office, here.today, here.today),
  ]);
  const waits = times.find(({ kind }) => kind === 'wait') ?? null;
  return {
    ...boardOf(tickets),
    office: office.name,
    training: await ctx.isTraining(),
    at: here.now,
    wait: waits && Math.round(waits.seconds / waits.count / 60),
  };
}

/** As much is asked and checked for what is no receipt of ours as for one that is. */
async function lookHere(text: string, ctx: Context): Promise<ReceiptLook> {
  const { personDigest } = await import('../../store/seal.ts');
  const receipt = readReceiptText(text);
  const asked = receipt ?? NONE;
  const store = await ctx.store();
  const [at, keys, dossier] = await Promise.all([
    ctx.now(),
    store.keys.list(),
    store.dossiers.byCode(asked.code),
  ]);
  const genuine = await isGenuine(asked, keys);
  const standing = dossier && standingBy(asked, dossier, personDigest);
  return { at, standing: receipt !== null && genuine ? standing : null };
}

async function isGenuine(receipt: ReadReceipt, keys: readonly SigningKey[]): Promise<boolean> {
  const { isSealed } = await import('../../store/seal.ts');
  const named = keys.find(({ id }) => id === receipt.keyId) ?? null;
  const key = named ?? keys[0];
  if (key === undefined) return false;
  const sealed = isSealed(receipt.claim, receipt.signature ?? NO_SIGNATURE, key.public);
  return sealed && named !== null && verdictBy(named, receipt.receivedDate) === 'genuine';
}

const NO_SIGNATURE = 'A'.repeat(86);

/** Asked for where nothing that was typed could be. */
const NONE = readReceiptText(`MC1*H49.99-000101-0000*20000101**00000000*AAAAAA*${NO_SIGNATURE}`)!;
