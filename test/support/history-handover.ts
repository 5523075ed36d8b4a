/** The acts of custody in random histories: hand-overs, shipments and mergers by the real rules. */
import { createHash } from 'node:crypto';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { receiveHandover } from '../../src/domain/handover/receive.ts';
import { sendHandover } from '../../src/domain/handover/send.ts';
import { recallHandover, settleDiscrepancy } from '../../src/domain/handover/settle.ts';
import { shelveDossier } from '../../src/domain/handover/shelve.ts';
import { slipSeries } from '../../src/domain/handover/slip.ts';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { calendarOf } from '../../src/domain/calendar/calendar.ts';
import { beginOnArrival } from '../../src/domain/dossier/begin.ts';
import { mergeOffice } from '../../src/domain/office/merge.ts';
import type { Counter } from '../../src/domain/office/office.ts';
import { addRange } from '../../src/domain/shipment/add-range.ts';
import { readdressSendings } from '../../src/domain/shipment/readdress.ts';
import { registerShipments } from '../../src/domain/shipment/register.ts';
import { progressShipment } from '../../src/domain/shipment/progress.ts';
import { nextShipmentStates } from '../../src/domain/shipment/shipment.ts';
import { handoverStream, shipmentStream } from '../../src/domain/stream.ts';
import { localDate, type Instant } from '../../src/domain/value/instant.ts';
import { dong } from '../../src/domain/value/money.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';
import { officeHours } from './calendar.ts';
import { officeId } from './station.ts';

export const custodyKinds = [
  'send',
  'take',
  'recall',
  'settle',
  'record',
  'shelve',
  'range',
  'ship',
  'mark',
  'label',
  'merge',
] as const;

/** One act on what there is in the store at that moment; a rule may refuse it. */
export async function custodyActs(
  writer: Writer,
  step: Step,
  { dossier, counter, at }: { dossier: Dossier; counter: number; at: Instant },
): Promise<NewEvent[]> {
  switch (step.kind) {
    case 'send':
      return send(writer, step, dossier, { office: dossier.holder, number: counter, block: 0 }, at);
    case 'shelve':
      return shelveDossier(dossier, dossier.holder, step.other);
    case 'merge':
      return merge(writer, step);
    case 'range':
    case 'ship':
    case 'mark':
    case 'label':
      return postal(writer, step, dossier);
    default:
      return begunBy(await handovers(writer, step), writer, at);
  }
}

async function send(
  writer: Writer,
  { pick, other }: Step,
  dossier: Dossier,
  counter: Counter,
  now: Instant,
): Promise<NewEvent[]> {
  const offices = await writer.offices.list();
  const from = offices.find(({ agencyId }) => agencyId === dossier.holder)!;
  const to = from.agencyId === officeId ? offices[pick % offices.length]! : offices[0]!;
  const lastNumber = await writer.reference.lastNumber(slipSeries(counter, localDate(now)));
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const facts = { from, to, counter, now, lastNumber, giverName: 'Phạm Thị Lan', sha256 };
  return sendHandover([dossier], other, facts);
}

/** The same, and the terms that begin with what came, wherever that is. */
async function begunBy(events: NewEvent[], writer: Writer, now: Instant): Promise<NewEvent[]> {
  if (!events.some(({ type }) => type === 'dossier.arrived')) return events;
  const days = await writer.reference.calendarDays(
    '2020-01-01' as PlainDate,
    '2030-01-01' as PlainDate,
  );
  const calendar = calendarOf(days, officeHours);
  const begun: NewEvent[] = [];
  for (const event of events) {
    if (event.type !== 'dossier.arrived') continue;
    const dossier = (await writer.dossiers.byId(event.data.dossier))!;
    begun.push(...beginOnArrival(dossier, new Set([dossier.competent]), { now, calendar }));
  }
  return [...events, ...begun];
}

async function handovers(writer: Writer, step: Step): Promise<NewEvent[]> {
  const { kind, pick, word, other, flag } = step;
  const lines = await writer.handovers.list({ limit: 50 });
  const line = lines[pick % Math.max(1, lines.length)];
  if (!line) return [];
  const handover = (await writer.handovers.bySlip(line.slip))!;
  const [item] = handover.items;
  if (kind === 'take') {
    const receipt = {
      scanned: null,
      missing: flag && item!.state === 'sent' ? [item!.code] : [],
      restMissing: false,
      extra: pick % 2 === 0 ? [{ code: `H49.99-261123-${pick}`, note: other }] : [],
      damaged: flag ? [] : [{ code: item!.code, note: word }],
    };
    const who = { office: handover.addressee, receiverName: word };
    return receiveHandover(handover, receipt, who);
  }
  if (kind === 'recall') return recallHandover(handover, handover.sender, other);
  if (kind === 'settle') {
    const open = handover.discrepancies.find(({ resolution }) => resolution === null);
    if (!open) return [];
    const endings = {
      missing: flag ? 'arrived' : 'with_sender',
      extra: 'kept',
      damaged: 'settled',
    };
    const resolution = endings[open.kind] as 'arrived';
    const office = flag || open.kind !== 'missing' ? handover.addressee : handover.sender;
    const facts = { office, name: word, extra: null };
    return settleDiscrepancy(handover, { code: open.code, resolution, note: other }, facts);
  }
  const data = { slip: handover.slip, number: handover.prints + 1, copies: 2 };
  return [happened('handover.printed', handoverStream(handover.slip), data, null)];
}

async function postal(writer: Writer, step: Step, dossier: Dossier): Promise<NewEvent[]> {
  const { kind, pick, word, other, flag } = step;
  const ranges = await writer.shipments.ranges(null);
  if (kind === 'range') {
    const first = pick * 3 + 1;
    return addRange({ office: officeId, prefix: 'RB', first, last: first + 2 }, ranges);
  }
  if (kind === 'ship') {
    const recipient = { name: word, address: other ?? word, phone: null };
    const order = { signed: flag, seal: other, fee: dong(pick), feeReceipt: null };
    const service = flag ? ('both' as const) : ('collect' as const);
    const request = { service, tracking: null, recipient, order, cod: dong(pick * 1000) };
    const facts = { office: dossier.holder, destination: recipient, ranges, isTaken: false };
    return registerShipments(dossier, request, facts);
  }
  const shipments = await writer.shipments.list({ limit: 50 });
  const shipment = shipments[pick % Math.max(1, shipments.length)];
  if (!shipment) return [];
  if (kind === 'label' && flag) {
    const { recipient } = shipment;
    return readdressSendings([shipment], recipient, { name: word, address: other, phone: null });
  }
  if (kind === 'label') {
    const { tracking, prints } = shipment;
    const data = { tracking, number: prints + 1, copies: 1 };
    return [happened('shipment.printed', shipmentStream(tracking), data, null)];
  }
  const [state] = nextShipmentStates(shipment.state).slice(pick % 2);
  if (state === undefined) return [];
  const owner = (await writer.dossiers.byId(shipment.dossier))!;
  const receiver = { receivedBy: other, receivedAs: 'owner' as const, receiverNumber: null };
  const progress = { state, note: other, ...receiver, codCollected: shipment.cod };
  const person = { login: 'lan', role: 'manager' } as const;
  return progressShipment(shipment, owner, progress, { office: owner.holder, person });
}

/** Never the office at whose counter all of this happens. */
async function merge(writer: Writer, { pick, word }: Step): Promise<NewEvent[]> {
  const offices = await writer.offices.list();
  const from = offices[pick % offices.length]!;
  const into = offices.find(({ agencyId }) => agencyId === officeId)!;
  if (from.agencyId === officeId) return [];
  const facts = {
    from,
    into,
    counters: { from: [], into: await writer.offices.counters(officeId) },
    staff: [],
    slips: await writer.handovers.sidesOf(from.agencyId),
    shipmentRanges: [],
    dossiers: await writer.handovers.allOf(from.agencyId),
    accounts: await writer.money.accounts(officeId),
  };
  return mergeOffice(facts, { date: '2025-07-01' as PlainDate, reason: word });
}
