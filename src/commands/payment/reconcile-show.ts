/** Statement lines for people: each with its verdict and why, and the question one by one. */
import type { Context } from '../../cli/context.ts';
import type { Step } from '../../cli/steps.ts';
import { said } from '../../cli/trouble.ts';
import type { Ui } from '../../cli/ui.ts';
import type { MatchedLine, Reconciled } from '../../domain/payment/reconcile.ts';
import { isCertain } from '../../domain/payment/verdict.ts';
import { moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { yesNoQuestion } from '../desk/questions.ts';

export function showLines(result: Reconciled, ui: Ui): void {
  const { payment } = ui.texts.screen;
  if (result.lines.length === 0) {
    ui.line(`  ${payment.noLines}`);
    return;
  }
  ui.table(
    [payment.row, payment.amount, payment.purpose, payment.verdict],
    result.lines.map((line) => [
      String(line.row),
      moneyText(line.amount),
      line.purpose,
      `${line.booked ? '✓ ' : ''}${why(line, ui.texts)}`,
    ]),
  );
  ui.done(payment.booked(result.booked, moneyText(result.bookedAmount)));
  const plain = result.lines.filter(({ verdict, booked }) => isCertain(verdict) && !booked);
  const odd = result.lines.find(
    ({ verdict, booked }) => !booked && (verdict === 'too_little' || verdict === 'too_much'),
  );
  ui.next(
    ...(plain.length === 0 ? [] : ['motcua payment reconcile … --yes']),
    ...(result.lines.some(({ voided }) => voided > 0) ? ['motcua payment requests'] : []),
    ...(odd ? [`motcua payment reconcile … --book ${odd.row}`] : []),
    'motcua shift show',
  );
}

function why(
  { verdict, codes, outstanding, amount, voided, problem }: Reconciled['lines'][number],
  texts: Texts,
): string {
  const { payment, words } = texts.screen;
  if (problem !== null) return said(problem, texts).what;
  const which = codes.length === 0 ? '' : `: ${codes.join(', ')}`;
  const off = outstanding === null || outstanding === 0 ? 0 : amount - outstanding;
  const by = off === 0 ? '' : ` (${payment.off(moneyText(Math.abs(off)), off > 0)})`;
  const back = voided === 0 ? '' : `; ${payment.ofVoided(moneyText(voided))}`;
  return `${words.verdict[verdict]}${which}${by}${back}`;
}

/** Which of the plain lines are booked, by row. */
interface Answered {
  rows: ReadonlyMap<number, boolean>;
}

/** Asks for each plain line; no answer is a default. Throws `input.cancelled`. */
export async function askLines(
  matches: readonly MatchedLine[],
  ctx: Context,
): Promise<Set<number>> {
  const { screen } = ctx.texts;
  const plain = matches.filter(({ verdict }) => isCertain(verdict));
  const steps = plain.map(({ line, verdict, codes }): Step<Answered> => {
    const { row, purpose } = line;
    const told = screen.payment.bankLine({
      row,
      amount: moneyText(line.amount),
      purpose,
      codes: codes.join(', '),
      verdict: screen.words.verdict[verdict],
    });
    return {
      name: `row ${row}`,
      answered: ({ rows }) => rows.has(row),
      question: ({ rows }) => {
        const answered = (yes: boolean) => ({ set: { rows: new Map([...rows, [row, yes]]) } });
        return { ...yesNoQuestion(ctx, screen.payment.askBook, answered), lines: [`  ${told}`] };
      },
    };
  });
  const { rows } = await askSteps(steps, { rows: new Map<number, boolean>() }, ctx);
  return new Set([...rows].flatMap(([row, yes]) => (yes ? [row] : [])));
}
