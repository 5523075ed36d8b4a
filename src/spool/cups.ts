/** Printing through CUPS, whose word by IPP is believed and whose commands' exit codes are not. */
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/value/text.ts';
import type { PaperSize } from '../print/model/sheet.ts';
import {
  factsIn,
  factsOfJob,
  factsOfPrinter,
  isStopped,
  printerFrom,
  reasonFromPrinter,
  spooledFrom,
  textIn,
  wasBegun,
  type IppFacts,
} from './cups-facts.ts';
import { askerName, askSpooler, spoolerPlace, type SpoolerPlace } from './ipp/connection.ts';
import type { Attribute, IppAnswer } from './ipp/message.ts';
import type { Printer, SpoolState, Spooler, SpoolJob } from './spooler.ts';

/** Operations of RFC 8011, and of CUPS. */
const [CREATE_JOB, SEND_DOCUMENT, CANCEL_JOB, JOB_FACTS] = [0x05, 0x06, 0x08, 0x09];
const [JOBS, ONE_PRINTER, DEFAULT_PRINTER, PRINTERS] = [0x0a, 0x0b, 0x4001, 0x4002];

/** Answers of RFC 8011; below `FIRST_FAULT` all went well. */
const FIRST_FAULT = 0x0400;
const [NOT_POSSIBLE, NOT_FOUND, GONE] = [0x0404, 0x0406, 0x0407];
const NOT_ACCEPTING = 0x0506;

/** What a page is called by its size (PWG 5101.1); a strip's length is its own. */
const MEDIA: Readonly<Record<PaperSize, string | null>> = {
  a4: 'iso_a4_210x297mm',
  a5: 'iso_a5_148x210mm',
  '80mm': null,
};

/** As much as a name may be long (RFC 8011, 5.1.3), in bytes. */
const NAME_BYTES = 255;

type Environment = Readonly<Record<string, string | undefined>>;

/** The printers of this machine's CUPS, or of the one that `CUPS_SERVER` names. */
export function cupsSpooler(env: Environment): Spooler {
  const place = spoolerPlace(env);
  return {
    printers: () => printersOf(place),
    begin: (job) => begin(place, job),
    send: (spooled, job) => send(place, spooled, job),
    look: (spooled, { printer }) => look(place, spooled, printer),
    cancel: async (spooled, printer) => {
      const asked = about(printer, ['integer', 'job-id', Number(spooled)]);
      const answer = await ask(place, { printer, path: '/jobs/', operation: CANCEL_JOB, asked });
      // What is over already cannot be cancelled, and what is gone need not be.
      if (![NOT_POSSIBLE, NOT_FOUND, GONE].includes(answer.status)) requireWell(answer, printer);
    },
  };
}

let requests = 0;

interface Asked {
  printer: string | null;
  path: string;
  operation: number;
  asked: readonly Attribute[];
  job?: readonly Attribute[];
}

function ask(
  place: SpoolerPlace,
  { asked, job = [], ...rest }: Asked,
  document: Uint8Array | null = null,
): Promise<IppAnswer> {
  requests += 1;
  return askSpooler(place, { ...rest, job, id: requests, about: asked }, document);
}

const pathOf = (printer: string): string => `/printers/${encodeURIComponent(printer)}`;

/** Whose job or printer is spoken of, and who speaks. */
function about(printer: string, ...more: Attribute[]): Attribute[] {
  return [
    ['uri', 'printer-uri', `ipp://localhost${pathOf(printer)}`],
    ...more,
    ['name', 'requesting-user-name', askerName()],
  ];
}

async function begin(place: SpoolerPlace, job: SpoolJob): Promise<string> {
  const { printer, copies, size, driver } = job;
  // Dots have their size and their copies in them.
  const isPdf = driver === 'pdf';
  const media = isPdf ? MEDIA[size] : null;
  const answer = await ask(place, {
    ...{ printer, path: pathOf(printer), operation: CREATE_JOB },
    asked: about(printer, ['name', 'job-name', nameOf(job)]),
    job: [['integer', 'copies', isPdf ? copies : 1], ...(isPdf ? placedOn(media) : [])],
  });
  if (answer.status === NOT_FOUND) throw await unknown(place, printer);
  requireWell(answer, printer);
  const made = factsIn(answer, 'job').get('job-id')?.[0];
  if (typeof made !== 'number') throw new Problem('printer.trouble', { printer, why: 'not-ipp' });
  return String(made);
}

/**
 * Codes are drawn for the dots of a printer: made smaller to fit, a bar code is lost. What has no
 * paper of its own, a strip or a label, is as it is on whatever lies in the printer: neither turned
 * on its side nor in the middle of a page, but in its corner, from where it is cut out.
 */
function placedOn(media: string | null): Attribute[] {
  const whole: Attribute = ['keyword', 'print-scaling', 'none'];
  if (media !== null) return [['keyword', 'media', media], whole];
  return [whole, ['keyword', 'position', 'top-left'], ['boolean', 'pdfAutoRotate', false]];
}

/** The title, cut where it is too long, and the id by which a job is found again. */
function nameOf({ title, id }: SpoolJob): string {
  const end = ` #${id}`;
  let start = title;
  while (Buffer.byteLength(start + end) > NAME_BYTES) start = start.slice(0, -1);
  return start + end;
}

async function send(place: SpoolerPlace, spooled: string, job: SpoolJob): Promise<SpoolState> {
  const { printer, driver } = job;
  const { pagesFor } = await import('./pages.ts');
  const pages = await pagesFor(job);
  const format = driver === 'escpos' ? 'application/vnd.cups-raw' : 'application/pdf';
  const asked = about(
    printer,
    ['integer', 'job-id', Number(spooled)],
    ['mimeType', 'document-format', format],
    ['boolean', 'last-document', true],
  );
  const wanted = { printer, path: pathOf(printer), operation: SEND_DOCUMENT, asked };
  try {
    requireWell(await ask(place, wanted, pages), printer);
    return { state: 'queued', reason: null, arrived: true };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'printer.away') throw error;
    return arrivedAfterAll(place, spooled, printer, error);
  }
}

/** The line broke: the spooler says whether it has the pages. Throws what broke if it has not. */
async function arrivedAfterAll(
  place: SpoolerPlace,
  spooled: string,
  printer: string,
  broke: Problem,
): Promise<SpoolState> {
  let found: SpoolState;
  try {
    found = await look(place, spooled, printer);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { state: 'unknown', reason: 'no-answer', arrived: true };
  }
  if (!found.arrived) throw broke;
  return found;
}

async function look(place: SpoolerPlace, spooled: string, printer: string): Promise<SpoolState> {
  const asked: Attribute[] = [
    ...about(printer, ['integer', 'job-id', Number(spooled)]),
    ['keyword', 'requested-attributes', ...factsOfJob],
  ];
  const answer = await ask(place, { printer, path: '/jobs/', operation: JOB_FACTS, asked });
  // A spooler forgets: whether it was on paper by then nobody can say any more.
  if (answer.status === NOT_FOUND || answer.status === GONE) {
    return { state: 'unknown', reason: 'job-forgotten', arrived: true };
  }
  requireWell(answer, printer);
  const found = spooledFrom(factsIn(answer, 'job'));
  const waits = found.state === 'queued' || found.state === 'held';
  if (!waits || !found.arrived || found.reason !== null) return found;
  return { ...found, reason: reasonFromPrinter(await factsAbout(place, printer)) };
}

/** What a printer says of itself; nothing where there is no such printer any more. */
async function factsAbout(place: SpoolerPlace, printer: string): Promise<IppFacts> {
  const wanted: Attribute = ['keyword', 'requested-attributes', ...factsOfPrinter];
  const question = { printer, path: pathOf(printer), operation: ONE_PRINTER };
  return factsIn(await ask(place, { ...question, asked: about(printer, wanted) }), 'printer');
}

async function printersOf(place: SpoolerPlace): Promise<Printer[]> {
  const who: Attribute[] = [['name', 'requesting-user-name', askerName()]];
  const wanted: Attribute = ['keyword', 'requested-attributes', ...factsOfPrinter];
  const question = { printer: null, path: '/' };
  const [all, usual] = await Promise.all([
    ask(place, { ...question, operation: PRINTERS, asked: [...who, wanted] }),
    ask(place, { ...question, operation: DEFAULT_PRINTER, asked: who }),
  ]);
  // A spooler that has no printer says that it has not found any.
  if (all.status === NOT_FOUND) return [];
  requireWell(all, null);
  const chosen = textIn(factsIn(usual, 'printer'), 'printer-name');
  const printers = all.groups.filter(({ kind }) => kind === 'printer');
  return Promise.all(
    printers.map(async ({ attributes: facts }) => {
      const tried = isStopped(facts) && (await wasTried(place, textIn(facts, 'printer-name')));
      return printerFrom(facts, chosen, tried);
    }),
  );
}

/** Whether a printer has stopped over something: of what waits there, the first was begun. */
async function wasTried(place: SpoolerPlace, printer: string): Promise<boolean> {
  const asked = about(
    printer,
    ['integer', 'limit', 1],
    ['keyword', 'which-jobs', 'not-completed'],
    ['keyword', 'requested-attributes', ...factsOfJob],
  );
  const answer = await ask(place, { printer, path: pathOf(printer), operation: JOBS, asked });
  return wasBegun(factsIn(answer, 'job'));
}

function requireWell(answer: IppAnswer, printer: string | null): void {
  if (answer.status < FIRST_FAULT) return;
  const said = textIn(factsIn(answer, 'operation'), 'status-message');
  const why = said === '' ? `IPP 0x${answer.status.toString(16).padStart(4, '0')}` : said;
  if (answer.status === NOT_ACCEPTING) {
    throw new Problem('printer.refused', { printer, why: 'not-accepting' });
  }
  throw new Problem(answer.status < 0x0500 ? 'printer.refused' : 'printer.trouble', {
    printer,
    why,
  });
}

/** With the names that are like it, or all where none is. */
async function unknown(place: SpoolerPlace, printer: string): Promise<Problem> {
  return unknownPrinter(printer, await printersOf(place));
}

/** That there is no such printer, with the names that are like it, or all where none is. */
export function unknownPrinter(printer: string, all: readonly Pick<Printer, 'name'>[]): Problem {
  const names = all.map(({ name }) => name);
  const like = nearest(printer, names);
  return new Problem('printer.unknown', { printer, near: like.length > 0 ? like : names });
}
