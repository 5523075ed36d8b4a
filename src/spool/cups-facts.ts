/** What CUPS says of a printer and of a job, told in our words. Pure: no connection. */
import { printable } from '../domain/value/text.ts';
import type { IppAnswer, IppGroup } from './ipp/message.ts';
import type { PrinterState } from '../domain/printing/target.ts';
import type { Printer, SpoolState } from './spooler.ts';

export type IppFacts = IppGroup['attributes'];

/** What is asked of a printer. */
export const factsOfPrinter = [
  ...['printer-name', 'printer-info', 'printer-location', 'printer-state'],
  ...['printer-state-reasons', 'printer-state-message', 'printer-is-accepting-jobs'],
];

/** What is asked of a job. */
export const factsOfJob = [
  ...['job-state', 'job-state-reasons', 'number-of-documents', 'job-printer-state-message'],
  ...['job-printer-state-reasons', 'time-at-processing'],
];

/** The facts of the first group of a kind; none where there is none. */
export function factsIn({ groups }: IppAnswer, kind: IppGroup['kind']): IppFacts {
  return groups.find((group) => group.kind === kind)?.attributes ?? new Map();
}

/** A fact as a text for people; empty where it is not told. */
export function textIn(facts: IppFacts, name: string): string {
  return printable(String(facts.get(name)?.[0] ?? '')).trim();
}

/** What says only how a job gets on, or nothing. */
const MEANS_NOTHING = new Set([
  ...['', 'none', 'job-incoming', 'job-printing', 'job-completed-successfully'],
  ...['processing-to-stop-point', 'job-queued', 'job-data-insufficient', 'connecting-to-device'],
  // What CUPS puts of its own where nobody has said why.
  ...['Paused', 'Rejecting Jobs', 'Ready to print.', 'Idle', 'Printing page', 'Printing.'],
  // What its ways to a printer say on the way, none of it a reason to look at one.
  ...['Connecting to printer.', 'Connected to printer.', 'The printer is now connected.'],
  ...['Preparing to print.', 'Copying print data.', 'Sending data to printer.'],
  ...['Print file sent.', 'Data file sent successfully.', 'Control file sent successfully.'],
  ...['Waiting for job to complete.', 'Waiting for printer to finish.', 'Canceling print job.'],
  ...['cups-waiting-for-job-completed', 'cups-remote-pending', 'cups-remote-processing'],
]);

/** The same with a number in it. */
const HOW_FAR = /^(?:Spooling job, \d+% complete\.|Printing page \d+\b.*|Spooled \d+ .*)$/;

/** By whom a job was taken back, where a person did; RFC 8011, 5.3.8. */
const BY_PEOPLE: ReadonlySet<string> = new Set([
  ...['job-canceled-by-user', 'job-canceled-by-operator'],
]);

/** A printer's own words before the keywords, each once. */
function reasonsIn(facts: IppFacts, ...names: string[]): string[] {
  const all = names.flatMap((name) => (facts.get(name) ?? []).map(String));
  const said = all.map((each) => printable(each).trim());
  return [...new Set(said)].filter((each) => !MEANS_NOTHING.has(each) && !HOW_FAR.test(each));
}

/** A printer as CUPS tells of it; `wasTried`: what waits there was begun, and did not get on. */
export function printerFrom(facts: IppFacts, usual: string, wasTried: boolean): Printer {
  const name = textIn(facts, 'printer-name');
  const info = [textIn(facts, 'printer-info'), textIn(facts, 'printer-location')];
  const state = stateIn(facts, wasTried);
  const said = reasonsIn(facts, 'printer-state-message', 'printer-state-reasons');
  return {
    ...{ name, info: info.filter((each) => each !== '').join(', '), driver: 'pdf', state },
    // The state says it already.
    reasons: said.filter((each) => each !== 'paused'),
    isDefault: name !== '' && name === usual,
  };
}

/** Printer states are idle (3), processing (4) and stopped (5); RFC 8011, 5.4.11. */
function stateIn(facts: IppFacts, wasTried: boolean): PrinterState {
  if (facts.get('printer-is-accepting-jobs')?.[0] === false) return 'rejecting';
  const reasons = reasonsIn(facts, 'printer-state-reasons');
  const state = facts.get('printer-state')?.[0];
  // CUPS says `paused` of both: of what somebody has paused, and of what has stopped by itself.
  if (state === STOPPED) return reasons.includes('paused') && !wasTried ? 'paused' : 'trouble';
  if (reasons.some((reason) => reason.endsWith('-error'))) return 'trouble';
  if (reasons.includes('offline-report')) return 'away';
  return state === 4 ? 'busy' : 'ready';
}

const STOPPED = 5;

export function isStopped(facts: IppFacts): boolean {
  return facts.get('printer-state')?.[0] === STOPPED;
}

/** What a job's own state says, by number (RFC 8011, 5.3.7). */
const JOB_STATES: Readonly<Record<number, SpoolState['state']>> = {
  3: 'queued',
  4: 'held',
  5: 'printing',
  6: 'held',
  7: 'cancelled',
  8: 'failed',
  9: 'printed',
};

/**
 * A job as CUPS tells of it. What a printer gave back, as it does without paper of that size,
 * is `cancelled` to CUPS, the same as what a person took back. The printer's own word tells them
 * apart: with one the job has failed.
 */
export function spooledFrom(facts: IppFacts): SpoolState {
  const told = JOB_STATES[Number(facts.get('job-state')?.[0])] ?? 'unknown';
  const documents = Number(facts.get('number-of-documents')?.[0] ?? 0);
  // Of what is over the pages may be gone: what was begun to be printed had some.
  const arrived = documents > 0 || told === 'printed' || wasBegun(facts);
  const of = ['job-printer-state-message', 'job-printer-state-reasons', 'job-state-reasons'];
  const reason = told === 'printed' ? null : reasonOf(facts, ...of);
  return { state: told === 'cancelled' && wasGivenBack(facts) ? 'failed' : told, reason, arrived };
}

function wasGivenBack(facts: IppFacts): boolean {
  const why = (facts.get('job-state-reasons') ?? []).map(String);
  if (why.some((each) => BY_PEOPLE.has(each))) return false;
  if (!wasBegun(facts)) return false;
  return reasonsIn(facts, 'job-printer-state-message', 'job-state-reasons').length > 0;
}

/** Whether its printing was begun at some time. */
export function wasBegun(facts: IppFacts): boolean {
  return facts.get('time-at-processing')?.[0] !== undefined;
}

/** Why a job waits that says nothing of it itself: what its printer says. */
export function reasonFromPrinter(facts: IppFacts): string | null {
  return reasonOf(facts, 'printer-state-reasons', 'printer-state-message');
}

function reasonOf(facts: IppFacts, ...names: string[]): string | null {
  const said = reasonsIn(facts, ...names);
  return said.length === 0 ? null : said.join('; ');
}
