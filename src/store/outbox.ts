/**
 * Papers on their way to a printer, on this machine, outside the journal: each one's facts under a
 * name of their own and its pages under another, so that nobody reads pages to count papers. What
 * is here was written before anybody handed it over, and survives whatever is killed.
 */
import { jobStates, isEnded, mayBecome, type PrintJob } from '../domain/printing/job.ts';
import { paperKinds } from '../domain/printing/paper-kind.ts';
import { printerDrivers } from '../domain/printing/target.ts';
import { absent, holds, like, list, maybe, number, oneOf, text, yesOrNo } from '../domain/shape.ts';
import type { Uuid } from '../domain/value/id.ts';
import { epochSeconds, isInstant, type Instant } from '../domain/value/instant.ts';
import { hasEnded } from '../files/unfinished.ts';
import { paperSizes, type PaperSize } from '../print/model/sheet.ts';
import type { Machine } from './machine.ts';

/** Who brings a job on: nobody else does while that process runs. */
interface JobTurn {
  /** As `processHere` names it. */
  process: string;
  /** Which of the works of that process. */
  work: Uuid;
  since: Instant;
}

/** A job as it is kept here. */
export interface KeptJob extends PrintJob {
  size: PaperSize;
  /** Its pages are still here. */
  paged: boolean;
  turn: JobTurn | null;
}

const moment = holds<Instant>(isInstant);
const count = number();
const keptJob = like<KeptJob>({
  ...{ id: text<Uuid>(), command: text<Uuid>(), state: oneOf(jobStates), paper: oneOf(paperKinds) },
  ...{ of: maybe(text()), number: maybe(count), printer: text(), driver: oneOf(printerDrivers) },
  ...{ copies: count, bytes: count, spooled: maybe(text()), reason: maybe(text()), tries: count },
  ...{ by: text(), at: moment, since: moment, size: oneOf(paperSizes), paged: yesOrNo },
  speaksOf: absent(list(text<Uuid>())),
  turn: maybe(like<JobTurn>({ process: text(), work: text<Uuid>(), since: moment })),
});

const [JOB, PAGES] = ['job.', 'pages.'];
const DAY_SECONDS = 24 * 60 * 60;
/** Pages speak of people: they are wiped this long after nobody needs them any more. */
const PAGES_KEPT = DAY_SECONDS;
const FACTS_KEPT = 30 * DAY_SECONDS;
/**
 * Another machine's process cannot be asked after, nor whether a number is still that process's:
 * after so long it is taken for ended.
 */
const LONGEST_TURN = DAY_SECONDS / 24;

/** Everything throws what `Machine` throws. */
export class Outbox {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Keeps a job with its pages, all at once. */
  add(job: KeptJob, pdf: Uint8Array): void {
    const pages = Buffer.from(pdf).toString('base64');
    this.#machine.set({ [JOB + job.id]: JSON.stringify(job), [PAGES + job.id]: pages });
  }

  /** In the order in which they were made. What cannot be read any more is left out. */
  all(): KeptJob[] {
    return Object.values(this.#machine.within(JOB)).flatMap((value) => readJob(value) ?? []);
  }

  job(id: Uuid): KeptJob | null {
    return readJob(this.#machine.get(JOB + id));
  }

  /** `null` where they were wiped. */
  pages(id: Uuid): Uint8Array | null {
    const kept = this.#machine.get(PAGES + id);
    return kept === null ? null : Buffer.from(kept, 'base64');
  }

  /**
   * Makes of a job the next one, of windows that do so at once one after the other. `null` where it
   * is gone, where `work` gives `null`, or where its state may not lead there.
   */
  change(id: Uuid, work: (job: KeptJob) => KeptJob | null): KeptJob | null {
    let changed: KeptJob | null = null;
    this.#machine.change(JOB + id, (value) => {
      const before = readJob(value);
      const next = before && work(before);
      if (!next || (next.state !== before.state && !mayBecome(before.state, next.state))) {
        return value;
      }
      changed = next;
      return JSON.stringify(next);
    });
    return changed;
  }

  /** Takes a job up, unless somebody who still runs has: so no two hand it over. */
  take(id: Uuid, turn: JobTurn): KeptJob | null {
    return this.change(id, (job) =>
      job.turn === null || isOver(job.turn, turn) ? { ...job, turn } : null,
    );
  }

  /**
   * The journal has it: it may be handed over by whoever takes it next. Who took it up meanwhile
   * has asked the journal, and goes on; what was taken away, as it was not written yet, is kept
   * anew.
   */
  recorded(staged: KeptJob, pdf: Uint8Array, since: Instant): void {
    const made: KeptJob = { ...staged, state: 'made', turn: null, since };
    const kept = this.change(staged.id, (job) =>
      job.turn?.work === staged.turn?.work ? made : job,
    );
    if (kept === null) this.add(made, pdf);
  }

  /** Lets it go again, where it is still ours. */
  release(id: Uuid, work: Uuid): void {
    this.change(id, (job) => (job.turn?.work === work ? { ...job, turn: null } : null));
  }

  /** Takes a job away with its pages. */
  drop(id: Uuid): void {
    this.#machine.set({ [JOB + id]: null, [PAGES + id]: null });
  }

  /** Takes away what nobody needs any more. */
  sweep(now: Instant): void {
    for (const job of this.all()) {
      const age = epochSeconds(now) - epochSeconds(job.since);
      const ended = isEnded(job.state);
      if (ended && age >= FACTS_KEPT) this.drop(job.id);
      else if (age >= (ended ? PAGES_KEPT : FACTS_KEPT)) this.#wipePages(job);
    }
  }

  /**
   * Takes the pages away that speak of dossiers or people who were erased, wherever they are on
   * their way; those of which nobody wrote down whom they speak of go as well.
   */
  wipePagesOf(ids: ReadonlySet<Uuid>): void {
    for (const job of this.all()) {
      if (job.speaksOf?.some((id) => ids.has(id)) ?? true) this.#wipePages(job);
    }
  }

  #wipePages(job: KeptJob): void {
    if (!job.paged) return;
    const facts = JSON.stringify({ ...job, paged: false });
    this.#machine.set({ [JOB + job.id]: facts, [PAGES + job.id]: null });
  }
}

function isOver(held: JobTurn, { since }: JobTurn): boolean {
  return hasEnded(held.process) || epochSeconds(since) - epochSeconds(held.since) > LONGEST_TURN;
}

function readJob(value: string | null): KeptJob | null {
  if (value === null) return null;
  try {
    const job: unknown = JSON.parse(value);
    return keptJob.fault(job) === null ? (job as KeptJob) : null;
  } catch {
    return null;
  }
}
