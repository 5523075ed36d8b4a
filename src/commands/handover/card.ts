/** A hand-over for people: from where to where, how much of it arrived, and what did not. */
import type { Ui } from '../../cli/ui.ts';
import { hasRecord } from '../../domain/handover/printable.ts';
import { momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { HandoverView } from './view.ts';

export function showHandover(view: HandoverView, ui: Ui): void {
  const { handover, words } = ui.texts.screen;
  ui.facts([
    [handover.slip, view.slip],
    [handover.state, words.handoverState[view.state]],
    [handover.from, view.from.name],
    [handover.to, view.to.name],
    [handover.giver, view.giver.name],
    [handover.sent, momentText(view.sentAt)],
    [handover.count, handover.countOf(view.received, view.count)],
    [handover.missing, view.missing.length === 0 ? null : view.missing.join(', ')],
    [handover.digest, view.digest],
    [handover.note, view.note],
  ]);
}

/** What an act made of it, in a few lines: the whole is for who asks to see it. */
export function showOutcome(view: HandoverView, ui: Ui): void {
  const { handover } = ui.texts.screen;
  ui.facts([
    [handover.slip, view.slip],
    [handover.to, view.to.name],
    [handover.count, handover.countOf(view.received, view.count)],
  ]);
  showDifferences(view, ui);
}

/** What is not as the slip says; nothing where all of it is. */
export function showDifferences({ missing, open }: HandoverView, ui: Ui): void {
  const { handover } = ui.texts.screen;
  ui.facts([
    [handover.missing, missing.length === 0 ? null : missing.join(', ')],
    [handover.discrepancies, open === 0 ? null : handover.differ(open)],
  ]);
}

/** The same under the head of a page, which names the slip and its offices. */
export function showBatch(view: HandoverView, ui: Ui): void {
  const { handover, words } = ui.texts.screen;
  const { giver, sentAt, received, count, missing, open, note } = view;
  ui.facts([
    [handover.state, `${words.handoverState[view.state]}, ${handover.countOf(received, count)}`],
    [handover.sent, `${momentText(sentAt)}, ${giver.name}`],
    [handover.missing, missing.length === 0 ? null : missing.join(', ')],
    [handover.discrepancies, open === 0 ? null : handover.differ(open)],
    [handover.note, note],
  ]);
}

export function showItems(view: HandoverView, ui: Ui): void {
  const { handover, dossier, words } = ui.texts.screen;
  ui.line();
  ui.table(
    [handover.number, dossier.code, handover.state, handover.receiver, handover.received],
    view.items.map((item) => [
      String(item.position),
      item.code,
      item.damaged ? `${words.itemState[item.state]} !` : words.itemState[item.state],
      item.receiver?.name ?? '–',
      item.receivedAt === null ? '–' : momentText(item.receivedAt),
    ]),
  );
  if (view.discrepancies.length === 0) return;
  ui.line();
  ui.title(handover.discrepancies);
  ui.table(
    [dossier.code, handover.kind, handover.reporter, handover.ending],
    view.discrepancies.map((each) => [
      each.code,
      [words.discrepancy[each.kind], each.note].filter((text) => text !== null).join(': '),
      each.reportedBy.name,
      each.resolution === null ? handover.stillOpen : words.resolution[each.resolution],
    ]),
  );
}

const MOST_CODES = 8;

/** A few codes, and how many more there are. */
export function codeLines(
  items: readonly { code: string }[],
  { andMore }: Texts['screen']['handover'],
): string[] {
  const shown = items.slice(0, MOST_CODES).map(({ code }) => `  – ${code}`);
  const more = items.length - shown.length;
  return more === 0 ? shown : [...shown, `  ${andMore(more)}`];
}

/** What to type next: receive what came, close what this side may close. */
export function nextOf(view: HandoverView): string[] {
  const { slip, next, discrepancies } = view;
  const open = discrepancies.find(({ endings }) => endings.length > 0);
  return [
    ...(next.includes('receive') ? [`motcua handover receive ${slip}`] : []),
    ...(open ? [`motcua handover settle ${slip} ${open.code} --as ${open.endings[0]}`] : []),
    hasRecord(view) ? `motcua print handover ${slip}` : 'motcua handover list',
  ];
}
