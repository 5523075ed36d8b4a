/** What may be done with a batch by whoever looks at it: lists, cards and hints ask it. */
import type { Actor } from '../dossier/blockers.ts';
import { may } from '../staff/role.ts';
import type { Resolution } from './discrepancy.ts';
import type { Discrepancy, Handover } from './handover.ts';
import { receiptRefusal } from './receive.ts';
import { endingsFor, recallRefusal } from './settle.ts';

export type HandoverAct = 'receive' | 'settle' | 'recall';

/** What is not refused to them here and now; nothing where nobody is signed in. */
export function allowedHandoverActs(handover: Handover, actor: Actor): HandoverAct[] {
  const { items, discrepancies } = handover;
  if (!mayHandOver(actor)) return [];
  const comes = items.some(({ state }) => state === 'sent');
  const closes = discrepancies.some((each) => allowedEndings(handover, each, actor).length > 0);
  return [
    ...(comes && mayReport(handover, actor) ? ['receive' as const] : []),
    ...(closes ? ['settle' as const] : []),
    ...(recallRefusal(handover, actor.office) === null ? ['recall' as const] : []),
  ];
}

/** Whether they may say of papers that they came, did not, or came otherwise: also long after. */
export function mayReport(handover: Handover, actor: Actor): boolean {
  return mayHandOver(actor) && receiptRefusal(handover, actor.office) === null;
}

/** How they may close a discrepancy. */
export function allowedEndings(
  handover: Handover,
  discrepancy: Discrepancy,
  actor: Actor,
): Resolution[] {
  return mayHandOver(actor) ? endingsFor(handover, discrepancy, actor.office) : [];
}

function mayHandOver({ person }: Actor): boolean {
  return person !== null && may(person.role, 'handover.write');
}
