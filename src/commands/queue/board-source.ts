/**
 * What the pages are told, asked of the store each time anew. A store that is a file is open for no
 * longer than it is read: whoever restores or encrypts it has it to themselves in between.
 */
import type { Context } from '../../cli/context.ts';
import { stationOf } from '../../cli/station.ts';
import { verdictBy, type SigningKey } from '../../domain/key/signing-key.ts';
import { Problem } from '../../domain/problem.ts';
import { boardOf } from '../../domain/queue/board.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { mayRate, rateReturn } from '../../domain/dossier/rate.ts';
import { readReceiptText, type ReadReceipt } from '../../domain/receipt/receipt-text.ts';
import { standingBy, type ReceiptStanding } from '../../domain/receipt/stage.ts';
import type { BoardView, PagesSource, ReceiptLook } from '../../pages/source.ts';
import { isServer } from '../../store/place.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { writeAs } from '../staff/shared.ts';
import { standsForRatings, type RatingDesk } from './rating-desk.ts';
import { hereAt, ticketsHere } from './shared.ts';

export interface OpenSource extends PagesSource {
  close(): Promise<void>;
}

/** `desk`: in whose name answers are recorded; `null` where none are asked for. */
export function boardSource(ctx: Context, desk: RatingDesk | null): OpenSource {
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
    look: (text) => inTurn(async (here) => lookHere(text, await here.store(), here)),
    asksRating: () => desk !== null && ctx.surroundings.clock() < desk.until,
    rate: async (text, satisfaction) => {
      if (desk !== null) await inTurn((here) => rateHere({ text, satisfaction }, desk, here));
    },
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

async function lookHere(text: string, reader: Reader, ctx: Context): Promise<ReceiptLook> {
  const [at, opened] = await Promise.all([ctx.now(), openedBy(text, reader)]);
  return { at, standing: opened && opened.standing };
}

/** Decided again under the lock: of two answers the first one stays. */
async function rateHere(
  { text, satisfaction }: { text: string; satisfaction: number },
  desk: RatingDesk,
  ctx: Context,
): Promise<void> {
  const store = await ctx.store();
  const staff = await store.offices.staff(desk.login);
  const opened = await openedBy(text, store);
  if (!opened || !mayRate(opened.dossier) || !standsForRatings(staff, desk.station)) return;
  if (ctx.surroundings.clock() >= desk.until) return;
  const work = async (writer: Writer): Promise<void> => {
    const again = await openedBy(text, writer);
    if (again) await writer.append(rateReturn(again.dossier, satisfaction));
  };
  await writeAs(desk.login, desk.station, work, ctx);
}

/**
 * The dossier that a receipt opens. As much is asked and checked for what is no receipt of ours as
 * for one that is.
 */
async function openedBy(
  text: string,
  reader: Reader,
): Promise<{ dossier: Dossier; standing: ReceiptStanding } | null> {
  const { personDigest } = await import('../../store/seal.ts');
  const receipt = readReceiptText(text);
  const asked = receipt ?? NONE;
  const [keys, dossier] = await Promise.all([
    reader.keys.list(),
    reader.dossiers.byCode(asked.code),
  ]);
  const genuine = await isGenuine(asked, keys);
  const standing = dossier && standingBy(asked, dossier, personDigest);
  return receipt !== null && genuine && dossier && standing ? { dossier, standing } : null;
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
