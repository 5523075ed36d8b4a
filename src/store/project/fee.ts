/** What fees cost here, and what became of those of one dossier. */
import { lowered } from './fee-lowered.ts';
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const feeProjectors: Projectors<EventsOf<'fee'>> = {
  'fee.rate_set': ({ data, at, actor, version }) => [
    {
      op: 'insert',
      table: 'fee_rate',
      row: {
        procedure_code: data.procedure,
        version,
        fee: data.fee,
        case_id: data.caseId,
        channel: data.channel,
        amount: data.amount,
        tiers: JSON.stringify(data.tiers),
        ceiling: data.ceiling,
        valid_from: data.from,
        valid_to: data.to,
        legal_basis: data.legalBasis,
        at,
        actor,
      },
    },
  ],
  'fee.settled': ({ data }) => [
    {
      op: 'update',
      table: 'dossier',
      where: { id: data.dossier },
      set: { amount_due: data.amountDue, fees_unknown: data.unknown },
    },
    ...data.lines.map(({ id, unitPrice, amount, legalBasis }): Change => ({
      op: 'update',
      table: 'dossier_fee',
      where: { dossier: data.dossier, id },
      set: { unit_price: unitPrice, amount, legal_basis: legalBasis },
    })),
  ],
  'fee.lowered': (event) => {
    const { kind, would, due } = event.data;
    return lowered(kind, event, would - due, due);
  },
  'fee.reduced': (event) => {
    const { data, personal, at, actor, version } = event;
    const { reason = null, paper = null } = personal ?? {};
    const row = { ...data, reason, paper, at, actor, version };
    return [
      { op: 'insert', table: 'fee_reduction', row },
      ...lowered('reduced', event, data.amount),
    ];
  },
};
