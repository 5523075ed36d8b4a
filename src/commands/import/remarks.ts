/** From codes to what the files beside an import say, in the person's language. */
import type { Texts } from '../../locale/texts.ts';
import { statusMeant } from '../../domain/import/choices.ts';
import { statuses } from '../../domain/dossier/status.ts';
import { isFlag, type FaultCode, type RowFault, type RowNote } from '../../domain/import/fault.ts';
import { dateOrders } from '../../domain/import/date-order.ts';
import type { RawRow } from '../../domain/import/reading.ts';
import type { Decision } from '../../domain/import/decide.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { RowRemark } from '../../importing/side-files.ts';

/** Everything wrong with a refused row, a line each. */
export function faultRemarks(
  row: number,
  faults: readonly RowFault[],
  decision: Extract<Decision, { do: 'refuse' }>,
  texts: Texts,
): (RowRemark & { code: FaultCode })[] {
  const all = faults.length > 0 ? faults : [decision];
  return all.map((fault) => ({
    row,
    column: fault.column,
    code: fault.code,
    message: faultMessage(fault, texts),
    suggestion: suggestionOf(fault, texts),
  }));
}

function faultMessage({ code, given: said }: RowFault, texts: Texts): string {
  const { faults } = texts.screen.importing;
  const given = ofStatus.has(code) ? statusWord(said, texts) : said;
  return given === '' ? faults[code].what : `${faults[code].what} (${given.slice(0, 120)})`;
}

/** What could stand there, else how to find out. */
function suggestionOf(
  { code, column, suggestion }: Pick<RowFault, 'code' | 'column' | 'suggestion'>,
  texts: Texts,
): string {
  const { faults } = texts.screen.importing;
  // Said once, of the whole column.
  if (code === 'month_first') return dateOrders.map((order) => `--dates ${order}`).join(' | ');
  const isStatus = column === 'status' && (code === 'bad_choice' || ofStatus.has(code));
  if (suggestion === null || suggestion === '') {
    return isStatus && code === 'bad_choice' ? statusList(texts) : faults[code].next;
  }
  if (isStatus) return statusWord(suggestion, texts);
  return code === 'duplicate_in_file' ? `${faults[code].next} ${suggestion}` : suggestion;
}

/** Faults that tell a status by our own name of it. */
const ofStatus: ReadonlySet<FaultCode> = new Set(['status_without_date', 'status_contradicts']);

/** As it can be typed into the cell in the person's language. */
function statusWord(status: string, { screen: { words } }: Texts): string {
  const told: Readonly<Record<string, string>> = words.status;
  const word = told[status] ?? status;
  return statusMeant(word) === status ? word : status;
}

function statusList(texts: Texts): string {
  const all = statuses.filter((status) => status !== 'cancelled');
  return all.map((status) => statusWord(status, texts)).join(' | ');
}

/** What is worth seeing of a row that goes in. */
export function noteRemark(row: number, note: RowNote, texts: Texts): RowRemark {
  const { notes, flags } = texts.screen.importing;
  const { column, code, before, after } = note;
  const what = isFlag(code) ? flags[code] : notes[code];
  const message = before === '' ? what : `${what} ${before.slice(0, 300)}`;
  return { row, column, code, message, suggestion: after };
}

/** A row that says something else than before; what `update` leaves is for a person. */
export function changedRemark(
  row: number,
  fields: readonly string[],
  update: boolean,
  texts: Texts,
): RowRemark {
  const { notes } = texts.screen.importing;
  const suggestion = update ? 'motcua citizen edit' : '--update';
  return { row, column: fields.join(' '), code: 'changed', message: notes.changed, suggestion };
}

/** A row that tells of nobody, with what stands in it: a person may see that nothing was lost. */
export function passedRemark({ row, cells, passed }: RawRow, texts: Texts): RowRemark {
  const words = texts.screen.importing.furniture[passed!];
  const text = cells.filter((cell) => cell.trim() !== '').join(' | ');
  const message = `${words}: ${text.slice(0, 300)}`;
  return { row, column: '', code: 'passed_over', message, suggestion: '' };
}

const HEADER_LETTERS = 40;

/** Of a header that tells a story its beginning. */
export function shortHeader(header: string): string {
  const line = cleanLine(header);
  return line.length <= HEADER_LETTERS ? line : `${line.slice(0, HEADER_LETTERS - 1)}…`;
}
