/** Taking money on a dossier's page, with questions that survive a scanner. */
import type { Context } from '../../cli/context.ts';
import type { Step } from '../../cli/steps.ts';
import { methods } from '../../domain/payment/payment.ts';
import { parseDong } from '../../domain/value/money.ts';
import type { WholeDossierView } from '../dossier/view.ts';
import { asked, type Prompted } from './action-prompts.ts';
import { listed } from './questions.ts';

interface Taken {
  method: string;
  /** What was handed over, in whole đồng; empty when it is the sum. */
  tendered: string;
}

/** By which method and how much was handed over; the command shows the sum and is agreed to. */
export async function promptPayment(ctx: Context, view: WholeDossierView): Promise<Prompted> {
  const { desk, payment, words } = ctx.texts.screen;
  const method: Step<Taken> = {
    name: 'method',
    answered: (answers) => answers.method !== '',
    question: () =>
      listed(
        ctx,
        payment.askMethod,
        methods.map((each) => words.method[each]),
        (n) => ({ method: methods[n]!, tendered: '' }),
      ),
  };
  const tendered: Step<Taken> = {
    name: 'tendered',
    answered: (answers) => answers.tendered !== '',
    question: ({ method: by }) =>
      by !== 'cash'
        ? null
        : {
            lines: [],
            message: payment.askTendered,
            explain: desk.explainLine,
            read: (typed) =>
              typed === '' || parseDong(typed) !== null
                ? { set: { tendered: typed } }
                : { say: [ctx.texts.expected.amount] },
          },
  };
  const begun: Taken = { method: '', tendered: '' };
  return asked(ctx, [method, tendered], begun, (answers) => [
    ...['payment', 'take', view.code, '--method', answers.method, '--print'],
    ...(answers.tendered === '' ? [] : ['--tendered', answers.tendered]),
  ]);
}
