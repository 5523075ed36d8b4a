/** The verbs of undoing, alike for voids, refunds and write-offs: request, approve, pay. */
import { command, type AnyCommand } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, required, textValue, type Input } from '../../cli/option.ts';
import type { Session } from '../../cli/session.ts';
import { amount, reasonText, basisPaper, paymentReference } from '../../cli/value-option.ts';
import type { Reversal, ReversalKind } from '../../domain/payment/payment.ts';
import { decideReversal, payReversal } from '../../domain/payment/reversal.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { moneyText } from '../../locale/format.ts';
import type { Writer } from '../../store/store.ts';
import { ledgerOf, moneyOfLedger } from './ledger.ts';
import { requestLine } from './request-line.ts';
import {
  ledgerById,
  payOutFacts,
  requestEvents,
  requestOn,
  targetOf,
  type RequestInput,
} from './reversal-facts.ts';
import { approverOf, findReversal, nextOfRequest, oneLine } from './shared.ts';

const reversalFields = [
  'code number kind office amount surplus reason paper state requestedAt requestedBy',
  'decidedAt decidedBy how doneAt method reference uuid',
] as const;

export function requestCommand(kind: ReversalKind): AnyCommand {
  return command({
    args: { receipt: required(textValue('receipt')) },
    options: {
      amount: amount(),
      reason: required(reasonText()),
      paper: basisPaper(),
    },
    json: [...reversalFields, 'money next replayed'],
    talk: async (input, ctx) => {
      const { talkRequest } = await import('../desk/reversal-talk.ts');
      return requestWritten(kind, await talkRequest(kind, input, ctx), ctx);
    },
    run: (input, ctx) => requestWritten(kind, input, ctx),
    show: (result, ui) => {
      const { payment, words } = ui.texts.screen;
      const what = words.reversal[kind];
      ui.done(payment.requested(what, result.number, moneyText(result.amount)));
      ui.next(...requestLine(result), 'motcua payment requests');
    },
  });
}

async function requestWritten(
  kind: ReversalKind,
  input: RequestInput & { receipt: string },
  ctx: Context,
) {
  const reversal = await ctx.newId();
  const id = await targetOf(kind, input.receipt, ctx);
  const now = await ctx.now();
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const asked = await requestOn(kind, input, reversal, { reader: writer, session });
    await writer.append(await requestEvents(asked, id, writer));
    const made = (await writer.money.reversal(session.office.agencyId, asked.number))!;
    return reversalView(made, writer, session, now);
  });
  return { ...value, replayed };
}

const decideArgs = { request: required(textValue('number')) };
const decideOptions = { decline: reasonText(), countersignedBy: textValue('name') };

export function approveCommand(kind: ReversalKind): AnyCommand {
  return command({
    args: decideArgs,
    options: decideOptions,
    json: [...reversalFields, 'money next replayed'],
    talk: async (input, ctx) => {
      const { talkDecision } = await import('../desk/reversal-talk.ts');
      return decided(kind, await talkDecision(kind, input, ctx), ctx);
    },
    run: (input, ctx) => decided(kind, input, ctx),
    show: (result, ui) => {
      const { payment, words } = ui.texts.screen;
      ui.done(payment.decided(result.number, words.reversalState[result.state]));
      ui.next(...requestLine(result), `motcua payment quote ${result.code}`);
    },
  });
}

async function decided(
  kind: ReversalKind,
  input: Input<typeof decideArgs & typeof decideOptions>,
  ctx: Context,
) {
  const now = await ctx.now();
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const reversal = await findReversal(input.request, [kind], writer, session);
    const approver = await approverOf(writer, session, now, input.countersignedBy);
    const ledger = await ledgerById(reversal.dossier, writer);
    await writer.append(decideReversal(reversal, approver, oneLine(input.decline), ledger));
    return after(reversal, writer, session, now);
  });
  return { ...value, replayed };
}

const payArgs = { request: required(textValue('number')) };
const payOptions = {
  method: choice(['cash', 'transfer'], 'method'),
  reference: paymentReference(),
};

export function payCommand(kind: 'void' | 'refund'): AnyCommand {
  return command({
    args: payArgs,
    options: payOptions,
    json: [...reversalFields, 'money next replayed'],
    talk: async (input, ctx) => {
      const { talkPayOut } = await import('../desk/reversal-talk.ts');
      return paidOut(kind, await talkPayOut(kind, input, ctx), ctx);
    },
    run: (input, ctx) => paidOut(kind, input, ctx),
    show: (result, ui) => {
      const { payment, words } = ui.texts.screen;
      const { amount, method } = result;
      const how = method === null ? '' : words.method[method];
      ui.done(payment.paidOut(moneyText(amount), how));
      // What is still to be done with one's hands comes last.
      if (method === 'cash') ui.large(payment.giveBack(moneyText(amount)), moneyText(amount));
      ui.next(
        `motcua print refund-voucher ${result.number}`,
        ...['motcua shift show', `motcua payment quote ${result.code}`],
      );
    },
  });
}

async function paidOut(
  kind: 'void' | 'refund',
  input: Input<typeof payArgs & typeof payOptions>,
  ctx: Context,
) {
  const now = await ctx.now();
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const reversal = await findReversal(input.request, [kind], writer, session);
    const by = { method: input.method, reference: oneLine(input.reference) };
    await writer.append(payReversal(reversal, by, await payOutFacts(reversal, writer, session)));
    return after(reversal, writer, session, now);
  });
  return { ...value, replayed };
}

async function after({ office, number }: Reversal, writer: Writer, session: Session, now: Instant) {
  const reversal = (await writer.money.reversal(office, number))!;
  return reversalView(reversal, writer, session, now);
}

async function reversalView(reversal: Reversal, writer: Writer, session: Session, now: Instant) {
  const { dossier: id, payment: _payment, shift: _shift, id: uuid, ...told } = reversal;
  const dossier = (await writer.dossiers.byId(id))!;
  const money = moneyOfLedger(await ledgerOf(dossier, writer));
  const next = await nextOfRequest(reversal, writer, session, now);
  return { code: dossier.code, ...told, uuid, money, next };
}
