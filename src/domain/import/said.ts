/**
 * How an entry holds what a paper's row says and where the dossier stands by it: as a row holds
 * it, cell by cell. There are millions of such entries, and the names of the cells would be half
 * of each. What goes without saying is nothing, and nothing stands behind the last cell that says
 * something.
 */
import { statuses } from '../dossier/status.ts';
import { sources } from '../dossier/dossier.ts';
import { methods } from '../payment/payment.ts';
import { channels, type Term } from '../procedure/procedure.ts';
import { having, like, maybe, number, oneOf, text, yesOrNo, type Shape } from '../shape.ts';
import type { AgencyId } from '../value/id.ts';
import { briefMoment, localDate, wholeMoment, type Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { PaperCells, PaperFacts, PaperStanding } from './facts.ts';

export interface SaidPaper {
  paper: PaperFacts;
  standing: PaperStanding;
}

type SaidCell = keyof PaperFacts | Exclude<keyof PaperStanding, 'caseId'> | 'case';

/** In this order for ever: a further cell comes behind all others. */
const CELLS: readonly SaidCell[] = [
  'code',
  'procedure',
  'edition',
  'field',
  'office',
  'channel',
  'status',
  'receivedAt',
  'dueAt',
  'resolvedAt',
  'returnedAt',
  // The case that the dossier stands by; as the row names it is `caseId`.
  'case',
  'fee',
  'paid',
  'method',
  'digitised',
  'resultDigitised',
  'eResult',
  'caseId',
  'source',
  'resultNumber',
  'term',
  'holder',
  'dueDate',
];
const CODE = CELLS.indexOf('code');
const MOMENTS: ReadonlySet<string> = new Set(['receivedAt', 'dueAt', 'resolvedAt', 'returnedAt']);
const ANSWERS: ReadonlySet<string> = new Set(['digitised', 'resultDigitised', 'eResult']);
/** Nothing, for a cell in which nothing would say something else. */
const NONE = '';

export function paperCells({ paper, standing }: SaidPaper): PaperCells {
  const { caseId: chosen, ...stands } = standing;
  const said: Readonly<Record<string, unknown>> = {
    ...paper,
    ...stands,
    case: chosen,
    caseId: paper.caseId === '' ? null : paper.caseId,
    term: standing.term.rule === 'none' ? null : standing.term,
    holder: standing.holder === paper.office ? null : standing.holder,
    dueDate: paper.dueDate === promisedDay(standing) ? null : (paper.dueDate ?? NONE),
  };
  const cells = CELLS.map((name) => cellOf(name, said[name] ?? null));
  while (cells.at(-1) === null) cells.pop();
  return cells as readonly unknown[] as PaperCells;
}

/** The day that a paper promised is the one it is due on, where no rule says another. */
function promisedDay({ term, dueAt }: PaperStanding): PlainDate | null {
  return term.rule === 'none' && dueAt !== null ? localDate(dueAt) : null;
}

function cellOf(name: SaidCell, value: unknown): unknown {
  if (value === null) return null;
  if (MOMENTS.has(name)) return briefMoment(value as Instant);
  return ANSWERS.has(name) ? Number(value) : value;
}

/** What cells say. What comes out of a journal was looked at by `paperCellsShape` before. */
export function saidInCells(cells: PaperCells): SaidPaper {
  return told(cells) as SaidPaper;
}

/** The code alone: asked of every row that another one may tell of. */
export function codeIn(cells: PaperCells): string {
  return cells[CODE] as string;
}

function told(cells: readonly unknown[]): { paper: object; standing: object } {
  const said = { ...NOTHING };
  for (let at = 0; at < cells.length && at < CELLS.length; at++) {
    const name = CELLS[at]!;
    said[name] = saidIn(name, cells[at] ?? null);
  }
  const { edition, field, case: caseId, dueAt, office } = said;
  const [term, holder] = [said.term ?? NO_TERM, said.holder ?? office];
  const standing = { edition, field, caseId, dueAt, term, holder };
  const promised = typeof dueAt === 'string' ? promisedDay(standing as PaperStanding) : null;
  const row = { ...NO_PAPER };
  for (const name of PAPER) row[name] = said[name];
  row.caseId ??= '';
  row.dueDate = said.dueDate === NONE ? null : (said.dueDate ?? promised);
  return { paper: row, standing };
}

// Copied and filled in: there are millions, and one made cell by cell takes twice as long.
const NOTHING = Object.fromEntries(CELLS.map((name) => [name, null])) as Record<SaidCell, unknown>;
const STANDS = new Set<SaidCell>(['edition', 'field', 'case', 'dueAt', 'term', 'holder']);
const PAPER = CELLS.filter((name): name is keyof PaperFacts => !STANDS.has(name));
const NO_PAPER = Object.fromEntries(PAPER.map((name) => [name, null])) as Record<
  keyof PaperFacts,
  unknown
>;

const NO_TERM: Term = { rule: 'none' };

function saidIn(name: SaidCell, value: unknown): unknown {
  if (MOMENTS.has(name) && typeof value === 'string') return wholeMoment(value);
  return ANSWERS.has(name) && (value === 0 || value === 1) ? value === 1 : value;
}

const paper = like<PaperFacts>({
  code: text(),
  procedure: text(),
  caseId: text(),
  channel: oneOf(channels),
  source: maybe(oneOf(sources)),
  office: text<AgencyId>(),
  status: oneOf(statuses),
  receivedAt: text<Instant>(),
  dueDate: maybe(text<PlainDate>()),
  resolvedAt: maybe(text<Instant>()),
  returnedAt: maybe(text<Instant>()),
  resultNumber: maybe(text()),
  fee: maybe(number<Dong>()),
  paid: maybe(number<Dong>()),
  method: maybe(oneOf(methods)),
  digitised: maybe(yesOrNo),
  resultDigitised: maybe(yesOrNo),
  eResult: maybe(yesOrNo),
});

const standing = like<PaperStanding>({
  edition: text(),
  field: text(),
  caseId: text(),
  term: having<Term>('rule'),
  dueAt: maybe(text<Instant>()),
  holder: text<AgencyId>(),
});

export const paperCellsShape: Shape<PaperCells> = {
  fault(value) {
    if (!Array.isArray(value)) return '';
    const said = told(value as readonly unknown[]);
    return paper.fault(said.paper) ?? standing.fault(said.standing);
  },
};

/** The cells of the shape that named each of its fields; `null` where it does not say them. */
export function cellsOfFields(said: { paper: unknown; standing: unknown }): PaperCells | null {
  if (standing.fault(said.standing) !== null) return null;
  const whole = { ...NOTHING, caseId: '', ...(said.paper as object | undefined) };
  // Both have been looked at, as deep as they were declared.
  const known = { paper: whole, standing: said.standing } as unknown as SaidPaper;
  return paper.fault(whole) === null ? paperCells(known) : null;
}
