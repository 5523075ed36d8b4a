/** Which payment, debt or request is meant: one of a list, or by whatever names it. */
import type { Context } from '../../cli/context.ts';
import type { Reply, Step } from '../../cli/steps.ts';
import type { Payment, Reversal, ReversalKind } from '../../domain/payment/payment.ts';
import { nameOf } from '../../domain/payment/standing.ts';
import { moneyText } from '../../locale/format.ts';
import { requestText } from '../payment/open-requests.ts';
import { findPayment, findReversal } from '../payment/shared.ts';
import { askSteps } from './ask-steps.ts';
import { dossierQuestion } from './dossier-question.ts';
import { headOfDossier } from './head.ts';
import { slippedRow } from './questions.ts';
import { numbered } from './screen.ts';

interface WithReceipt {
  /** A receipt's number, or what else names a payment; of a debt its dossier. */
  receipt: string | null;
}

/** The payments of the shift at this counter, the last first; any other by what or who names it. */
export function paymentStep<A extends WithReceipt>(
  ctx: Context,
  put: (receipt: string) => Partial<A>,
): Step<A> {
  const { payment, desk } = ctx.texts.screen;
  return {
    name: 'payment',
    answered: ({ receipt }) => receipt !== null,
    question: async () => {
      const store = await ctx.store();
      const { office, counter } = await ctx.session();
      const shift = await store.shifts.last(office.agencyId, counter.number);
      const all = shift ? await store.money.ofShift(shift.id) : [];
      const open = await store.money.openReversals(office.agencyId);
      const standing = all.filter((each) => isFree(each, open)).toReversed();
      const shown = standing.slice(0, MOST_SHOWN);
      const names = shown.map((each) =>
        [nameOf(each), each.code, each.payer, moneyText(each.amount)].join('  '),
      );
      return {
        lines: names.length === 0 ? [`  ${payment.noPayments}`] : numbered(names),
        message: payment.askPayment,
        explain: payment.explainPayment,
        takes: ['receipt', 'dossier'],
        read: async (typed, entry) => {
          if (entry.kind === 'nothing') return { say: [desk.needed] };
          const listed = entry.kind === 'number' ? shown[entry.n - 1] : undefined;
          const slipped = shown.length > 0 ? slippedRow(ctx, entry, shown.length) : null;
          if (slipped) return slipped;
          const named = async (code: string): Promise<Reply<A>> => ({
            set: put(nameOf(await findPayment(code, store, ctx))),
          });
          if (listed) return { set: put(nameOf(listed)) };
          // A receipt and a code have digits: words are a person's name.
          return entry.kind === 'words' && !/\d/.test(typed)
            ? dossierQuestion<A>(ctx, named).read(typed, entry)
            : named(codeOf(typed, entry));
        },
      };
    },
  };
}

/** Which receipt, where only that is asked. Throws `input.cancelled`. */
export async function talkReceipt(ctx: Context): Promise<string> {
  const step = paymentStep<WithReceipt>(ctx, (receipt) => ({ receipt }));
  const { receipt } = await askSteps([step], { receipt: null }, ctx);
  return receipt!;
}

/** Neither voided nor about to be: then there is nothing left to ask for. */
function isFree(
  { id, voidedAt }: Payment,
  open: readonly Pick<Reversal, 'payment' | 'kind'>[],
): boolean {
  return voidedAt === null && !open.some(({ payment, kind }) => payment === id && kind === 'void');
}

/** As many as a small screen shows with the question. */
const MOST_SHOWN = 9;

/** The dossier of a debt. */
export function debtStep<A extends WithReceipt>(
  ctx: Context,
  put: (receipt: string) => Partial<A>,
): Step<A> {
  return {
    name: 'dossier',
    answered: ({ receipt }) => receipt !== null,
    question: () => dossierQuestion<A>(ctx, (code) => ({ set: put(code) })),
  };
}

/** A scan names its dossier; all else is as it was typed. */
function codeOf(typed: string, entry: { kind: string; code?: string }): string {
  return entry.code ?? typed;
}

/** Of the requests that wait here, each with whose it is; or by its number. */
export function requestStep<A extends { request: string | null }>(
  ctx: Context,
  kind: ReversalKind,
  states: readonly Reversal['state'][],
  put: (request: string) => Partial<A>,
): Step<A> {
  const { payment, desk } = ctx.texts.screen;
  return {
    name: 'request',
    answered: ({ request }) => request !== null,
    question: async () => {
      const store = await ctx.store();
      const session = await ctx.session();
      const open = await store.money.openReversals(session.office.agencyId);
      const alike = open.filter((each) => each.kind === kind);
      const shown = alike.filter(({ state }) => states.includes(state));
      const told = (each: (typeof open)[number]): string =>
        `${each.number}  ${requestText(each, ctx.texts)}`;
      // What waits for another act is told as such, lest it be thought to be gone.
      const none = alike.length === 0 ? payment.noRequests : payment.noneAtThisStep;
      const elsewhere = [none, ...alike.map(told)].map((line) => `  ${line}`);
      return {
        lines: shown.length === 0 ? elsewhere : numbered(shown.map(told)),
        message: payment.askRequest,
        explain: payment.explainRequest,
        read: async (typed, entry) => {
          if (entry.kind === 'nothing') return { say: [desk.needed] };
          const listed = entry.kind === 'number' ? shown[entry.n - 1] : undefined;
          const slipped = slippedRow(ctx, entry, shown.length);
          if (slipped) return slipped;
          const found = listed ?? (await findReversal(typed, [kind], store, session));
          return { set: put(found.number) };
        },
      };
    },
  };
}

/** Whose money it is, and of which dossier, from when a payment or a debt is chosen. */
export function headOfReceipt(ctx: Context, kind: ReversalKind) {
  return async ({ receipt }: WithReceipt): Promise<string[]> => {
    if (receipt === null) return [];
    if (kind === 'write_off') return headOfDossier(receipt, ctx);
    return headOfMoney(await findPayment(receipt, await ctx.store(), ctx), ctx);
  };
}

/** The same of a request. */
export function headOfRequest(ctx: Context, kind: ReversalKind) {
  return async ({ request }: { request: string | null }): Promise<string[]> => {
    if (request === null) return [];
    const found = await findReversal(request, [kind], await ctx.store(), await ctx.session());
    return headOfMoney(found, ctx);
  };
}

async function headOfMoney({ dossier }: Pick<Payment, 'dossier'>, ctx: Context): Promise<string[]> {
  const { code } = (await (await ctx.store()).dossiers.byId(dossier))!;
  return headOfDossier(code, ctx);
}
