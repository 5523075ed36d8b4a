/** `payment reconcile`: a bank's statement against the dossiers; nothing is booked without a yes. */
import { command } from '../../cli/command.ts';
import type { Context, Session } from '../../cli/context.ts';
import { many, required, textValue, type Input } from '../../cli/option.ts';
import { bankRow } from '../../cli/value-option.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import {
  codesIn,
  isBookable,
  isCertain,
  matchLines,
  plainCode,
  reconciled,
  type BankLine,
  type Debtor,
  type MatchedLine,
} from '../../domain/payment/reconcile.ts';
import { confirmPayment, takePayment } from '../../domain/payment/take.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { dong } from '../../domain/value/money.ts';
import { readText } from '../../files/read.ts';
import { readStatement, readStatementMap, statementRows } from '../../importing/statement.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf } from './ledger.ts';
import { askLines, showLines } from './reconcile-show.ts';
import { takeFacts } from './shared.ts';

const args = { statement: required(textValue('file')) };
const options = { map: textValue('file'), book: many(bankRow()) };
type ReconcileInput = Input<typeof args & typeof options>;

export default command({
  args,
  options,
  json: [
    { lines: ['row date amount purpose reference verdict codes outstanding booked'] },
    'counts booked bookedAmount replayed',
  ],
  run: async (input, ctx) => {
    const lines = await linesOf(input, ctx);
    const store = await ctx.store();
    const named = await namedRows(input, ctx);
    const before = await matched(lines, named, store);
    const chosen = await chosenRows(before, input, ctx);
    // A key that was used gives its first answer, though nothing is left to book.
    const again = ctx.globals.key !== null;
    if (chosen.size === 0 && !again) return { ...reconciled(before, new Set()), replayed: false };
    const now = await ctx.now();
    const ids = new Map<number, Uuid>();
    for (const row of chosen) ids.set(row, await ctx.newId());
    const { value, replayed } = await ctx.write('money.take', async (writer, session) => {
      const matches = await matched(lines, named, writer);
      const booked = new Set<number>();
      for (const match of matches) {
        if (!chosen.has(match.line.row) || !isBookable(match.verdict)) continue;
        await book(match, { fresh: ids.get(match.line.row)!, writer, session, now });
        booked.add(match.line.row);
      }
      return reconciled(matches, booked);
    });
    return { ...value, replayed };
  },
  table: ({ lines }) => ({
    head: ['row', 'date', 'amount', 'purpose', 'reference', 'verdict', 'codes', 'booked'],
    rows: lines.map((line) => [
      ...[line.row, line.date, line.amount, line.purpose],
      ...[line.reference ?? '', line.verdict, line.codes.join(' '), String(line.booked)],
    ]),
  }),
  show: (result, ui) => showLines(result, ui),
});

async function linesOf(input: ReconcileInput, ctx: Context): Promise<BankLine[]> {
  const map = input.map === null ? {} : readStatementMap(input.map);
  const typed =
    input.statement === '-' ? await ctx.surroundings.stdin.read() : readText(input.statement);
  return readStatement(input.statement, statementRows(typed.replace(/^\uFEFF/, '')), map);
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

async function matched(
  lines: readonly BankLine[],
  told: ReadonlyMap<number, string>,
  reader: Reader,
): Promise<MatchedLine[]> {
  const named = new Map<number, Debtor[]>();
  for (const line of lines) {
    const code = told.get(line.row);
    const codes = code === undefined ? await namedCodes(line.purpose, reader) : [code];
    named.set(line.row, await Promise.all(codes.map((code) => debtorOf(code, reader))));
  }
  const fingerprints = lines.map(({ fingerprint }) => fingerprint);
  return matchLines(lines, named, await reader.money.bookedLines(fingerprints));
}

/** Codes there are that a purpose may name: a whole run first, its beginnings only without it. */
async function namedCodes(purpose: string, reader: Reader): Promise<string[]> {
  const found = new Set<string>();
  for (const candidates of codesIn(purpose)) {
    for (const [index, candidate] of candidates.entries()) {
      const dossiers = await reader.dossiers.find(candidate.toLowerCase(), MOST_ALIKE);
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
  const awaited = ledger.payments
    .filter(
      ({ method, bankLine, voidedAt }) =>
        (method === 'transfer' || method === 'vietqr') && bankLine === null && voidedAt === null,
    )
    .map(({ id, amount, surplus }) => ({ payment: id, amount: amount + surplus }));
  return { dossier: dossier.id, code, outstanding, feesUnknown: unknown.length > 0, awaited };
}

/** `--book` names lines, `--yes` takes all that are plain, a terminal asks one by one. */
async function chosenRows(
  matches: readonly MatchedLine[],
  input: ReconcileInput,
  ctx: Context,
): Promise<Set<number>> {
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
  return asks ? askLines(matches, ctx) : new Set(named);
}

/** Under which id a line is booked, and by whom. */
interface Booking {
  fresh: Uuid;
  writer: Writer;
  session: Session;
  now: Instant;
}

async function book(
  { line, verdict, dossier: id, payment, outstanding }: MatchedLine,
  { fresh, writer, session, now }: Booking,
): Promise<void> {
  if (verdict === 'confirms') {
    const known = (await writer.money.payment(payment!))!;
    await writer.append(confirmPayment(known, line.fingerprint));
    return;
  }
  const dossier = (await writer.dossiers.byId(id!))!;
  const amount = dong(Math.min(line.amount, outstanding!));
  const { reference, fingerprint: bankLine } = line;
  const given = { payment: fresh, now, method: 'transfer', reference };
  const request = {
    method: 'transfer' as const,
    ...{ amount, tendered: null, reference, payer: null, bankLine },
    surplus: dong(line.amount - amount),
  };
  await writer.append(takePayment(request, await takeFacts(dossier, writer, session, given)));
}
