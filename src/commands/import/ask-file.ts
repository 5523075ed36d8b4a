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
import { datesAnswered, type TableDates, type UnclearColumn } from '../../importing/shown-dates.ts';
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
