/** The page of `report certified`: what was certified by day and officer, and the books' totals. */
import type { BookKind } from '../../../domain/certification/book.ts';
import type { CertifiedDay } from '../../../domain/certification/count.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { AgencyId } from '../../../domain/value/id.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportColumn, ReportPage, ReportSection } from '../report.ts';
import { reportPage, type ScreenTexts } from './told.ts';

interface NamedOffice {
  agencyId: AgencyId;
  name: string;
}

/** A whole year's book: what stands in it, and how many numbers are struck. */
export interface CertifiedBook {
  office: NamedOffice;
  kind: BookKind;
  year: number;
  numbers: number;
  struck: number;
  copies: number;
  /** Whole đồng. */
  fee: number;
}

export interface CertifiedReport extends ReportHead {
  /** `name` is that of whoever wrote it; `null` of what lists of before brought. */
  days: (CertifiedDay & { office: NamedOffice; name: string | null })[];
  books: CertifiedBook[];
  total: Pick<CertifiedBook, 'numbers' | 'copies' | 'fee'>;
}

export function certifiedPage(told: CertifiedReport, { screen }: Texts): ReportPage {
  const { certification: words, words: lists } = screen;
  const { kind } = told.made.filters;
  const { numbers, copies } = told.total;
  return reportPage(
    told,
    {
      title: kind === undefined ? words.reportTitle : words.reportOf(lists.bookKind[kind]),
      story: [words.reportStory(numbers, copies)],
      sections: [daySection(told, screen), bookSection(told, screen)],
      formulas: [],
    },
    screen,
  );
}

/** Several offices are told apart; of one nobody needs to read its name in every row. */
function officeOf({ books }: CertifiedReport, { report }: ScreenTexts) {
  const several = new Set(books.map(({ office }) => office.agencyId)).size > 1;
  const column: ReportColumn[] = several ? [{ title: report.columns.name, kind: 'text' }] : [];
  return { column, cell: ({ name }: NamedOffice): string[] => (several ? [name] : []) };
}

function daySection(told: CertifiedReport, screen: ScreenTexts): ReportSection {
  const { certification: words, report, words: lists } = screen;
  const { column, cell } = officeOf(told, screen);
  const { numbers, copies, fee } = told.total;
  return {
    title: words.byDay,
    table: {
      columns: [
        { title: words.day, kind: 'date' },
        ...column,
        { title: words.kind, kind: 'text' },
        { title: words.officer, kind: 'text' },
        { title: words.numbers, kind: 'count' },
        { title: words.copies, kind: 'count' },
        { title: words.fee, kind: 'money' },
      ],
      rows: told.days.map((each) => [
        ...[each.day, ...cell(each.office), lists.bookKind[each.kind]],
        ...[each.name ?? words.fromList, each.numbers, each.copies, each.fee],
      ]),
      sums: [report.columns.total, ...column.map(() => ''), '', '', numbers, copies, fee],
    },
  };
}

function bookSection(told: CertifiedReport, screen: ScreenTexts): ReportSection {
  const { certification: words, words: lists } = screen;
  const { column, cell } = officeOf(told, screen);
  return {
    title: words.byBook,
    table: {
      columns: [
        ...column,
        { title: words.kind, kind: 'text' },
        { title: words.year, kind: 'text' },
        { title: words.numbers, kind: 'count' },
        { title: words.struckCount, kind: 'count' },
        { title: words.copies, kind: 'count' },
        { title: words.fee, kind: 'money' },
      ],
      rows: told.books.map((each) => [
        ...[...cell(each.office), lists.bookKind[each.kind], String(each.year)],
        ...[each.numbers, each.struck, each.copies, each.fee],
      ]),
    },
  };
}
