/** The page of `report register`: the register book (form 07). */
import type { ReturnWay } from '../../../domain/dossier/dossier.ts';
import type { Status } from '../../../domain/dossier/status.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { Instant } from '../../../domain/value/instant.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportPage, ReportTable } from '../report.ts';
import { dayText, reportPage, type ScreenTexts } from './told.ts';

export interface RegisterLine {
  n: number;
  code: string;
  status: Status;
  procedure: { name: string };
  citizen: { name: string };
  holderName: string;
  receivedAt: Instant;
  dueAt: Instant | null;
  returnedAt: Instant | null;
  returnBy: ReturnWay;
  /** Why it ended without a result. */
  closedReason: string | null;
  /** Of what was received by mistake, and of what is in its place: the other one. */
  replaces: string | null;
  replacedBy: string | null;
  /** When a cancellation was taken back, and why. */
  reinstated: { at: Instant; reason: string | null } | null;
}

export interface Register extends ReportHead {
  dossiers: readonly RegisterLine[];
}

export function registerPage(told: Register, { screen }: Texts): ReportPage {
  const { register } = screen.report;
  const own = {
    title: register.title,
    story: [register.form],
    sections: [
      { title: '', only: 'paper' as const, table: paperTable(told, screen) },
      { title: '', only: 'screen' as const, table: screenTable(told, screen) },
    ],
    formulas: [],
    landscape: true,
    pageTotal: register.pageTotal,
  };
  return reportPage(told, own, screen);
}

/**
 * What does not hold: struck through, with its word in the last column. The number stays in its
 * place, since none is used again.
 */
const struckAs = new Set<Status>(['cancelled', 'withdrawn']);

/** What ended without a result is marked, struck or not. */
const marked = new Set<Status>([...struckAs, 'refused', 'stopped', 'unresolved']);

function paperTable({ dossiers }: Register, { words, report }: ScreenTexts): ReportTable {
  const { columns, register } = report;
  const column = (title: string, share: number) => ({ title, kind: 'text' as const, share });
  return {
    columns: [
      column(register.number, 5),
      column(columns.code, 19),
      column(columns.procedure, 22),
      column(columns.owner, 18),
      column(columns.holder, 18),
      column(columns.receivedAt, 10),
      column(columns.dueAt, 10),
      column(columns.returnedAt, 10),
      column(register.returnBy, 10),
      column(register.note, 14),
    ],
    rows: dossiers.map((line) => [
      line.n,
      line.code,
      line.procedure.name,
      line.citizen.name,
      line.holderName,
      dayText(line.receivedAt),
      dayText(line.dueAt),
      dayText(line.returnedAt),
      words.returnWay[line.returnBy],
      noteOf(line, { report, words }),
    ]),
    struck: placesOf(dossiers, ({ status }) => struckAs.has(status)),
    // What was withdrawn was received; what was cancelled never was.
    uncounted: placesOf(dossiers, ({ status }) => status === 'cancelled'),
  };
}

function placesOf(
  dossiers: readonly RegisterLine[],
  isOne: (line: RegisterLine) => boolean,
): number[] {
  return dossiers.flatMap((line, at) => (isOne(line) ? [at] : []));
}

function screenTable({ dossiers }: Register, { words, report }: ScreenTexts): ReportTable {
  const { columns, register } = report;
  const titles = [register.number, columns.code, columns.owner, columns.dueAt, columns.status];
  return {
    columns: titles.map((title) => ({ title, kind: 'text' })),
    rows: dossiers.map((line) => [
      String(line.n),
      line.code,
      line.citizen.name,
      dayText(line.dueAt),
      words.status[line.status],
    ]),
  };
}

/** What was cancelled keeps its line and its number; what ended without a result says how. */
function noteOf(line: RegisterLine, { report, words }: Words): string {
  const { status, closedReason, replaces, replacedBy, reinstated } = line;
  const { cancelled, inPlaceOf, replaced, standsAgain } = report.register;
  const notes = [
    status === 'cancelled' ? cancelled(closedReason ?? '') : null,
    // Struck out once more, it is told as that.
    status !== 'cancelled' && reinstated
      ? standsAgain(dayText(reinstated.at), reinstated.reason ?? '')
      : null,
    replacedBy && replaced(replacedBy),
    replaces && inPlaceOf(replaces),
    status !== 'cancelled' && marked.has(status) ? words.status[status] : null,
  ];
  return notes.filter((note) => note !== null && note !== '').join('; ');
}

type Words = Pick<ScreenTexts, 'report' | 'words'>;
