/** Random but valid acts on money, each decided by the real rules, one after another. */
import { proposalIn } from '../../src/domain/payment/account.ts';
import { approveAccount, proposeAccount } from '../../src/domain/payment/propose-account.ts';
import { linesNow } from '../../src/domain/fee/rate.ts';
import { setFeeRate } from '../../src/domain/fee/set-rate.ts';
import type { EventType, NewEvent } from '../../src/domain/event.ts';
import { givenBackForGood, type Ledger } from '../../src/domain/payment/money.ts';
import { methods, type ReversalKind } from '../../src/domain/payment/payment.ts';
import { addBook } from '../../src/domain/payment/number-receipt.ts';
import {
  decideReversal,
  nextRequest,
  payReversal,
  requestRefund,
  requestSeries,
  requestVoid,
  requestWriteOff,
} from '../../src/domain/payment/reversal.ts';
import {
  closeShift,
  offerShift,
  openShift,
  requireShift,
  takeOverShift,
} from '../../src/domain/payment/shift.ts';
import { checkedCash, expectedCash } from '../../src/domain/payment/cash.ts';
import { approvedAhead, takeBackApprovals } from '../../src/domain/payment/taken-back.ts';
import { confirmPayment, reduceFee, takePayment } from '../../src/domain/payment/take.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import { shiftSeconds, type Instant } from '../../src/domain/value/instant.ts';
import { dong, noDong } from '../../src/domain/value/money.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import type { Entropy, Writer } from '../../src/store/store.ts';
import { sampleProcedure } from './sample-procedure.ts';
import { officeId } from './station.ts';

/** What an act is drawn from. */
export interface MoneyStep {
  pick: number;
  word: string;
  flag: boolean;
  at: Instant;
  counter: number;
  dossiers: readonly Uuid[];
}

type Act = (writer: Writer, step: MoneyStep) => Promise<NewEvent[]>;

/** Acts that one drawn step does: enough for a short history to see them all. */
const ACTS_A_STEP = 6;

export class MoneyActs {
  readonly #entropy: Entropy;
  readonly #counts: Map<EventType, number>;
  readonly #payments: Uuid[] = [];
  readonly #requests: string[] = [];
  #done = 0;

  constructor(entropy: Entropy, counts: Map<EventType, number>) {
    this.#entropy = entropy;
    this.#counts = counts;
  }

  /** The next acts in turn; those that the rules refuse are left out. */
  async play(
    writer: Writer,
    drawn: Pick<MoneyStep, 'pick' | 'word' | 'flag'>,
    { at, counter, dossiers }: Pick<MoneyStep, 'at' | 'counter' | 'dossiers'>,
  ): Promise<NewEvent[]> {
    const step = { ...drawn, at, counter, dossiers };
    for (let n = 0; n < ACTS_A_STEP; n++) {
      const act = this.#acts[this.#done++ % this.#acts.length]!;
      const events = await act(writer, step).catch((error: unknown) => {
        if (error instanceof Problem) return [];
        throw error;
      });
      for (const { type } of events) this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
      await writer.append(events);
    }
    // Each was written as it was decided.
    return [];
  }

  readonly #acts: Act[] = [
    (writer, step) => this.#open(writer, step),
    async (_writer, { pick, word }) =>
      setFeeRate(sampleProcedure(), 'trich-luc', {
        ...{ caseId: null, channel: null, amount: dong(pick * 500), tiers: [], ceiling: null },
        ...{ from: '2020-01-01' as PlainDate, to: null, legalBasis: word },
      }),
    (writer, step) => this.#take(writer, step),
    (writer, step) => this.#book(writer, step),
    (writer, step) => this.#request(step.flag ? 'void' : 'refund', writer, step),
    (writer, step) => this.#decide(writer, step),
    (writer, step) => this.#pay(writer, step),
    (writer, step) => this.#reduce(writer, step),
    (writer, step) => this.#take(writer, step),
    (writer, step) => this.#confirm(writer, step),
    (writer, step) => this.#request('write_off', writer, step),
    (writer, step) => this.#decide(writer, step),
    (writer, step) => this.#offer(writer, step),
    (writer, step) => this.#accept(writer, step),
    async (_writer, { at, word }) =>
      proposeAccount({
        ...{ id: this.#entropy.uuid(at), office: officeId, bin: '970436' },
        ...{ number: '0123456789', holder: word },
      }),
    async (writer, { at }) => {
      const accounts = await writer.money.accounts(officeId);
      const proposed = proposalIn(accounts);
      return proposed === null ? [] : approveAccount(accounts, proposed, approver(at));
    },
    (writer, step) => this.#close(writer, step),
    async (writer, { at, word }) => {
      const accounts = await writer.money.accounts(officeId);
      const last = accounts.findLast(({ approvedAt }) => approvedAt !== null);
      const now = shiftSeconds(last?.approvedAt ?? at, -3600);
      const ahead = approvedAhead([], accounts, now);
      return takeBackApprovals(ahead, accounts, { now, reason: word });
    },
  ];

  async #open(writer: Writer, { pick, counter, at, word }: MoneyStep): Promise<NewEvent[]> {
    const counted = dong(pick * 1000);
    const count = [{ denomination: 1000, pieces: pick }];
    const last = await writer.shifts.last(officeId, counter);
    const shift = this.#entropy.uuid(at);
    const facts = { shift, office: officeId, counter, cashierName: word, last };
    return openShift({ counted, count, explanation: 'x' }, facts);
  }

  async #take(writer: Writer, step: MoneyStep): Promise<NewEvent[]> {
    const { pick, counter, at, flag, word } = step;
    const dossier = await dossierOf(writer, step);
    const payment = this.#entropy.uuid(at);
    const request = {
      // Cash every other time: it alone moves the drawer.
      method: pick % 2 === 0 ? ('cash' as const) : methods[pick % methods.length]!,
      amount: flag ? null : dong(1 + (pick % 40) * 100),
      tendered: flag ? dong(500_000) : null,
      ...{ reference: `R${payment}`, payer: word, bankLine: null },
      surplus: pick % methods.length === 1 ? dong(pick) : noDong,
    };
    const events = takePayment(request, {
      payment,
      dossier,
      ledger: await ledger(writer, dossier.id),
      till: {
        person: { login: 'lan', role: 'clerk' },
        counter: { office: officeId, number: counter, block: 0 },
        shift: await writer.shifts.last(officeId, counter),
        books: await writer.money.books(officeId, counter),
        accounts: await writer.money.accounts(officeId),
      },
      cashierName: word,
      now: at,
      referenceOf: null,
    });
    this.#payments.push(payment);
    return events;
  }

  async #book(writer: Writer, { pick, counter, at }: MoneyStep): Promise<NewEvent[]> {
    const first = pick * 10 + 1;
    const book = { series: `AB-${counter}`, volume: String(pick), first, last: first + 9 };
    const id = this.#entropy.uuid(at);
    const known = await writer.money.books(officeId, null);
    return addBook({ id, office: officeId, counter, ...book }, known);
  }

  async #request(kind: ReversalKind, writer: Writer, step: MoneyStep): Promise<NewEvent[]> {
    const { word, flag, at, counter, pick } = step;
    const here = { office: officeId, number: counter };
    const last = await writer.reference.lastNumber(requestSeries(here));
    const { number, taken } = nextRequest(here, last);
    const reversal = this.#entropy.uuid(at);
    const paper = flag ? word : null;
    const asked = {
      reversal,
      number,
      taken,
      kind,
      office: officeId,
      amount: null,
      reason: word,
      paper,
    };
    if (kind === 'write_off') {
      const dossier = await dossierOf(writer, step);
      const events = requestWriteOff(asked, dossier, await ledger(writer, dossier.id));
      this.#requests.push(number);
      return events;
    }
    const payment = await this.#payment(writer, pick);
    const { reversals } = await writer.money.of(payment.dossier);
    const events =
      kind === 'void'
        ? requestVoid(asked, payment, reversals)
        : requestRefund(asked, payment, await ledger(writer, payment.dossier));
    this.#requests.push(number);
    return events;
  }

  async #decide(writer: Writer, { at, pick }: MoneyStep): Promise<NewEvent[]> {
    const declined = pick % 5 === 0 ? 'x' : null;
    const reversal = await this.#reversal(writer);
    const known = await ledger(writer, reversal.dossier);
    return decideReversal(reversal, approver(at), declined, known);
  }

  async #pay(writer: Writer, { counter }: MoneyStep): Promise<NewEvent[]> {
    const reversal = await this.#reversal(writer);
    const payment = await writer.money.payment(reversal.payment ?? '');
    if (!payment) return [];
    const shift = await writer.shifts.last(officeId, counter);
    const drawer = shift ? await expected(writer, shift.id, shift.opening.counted) : noDong;
    const by = { method: null, reference: null };
    const facts = { shift, counter, login: 'lan', payment, drawer };
    return payReversal(reversal, by, { ...facts, ledger: await ledger(writer, payment.dossier) });
  }

  async #reduce(writer: Writer, step: MoneyStep): Promise<NewEvent[]> {
    const dossier = await dossierOf(writer, step);
    const asked = { fee: null, amount: dong(100), reason: step.word, paper: step.word };
    return reduceFee(asked, { dossier, ledger: await ledger(writer, dossier.id) });
  }

  async #confirm(writer: Writer, { pick }: MoneyStep): Promise<NewEvent[]> {
    const payment = await this.#payment(writer, pick);
    return payment.bankLine === null ? confirmPayment(payment, `line ${payment.id}`) : [];
  }

  async #offer(writer: Writer, { counter }: MoneyStep): Promise<NewEvent[]> {
    const last = await writer.shifts.last(officeId, counter);
    const shift = requireShift(last, counter, 'lan');
    const sum = await expected(writer, shift.id, shift.opening.counted);
    return offerShift(shift, 'mai', checkedCash(sum, sum, [], null));
  }

  async #accept(writer: Writer, { counter, word, pick }: MoneyStep): Promise<NewEvent[]> {
    const shift = await writer.shifts.last(officeId, counter);
    const cash = { counted: dong(pick), count: [], explanation: word };
    return takeOverShift(shift, counter, { login: 'mai', name: word }, cash);
  }

  /** Now and then, or no money would ever move. */
  async #close(writer: Writer, { counter, flag, pick }: MoneyStep): Promise<NewEvent[]> {
    if (flag && pick % 2 === 0) return [];
    const last = await writer.shifts.last(officeId, counter);
    const shift = requireShift(last, counter, 'lan');
    const sum = await expected(writer, shift.id, shift.opening.counted);
    return closeShift(shift, checkedCash(dong(sum + 1), sum, [], 'x'), noDong);
  }

  async #payment(writer: Writer, pick: number) {
    const id = this.#payments[pick % Math.max(1, this.#payments.length)] ?? '';
    const payment = await writer.money.payment(id);
    if (!payment) throw new Problem('payment.not_found', { typed: id, receipts: [] });
    return payment;
  }

  /** The request made last. */
  async #reversal(writer: Writer) {
    const number = this.#requests.at(-1) ?? '';
    const reversal = await writer.money.reversal(officeId, number);
    if (!reversal) throw new Problem('payment.request_not_found', { typed: number, open: [] });
    return reversal;
  }
}

function approver(now: Instant) {
  const nobody = { colleagues: [], clocks: [], resets: [], partings: [] };
  return { login: 'ky', ...nobody, now, countersignedBy: null };
}

async function expected(writer: Writer, shift: string, opening: ReturnType<typeof dong>) {
  return expectedCash(opening, await writer.shifts.flow(shift));
}

async function dossierOf(writer: Writer, { dossiers, pick }: MoneyStep) {
  const dossier = await writer.dossiers.byId(dossiers[pick % Math.max(1, dossiers.length)] ?? '');
  if (!dossier) throw new Problem('dossier.not_found', { typed: '', near: [] });
  return dossier;
}

/** What is known of a dossier's money, as the commands read it. */
export async function ledger(
  writer: Pick<Writer, 'dossiers' | 'money'>,
  id: Uuid,
): Promise<Ledger> {
  const dossier = (await writer.dossiers.byId(id))!;
  const rates = await writer.money.rates(dossier.procedure.code);
  const known = await writer.money.of(id);
  const lines = linesNow(dossier, rates);
  return { lines, ...known, over: givenBackForGood(dossier.status) };
}
