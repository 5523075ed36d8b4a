/** What a file leaves open and a person at the screen can say, before its first row is read. */
import type { Context } from '../../cli/context.ts';
import type { Question, Step } from '../../cli/steps.ts';
import {
  dateOrders,
  datePartsOf,
  dayBy,
  type SaidOrder,
  type SeenDate,
} from '../../domain/import/date-order.ts';
import { folded } from '../../domain/import/cells.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import type { LostZeros } from '../../importing/lost-zeros.ts';
import { datesAnswered, type TableDates, type UnclearColumn } from '../../importing/shown-dates.ts';
import type { HeaderMap } from '../../importing/table.ts';
import type { UnreadHeader } from '../../importing/unread-header.ts';
import { countText } from '../../locale/format.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { listed } from '../desk/questions.ts';
import { shortHeader } from './remarks.ts';

/** Which of a workbook's sheets, where nobody named one. Throws `input.cancelled`. */
export async function askSheet(sheets: readonly string[], ctx: Context): Promise<string> {
  const { asked } = ctx.texts.screen.importing;
  const step: Step<{ sheet: string | null }> = {
    name: 'sheet',
    answered: ({ sheet }) => sheet !== null,
    question: () => listed(ctx, asked.sheet, sheets, (n) => ({ set: { sheet: sheets[n]! } })),
  };
  const { sheet } = await askSteps([step], { sheet: null }, ctx);
  return sheet!;
}

type ColumnOrders = Partial<Record<string, SaidOrder>>;

/**
 * What the titles of a file mean that it cannot do without and that nobody knows: what `map` says
 * already, and what is answered. A list of people needs something besides their names to tell them
 * apart. Throws `input.cancelled`.
 */
export async function askColumns(
  { titles, missing, found }: UnreadHeader,
  { file, kind, map }: { file: string; kind: ImportKind; map: HeaderMap },
  ctx: Context,
): Promise<HeaderMap> {
  const { asked } = ctx.texts.screen.importing;
  const words = kind === 'procedures' ? asked.procedureColumnWords : asked.columnWords;
  const tellsApart = kind === 'citizens' && found === 0 ? ['citizen_id', 'dob'] : [];
  const steps = [...missing, ...tellsApart].map((column): Step<ColumnTitles> => {
    const question = (said: ColumnTitles): Question<ColumnTitles> => {
      const taken = new Set(
        Object.entries(said).flatMap(([of, at]) => (of === column ? [] : [at])),
      );
      const open = titles.flatMap((_, at) => (taken.has(at) ? [] : [at]));
      const names = open.map((at) => {
        const { title, sample } = titles[at]!;
        return asked.title(shortHeader(title), shortHeader(sample));
      });
      const all = [...names, asked.noneOfThem];
      const which = listed<ColumnTitles>(ctx, asked.column(words[column] ?? column), all, (n) => ({
        set: { [column]: open[n] ?? NO_TITLE },
      }));
      const explain = [asked.explainColumn, ...which.explain];
      return { ...which, lines: [asked.unread(file), ...which.lines], explain };
    };
    return { name: column, answered: (said) => said[column] !== undefined, question };
  });
  const said = await askSteps<ColumnTitles>(steps, {}, ctx);
  const whole = new Map(map);
  for (const [column, at] of Object.entries(said)) {
    if (at !== undefined && at !== NO_TITLE) whole.set(folded(titles[at]!.title), column);
  }
  return whole;
}

/** Which title a column has, by its place in the list. */
type ColumnTitles = Partial<Record<string, number>>;
const NO_TITLE = -1;

/** Whether noughts that a spreadsheet took away are put back. Throws `input.cancelled`. */
export async function askZeros({ header, rows, shown }: LostZeros, ctx: Context): Promise<boolean> {
  const { asked } = ctx.texts.screen.importing;
  const name = shortHeader(header);
  const lines = shown.map(({ row, before, after }) =>
    asked.inRow(row, asked.changing(before, after)),
  );
  return askWhether(ctx, {
    lines: [asked.zeros(name, rows), ...lines.map((line) => `  ${line}`)],
    message: asked.restore(name),
    answers: asked.restoring,
    explain: asked.explainZeros,
  });
}

/** What is asked of a whole file or column with the first of two answers meaning yes. */
export interface Whether {
  lines: readonly string[];
  message: string;
  answers: readonly string[];
  explain: string;
}

/** Throws `input.cancelled`. */
export async function askWhether(
  ctx: Context,
  { lines, message, answers, explain }: Whether,
): Promise<boolean> {
  const question = listed<{ yes: boolean | null }>(ctx, message, answers, (n) => ({
    set: { yes: n === 0 },
  }));
  const whole: Question<{ yes: boolean | null }> = {
    ...question,
    lines: [...lines, ...question.lines],
    explain: [explain, ...question.explain],
  };
  const step: Step<{ yes: boolean | null }> = {
    name: 'yes',
    answered: ({ yes }) => yes !== null,
    question: () => whole,
  };
  const { yes } = await askSteps([step], { yes: null }, ctx);
  return yes === true;
}

/** What stands first in each column that is unclear. Throws `input.cancelled`. */
export async function askDates(dates: TableDates, ctx: Context): Promise<TableDates> {
  const steps = dates.unclear.map((unclear): Step<ColumnOrders> => {
    const { column } = unclear;
    return {
      name: column,
      answered: (said) => said[column] !== undefined,
      question: () => dateQuestion(unclear, ctx),
    };
  });
  const said = await askSteps<ColumnOrders>(steps, {}, ctx);
  return datesAnswered(dates, new Map(Object.entries(said) as [string, SaidOrder][]));
}

function dateQuestion(unclear: UnclearColumn, ctx: Context): Question<ColumnOrders> {
  const { column, because, dayFirst, either } = unclear;
  const { asked } = ctx.texts.screen.importing;
  const header = shortHeader(unclear.header);
  const seen = seenWords(ctx);
  const lines = [
    asked.because[because](header, seen(unclear)),
    ...(because === 'shown' && dayFirst ? [asked.daysToo(seen(dayFirst))] : []),
    ...(either.length === 0 ? [] : [asked.either(either.map(seen))]),
  ];
  const names = dateOrders.map((order) => readingOf(unclear, order, ctx));
  const question = listed<ColumnOrders>(ctx, asked.dates(header), names, (n) => ({
    set: { [column]: dateOrders[n]! },
  }));
  return {
    ...question,
    lines: [...lines, ...question.lines],
    explain: [asked.explainDates, ...question.explain],
  };
}

/** One answer: what the examples are by it, and what is no date then. */
function readingOf(unclear: UnclearColumn, order: SaidOrder, ctx: Context): string {
  const { words, importing } = ctx.texts.screen;
  const { because, text, dayFirst, either } = unclear;
  const days = either.map((seen) => {
    const [, month, day] = dayBy(datePartsOf(seen.text)!, order)!.split('-').map(Number);
    return importing.asked.dayOfMonth(day!, month!);
  });
  const monthFirst = because === 'shown' ? text : '';
  const other = order === 'day-first' ? monthFirst : (dayFirst?.text ?? '');
  return importing.asked.readBy(words.dateOrder[order], days, other === '' ? null : other);
}

function seenWords({ texts }: Pick<Context, 'texts'>): (seen: SeenDate) => string {
  return ({ text, row }) => texts.screen.importing.asked.seenIn(text, countText(row));
}
