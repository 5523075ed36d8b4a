/** A table of dossiers, for people. */
import type { Ui } from '../../cli/ui.ts';
import { dateText } from '../../locale/format.ts';
import type { DossierLineView } from './view.ts';

export function showDossierLines(lines: readonly DossierLineView[], ui: Ui): void {
  const { dossier, words } = ui.texts.screen;
  if (lines.length === 0) {
    ui.line(`  ${dossier.none}`);
    return;
  }
  ui.table(
    [dossier.code, dossier.owner, dossier.procedure, dossier.status, dossier.due],
    lines.map((line) => [
      line.code,
      line.citizen.name,
      line.procedure.name,
      words.status[line.status],
      dueText(line, ui),
    ]),
  );
}

function dueText({ dueDate, waitingSince, limitDate }: DossierLineView, ui: Ui): string {
  const { dossier, life } = ui.texts.screen;
  if (dueDate !== null) return dateText(dueDate);
  if (waitingSince === null) return dossier.noDueDate;
  return limitDate === null ? life.waiting : life.waitingUntil(limitDate);
}
