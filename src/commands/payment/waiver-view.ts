/** Waivers by law in answers: those that may be taken, and those that were. */
import type { Ui } from '../../cli/ui.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { WaivedDossier, WaiverProposal } from '../../domain/fee/waiver.ts';
import { localDate } from '../../domain/value/instant.ts';
import { moneyText } from '../../locale/format.ts';

export type WaiverView = ReturnType<typeof waiverView>;

/** A waiver that fits, or would if `seen` was; nothing of it is applied. */
export function waiverView({ waiver, fees, amount }: WaiverProposal) {
  const { id, name, basis, since, until, seen = null, verified, toConfirm = null } = waiver;
  const checked = verified !== null;
  return { id, name, basis, since, until, amount, fees, seen, verified: checked, toConfirm };
}

/** What a waiver of a dossier is chosen by. */
export function waivedDossierOf(dossier: Dossier): Omit<WaivedDossier, 'fees'> {
  const { procedure, channel, owner, competent, receivedAt } = dossier;
  return {
    ...{ procedure: procedure.code, channel, owner: owner.kind, office: competent },
    received: localDate(receivedAt),
  };
}

/** A line for each that may be taken. */
export function offeredLines(waivers: readonly WaiverView[], { texts }: Pick<Ui, 'texts'>) {
  return waivers.map(({ amount, fees, ...told }) => {
    const unknown = fees.every((fee) => fee.amount === null);
    const sum = unknown ? null : moneyText(amount);
    return texts.screen.waiver.offered({ ...told, amount: sum });
  });
}
