/** Shifts and their drawers, and the accounts that citizens pay into. */
import type { CashCheck } from '../../domain/payment/cash.ts';
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const shiftProjectors: Projectors<EventsOf<'shift' | 'account'>> = {
  'shift.opened': ({ data, personal, actor, at, seq }) => [
    {
      op: 'insert',
      table: 'cashier_shift',
      row: {
        id: data.shift,
        office: data.office,
        counter: data.counter,
        cashier: actor,
        cashier_name: personal?.cashierName ?? '',
        opened_at: at,
        opened_by: actor,
        opening: wholeCheck(data.opening, personal),
        previous: data.previous,
        state: 'open',
        seq,
      },
    },
  ],
  'shift.offered': ({ data, personal, at, version }) => [
    { op: 'update', table: 'cashier_shift', where: { id: data.shift }, set: { state: 'offered' } },
    {
      op: 'insert',
      table: 'shift_turn',
      // A shift's events are counted, so that each offer has a place and the next one knows it.
      row: {
        shift: data.shift,
        position: version,
        from_login: data.from,
        to_login: data.to,
        at,
        counted: data.check.counted,
        difference: data.check.difference,
        explanation: personal?.explanation ?? null,
      },
    },
  ],
  'shift.taken_over': ({ data, personal, actor, at, version }) => [
    {
      op: 'update',
      table: 'cashier_shift',
      where: { id: data.shift },
      set: { state: 'open', cashier: actor, cashier_name: personal?.cashierName ?? '' },
    },
    {
      op: 'update',
      table: 'shift_turn',
      // Nothing comes between an offer and its taking.
      where: { shift: data.shift, position: version - 1 },
      set: { accepted_at: at, accepted: wholeCheck(data.check, personal) },
    },
  ],
  'shift.closed': ({ data, personal, actor, at }) => [
    {
      op: 'update',
      table: 'cashier_shift',
      where: { id: data.shift },
      set: {
        state: 'closed',
        closed_at: at,
        closed_by: actor,
        closing: wholeCheck(data.check, personal),
        banked: data.banked,
        left_in_drawer: data.left,
      },
    },
  ],
  'account.proposed': ({ data, at, actor, seq }) => {
    const { account: id, ...row } = data;
    const proposed = { state: 'proposed', proposed_at: at, proposed_by: actor, seq };
    return [{ op: 'insert', table: 'bank_account', row: { id, ...row, ...proposed } }];
  },
  'account.approved': ({ data, at, actor }) => [
    ...data.replaces.map((id) => ({
      op: 'update' as const,
      table: 'bank_account' as const,
      where: { id },
      set: { state: 'replaced' },
    })),
    {
      op: 'update',
      table: 'bank_account',
      where: { id: data.account },
      set: {
        state: 'approved',
        approved_at: at,
        approved_by: actor,
        how: data.how,
      },
    },
  ],
  'account.withdrawn': ({ data }) => [
    {
      op: 'update',
      table: 'bank_account',
      where: { id: data.account },
      set: { state: 'proposed', approved_at: null, approved_by: null, how: null },
    },
    ...(data.restores === null ? [] : [inForce(data.restores)]),
  ],
};

/** An account that was approved before and is the office's again. */
function inForce(id: string): Change {
  return { op: 'update', table: 'bank_account', where: { id }, set: { state: 'approved' } };
}

/** What was found in a drawer with the explanation, which is kept apart in the journal. */
function wholeCheck(
  check: Omit<CashCheck, 'explanation'>,
  personal: { explanation: string | null } | null,
): string {
  const whole: CashCheck = { ...check, explanation: personal?.explanation ?? null };
  return JSON.stringify(whole);
}
