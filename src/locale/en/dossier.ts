/** English words for dossiers, their papers and receipts. */
import type { DossierLifeProblems } from '../../domain/dossier/problems.ts';
import { parseInstant, type Instant } from '../../domain/value/instant.ts';
import { parsePlainDate, type PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { CustodyProblem } from '../vi/handover.ts';
import type { ProblemTexts } from '../shape.ts';
import { counted, ordinal, orList } from './list.ts';
import { words } from './words.ts';

type DossierProblem = Exclude<
  | Extract<keyof ProblemTexts, `dossier.${string}`>
  | Extract<keyof ProblemTexts, `receipt.${string}`>,
  CustodyProblem
>;

export const dossierProblems: Pick<
  ProblemTexts,
  Exclude<DossierProblem, keyof DossierLifeProblems>
> = {
  'dossier.not_found': ({ typed, near }) => ({
    what: `No dossier "${typed}" was found.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua dossier find <code, name or phone>', 'motcua dossier list'],
  }),
  'dossier.component_missing': ({ missing }) => ({
    what: `${counted(missing.length, 'required paper')} still missing: ${missing.join('; ')}.`,
    why: 'A dossier is received when it is complete, or when you say why papers may follow later.',
    next: [
      '--all-components if every paper is there',
      '--component "<name or number>=<originals>/<certified>/<copies>" for each paper',
      '--missing-reason "<reason>" if the rest may follow later',
    ],
  }),
  'dossier.no_such_component': ({ named, components }) => ({
    what: `This procedure has no paper "${named}".`,
    why: `The papers of this procedure: ${components.join('; ')}.`,
    next: ['--component "<name or number>=<originals>/<certified>/<copies>"'],
  }),
  'dossier.bad_received_at': ({ value, now }) => ({
    what: `The time of reception ${moment(value)} is still to come (it is ${moment(now)} now).`,
    why: 'A reception may be dated back with a reason, but never forward.',
    next: ['--received-at <a time in the past> --reason "<reason>"'],
  }),
  'dossier.reason_missing': () => ({
    what: 'To date a reception back you have to give a reason.',
    next: ['--reason "<reason>"'],
  }),
  'dossier.not_allowed': ({ code, status, action, allowed, path }) => ({
    what: `Dossier ${code}: you cannot ${actionName(action)} now.`,
    why:
      `The dossier stands at "${statusName(status)}". ` +
      (allowed.length === 0
        ? 'As it stands, nothing can be done with it here.'
        : `What you can do: ${allowed.map(actionName).join(', ')}.`) +
      (path.length === 0 ? '' : ` First you have to ${path.map(actionName).join(', then ')}.`),
    next: nextSteps(code, path, allowed),
  }),
  'dossier.not_holder': ({ code, holder, office }) => ({
    what: `Dossier ${code} is at ${holder}, not at ${office}.`,
    why: 'Only the office that holds a dossier may do this.',
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.block_full': ({ office, date, block }) => ({
    what: `This counter has no numbers left for ${day(date)} (${office}, block ${block}).`,
    next: ['Receive it at another counter, or on the next working day.'],
  }),
  'dossier.nothing_to_print': ({ code, paper, status }) => ({
    what: `This paper cannot be printed yet for dossier ${code}.`,
    why: `The dossier stands at "${statusName(status)}"; ${needed(paper)}.`,
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.collector_missing': ({ code }) => ({
    what: `It is not known who collects the result of dossier ${code}.`,
    why: 'When it is not the owner who comes, the full name has to be written down.',
    next: [`motcua dossier return ${code} --to authorised --collector-name "<full name>"`],
  }),
  'dossier.result_in_future': ({ date, today }) => ({
    what: `The result is dated ${day(date)}, which is still to come (today is ${day(today)}).`,
    next: ['--result-date <the date on the signed paper>'],
  }),
  'dossier.changed_meanwhile': ({ code }) => ({
    what: `Dossier ${code} has changed while you were working on it.`,
    why: 'The fee, the term or the papers are no longer as shown. Nothing was recorded.',
    next: ['Do the last step again, and look closely before you agree.'],
  }),
  'receipt.not_ours': ({ typed }) => ({
    what: `"${typed}" is not the code of a receipt.`,
    next: ['Scan the QR code on the receipt again: motcua verify -'],
  }),
};

/** The way there, else what brings the dossier on; to end one is nobody's next step. */
function nextSteps(code: string, path: string[], allowed: string[]): string[] {
  const onward = allowed.filter((each) => ONWARD.has(each));
  const steps = path.length > 0 ? path : onward;
  if (steps.length === 0) return [`motcua dossier timeline ${code}`];
  return steps.map((each) => `motcua dossier ${each} ${code}`);
}

const ONWARD = new Set(['forward', 'complete-supplement', 'resolve', 'return']);

/** What a paper waits for. */
function needed(paper: string): string {
  const reasons: Record<string, string> = {
    acknowledgement: 'its result has not been handed over',
    supplement: 'no papers were ever asked for',
    refusal: 'it is not refused',
    apology: 'no new date was ever promised',
    stop: 'work on it has not stopped',
    leaflet: 'no paper is missing',
  };
  return reasons[paper] ?? 'there is nothing to print';
}

function actionName(action: string): string {
  return words.action[action as keyof typeof words.action] ?? action;
}

function statusName(status: string): string {
  return words.status[status as keyof typeof words.status] ?? status;
}

function day(text: string): string {
  const date: PlainDate | null = parsePlainDate(text);
  return date === null ? text : dateText(date);
}

function moment(text: string): string {
  const instant = parseInstant(text);
  return instant === null ? text : momentText(instant);
}

export const dossierScreen = {
  dossier: {
    none: 'There are no dossiers.',
    code: 'Dossier code',
    owner: 'Owner',
    submitter: 'Submitter',
    procedure: 'Procedure',
    subject: 'Request',
    status: 'Status',
    received: 'Received',
    due: 'Due',
    term: 'Term',
    noDueDate: 'no due date',
    fee: 'Fees',
    noFee: 'none',
    unknownFees: (n: number) => `${counted(n, 'fee')} not yet known`,
    alsoUnknown: 'And',
    papers: 'Papers',
    noPapers: 'none',
    missing: 'Still missing',
    holder: 'Held by',
    channel: 'Channel',
    returnBy: 'To be collected',
    result: 'Result',
    resultDate: 'Signed on',
    returned: 'Handed over',
    collector: 'Collected by',
    receivedNow: 'The dossier is received.',
    receivedBefore: (at: Instant, code: string) =>
      `Already received at ${momentText(at)}, number ${code}. It was not recorded again.`,
    printed: (file: string) => `Printed: ${file}`,
    forwarded: (code: string) => `Dossier ${code} was sent for processing.`,
    resolved: (code: string, outcome: string) =>
      `The result of dossier ${code} is recorded: ${outcome}.`,
    returnedTo: (code: string, name: string) =>
      `The result of dossier ${code} was handed to ${name}.`,
    allowed: (action: string, code: string) => `Dossier ${code}: you can ${action} now.`,
    timelineOf: (code: string) => `The course of dossier ${code}`,
    when: 'When',
    what: 'What',
    who: 'Who',
    where: 'Office/counter',
    preview: 'This will be recorded:',
    askResultNumber: 'Number of the result paper:',
    askResultDate: 'Signed on:',
    askCollector: 'Who collects the result?',
    askCollectorName: 'Full name of the person who collects it:',
    askCollectorNumber: 'Number of their identity paper (may be left empty):',
  },
  print: {
    visitOf: (n: number, money: string) =>
      `One receipt for the visit: ${n === 1 ? '1 dossier' : `${n} dossiers`}, fees ${money} together.`,
    printed: (file: string) => `Printed: ${file}`,
    again: ({ number, file }: { number: number; file: string | null }) =>
      `Printed for the ${ordinal(number)} time: ${file ?? ''}`,
  },
  receipt: {
    genuine: "The receipt is genuine: its signature matches the office's key.",
    forged: "The receipt is NOT genuine: its signature does not match the office's key.",
    unknownKey: (id: string) =>
      `The key ${id} for checking this receipt is not here: another office issued it.`,
    code: 'Dossier code',
    received: 'Received on',
    due: 'Due on',
  },
};
