/** The verbs of undoing, alike for voids, refunds and write-offs: request, approve, pay. */
import { command, type AnyCommand } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { choice, required, textValue, type Input } from '../../cli/option.ts';
import { amount } from '../../cli/value-option.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { Ledger } from '../../domain/payment/money.ts';
import type { Reversal, ReversalKind } from '../../domain/payment/payment.ts';
import {
  decideReversal,
  nextRequest,
  payReversal,
  requestRefund,
  requestSeries,
  requestVoid,
  requestWriteOff,
  type ReversalAct,
  type ReversalRequest,
} from '../../domain/payment/reversal.ts';
import { expectedCash } from '../../domain/payment/cash.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { noDong } from '../../domain/value/money.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { moneyText } from '../../locale/format.ts';
import type { Writer } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf, moneyOfLedger } from './ledger.ts';
import {
  approverOf,
  confirmFacts,
  findPayment,
  findReversal,
  nextOfRequest,
  oneLine,
} from './shared.ts';

const reversalFields = [
  'code number kind office amount surplus reason paper state requestedAt requestedBy',
  'decidedAt decidedBy how doneAt method reference uuid',
] as const;

/** The noun of each on the command line. */
export const nounOf: { readonly [K in ReversalKind]: string } = {
  void: 'void',
  refund: 'refund',
  write_off: 'write-off',
};

const requestArgs = { receipt: required(textValue('receipt')) };
const requestOptions = {
  amount: amount(),
  reason: required(textValue('text')),
  paper: textValue('text'),
};

export function requestCommand(kind: ReversalKind): AnyCommand {
  return command({
    args: requestArgs,
    options: requestOptions,
    json: [...reversalFields, 'money next replayed'],
    ask: async (input, ctx) => {
      if (input.reason !== null) return {};
      const { askReason } = ctx.texts.screen.payment;
      return { reason: await (await ctx.ask()).needed(askReason) };
    },
    run: async (input, ctx) => {
      const { value, replayed } = await requestWritten(kind, input, ctx);
      return { ...value, replayed };
    },
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
  input: Input<typeof requestArgs & typeof requestOptions>,
  ctx: Context,
) {
  const reversal = await ctx.newId();
  const id = await targetOf(kind, input.receipt, ctx);
  const now = await ctx.now();
  return ctx.write(async (writer, session) => {
    const { office, counter } = session;
    const { agencyId } = office;
    const last = await writer.reference.lastNumber(requestSeries(counter));
    const asked: ReversalRequest = {
      reversal,
      ...nextRequest(counter, last),
      kind,
      office: agencyId,
      amount: input.amount,
      reason: cleanLine(input.reason),
      paper: oneLine(input.paper),
    };
    await writer.append(await requestEvents(asked, id, writer));
    const made = (await writer.money.reversal(agencyId, asked.number))!;
    return reversalView(made, writer, session, now);
  });
}

/** What is to be undone: a debt is that of a dossier, all else a payment. */
async function targetOf(kind: ReversalKind, typed: string, ctx: Context): Promise<Uuid> {
  const store = await ctx.store();
  const find = kind === 'write_off' ? findDossier : findPayment;
  return (await find(typed, store, ctx)).id;
}

async function requestEvents(
  asked: ReversalRequest,
  id: Uuid,
  writer: Writer,
): Promise<NewEvent[]> {
  if (asked.kind === 'write_off') {
    const dossier = (await writer.dossiers.byId(id))!;
    return requestWriteOff(asked, dossier, await ledgerOf(dossier, writer));
  }
  const payment = (await writer.money.payment(id))!;
  const ledger = await ledgerById(payment.dossier, writer);
  if (asked.kind === 'void') return requestVoid(asked, payment, ledger.reversals);
  return requestRefund(asked, payment, ledger);
}

export function approveCommand(kind: ReversalKind): AnyCommand {
  return command({
    args: { request: required(textValue('number')) },
    options: { decline: textValue('text'), countersignedBy: textValue('name') },
    json: [...reversalFields, 'money next replayed'],
    run: async (input, ctx) => {
      const session = await ctx.session();
      const found = await findReversal(input.request, [kind], await ctx.store(), session);
      const { screen } = ctx.texts;
      await confirmFacts(ctx, () => reversalFacts(found, ctx), screen.payment.sureApprove);
      const now = await ctx.now();
      const { value, replayed } = await ctx.write(async (writer, session) => {
        const reversal = await findReversal(found.number, [kind], writer, session);
        const approver = await approverOf(writer, session, now, input.countersignedBy);
        const ledger = await ledgerById(reversal.dossier, writer);
        await writer.append(decideReversal(reversal, approver, oneLine(input.decline), ledger));
        return after(reversal, writer, session, now);
      });
      return { ...value, replayed };
    },
    show: (result, ui) => {
      const { payment, words } = ui.texts.screen;
      ui.done(payment.decided(result.number, words.reversalState[result.state]));
      ui.next(...requestLine(result), `motcua payment quote ${result.code}`);
    },
  });
}

export function payCommand(kind: 'void' | 'refund'): AnyCommand {
  return command({
    args: { request: required(textValue('number')) },
    options: { method: choice(['cash', 'transfer'], 'method'), reference: textValue('number') },
    json: [...reversalFields, 'money next replayed'],
    run: async (input, ctx) => {
      const found = await findReversal(
        input.request,
        [kind],
        await ctx.store(),
        await ctx.session(),
      );
      const { screen } = ctx.texts;
      await confirmFacts(ctx, () => reversalFacts(found, ctx), screen.payment.surePay);
      const now = await ctx.now();
      const { value, replayed } = await ctx.write(async (writer, session) => {
        const reversal = await findReversal(found.number, [kind], writer, session);
        const by = { method: input.method, reference: oneLine(input.reference) };
        await writer.append(
          payReversal(reversal, by, await payOutFacts(reversal, writer, session)),
        );
        return after(reversal, writer, session, now);
      });
      return { ...value, replayed };
    },
    show: (result, ui) => {
      const { payment, words } = ui.texts.screen;
      const how = result.method === null ? '' : words.method[result.method];
      ui.done(payment.paidOut(moneyText(result.amount), how));
      ui.next('motcua shift show', `motcua payment quote ${result.code}`);
    },
  });
}

async function payOutFacts(
  reversal: Reversal,
  writer: Writer,
  { office, counter, staff }: Session,
) {
  const shift = await writer.shifts.last(office.agencyId, counter.number);
  const payment = (await writer.money.payment(reversal.payment!))!;
  const drawer =
    shift === null
      ? noDong
      : expectedCash(shift.opening.counted, await writer.shifts.flow(shift.id));
  const ledger = await ledgerById(reversal.dossier, writer);
  return { shift, counter: counter.number, login: staff.login, payment, ledger, drawer };
}

async function ledgerById(dossier: Uuid, writer: Writer): Promise<Ledger> {
  return ledgerOf((await writer.dossiers.byId(dossier))!, writer);
}

async function after({ office, number }: Reversal, writer: Writer, session: Session, now: Instant) {
  const reversal = (await writer.money.reversal(office, number))!;
  return reversalView(reversal, writer, session, now);
}

/** The command line of what comes next with a request, where that may be done. */
export function requestLine({
  kind,
  number,
  next,
}: Pick<Reversal, 'kind' | 'number'> & { next: ReversalAct | null }): string[] {
  return next === null ? [] : [`motcua payment ${nounOf[kind]} ${next} ${number}`];
}

async function reversalView(reversal: Reversal, writer: Writer, session: Session, now: Instant) {
  const { dossier: id, payment: _payment, shift: _shift, id: uuid, ...told } = reversal;
  const dossier = (await writer.dossiers.byId(id))!;
  const money = moneyOfLedger(await ledgerOf(dossier, writer));
  const next = await nextOfRequest(reversal, writer, session, now);
  return { code: dossier.code, ...told, uuid, money, next };
}

function reversalFacts(reversal: Reversal, ctx: Context): [string, string | null][] {
  const { payment, words } = ctx.texts.screen;
  return [
    [payment.request, `${reversal.number} (${words.reversal[reversal.kind]})`],
    [payment.amount, moneyText(reversal.amount)],
    [payment.reason, reversal.reason],
    [payment.paper, reversal.paper],
    [payment.requestedBy, reversal.requestedBy],
  ];
}
