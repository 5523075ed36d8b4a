/** Dossiers in a list, for people: as a table, and each on a line of its own. */
import type { Ui } from '../../cli/ui.ts';
import type { Texts } from '../../locale/texts.ts';
import { dateText, momentText } from '../../locale/format.ts';
import type { DossierLineView } from './line-view.ts';

export function showDossierLines(lines: readonly DossierLineView[], ui: Ui): void {
  const { dossier, words } = ui.texts.screen;
  if (lines.length === 0) {
    ui.line(`  ${dossier.none}`);
    return;
  }
  ui.table(
    [
      ...[dossier.small, dossier.code, dossier.due],
      ...[dossier.ownerPhone, dossier.procedure, dossier.status],
    ],
    lines.map((line) => [
      line.number ?? '',
      line.code,
      [sendText(line, ui.texts), dueText(line, ui.texts)].filter(Boolean).join('; '),
      [line.citizen.name, line.phone].filter((part) => part !== null).join(', '),
      line.procedure.name,
      words.status[line.status],
    ]),
  );
}

/** `trễ 2 ngày (24/11/2026)  H49.22-261123-0001  Trần Thị Thử  0912345678  …`. */
export function dossierLineText(line: DossierLineView, texts: Texts): string {
  const { words } = texts.screen;
  const told = [
    sendText(line, texts),
    dueText(line, texts),
    line.code,
    line.citizen.name,
    line.phone,
    line.procedure.name,
    words.status[line.status],
  ];
  return told.filter((part) => part !== null).join('  ');
}

/** Until when it is to go on, where that is asked. */
function sendText({ sendBy }: DossierLineView, { screen }: Texts): string | null {
  return sendBy && screen.elsewhere.sendBy(momentText(sendBy));
}

/** The due date with what is left of it; how long its citizen is waited for; that there is none. */
function dueText(line: DossierLineView, { screen }: Texts): string {
  const { dossier, elsewhere, life } = screen;
  const { dueDate, awaitsReview, left, waitingSince, limitDate } = line;
  if (dueDate !== null) {
    return left === null ? dateText(dueDate) : `${dossier.left(left)} (${dateText(dueDate)})`;
  }
  if (waitingSince === null) return awaitsReview ? elsewhere.awaitsReview : dossier.noDueDate;
  return limitDate === null ? life.waiting : life.waitingUntil(limitDate);
}
