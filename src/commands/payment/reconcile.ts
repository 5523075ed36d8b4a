/** `payment reconcile`: a bank's statement against the dossiers; nothing is booked without a yes. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { many, pathValue, required, textValue, type Input } from '../../cli/option.ts';
import { bankRow } from '../../cli/value-option.ts';
import { statementAccount } from '../../domain/payment/account.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import {
  codesIn,
  matchLines,
  plainCode,
  reconciled,
  type Awaited,
  type BankLine,
  type Booking,
  type Debtor,
  type MatchedLine,
} from '../../domain/payment/reconcile.ts';
import type { Payment } from '../../domain/payment/payment.ts';
import { isBookable, isCertain } from '../../domain/payment/verdict.ts';
import { requireShift } from '../../domain/payment/shift.ts';
import { confirmPayment, takePayment } from '../../domain/payment/take.ts';
import type { NewEvent } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { dong } from '../../domain/value/money.ts';
import { readText } from '../../files/read.ts';
import { exitCodes } from '../../cli/program.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import {
  readStatement,
  readStatementMap,
  statementRows,
  type BankStatement,
} from '../../importing/statement.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { findDossier, sightHere } from '../dossier/shared.ts';
import { ledgerOf } from './ledger.ts';
import { askLines, showLines } from './reconcile-show.ts';
import { takeFacts } from './shared.ts';

const args = { statement: required(pathValue()) };
const options = { account: textValue('number'), map: pathValue(), book: many(bankRow()) };
type ReconcileInput = Input<typeof args & typeof options>;

export default command({
  args,
  options,
  json: [
    {
      lines: ['row date amount purpose reference verdict codes outstanding voided booked problem'],
    },
    'counts booked refused bookedAmount replayed',
  ],
  run: async (input, ctx) => {
    const { lines, told } = await statementOf(input, ctx);
    const store = await ctx.store();
    const named = await namedRows(input, ctx);
    const sight = await sightHere(ctx);
    const before = await matched(lines, { named, sight }, store);
    const whose = { named: input.account, told };
    const chosen = await chosenRows(before, input, ctx);
    // A key that was used gives its first answer, though nothing is left to book.
    const again = ctx.globals.key !== null;
    if (chosen === null && !again) return { ...reconciled(before, null), replayed: false };
    if (chosen?.size === 0 && !again) return { ...reconciled(before, new Map()), replayed: false };
    const now = await ctx.now();
    const ids = new Map<number, Uuid>();
    for (const row of chosen ?? []) ids.set(row, await ctx.newId());
    if (ids.size > 0) await ctx.requireMay('money.reconcile');
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const { office, counter, staff } = session;
      // A line may be booked for several payments: no key keeps two counters from the same one.
      await writer.alone();
      // Without a shift nothing at all can be booked: that is no line's fault.
      if (ids.size > 0) {
        const accounts = await writer.money.accounts(office.agencyId);
        statementAccount(accounts, { office: office.agencyId, ...whose });
        const last = await writer.shifts.last(office.agencyId, counter.number);
        requireShift(last, counter.number, staff.login);
      }
      const matches = await matched(lines, { named, sight }, writer);
      const bookings = new Map<number, Booking>();
      for (const match of matches) {
        const fresh = ids.get(match.line.row);
        if (fresh === undefined || !isBookable(match.verdict)) continue;
        bookings.set(match.line.row, await booked(match, { fresh, writer, session, now }));
      }
      return reconciled(matches, chosen === null ? null : bookings);
    });
    return { ...value, replayed };
  },
  exitCode: ({ refused }) => (refused > 0 ? exitCodes.partly : 0),
  table: ({ lines }) => ({
    head: ['row', 'date', 'amount', 'purpose', 'reference', 'verdict', 'codes', 'booked'],
    rows: lines.map((line) => [
      ...[line.row, line.date, line.amount, line.purpose],
      ...[line.reference ?? '', line.verdict, line.codes.join(' '), String(line.booked)],
    ]),
  }),
  show: (result, ui) => showLines(result, ui),
});

async function statementOf(input: ReconcileInput, ctx: Context): Promise<BankStatement> {
  const map = input.map === null ? {} : readStatementMap(input.map);
  const typed =
    input.statement === '-' ? await ctx.surroundings.stdin.read() : readText(input.statement);
  return readStatement(input.statement, statementRows(typed), map);
}

/** The dossiers that a person named for lines that do not tell. */
async function namedRows(input: ReconcileInput, ctx: Context): Promise<Map<number, string>> {
  const store = await ctx.store();
  const named = new Map<number, string>();
  for (const { row, code } of input.book) {
    if (code !== null) named.set(row, (await findDossier(code, store, ctx)).code);
  }
  return named;
}

/** `sight`: the office beyond which a purpose names nothing to whoever asks. */
async function matched(
  lines: readonly BankLine[],
  { named: told, sight }: { named: ReadonlyMap<number, string>; sight: AgencyId | null },
  reader: Reader,
): Promise<MatchedLine[]> {
  const named = new Map<number, Debtor[]>();
  for (const line of lines) {
    const code = told.get(line.row);
    const codes = code === undefined ? await namedCodes(line.purpose, reader, sight) : [code];
    named.set(line.row, await Promise.all(codes.map((code) => debtorOf(code, reader))));
  }
  const fingerprints = lines.map(({ fingerprint }) => fingerprint);
  const references = lines.flatMap(({ reference }) => reference ?? []);
  return matchLines(lines, named, {
    lines: await reader.money.bookedLines(fingerprints),
    references: await reader.money.referencesOf('transfer', references),
  });
}

/** Codes there are that a purpose may name: a whole run first, its beginnings only without it. */
async function namedCodes(
  purpose: string,
  reader: Reader,
  sight: AgencyId | null,
): Promise<string[]> {
  const found = new Set<string>();
  for (const candidates of codesIn(purpose)) {
    for (const [index, candidate] of candidates.entries()) {
      const dossiers = await reader.dossiers.find(candidate.toLowerCase(), MOST_ALIKE, sight);
      const code = dossiers.map((each) => each.code).find((each) => plainCode(each) === candidate);
      if (code) found.add(code);
      if (code && index === 0) break;
    }
  }
  return [...found];
}

/** A code of four digits begins as many of seven do. */
const MOST_ALIKE = 50;

async function debtorOf(code: string, reader: Reader): Promise<Debtor> {
  const dossier = (await reader.dossiers.byCode(code))!;
  const ledger = await ledgerOf(dossier, reader);
  const { outstanding, unknown } = moneyOf(ledger);
  const open = ledger.payments.filter(
    ({ method, bankLine }) => (method === 'transfer' || method === 'vietqr') && bankLine === null,
  );
  const awaited = await Promise.all(open.map((payment) => awaitedFor(payment, reader)));
  const feesUnknown = unknown.length > 0;
  return { dossier: dossier.id, code, outstanding, feesUnknown, awaited: awaited.flat() };
}

/** Nothing is awaited of what was voided whole: what comes then is a payment of its own. */
async function awaitedFor(payment: Payment, reader: Reader): Promise<Awaited[]> {
  const asked = await askedWith(payment, reader);
  const stands = asked.filter(({ voidedAt }) => voidedAt === null);
  if (stands.length === 0) return [];
  const sum = (of: readonly Payment[]): number =>
    of.reduce((total, { amount, surplus }) => total + amount + surplus, 0);
  // Named by the first of those taken together: one transfer is confirmed once, whichever of
  // their dossiers a line names.
  const { reference, together } = payment;
  const id = together ?? payment.id;
  return [{ payment: id, amount: sum(stands), asked: sum(asked), reference }];
}

/** What one transfer was asked for: a payment, with all that were taken together with it. */
async function askedWith(payment: Payment, reader: Reader): Promise<readonly Payment[]> {
  return payment.together === null ? [payment] : reader.money.together(payment.together);
}

/**
 * `--book` names lines, `--yes` takes all that are plain, a terminal asks one by one. `null` where
 * the statement is only looked at.
 */
async function chosenRows(
  matches: readonly MatchedLine[],
  input: ReconcileInput,
  ctx: Context,
): Promise<Set<number> | null> {
  const named = input.book.map(({ row }) => row);
  for (const row of named) {
    const match = matches.find(({ line }) => line.row === row);
    if (!match || !isBookable(match.verdict)) {
      const verdict = match?.verdict ?? 'unknown';
      if (verdict === 'booked') continue;
      throw new Problem('payment.not_bookable', { row, verdict });
    }
  }
  const plain = matches.filter(({ verdict }) => isCertain(verdict));
  if (ctx.globals.yes) return new Set([...named, ...plain.map(({ line }) => line.row)]);
  const asks = ctx.interactive && !ctx.globals.json && named.length === 0;
  if (asks) return askLines(matches, ctx);
  return named.length > 0 ? new Set(named) : null;
}

/** Under which id a line is booked, and by whom. */
interface Occasion {
  fresh: Uuid;
  writer: Writer;
  session: Session;
  now: Instant;
}

/** Books a line; one that cannot be, whatever it looked like, stops no other. */
async function booked(match: MatchedLine, occasion: Occasion): Promise<Booking> {
  let events: NewEvent[];
  try {
    events = await decided(match, occasion);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, detail: error.detail };
  }
  await occasion.writer.append(events);
  return 'booked';
}

async function decided(
  { line, verdict, dossier: id, payment, outstanding, voided }: MatchedLine,
  { fresh, writer, session, now }: Occasion,
): Promise<NewEvent[]> {
  if (verdict === 'confirms') {
    const asked = await askedWith((await writer.money.payment(payment!))!, writer);
    // What was voided came too, where the line brought it.
    const came = asked.filter(({ voidedAt }) => voidedAt === null || voided > 0);
    return came.flatMap((each) => confirmPayment(each, line.fingerprint));
  }
  const dossier = (await writer.dossiers.byId(id!))!;
  const amount = dong(Math.min(line.amount, outstanding!));
  const { reference, fingerprint: bankLine } = line;
  const method = 'transfer';
  const request = {
    ...({ method, amount, tendered: null, reference, payer: null, bankLine } as const),
    surplus: dong(line.amount - amount),
  };
  const given = { payment: fresh, now, method, reference } as const;
  return takePayment(request, await takeFacts(dossier, writer, session, given));
}
