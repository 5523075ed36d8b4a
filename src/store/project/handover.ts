/** Batches on their way, and what came otherwise than it was sent. */
import type { Change, Row } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const handoverProjectors: Projectors<EventsOf<'handover'>> = {
  'handover.sent': ({ data, personal, at, actor, version }) => [
    numberTaken(data.number),
    {
      op: 'insert',
      table: 'handover',
      row: {
        slip: data.slip,
        version,
        from_office: data.from,
        to_office: data.to,
        sender: data.from,
        addressee: data.to,
        state: 'sent',
        sent_at: at,
        giver: actor,
        giver_name: personal?.giverName ?? '',
        note: personal?.note ?? null,
        digest: data.digest,
        prints: 0,
      },
    },
    ...data.items.map((item, index): Change => {
      const row = itemRow(data.slip, { ...item, position: index + 1, state: 'sent' });
      return { op: 'insert', table: 'handover_item', row };
    }),
  ],
  'handover.received': ({ data, personal, at, actor, version }) => {
    const { slip } = data;
    const hand = { receiver: actor, receiver_name: personal?.receiverName ?? '' };
    const report = { at, actor, name: personal?.receiverName ?? '' };
    return [
      changed(slip, { version, state: data.state }),
      ...data.accepted.map(({ dossier, damaged }) =>
        itemChanged(slip, dossier, {
          state: 'received',
          damaged: damaged ? 1 : 0,
          received_at: at,
          ...hand,
        }),
      ),
      ...data.missing.map(({ dossier }) => itemChanged(slip, dossier, { state: 'missing' })),
      ...data.missing.map(({ code }) => reported(slip, 'missing', { code, note: null }, report)),
      ...(['extra', 'damaged'] as const).flatMap((kind) =>
        data[kind].map((code, index) =>
          reported(slip, kind, { code, note: personal?.[kind][index] ?? null }, report),
        ),
      ),
      ...data.late.map((code) =>
        settled(slip, { kind: 'missing', code, resolution: 'arrived', note: null }, report),
      ),
    ];
  },
  'handover.recalled': ({ data, version }) => [
    changed(data.slip, { version, state: 'recalled' }),
    ...data.dossiers.map((dossier) => itemChanged(data.slip, dossier, { state: 'recalled' })),
  ],
  'handover.settled': ({ data, personal, at, actor, version }) => {
    const { slip, kind, code, resolution, item } = data;
    const note = personal?.note ?? null;
    const report = { at, actor, name: personal?.name ?? '' };
    const hand = { received_at: at, receiver: actor, receiver_name: report.name };
    const arrived = item?.state === 'received' ? hand : {};
    return [
      changed(slip, { version, state: data.state }),
      settled(slip, { kind, code, resolution, note }, report),
      ...(item === null
        ? []
        : [
            {
              op: 'put' as const,
              table: 'handover_item' as const,
              key: ['slip', 'dossier'],
              row: { ...itemRow(slip, item), ...arrived },
            },
          ]),
    ];
  },
  'handover.printed': ({ data, version }) => [changed(data.slip, { version, prints: data.number })],
};

function changed(slip: string, set: Row): Change {
  return { op: 'update', table: 'handover', where: { slip }, set };
}

function itemChanged(slip: string, id: string, set: Row): Change {
  return { op: 'update', table: 'handover_item', where: { slip, dossier: id }, set };
}

function itemRow(
  slip: string,
  item: { dossier: string; code: string; position: number; state: string },
): Row {
  const { dossier: id, code, position, state } = item;
  const none = { received_at: null, receiver: null, receiver_name: null };
  return { slip, dossier: id, position, code, state, damaged: 0, ...none };
}

interface ReportedBy {
  at: string;
  actor: string;
  name: string;
}

function reported(
  slip: string,
  kind: string,
  { code, note }: { code: string; note: string | null },
  { at, actor, name }: ReportedBy,
): Change {
  const open = {
    resolution: null,
    resolved_at: null,
    resolver: null,
    resolver_name: null,
    resolution_note: null,
  };
  const row = {
    slip,
    kind,
    code,
    note,
    reported_at: at,
    reporter: actor,
    reporter_name: name,
    ...open,
  };
  return { op: 'insert', table: 'handover_discrepancy', row };
}

interface SettledItem {
  kind: string;
  code: string;
  resolution: string;
  note: string | null;
}

function settled(
  slip: string,
  { kind, code, resolution, note }: SettledItem,
  { at, actor, name }: ReportedBy,
): Change {
  return {
    op: 'update',
    table: 'handover_discrepancy',
    where: { slip, kind, code },
    set: {
      resolution,
      resolved_at: at,
      resolver: actor,
      resolver_name: name,
      resolution_note: note,
    },
  };
}
