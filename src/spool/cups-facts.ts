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
  ...['Paused', 'Rejecting Jobs', 'Ready to print.', 'Idle', 'Printing page'],
]);

/** A printer's own words before the keywords, each once. */
function reasonsIn(facts: IppFacts, ...names: string[]): string[] {
  const all = names.flatMap((name) => (facts.get(name) ?? []).map(String));
  const said = all.map((each) => printable(each).trim());
  return [...new Set(said)].filter((each) => !MEANS_NOTHING.has(each));
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

export function spooledFrom(facts: IppFacts): SpoolState {
  const state = JOB_STATES[Number(facts.get('job-state')?.[0])] ?? 'unknown';
  const documents = Number(facts.get('number-of-documents')?.[0] ?? 0);
  // Of what is over the pages may be gone: what was begun to be printed had some.
  const arrived = documents > 0 || state === 'printed' || wasBegun(facts);
  const reason =
    state === 'printed'
      ? null
      : reasonOf(
          facts,
          'job-printer-state-message',
          'job-printer-state-reasons',
          'job-state-reasons',
        );
  return { state, reason, arrived };
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
