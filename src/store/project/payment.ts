/** Receipts and their books, payments, and what was undone of them. */
import type { StoredEvent } from '../../domain/event.ts';
import type { Change, Row } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const paymentProjectors: Projectors<EventsOf<'receipt_book' | 'payment' | 'reversal'>> = {
  'receipt_book.added': ({ data, at, seq }) => [
    {
      op: 'insert',
      table: 'receipt_book',
      row: {
        id: data.id,
        office: data.office,
        counter: data.counter,
        series: data.series,
        volume: data.volume,
        first_number: data.first,
        last_number: data.last,
        next_number: data.first,
        at,
        seq,
      },
    },
  ],
  'payment.taken': ({ data, personal, actor, at, version }) => [
    ...(data.receipt === null ? [] : [nextNumber(data.receipt.book, data.receipt.n)]),
    {
      op: 'insert',
      table: 'payment',
      row: {
        ...paymentRow(data),
        payer: personal?.payer ?? '',
        cashier: actor,
        cashier_name: personal?.cashierName ?? '',
        at,
        version,
        voided_at: null,
      },
    },
    ...data.parts.map((part, index): Change => ({
      op: 'insert',
      table: 'payment_part',
      row: { payment: data.payment, position: index + 1, ...part },
    })),
  ],
  'payment.confirmed': ({ data }) => [
    {
      op: 'update',
      table: 'payment',
      where: { id: data.payment },
      set: { bank_line: data.bankLine },
    },
  ],
  'reversal.requested': ({ data, personal, at, actor, version }) => {
    const { reversal, taken, ...row } = data;
    const { reason = null, paper = null } = personal ?? {};
    const request = { id: reversal, ...row, reason, paper, state: 'requested' };
    return [
      numberTaken(taken),
      {
        op: 'insert',
        table: 'reversal',
        row: { ...request, requested_at: at, requested_by: actor, version },
      },
    ];
  },
  'reversal.decided': ({ data, at, actor }) => [
    changed(data.reversal, {
      state: data.approved ? 'approved' : 'declined',
      decided_at: at,
      decided_by: actor,
      how: data.how,
    }),
  ],
  'reversal.done': ({ data, at }) => {
    const { shift, method, reference, payment } = data;
    const done = { state: 'done', done_at: at, shift, method, reference };
    const voided = data.kind === 'void' && payment !== null ? [voiding(payment, at)] : [];
    return [changed(data.reversal, done), ...voided];
  },
};

function nextNumber(book: string, n: number): Change {
  return { op: 'update', table: 'receipt_book', where: { id: book }, set: { next_number: n + 1 } };
}

function changed(reversal: string, set: Row): Change {
  return { op: 'update', table: 'reversal', where: { id: reversal }, set };
}

/** The receipt keeps its number and its amount: it is marked, never taken away. */
function voiding(payment: string, at: string): Change {
  return { op: 'update', table: 'payment', where: { id: payment }, set: { voided_at: at } };
}

function paymentRow(data: StoredEvent<'payment.taken'>['data']): Row {
  return {
    id: data.payment,
    dossier: data.dossier,
    shift: data.shift,
    office: data.office,
    counter: data.counter,
    method: data.method,
    amount: data.amount,
    surplus: data.surplus,
    tendered: data.tendered,
    change_given: data.change,
    stage: data.stage,
    receipt_book: data.receipt?.book ?? null,
    receipt_series: data.receipt?.series ?? null,
    receipt_volume: data.receipt?.volume ?? null,
    receipt_number: data.receipt?.n ?? null,
    reference: data.reference,
    bank_line: data.bankLine,
    together: data.together,
  };
}
