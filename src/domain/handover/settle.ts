/** What ends a hand-over otherwise: calling it back, and closing each discrepancy. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream, handoverStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import { requireHeld } from '../dossier/custody.ts';
import {
  stateOf,
  type Carried,
  type Discrepancy,
  type Handover,
  type ItemState,
} from './handover.ts';
import { resolutions, type DiscrepancyKind, type Resolution } from './discrepancy.ts';

/**
 * Why an office may not call a batch back: `handover.not_sender`, `handover.recalled`, or
 * `handover.already_received` once somebody has taken anything of it; `null` where it may.
 */
export function recallRefusal(
  { slip, sender, state, items }: Handover,
  office: AgencyId,
): Problem | null {
  if (office !== sender) return new Problem('handover.not_sender', { slip, sender, office });
  if (state === 'recalled') return new Problem('handover.recalled', { slip });
  if (items.every((item) => item.state === 'sent')) return null;
  const received = items.filter((item) => item.state === 'received').length;
  return new Problem('handover.already_received', { slip, received });
}

/** Calls a batch back. Throws what `recallRefusal` finds. */
export function recallHandover(
  handover: Handover,
  office: AgencyId,
  reason: string | null,
): NewEvent[] {
  const refusal = recallRefusal(handover, office);
  if (refusal) throw refusal;
  const { slip, items } = handover;
  const dossiers = items.map(({ dossier }) => dossier);
  return [
    happened('handover.recalled', handoverStream(slip), { slip, dossiers }, { reason }),
    ...dossiers.map((dossier) => {
      const data = { dossier, slip, office, why: 'recalled' as const };
      return happened('dossier.brought_back', dossierStream(dossier), data, null);
    }),
  ];
}

interface Ending {
  kinds: readonly DiscrepancyKind[];
  /** Which side says so. */
  by: 'sender' | 'addressee' | 'either';
}

/** How each kind of discrepancy may end, and which side says so. One table. */
const endings: { readonly [R in Resolution]: Ending } = {
  arrived: { kinds: ['missing'], by: 'addressee' },
  with_sender: { kinds: ['missing'], by: 'sender' },
  kept: { kinds: ['extra'], by: 'addressee' },
  sent_back: { kinds: ['extra'], by: 'addressee' },
  settled: { kinds: ['damaged'], by: 'either' },
};

/** How an office may close a discrepancy; not at all one that is closed. */
export function endingsFor(
  handover: Handover,
  { kind, resolution: closed }: Discrepancy,
  office: AgencyId,
): Resolution[] {
  if (closed !== null) return [];
  return resolutions.filter(
    (each) =>
      endings[each].kinds.includes(kind) &&
      sideRefusal(handover, endings[each].by, office) === null,
  );
}

export interface Settlement {
  code: string;
  resolution: Resolution;
  note: string | null;
}

export interface SettleFacts {
  office: AgencyId;
  name: string;
  /** The dossier that an extra paper belongs to, when this store knows it. */
  extra: Carried | null;
}

/**
 * Closes one discrepancy and lets custody follow. Throws `handover.no_discrepancy`,
 * `handover.wrong_resolution`, `handover.not_sender`, `handover.not_addressee`.
 */
export function settleDiscrepancy(
  handover: Handover,
  settlement: Settlement,
  facts: SettleFacts,
): NewEvent[] {
  const { slip } = handover;
  const { code, resolution, note } = settlement;
  const { kind } = openDiscrepancy(handover, code, resolution);
  const refusal = sideRefusal(handover, endings[resolution].by, facts.office);
  if (refusal) throw refusal;
  const item = itemAfter(handover, settlement, facts);
  const others = handover.items.filter((each) => each.code !== code).map(({ state }) => state);
  const state = stateOf(item ? [...others, item.state] : handover.items.map((each) => each.state));
  const data = { slip, kind, code, resolution, item, state };
  const personal = { name: facts.name, note };
  return [
    happened('handover.settled', handoverStream(slip), data, personal),
    ...(item === null ? [] : custodyEvents(handover, item, resolution, facts)),
  ];
}

function openDiscrepancy(
  { slip, discrepancies }: Handover,
  code: string,
  resolution: Resolution,
): Discrepancy {
  const open = discrepancies.filter((each) => each.resolution === null);
  const found = open.filter((each) => each.code === code);
  if (found.length === 0) {
    const codes = open.map((each) => each.code);
    throw new Problem('handover.no_discrepancy', { slip, code, open: codes });
  }
  const fitting = found.find(({ kind }) => endings[resolution].kinds.includes(kind));
  if (fitting) return fitting;
  const { kind } = found[0]!;
  const allowed = resolutions.filter((each) => endings[each].kinds.includes(kind));
  throw new Problem('handover.wrong_resolution', { kind, resolution, allowed });
}

function sideRefusal(
  { slip, sender, addressee }: Handover,
  by: Ending['by'],
  office: AgencyId,
): Problem | null {
  if (by !== 'addressee' && office === sender) return null;
  if (by !== 'sender' && office === addressee) return null;
  return by === 'sender'
    ? new Problem('handover.not_sender', { slip, sender, office })
    : new Problem('handover.not_addressee', { slip, addressee, office });
}

interface ItemAfter {
  dossier: Carried['id'];
  code: Carried['code'];
  state: ItemState;
  position: number;
}

/** The place on the list that changes; `null` when the paper stays where it is. */
function itemAfter(
  { items, sender }: Handover,
  { code, resolution }: Settlement,
  { extra }: SettleFacts,
): ItemAfter | null {
  if (resolution === 'kept') {
    // Unknown here, or already this office's own: a note of it is all there is to make.
    if (extra === null || extra.holder !== sender) return null;
    requireHeld(extra, sender);
    const { id: dossier, code: own } = extra;
    return { dossier, code: own, state: 'received', position: items.length + 1 };
  }
  const item = items.find((each) => each.code === code);
  if (!item || (resolution !== 'arrived' && resolution !== 'with_sender')) return null;
  const { dossier, code: own, position } = item;
  return {
    dossier,
    code: own,
    position,
    state: resolution === 'arrived' ? 'received' : resolution,
  };
}

function custodyEvents(
  { slip, from, giver, sentAt }: Handover,
  { dossier }: ItemAfter,
  resolution: Resolution,
  { office, name }: SettleFacts,
): NewEvent[] {
  const stream = dossierStream(dossier);
  if (resolution === 'with_sender') {
    const data = { dossier, slip, office, why: 'with_sender' as const };
    return [happened('dossier.brought_back', stream, data, null)];
  }
  const arrival = { dossier, slip, from, to: office, giver: giver.login, sentAt, damaged: false };
  return [happened('dossier.arrived', stream, arrival, { receiverName: name })];
}
