/** Random but valid histories: steps drawn at random, each decided by the real rules. */
import { calendarOf } from '../../src/domain/calendar/calendar.ts';
import { peopleTold } from '../../src/domain/dossier/people-told.ts';
import { clockSteps } from '../../src/domain/dossier/clock-history.ts';
import { numberSeries } from '../../src/domain/dossier/number.ts';
import { receiveDossier } from '../../src/domain/dossier/receive.ts';
import { statusBefore } from '../../src/domain/dossier/reinstate.ts';
import type { CorrectionFacts } from '../../src/domain/dossier/correct.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { happened, type EventType, type NewEvent } from '../../src/domain/event.ts';
import { Problem } from '../../src/domain/problem.ts';
import { dossierStream } from '../../src/domain/stream.ts';
import type { AgencyId, ProcedureCode, Uuid } from '../../src/domain/value/id.ts';
import { localDate, shiftSeconds } from '../../src/domain/value/instant.ts';
import { dong, noDong } from '../../src/domain/value/money.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import type { Entropy, Store, Writer } from '../../src/store/store.ts';
import { officeHours } from './calendar.ts';
import { certificationActs, certificationKinds } from './history-certification.ts';
import { declarationActs, declarationKinds } from './history-declarations.ts';
import { documentActs, documentKinds, reuseActs } from './history-documents.ts';
import { dossierActs, isDossierAct } from './history-acts.ts';
import { citizenActs, citizenKinds } from './history-citizens.ts';
import { custodyActs, custodyKinds } from './history-handover.ts';
import { MoneyActs } from './history-money.ts';
import { privacyActKinds, privacyActs } from './history-privacy.ts';
import { queueActs, queueKinds } from './history-queue.ts';
import { keyActs, referenceActs } from './history-reference.ts';
import { disableActs, pinActs } from './history-staff.ts';
import type { Step } from './history-step.ts';
import type { History } from './lives.ts';
import { bookOf, now, officeId, opening, party, receptionOf, request } from './station.ts';

/** Lives a history in a store: acts that the rules refuse are left out. Gives how often which. */
export async function live(
  store: Store,
  entropy: Entropy,
  history: History,
): Promise<Map<EventType, number>> {
  const world = new World(entropy);
  await store.write(request(entropy), (writer) => writer.append(opening));
  for (const { counter, acts } of history) {
    world.counter = counter;
    world.at = shiftSeconds(world.at, acts[0]!.seconds);
    const asked = request(entropy, { book: bookOf(counter), counter, at: world.at });
    await store.write(asked, async (writer) => {
      for (const act of acts) await writer.append(await world.act(writer, act));
    });
  }
  return world.counts;
}

/** What there is so far, so that later acts have something to act on. */
class World {
  readonly counts = new Map<EventType, number>();
  readonly #entropy: Entropy;
  readonly #logins: string[] = ['lan'];
  readonly #citizens: Uuid[] = [];
  readonly dossiers: Uuid[] = [];
  readonly #counters = new Set([1]);
  readonly #money: MoneyActs;
  #offices = 0;
  #papers = 0;
  counter = 1;
  at = now;

  constructor(entropy: Entropy) {
    this.#entropy = entropy;
    this.#money = new MoneyActs(entropy, this.counts);
  }

  async act(writer: Writer, step: Step): Promise<NewEvent[]> {
    const events = await this.#decided(writer, step);
    for (const { type } of events) this.counts.set(type, (this.counts.get(type) ?? 0) + 1);
    return events;
  }

  async #decided(writer: Writer, step: Step): Promise<NewEvent[]> {
    try {
      if (['office', 'counter', 'enrol', 'disable', 'pin'].includes(step.kind)) {
        return this.#officeActs(step);
      }
      if (step.kind === 'config' && step.pick % 4 === 0) return await keyActs(writer, step);
      if (['procedure', 'calendar', 'config'].includes(step.kind))
        return referenceActs(writer, step);
      if (citizenKinds.some((kind) => kind === step.kind)) {
        return await citizenActs(writer, step, this.#citizens, this.#entropy.uuid(this.at));
      }
      if (privacyActKinds.some((kind) => kind === step.kind)) {
        const citizen = this.#citizens[step.pick % Math.max(1, this.#citizens.length)];
        const around = { fresh: this.#entropy.uuid(this.at), counter: this.counter, at: this.at };
        return citizen ? await privacyActs(writer, step, { citizen, ...around }) : [];
      }
      if (step.kind === 'money') return await this.#money.play(writer, step, this);
      if (queueKinds.some((kind) => kind === step.kind)) {
        const fresh = this.#entropy.uuid(this.at);
        return await queueActs(writer, step, { now: this.at, counter: this.counter, fresh });
      }
      return await this.#dossierActs(writer, step);
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  }

  #officeActs(step: Step): NewEvent[] {
    const { kind, pick, word, other, flag } = step;
    const login = this.#logins[pick % this.#logins.length]!;
    switch (kind) {
      case 'office': {
        const agencyId = `H49.22.${++this.#offices}` as AgencyId;
        const [office, phone] = [{ name: word, kind: 'team' as const }, other];
        const data = { agencyId, ...office, parent: flag ? officeId : null, address: other, phone };
        const opened = happened('office.opened', `office:${agencyId}`, data, null);
        if (!flag) return [opened];
        const before = { address: other, phone };
        const told = { office: agencyId, before, after: { address: null, phone: word } };
        return [opened, happened('office.corrected', `office:${agencyId}`, told, null)];
      }
      case 'counter': {
        const number = (pick % 9) + 2;
        if (this.#counters.has(number)) return [];
        this.#counters.add(number);
        const data = { office: officeId, number, block: number, book: bookOf(number) };
        return [happened('counter.opened', `counter:${data.book}`, data, null)];
      }
      case 'enrol': {
        const name = `clerk-${this.#logins.length}`;
        this.#logins.push(name);
        const data = { login: name, role: 'clerk' as const, office: officeId };
        return [happened('staff.enrolled', `staff:${name}`, data, { name: word })];
      }
      case 'disable':
        return disableActs(login, step);
      default:
        if (flag) return this.#recoveryActs(login, word);
        return pinActs(login, step);
    }
  }

  /** A paper is made, and every other one is opened. */
  #recoveryActs(login: string, hash: string): NewEvent[] {
    const paper = ++this.#papers;
    const issued = happened('staff.recovery_issued', 'recovery', { paper }, { hash });
    if (paper % 2 === 0) return [issued];
    return [issued, happened('staff.recovered', 'recovery', { login, paper }, null)];
  }

  async #dossierActs(writer: Writer, step: Step): Promise<NewEvent[]> {
    if (step.kind === 'receive') return this.#reception(writer, step);
    const id = this.dossiers[step.pick % Math.max(1, this.dossiers.length)];
    if (!id) return [];
    const dossier = (await writer.dossiers.byId(id))!;
    if ((custodyKinds as readonly string[]).includes(step.kind)) {
      return custodyActs(writer, step, { dossier, counter: this.counter, at: this.at });
    }
    if (declarationKinds.some((kind) => kind === step.kind)) {
      return declarationActs(writer, step, { dossier, fresh: this.#entropy.uuid(this.at) });
    }
    if (certificationKinds.some((kind) => kind === step.kind)) {
      return certificationActs(writer, step, dossier);
    }
    if (step.kind !== 'reuse-scan' && documentKinds.some((kind) => kind === step.kind)) {
      return documentActs(writer, step, dossier);
    }
    const facts = await this.#facts(writer, step, dossier);
    if (step.kind === 'reuse-scan') {
      return reuseActs(writer, step, { dossier, others: this.dossiers }, facts);
    }
    if (!isDossierAct(step)) throw new Error(`nothing does ${step.kind} in test/support/history*`);
    return dossierActs(dossier, step, facts);
  }

  async #facts(writer: Writer, step: Step, dossier: Dossier): Promise<CorrectionFacts> {
    const days = await writer.reference.calendarDays(
      '2020-01-01' as PlainDate,
      '2030-01-01' as PlainDate,
    );
    const events = await writer.history.of([dossierStream(dossier.id)]);
    const certified = await writer.certifications.ofDossier(dossier.id);
    return {
      office: officeId,
      person: { login: 'lan', role: 'manager' },
      unpaid: noDong,
      owed: dong(step.flag ? 0 : (step.pick % 5) * 1000),
      taken: [],
      sendings: [],
      certified: certified.filter(({ struck }) => struck === null),
      cancelled: {
        ...{ from: statusBefore(events), today: true, instead: null },
        ...{ calledOff: [], receipts: [], struck: [], outdated: [] },
      },
      now: this.at,
      calendar: calendarOf(days, officeHours),
      rates: await writer.money.rates(dossier.procedure.code),
      steps: clockSteps(events),
      kept: new Map(),
      told: peopleTold(events),
      reused: await writer.documents.sharedOf(dossier.id),
    };
  }

  async #reception(writer: Writer, step: Step): Promise<NewEvent[]> {
    const received = localDate(this.at);
    const counter = { office: officeId, number: this.counter, block: this.counter - 1 };
    const known = await writer.reference.procedure('1.001193' as ProcedureCode, received);
    const calendar = await writer.reference.calendarDays(
      '2020-01-01' as PlainDate,
      '2030-01-01' as PlainDate,
    );
    const dossier = this.#entropy.uuid(this.at);
    const citizen = this.#citizens[step.pick % Math.max(1, this.#citizens.length)] ?? null;
    const owner = party({ name: step.word, citizen, phone: step.other });
    const submitter = step.flag ? party({ name: step.word, citizen }) : null;
    const asked = receptionOf(owner, this.at, step.other);
    const posting = { address: step.word, phone: step.flag ? step.other : null };
    const posted = step.pick % 5 === 0 && { returnBy: 'post' as const, posting };
    const competent = (step.pick % 2 === 1 ? `${officeId}.1` : officeId) as AgencyId;
    const events = receiveDossier(
      { ...asked, visit: dossier, submitter, ...posted, competent },
      {
        dossier,
        now: this.at,
        procedure: known!.procedure,
        edition: known!.edition,
        calendar: calendarOf(calendar, officeHours),
        counter,
        lastNumber: await writer.reference.lastNumber(numberSeries(counter, received)),
        receivedByName: step.word,
      },
    );
    this.dossiers.push(dossier);
    return events;
  }
}
