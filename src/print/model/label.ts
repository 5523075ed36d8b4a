/** The label of a postal sending: from whom, to whom, what is in it, what is to be collected. */
import type { Shipment } from '../../domain/shipment/shipment.ts';
import { codes, field, line, fieldsLine, framedSheet, type SheetInput } from './head.ts';
import { momentIn, moneyIn } from './paper-format.ts';
import type { Sheet } from './sheet.ts';
import type { LabelWording } from './wording-handover.ts';
import { fill } from './wording.ts';

export interface LabelInput extends SheetInput<LabelWording, Shipment & { code: string }> {
  /** The clerk of the post who sealed it. */
  staffName: string;
}

/** The label's page description, on a sheet of its own size. */
export function labelSheet(input: LabelInput): Sheet {
  const { wording, office, dossier: shipment } = input;
  const { order, recipient, cod } = shipment;
  const papers = order.papers.map((paper) => fill(wording.paperCount, { ...paper }));
  const { signHint: hint } = wording;
  const money = (amount: typeof cod): string | null =>
    amount === 0 ? null : moneyIn(wording.money, amount);
  const tracked = { ...input, dossier: { code: shipment.tracking } };
  return framedSheet(tracked, wording.title, shipment.registeredAt, [
    { kind: 'title', text: wording.title, note: null },
    codes(tracked),
    line(wording.sender, [office.name, office.address].filter(Boolean).join(', ')),
    line(wording.recipient, recipient.name, true),
    line(wording.address, recipient.address, true),
    line(wording.phone, recipient.phone),
    line(wording.dossier, shipment.code),
    line(wording.papers, papers.length === 0 ? null : papers.join('; ')),
    fieldsLine([
      order.seal === null ? null : field(wording.seal, order.seal),
      money(order.fee) === null ? null : field(wording.fee, money(order.fee)!),
    ]),
    line(wording.cod, money(cod), true),
    line(wording.registeredAt, momentIn(wording.moment, shipment.registeredAt)),
    order.signed ? line(null, wording.signed) : null,
    {
      kind: 'signatures',
      left: { caption: wording.signSender, hint, name: '' },
      right: { caption: wording.signPost, hint, name: input.staffName },
    },
  ]);
}
