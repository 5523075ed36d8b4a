/** Postal sendings, each step on their way, and the ranges of their codes. */
import type { Change, Row } from '../engine/portable.ts';
import type { StoredEvent } from '../../domain/event.ts';
import type { Recipient } from '../../domain/shipment/shipment.ts';
import type { EventsOf, Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const shipmentProjectors: Projectors<EventsOf<'shipment'>> = {
  'shipment.range_added': ({ data: { series, office, prefix, first, last } }) => [
    { op: 'insert', table: 'shipment_range', row: { series, office, prefix, first, last } },
  ],
  'shipment.registered': (event) => [
    ...(event.data.number === null ? [] : [numberTaken(event.data.number)]),
    { op: 'insert', table: 'shipment', row: shipmentRow(event) },
    step(event, 'registered', null),
  ],
  'shipment.readdressed': ({ data: { tracking }, personal, version }) => [
    {
      op: 'update',
      table: 'shipment',
      where: { tracking },
      set: { version, ...recipientColumns(personal) },
    },
  ],
  'shipment.progressed': (event) => {
    const { data, personal, version } = event;
    const { tracking, state } = data;
    const set: Row = { version, state };
    if (data.codCollected !== null) set['cod_collected'] = data.codCollected;
    if (state === 'delivered') set['received_by'] = personal?.receivedBy ?? null;
    return [
      { op: 'update', table: 'shipment', where: { tracking }, set },
      step(event, state, personal?.note ?? null),
    ];
  },
  'shipment.printed': ({ data: { tracking, number }, version }) => [
    { op: 'update', table: 'shipment', where: { tracking }, set: { version, prints: number } },
  ],
};

function shipmentRow({ data, personal, at, version }: StoredEvent<'shipment.registered'>): Row {
  const { order } = data;
  return {
    tracking: data.tracking,
    version,
    dossier: data.dossier,
    code: data.code,
    direction: data.direction,
    service: data.service,
    office: data.office,
    state: 'registered',
    papers: JSON.stringify(order.papers),
    signed: order.signed ? 1 : 0,
    seal: order.seal,
    fee: order.fee,
    fee_receipt: order.feeReceipt,
    cod: data.cod,
    cod_collected: null,
    ...recipientColumns(personal),
    received_by: null,
    registered_at: at,
    prints: 0,
  };
}

function recipientColumns(personal: Recipient | null): Row {
  return {
    recipient_name: personal?.name ?? '',
    recipient_address: personal?.address ?? null,
    recipient_phone: personal?.phone ?? null,
  };
}

/** The version of the stream at each step orders the steps, prints between them or not. */
function step(
  {
    data,
    at,
    actor,
    office,
    version,
  }: StoredEvent<'shipment.registered'> | StoredEvent<'shipment.progressed'>,
  state: string,
  note: string | null,
): Change {
  const row = { tracking: data.tracking, position: version, state, at, login: actor, office, note };
  return { op: 'insert', table: 'shipment_step', row };
}
