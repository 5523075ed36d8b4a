/** `citizen show`: the person, open dossiers, results that wait, fees unpaid, the last visit. */
import { command } from '../../cli/command.ts';
import { required, text } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import { isClosed, isDecided } from '../../domain/dossier/transition.ts';
import { dateText, maskedNumber, moneyText, momentText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import { showDossierLines } from '../dossier/lines.ts';
import { sightHere } from '../dossier/shared.ts';
import { dossierLineView } from '../dossier/view.ts';
import { showCitizen } from './card.ts';
import { findCitizen } from './shared.ts';
import { citizenFields, citizenView, mergedView, type MergedView } from './view.ts';

const MOST_DOSSIERS = 200;

export default command({
  args: { citizen: required(text('number')) },
  options: {},
  json: [...citizenFields, 'merged open waiting unpaid lastVisit dossiers help'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const citizen = await findCitizen(input.citizen, store);
    const carriedBy = await sightHere(ctx);
    const lines = await store.dossiers.list({
      citizen: citizen.id,
      limit: MOST_DOSSIERS,
      ...(carriedBy !== null && { carriedBy }),
    });
    const open = lines.filter((line) => !isClosed(line.status) && !isDecided(line.status));
    const waiting = lines.filter((line) => isDecided(line.status));
    const merged = await store.citizens.mergedInto(citizen.id);
    return {
      ...citizenView(citizen),
      merged: merged.map(mergedView),
      open: open.map(dossierLineView),
      waiting: waiting.map(dossierLineView),
      unpaid: open.reduce((sum, line) => sum + line.amountDue, 0),
      lastVisit: lines[0]?.receivedAt ?? null,
      dossiers: lines.length,
      help: await store.citizens.help(citizen.id),
    };
  },
  show: (result, ui) => {
    const { citizen, words } = ui.texts.screen;
    showCitizen(result, ui);
    ui.facts([
      [citizen.lastVisit, result.lastVisit && momentText(result.lastVisit)],
      [citizen.unpaid, result.unpaid === 0 ? null : moneyText(result.unpaid)],
    ]);
    ui.line();
    ui.title(citizen.openDossiers(result.open.length));
    showDossierLines(result.open, ui);
    if (result.waiting.length > 0) {
      ui.title(citizen.waitingResults(result.waiting.length));
      showDossierLines(result.waiting, ui);
    }
    for (const { at, kind, detail } of result.help) {
      const what = kind === 'account' ? words.account[detail.kind] : (detail.procedure ?? '');
      ui.line(`  ${dateText(localDate(at))}  ${words.help[kind]} ${what}`.trimEnd());
    }
    showMerged(result.merged, ui);
    const [first] = result.waiting;
    const who = result.id ?? result.uuid;
    if (first) ui.next(`motcua dossier return ${first.code} --to owner`);
    ui.next(`motcua dossier receive --citizen ${who}`);
  },
});

/** The records that are part of this one, and since when. */
function showMerged(merged: readonly MergedView[], ui: Ui): void {
  if (merged.length === 0) return;
  ui.title(ui.texts.screen.citizen.mergedRecords(merged.length));
  for (const { mergedAt, name, id, oldNumber } of merged) {
    const number = maskedNumber(id ?? oldNumber);
    ui.line(`  ${dateText(localDate(mergedAt))}  ${name}  ${number}`.trimEnd());
  }
}
