/**
 * A paper to a printer: kept in the outbox before the journal says that it was printed, and handed
 * over behind that. Whatever is killed in between, it is known what was printed and what was not.
 */
import type { Context } from '../../cli/context.ts';
import type { Trouble } from '../../cli/outcome.ts';
import { Problem } from '../../domain/problem.ts';
import type { ChosenPrinter, PaperKind } from '../../domain/printing/paper-kind.ts';
import { isOnItsWay } from '../../domain/printing/next.ts';
import type { JobState } from '../../domain/printing/job.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PaperSize, SheetSize } from '../../print/model/sheet.ts';
import type { KeptJob, Outbox } from '../../store/outbox.ts';
import { clearLeftHere } from '../privacy/left-here.ts';
import { bringOn, outboxOf, turnOf } from './bring.ts';

/**
 * Nobody at a counter waits longer to hear from a spooler that a paper is out. A receipt printer on
 * the network says it by itself, and is given as long as its strip takes.
 */
const WAITS_SECONDS = 2;
/** For what was left before. */
const RECOVERY_SECONDS = 1;

/** What became of a paper that went to a printer. */
export interface SentPaper {
  printer: string;
  job: Uuid;
  state: JobState;
}

/** A paper that a printer is to have. */
export interface PaperToSend {
  printer: ChosenPrinter;
  /** Its kind, as `print` names it. */
  paper: PaperKind;
  of: string | null;
  /** The ids of all dossiers and people on it. */
  speaksOf: readonly Uuid[];
  number: number | null;
  size: SheetSize;
  pdf: Uint8Array;
}

/** `record`: writes under the given command's id; `false` where it was not to be. */
type RecordPrint = (command: Uuid) => Promise<boolean>;

/** What came of it, and what is to be told beside. */
export interface Sending {
  sent: SentPaper;
  troubles: readonly Trouble[];
}

/**
 * Sends a paper, recorded by `record` on the way where it counts. Gives `false` where that did not
 * want it, and `null` where this machine can keep nothing: it is told so, and nothing was recorded.
 */
export async function sendPaper(
  ctx: Context,
  paper: PaperToSend,
  record: RecordPrint | null,
): Promise<Sending | false | null> {
  await bringAllOn(ctx, RECOVERY_SECONDS);
  const command = await ctx.newId();
  const staged = await keep(ctx, paper, command, record === null ? 'made' : 'staged');
  if (staged === null) return null;
  const { outbox, job, work } = staged;
  if (record !== null) {
    // What is thrown here leaves it to the journal whether it was recorded: who comes next asks.
    if (!(await leavingOn(record(command), outbox, job.id, work))) {
      outbox.drop(job.id);
      return false;
    }
    outbox.recorded(job, paper.pdf, await ctx.now());
  } else outbox.release(job.id, work);
  const { job: now, fault } = await bringOn(ctx, outbox, job.id, { waits: WAITS_SECONDS });
  return sendingOf(now ?? job, fault);
}

/** Lets a job go where its write fails, so that whoever comes next may ask after it. */
async function leavingOn<T>(writing: Promise<T>, outbox: Outbox, id: Uuid, work: Uuid): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    outbox.release(id, work);
    throw error;
  }
}

/** `null`, and a word of caution, where this machine's own file takes nothing. */
async function keep(
  ctx: Context,
  { printer, paper, of, speaksOf, number, size, pdf }: PaperToSend,
  command: Uuid,
  state: 'staged' | 'made',
): Promise<{ outbox: Outbox; job: KeptJob; work: Uuid } | null> {
  const [{ staff }, at, turn] = [await ctx.session(), await ctx.now(), await turnOf(ctx)];
  const job: KeptJob = {
    ...{ id: await ctx.newId(), command, state, paper, of, speaksOf, number },
    ...{ printer: printer.printer, driver: printer.driver, copies: 1, bytes: pdf.length },
    ...{ spooled: null, reason: null, tries: 0, by: staff.login, at, since: at },
    ...{ size: paperSizeOf(size), paged: true, turn },
  };
  try {
    const outbox = await outboxOf(ctx);
    outbox.add(job, pdf);
    return { outbox, job, work: turn.work };
  } catch (error) {
    if (!isOfMachine(error)) throw error;
    const why = 'why' in error.detail ? error.detail.why : error.code;
    ctx.caution(new Problem('printer.not_kept', { printer: printer.printer, why }));
    return null;
  }
}

/** A label lies in a printer of its own, whose paper has no name: like a strip, it is as it is. */
function paperSizeOf(size: SheetSize): PaperSize {
  return size === 'label' ? '80mm' : size;
}

function isOfMachine(error: unknown): error is Problem {
  return error instanceof Problem && /^machine\.|^store\.busy$/.test(error.code);
}

/** What is told of a job; where it needs somebody, as a trouble behind the answer. */
export function sendingOf(job: KeptJob, fault: Problem | null): Sending {
  const { id, printer, state } = job;
  const sent = { printer, job: id, state };
  const told = fault ?? problemOf(job);
  return { sent, troubles: told === null ? [] : [{ fault: told, again: null }] };
}

function problemOf({ printer, state, reason }: KeptJob): Problem | null {
  if (state === 'failed') return new Problem('printer.trouble', { printer, why: reason ?? state });
  return state === 'unknown' ? new Problem('printer.unsure', { printer }) : null;
}

/** The job of a paper that was sent before; `null` where nothing is known of it any more. */
export async function sentBefore(
  ctx: Context,
  { paper, of, number }: Pick<KeptJob, 'paper' | 'of' | 'number'>,
): Promise<KeptJob | null> {
  const all = (await outboxOf(ctx)).all();
  const same = (job: KeptJob): boolean =>
    job.paper === paper && job.of === of && job.number === number;
  return all.findLast(same) ?? null;
}

/**
 * Brings on what a killed window, a printer that was away or a power cut has left; `within` is for
 * how many seconds it takes up another one. Trouble with this machine's own file is nobody's
 * here: whoever keeps something is told.
 */
export async function bringAllOn(ctx: Context, within: number): Promise<void> {
  const { stopwatch } = ctx.surroundings;
  const until = stopwatch() + within;
  const away = new Set<string>();
  try {
    const outbox = await outboxOf(ctx);
    outbox.sweep(await ctx.now());
    await clearLeftHere(ctx);
    for (const job of outbox.all()) {
      if (!isOnItsWay(job.state) || away.has(job.printer)) continue;
      if (stopwatch() > until) return;
      const { fault } = await bringOn(ctx, outbox, job.id, { waits: 0 });
      if (fault?.code === 'printer.away') away.add(job.printer);
    }
  } catch (error) {
    if (!isOfMachine(error)) throw error;
  }
}
