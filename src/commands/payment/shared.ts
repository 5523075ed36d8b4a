/** What the payment verbs share: finding receipts and requests, and the facts of a decision. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { inkFor } from '../../cli/ink.ts';
import type { Ui } from '../../cli/ui.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isCarriedBy } from '../../domain/dossier/sight.ts';
import type { Approver } from '../../domain/payment/approval.ts';
import {
  receiptText,
  type Method,
  type Payment,
  type Reversal,
} from '../../domain/payment/payment.ts';
import { allowedReversalAct, type ReversalAct } from '../../domain/payment/reversal.ts';
import type { TakeFacts } from '../../domain/payment/take.ts';
import { Problem } from '../../domain/problem.ts';
import { parseUuid, type Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { findDossier, sightHere } from '../dossier/shared.ts';
import { ledgerOf } from './ledger.ts';
import { tillOf } from './till.ts';

/** What is known of a payment that is about to be taken. */
interface TakeGiven {
  payment: Uuid;
  now: Instant;
  method: Method;
  reference: string | null;
}

/** All that a payment is decided by. */
export async function takeFacts(
  dossier: Dossier,
  reader: Reader,
  session: Session,
  given: TakeGiven,
): Promise<TakeFacts> {
  return (await takeAbout(dossier.id, reader, session, given)).of(dossier);
}

/** The same, asked while the dossier is still asked for itself. */
export async function takeAbout(
  id: Uuid,
  reader: Reader,
  { staff, counter }: Session,
  { payment, now, method, reference }: TakeGiven,
) {
  const money = reader.money.of(id);
  const [till, referenceOf] = await Promise.all([
    tillOf({ person: staff, counter }, reader),
    reference === null ? null : reader.money.referenceOf(method, reference),
    money,
  ]);
  return {
    async of(dossier: Dossier): Promise<TakeFacts> {
      const ledger = await ledgerOf(dossier, reader, money);
      return { payment, dossier, ledger, till, cashierName: staff.name, now, referenceOf };
    },
  };
}

/**
 * The payment a person means: its receipt (`AB-26P/0000012`), of the office here before another's,
 * or the dossier's only one that stands. Throws `payment.receipt_twice` where two of the office bear
 * that number, and `payment.not_found` with the receipts there are, for the post those of a dossier
 * that it carries.
 */
export async function findPayment(typed: string, reader: Reader, ctx: Context): Promise<Payment> {
  const [, series, n] = /^\s*(.+)\/0*(\d{1,12})\s*$/.exec(typed) ?? [];
  const id = parseUuid(typed);
  if (series !== undefined || id !== null) {
    const byReceipt =
      series === undefined ? null : await ofReceipt(typed, { series, n: Number(n) }, reader, ctx);
    const named = byReceipt ?? (id === null ? null : await reader.money.payment(id));
    if (named && (await isSeen(named.dossier, reader, ctx))) return named;
    throw new Problem('payment.not_found', { typed, receipts: [] });
  }
  const dossier = await findDossier(typed, reader, ctx);
  const { payments } = await reader.money.of(dossier.id);
  const valid = payments.filter(({ voidedAt }) => voidedAt === null);
  const [only] = valid;
  if (only && valid.length === 1) return only;
  const receipts = valid.map(({ receipt, id: uuid }) => (receipt ? receiptText(receipt) : uuid));
  throw new Problem('payment.not_found', { typed, receipts });
}

async function ofReceipt(
  typed: string,
  { series, n }: { series: string; n: number },
  reader: Reader,
  ctx: Context,
): Promise<Payment | null> {
  const found = await reader.money.byReceipt(series, n);
  if (found.length < 2) return found[0] ?? null;
  // Every office numbers for itself: its name stands on the receipt.
  const office = (await ctx.viewer())?.office;
  const here = found.filter((each) => each.office === office);
  const meant = here.length > 0 ? here : found;
  if (meant.length === 1) return meant[0]!;
  const seen = await Promise.all(meant.map(({ dossier }) => isSeen(dossier, reader, ctx)));
  const shown = meant.filter((_, at) => seen[at]);
  if (shown.length < 2) return shown[0] ?? null;
  const of = shown.map(({ code, counter }) => ({ code, counter }));
  throw new Problem('payment.receipt_twice', { typed: typed.trim(), of });
}

async function isSeen(dossier: Uuid, reader: Reader, ctx: Context): Promise<boolean> {
  const office = await sightHere(ctx);
  return office === null || isCarriedBy((await reader.dossiers.byId(dossier))!, office);
}

/** A request by its number. Throws `payment.request_not_found` with those that are open. */
export async function findReversal(
  typed: string,
  kinds: readonly Reversal['kind'][],
  reader: Reader,
  { office }: Session,
): Promise<Reversal> {
  const found = await reader.money.reversal(office.agencyId, typed.trim());
  if (found && kinds.includes(found.kind)) return found;
  const open = await reader.money.openReversals(office.agencyId);
  const numbers = open.filter(({ kind }) => kinds.includes(kind)).map(({ number }) => number);
  throw new Problem('payment.request_not_found', { typed, open: numbers });
}

export async function approverOf(
  reader: Reader,
  { staff, office }: Session,
  now: Instant,
  countersignedBy: string | null,
): Promise<Approver> {
  const [everybody, past, clocks] = await Promise.all([
    reader.offices.staffList(),
    reader.offices.past(),
    reader.history.acceptedClocks(),
  ]);
  const colleagues = everybody.filter((each) => each.office === office.agencyId);
  const signed = oneLine(countersignedBy);
  return { login: staff.login, colleagues, ...past, now, clocks, countersignedBy: signed };
}

/** What comes next with a request, where whoever is signed in may do it. */
export async function nextOfRequest(
  reversal: Reversal,
  reader: Reader,
  session: Session,
  now: Instant,
): Promise<ReversalAct | null> {
  const { staff, counter } = session;
  const till = await tillOf({ person: staff, counter }, reader);
  return allowedReversalAct(reversal, till, await approverOf(reader, session, now, null));
}

export function oneLine(text: string | null): string | null {
  const cleaned = text === null ? '' : cleanLine(text);
  return cleaned === '' ? null : cleaned;
}

/** On a terminal, shows what will be recorded and asks once; scripts have said it already. */
export async function confirmFacts(
  ctx: Context,
  facts: (ui: Ui) => readonly (readonly [string, string | null])[],
  question: string,
): Promise<void> {
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return;
  const ui = await inkFor(ctx, 'stderr');
  ui.title(ctx.texts.screen.dossier.preview);
  ui.facts(facts(ui));
  await (await ctx.ask()).sure(question);
}
