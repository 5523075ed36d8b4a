/** What is to be done next with a paper on its way to a printer, by what its spooler says. */
import { mayBecome, type JobState, type PrintJob } from './job.ts';

/** What a spooler says of a job; `arrived` where it has the pages. */
export interface SaidOfJob {
  state: 'queued' | 'printing' | 'held' | 'printed' | 'failed' | 'cancelled' | 'unknown';
  reason: string | null;
  arrived: boolean;
}

/**
 * `ask_journal`: whether the print was recorded; `begin`: nobody has heard of it yet; `look`: the
 * spooler knows more than we do; `nothing`: it is over, or a person has to say something first.
 */
export type JobStep = 'ask_journal' | 'begin' | 'look' | 'nothing';

const STEPS: Readonly<Record<JobState, JobStep>> = {
  staged: 'ask_journal',
  made: 'begin',
  begun: 'look',
  handed: 'look',
  unknown: 'nothing',
  failed: 'nothing',
  printed: 'nothing',
  cancelled: 'nothing',
};

export function nextStep({ state }: Pick<PrintJob, 'state'>): JobStep {
  return STEPS[state];
}

/** Somewhere between us and the paper: it may still come out by itself. */
export function isOnItsWay(state: JobState): boolean {
  return STEPS[state] !== 'nothing';
}

/** How often pages are begun anew by themselves, where a spooler gives up what it was not given. */
const MOST_TRIES = 5;

/** What becomes of a job, or that its pages are to be sent: nobody has them. */
export type AfterLook = 'send' | { state: JobState; reason: string | null };

/**
 * What becomes of a job that is begun or handed over. Pages are sent again only where the spooler
 * says that it has none: what it does not know, or no more, is asked about, and never printed
 * twice.
 */
export function afterLook(job: Pick<PrintJob, 'state' | 'tries'>, said: SaidOfJob): AfterLook {
  const { reason } = said;
  if (job.state === 'begun' && !said.arrived) {
    if (said.state === 'queued' || said.state === 'held') return 'send';
    // Given up there without a page: nothing of it can be on paper.
    if (said.state === 'failed' || said.state === 'cancelled') {
      return { state: job.tries < MOST_TRIES ? 'made' : 'failed', reason };
    }
  }
  return { state: SAID[said.state], reason };
}

const SAID: Readonly<Record<SaidOfJob['state'], JobState>> = {
  queued: 'handed',
  printing: 'handed',
  held: 'handed',
  printed: 'printed',
  failed: 'failed',
  cancelled: 'cancelled',
  unknown: 'unknown',
};

/**
 * What becomes of a job where its spooler refused or did not answer: what somebody has to change
 * first has failed, and is unknown where the spooler may have its pages; all else waits as it was.
 */
export function afterFault(state: JobState, code: string): JobState {
  if (!isGivenUp(code)) return state;
  const next = mayBecome(state, 'unknown') ? 'unknown' : 'failed';
  return mayBecome(state, next) ? next : state;
}

/** Nothing comes of trying again before somebody has changed something. */
export function isGivenUp(code: string): boolean {
  return GIVEN_UP.has(code);
}

const GIVEN_UP: ReadonlySet<string> = new Set([
  'printer.unknown',
  'printer.refused',
  'printer.bad_name',
]);
