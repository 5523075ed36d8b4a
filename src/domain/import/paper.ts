/** A row of a list of dossiers: what the paper says, or everything that is wrong with it. */
import type { Party, Source } from '../dossier/dossier.ts';
import type { Status } from '../dossier/status.ts';
import type { AgencyId } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import { addMonths, type PlainDate } from '../value/plain-date.ts';
import type { OfficeBook, ProcedureBook } from './book.ts';
import {
  channelWords,
  isOnlyInTime,
  methodWords,
  sourceWords,
  statusMeant,
  statusNear,
} from './choices.ts';
import type { PaperFacts, PaperPersons } from './facts.ts';
import { keptCode } from './paper-code.ts';
import { noteOddities, readPerson, type RowPerson } from './person.ts';
import type { RowReading } from './reading.ts';

export interface PaperRules {
  now: Instant;
  procedures: ProcedureBook;
  offices: OfficeBook;
  /** Where a row without an office belongs. */
  office: AgencyId;
  /** All rows were filed online through this. */
  source: Source | null;
}

/** A good row. */
export interface PaperRow {
  paper: PaperFacts;
  person: RowPerson;
  persons: PaperPersons;
  /** It says that something ended, in a file that never says when: only a known one can have. */
  undated: boolean;
}

/** Reads one row; `null` when something is wrong, which then stands in the reading. */
export function readPaper(row: RowReading, rules: PaperRules): PaperRow | null {
  const code = readCode(row);
  const person = readPerson(row);
  const procedure = readProcedure(row, rules.procedures);
  const office = readOffice(row, rules);
  const dates = readDates(row, rules.now);
  const channel = row.choice('channel', channelWords);
  const source = row.choice('source', sourceWords) ?? rules.source;
  const status = readStatus(row, dates);
  const paper = {
    code,
    procedure,
    caseId: row.text('case'),
    channel: channel ?? (source === null ? 'counter' : 'online'),
    source,
    office,
    status,
    ...dates,
    resultNumber: row.text('result_number') || null,
    fee: readSum(row, 'fee'),
    paid: readSum(row, 'paid'),
    method: row.choice('method', methodWords),
    digitised: row.yes('digitised'),
    resultDigitised: row.yes('result_digitised'),
    eResult: row.yes('e_result'),
  };
  const persons = personsOf(row, person);
  const undated = isUndated(paper);
  if (row.faults.length === 0) noteOddities(row, person, null);
  return row.faults.length > 0 ? null : { paper, person, persons, undated };
}

/** Any number a paper bears, but no formula and nothing that a file system or a form would lose. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ./_()-]{0,79}$/u;

function readCode(row: RowReading): string {
  const code = keptCode(row.needed('code'));
  // Of `5-3` a spreadsheet makes a date, and what was typed is gone.
  const isDate = row.odd('code')?.kind === 'date';
  if (code !== '' && (isDate || !CODE.test(code))) row.fault('code', 'bad_code', code);
  return code;
}

function readProcedure(row: RowReading, book: ProcedureBook): string {
  const cell = row.needed('procedure');
  if (cell === '') return '';
  const found = book.find(cell);
  if ('code' in found) return found.code;
  row.fault('procedure', 'unknown_procedure', cell, found.near[0] ?? null);
  return '';
}

/** Nothing costs so little: perhaps thousands that were typed without their noughts. */
const SMALL_SUM = 1000;

function readSum(row: RowReading, column: 'fee' | 'paid'): Dong | null {
  const sum = row.amount(column);
  if (sum !== null && sum > 0 && sum < SMALL_SUM)
    row.note(column, 'small_sum', row.text(column), '');
  return sum;
}

function readOffice(row: RowReading, { offices, office: own }: PaperRules): AgencyId {
  const cell = row.text('office');
  if (cell === '') return own;
  const found = offices.find(cell);
  if ('id' in found) return found.id;
  row.fault('office', 'unknown_office', cell, found.near[0] ?? null);
  return own;
}

interface PaperDates {
  receivedAt: Instant;
  dueDate: PlainDate | null;
  resolvedAt: Instant | null;
  returnedAt: Instant | null;
}

/** No office of today's has a paper from before; a cell of a wrong look comes out as such a day. */
const EARLIEST = '1945';
/** No term is as long. */
const FAR_MONTHS = 120;
const NEVER = '0000-01-01T00:00:00+07:00' as Instant;

function readDates(row: RowReading, now: Instant): PaperDates {
  const received = row.moment('received_at');
  const told = row.faults.some(({ column }) => column === 'received_at');
  if (received === null && !told) row.fault('received_at', 'missing', '');
  const resolvedAt = row.moment('resolved_at');
  const returnedAt = row.moment('returned_at');
  const dueDate = row.date('due_date');
  const receivedAt = received ?? NEVER;
  const today = localDate(now);
  const past = { received_at: received, resolved_at: resolvedAt, returned_at: returnedAt };
  for (const [column, date] of Object.entries(past)) {
    if (date !== null && localDate(date) > today) {
      row.fault(column, 'future_date', row.text(column));
    } else if (date !== null && date < EARLIEST) {
      row.fault(column, 'old_date', row.text(column));
    }
  }
  if (dueDate !== null && dueDate < EARLIEST)
    row.fault('due_date', 'old_date', row.text('due_date'));
  if (dueDate !== null && dueDate > addMonths(today, FAR_MONTHS)) {
    row.note('due_date', 'far_date', row.text('due_date'), '');
  }
  inOrder(row, received, 'resolved_at', resolvedAt);
  inOrder(row, resolvedAt ?? received, 'returned_at', returnedAt);
  if (dueDate !== null && received !== null && dueDate < localDate(received)) {
    row.fault('due_date', 'date_order', row.text('due_date'));
  }
  return { receivedAt, dueDate, resolvedAt, returnedAt };
}

/** Days only: one of two moments may be written without its hour. */
function inOrder(
  row: RowReading,
  before: Instant | null,
  column: string,
  after: Instant | null,
): void {
  if (before === null || after === null || localDate(before) <= localDate(after)) return;
  row.fault(column, 'date_order', row.text(column));
}

/** What the dates say, and what the row says must not gainsay it. */
function readStatus(row: RowReading, { resolvedAt, returnedAt }: PaperDates) {
  const told = returnedAt ? 'returned' : resolvedAt ? 'resolved' : 'received';
  const said = row.has('status') ? statusOf(row, told) : endInNote(row);
  if (said === null) return told;
  const column = said === 'returned' ? 'returned_at' : 'resolved_at';
  const lacks = isUndated({ status: said, resolvedAt, returnedAt }) && row.has(column);
  // A cell that says something else is wrong by itself.
  if (lacks && row.raw(column).trim() === '') row.fault('status', 'status_without_date', said);
  // A paper of one of these is still open; the others end without a result.
  if (gainsays(said, told)) row.fault('status', 'status_contradicts', said, told);
  return said;
}

function gainsays(said: Status, told: Status): boolean {
  if (OPEN.has(said)) return told !== 'received';
  return told === 'returned' && said === 'resolved';
}

/** By its words; of what nobody knows the nearest is told, where the dates do not gainsay it. */
function statusOf(row: RowReading, told: Status): Status | null {
  return row.status('status', (text) => {
    const near = isOnlyInTime(text) ? told : statusNear(text);
    return near === null || gainsays(near, told) ? null : near;
  });
}

const OPEN: ReadonlySet<Status> = new Set(['received', 'processing', 'supplement_requested']);

/** A book without a column for it says in its notes what ended without a result. */
function endInNote(row: RowReading): Status | null {
  if (!row.has('note')) return null;
  const parts = row.raw('note').split(';');
  const words = parts.map(statusMeant);
  return words.find((word) => word !== null && ENDED.has(word)) ?? null;
}

const ENDED: ReadonlySet<Status> = new Set(['refused', 'withdrawn', 'stopped', 'unresolved']);

function isUndated(paper: Pick<PaperFacts, 'status' | 'resolvedAt' | 'returnedAt'>): boolean {
  const { status, resolvedAt, returnedAt } = paper;
  if (status === 'returned') return returnedAt === null;
  return (status === 'resolved' || status === 'unresolved') && resolvedAt === null;
}

function personsOf(row: RowReading, person: RowPerson): PaperPersons {
  const owner: Party = {
    citizen: null,
    kind: person.kind,
    number: person.idKind === 'cmnd' ? null : person.number,
    name: person.name,
    address: person.address,
    phone: person.phone,
    email: null,
  };
  const [subject, note] = [row.text('subject') || null, row.text('note') || null];
  const oldNumber = person.idKind === 'cmnd' ? person.number : null;
  return { owner, dob: person.dob, oldNumber, subject, note, originals: row.originals() };
}
