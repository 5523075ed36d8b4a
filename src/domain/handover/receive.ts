/** Receiving a batch, whole or piece by piece: what is there, missing, too many, or damaged. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream, handoverStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import { stateOf, type Handover, type HandoverItem } from './handover.ts';

/** A code, and what is to be said of it. */
export interface ItemRemark {
  code: string;
  note: string | null;
}

export interface Receipt {
  /** What was scanned; `null` takes everything still on the road that is not reported missing. */
  scanned: readonly string[] | null;
  missing: readonly string[];
  /** Whatever was not scanned is missing: the envelope is empty. */
  restMissing: boolean;
  extra: readonly ItemRemark[];
  damaged: readonly ItemRemark[];
}

/** What the scans come to, before anything is recorded. */
interface Sorted {
  accepted: HandoverItem[];
  missing: HandoverItem[];
  extra: ItemRemark[];
  damaged: ItemRemark[];
}

/** `handover.recalled` or `handover.not_addressee`; `null` for the office that it came to. */
export function receiptRefusal(
  { slip, addressee, state }: Handover,
  office: AgencyId,
): Problem | null {
  if (state === 'recalled') return new Problem('handover.recalled', { slip });
  if (office === addressee) return null;
  return new Problem('handover.not_addressee', { slip, addressee, office });
}

/**
 * Decides what a receipt changes; the dossiers that are there are not held up by the others.
 * Throws `handover.not_addressee`, `handover.recalled`, `handover.not_on_list`,
 * `handover.contradiction`, `handover.already_settled` when nothing is left to receive.
 */
export function receiveHandover(
  handover: Handover,
  receipt: Receipt,
  { office, receiverName }: { office: AgencyId; receiverName: string },
): NewEvent[] {
  const refusal = receiptRefusal(handover, office);
  if (refusal) throw refusal;
  const { slip } = handover;
  const sorted = sort(handover, receipt);
  const { accepted, missing, extra, damaged } = sorted;
  if (accepted.length + missing.length + extra.length + damaged.length === 0) {
    throw new Problem('handover.already_settled', { slip, codes: [...(receipt.scanned ?? [])] });
  }
  const broken = new Set(damaged.map(({ code }) => code));
  const personal = { receiverName };
  const data = {
    slip,
    accepted: accepted.map(({ dossier, code }) => ({ dossier, code, damaged: broken.has(code) })),
    missing: missing.map(({ dossier, code }) => ({ dossier, code })),
    late: accepted.filter((item) => item.state === 'missing').map(({ code }) => code as string),
    extra: extra.map(({ code }) => code),
    damaged: damaged.map(({ code }) => code),
    state: stateOf(statesAfter(handover, sorted)),
  };
  const notes = (remarks: readonly ItemRemark[]) => remarks.map(({ note }) => note);
  const said = { ...personal, extra: notes(extra), damaged: notes(damaged) };
  return [
    happened('handover.received', handoverStream(slip), data, said),
    ...data.accepted.map(({ dossier, damaged: isDamaged }) => {
      const { from, giver, sentAt } = handover;
      const arrival = { dossier, slip, from, to: office, giver: giver.login, sentAt };
      const arrived = { ...arrival, damaged: isDamaged };
      return happened('dossier.arrived', dossierStream(dossier), arrived, personal);
    }),
  ];
}

function sort(handover: Handover, receipt: Receipt): Sorted {
  const { slip, items } = handover;
  const listed = new Map<string, HandoverItem>(items.map((item) => [item.code, item]));
  const named = [...receipt.missing, ...receipt.damaged.map(({ code }) => code)];
  const strangers = named.filter((code) => !listed.has(code));
  if (strangers.length > 0) throw new Problem('handover.not_on_list', { slip, codes: strangers });
  requireNoContradiction(slip, receipt, listed);
  const lost = new Set(receipt.missing);
  const wanted =
    receipt.scanned === null
      ? items.filter((item) => item.state === 'sent' && !lost.has(item.code))
      : [...new Set([...receipt.scanned, ...receipt.damaged.map(({ code }) => code)])]
          .map((code) => listed.get(code))
          .filter((item) => item !== undefined);
  const accepted = wanted.filter(({ state }) => state === 'sent' || state === 'missing');
  const here = new Set(accepted.map(({ code }) => code));
  const missing = items.filter(
    ({ code, state }) =>
      state === 'sent' && !here.has(code) && (lost.has(code) || receipt.restMissing),
  );
  const unknown = (receipt.scanned ?? []).filter((code) => !listed.has(code));
  const known = new Set(handover.discrepancies.map(({ kind, code }) => `${kind} ${code}`));
  const extra = [...unknown.map((code) => ({ code, note: null })), ...receipt.extra];
  const once = new Map(extra.map((remark) => [remark.code, remark]));
  const isNew = (kind: string) => (remark: ItemRemark) => !known.has(`${kind} ${remark.code}`);
  return {
    accepted,
    missing,
    extra: [...once.values()].filter(isNew('extra')),
    damaged: receipt.damaged.filter(isNew('damaged')),
  };
}

/** A paper cannot be here and missing, nor on the list and too many. */
function requireNoContradiction(
  slip: string,
  { scanned, missing, extra, damaged }: Receipt,
  listed: ReadonlyMap<string, HandoverItem>,
): void {
  const here = new Set([...(scanned ?? []), ...damaged.map(({ code }) => code)]);
  const arrived = (code: string): boolean => listed.get(code)?.state === 'received';
  const codes = [
    ...missing.filter((code) => here.has(code) || arrived(code)),
    ...extra.map(({ code }) => code).filter((code) => listed.has(code)),
  ];
  if (codes.length > 0) throw new Problem('handover.contradiction', { slip, codes });
}

function statesAfter({ items }: Handover, { accepted, missing }: Sorted) {
  const here = new Set(accepted.map(({ code }) => code));
  const lost = new Set(missing.map(({ code }) => code));
  return items.map(({ code, state }) => {
    if (here.has(code)) return 'received';
    return lost.has(code) ? 'missing' : state;
  });
}
