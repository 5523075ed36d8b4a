/** `citizen show`: the person, open dossiers, results that wait, fees unpaid, the last visit. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required } from '../../cli/option.ts';
import { anyCitizen } from '../../cli/value-option.ts';
import type { Ui } from '../../cli/ui.ts';
import { allowedActions } from '../../domain/dossier/blockers.ts';
import type { DossierLine } from '../../domain/dossier/dossier.ts';
import { isClosed, isDecided } from '../../domain/dossier/transition.ts';
import { countText, dateText, maskedNumber, moneyText, momentText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader } from '../../store/store.ts';
import { saw, sightOfCitizen } from '../access/saw.ts';
import { showStored } from '../document/stored-text.ts';
import { withRefilled } from '../document/refilled.ts';
import { maskedPaper, storedFields, storedOf, storedView, useToday } from '../document/stored.ts';
import { actFacts, actorHere } from '../dossier/act-facts.ts';
import { onTheRoad, returnLine } from '../dossier/card.ts';
import { showDossierLines } from '../dossier/lines.ts';
import { sightHere } from '../dossier/shared.ts';
import { lineTeller, type DossierLineView } from '../dossier/line-view.ts';
import { formerNameFacts, showCitizen } from './card.ts';
import { findCitizen, formerNamesOf } from './shared.ts';
import {
  citizenFields,
  citizenView,
  listedRecord,
  listedView,
  mergedView,
  nextName,
  type MergedView,
} from './view.ts';

const MOST_DOSSIERS = 200;

export default command({
  args: { citizen: required(anyCitizen()) },
  options: {},
  json: [
    ...citizenFields,
    'formerNames merged open waiting elsewhere unpaid lastVisit dossiers help',
    { documents: storedFields },
  ],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const carriedBy = await sightHere(ctx);
    const citizen = await findCitizen(input.citizen, store, carriedBy);
    const kept = await saw([sightOfCitizen(citizen.id, ctx.command)], ctx);
    const lines = await store.dossiers.list({
      citizen: citizen.id,
      limit: MOST_DOSSIERS,
      ...(carriedBy !== null && { carriedBy }),
    });
    const open = lines.filter((line) => !isClosed(line.status) && !isDecided(line.status));
    const decided = lines.filter((line) => isDecided(line.status));
    const office = (await ctx.viewer())?.office;
    const isHere = (line: DossierLine): boolean =>
      line.inTransit === null && line.holder === office;
    const [here, away] = [decided.filter(isHere), decided.filter((line) => !isHere(line))];
    const merged = await store.citizens.mergedInto(citizen.id);
    const [on, ids] = [await useToday(ctx), lines.map(({ id }) => id)];
    const own = (await storedOf(ids, store)).filter(({ document }) => document.gone === null);
    const stored = await withRefilled(own, store);
    const tell = await lineTeller(ctx);
    return {
      ...(kept ? citizenView : listedView)(citizen),
      formerNames: await formerNamesOf(citizen, store),
      merged: merged.map(kept ? mergedView : listedRecord),
      open: open.map(tell),
      waiting: await Promise.all(
        here.map(async (line) => ({ ...tell(line), next: await actsOn(line, store, ctx) })),
      ),
      elsewhere: await Promise.all(
        away.map(async (line) => ({ ...tell(line), holderName: await placeOf(line, store) })),
      ),
      unpaid: open.reduce((sum, line) => sum + line.amountDue, 0),
      lastVisit: lines[0]?.receivedAt ?? null,
      dossiers: lines.length,
      help: await store.citizens.help(citizen.id),
      documents: stored.map((each) => storedView(kept ? each : maskedPaper(each), on)),
    };
  },
  show: (result, ui) => {
    const { citizen, words } = ui.texts.screen;
    showCitizen(result, ui, formerNameFacts(result.formerNames, ui));
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
    showElsewhere(result.elsewhere, ui);
    if (result.documents.length > 0) {
      ui.title(ui.texts.screen.document.reuse.ofCitizen(countText(result.documents.length)));
      showStored(result.documents, ui);
    }
    for (const { at, kind, detail } of result.help) {
      const what = kind === 'account' ? words.account[detail.kind] : (detail.procedure ?? '');
      ui.line(`  ${dateText(localDate(at))}  ${words.help[kind]} ${what}`.trimEnd());
    }
    showMerged(result.merged, ui);
    const back = result.waiting.flatMap(returnLine).slice(0, 1);
    ui.next(...back, `motcua dossier receive --citizen ${nextName(result)}`);
  },
});

/** What may be done with a result that lies here. */
async function actsOn(line: DossierLine, store: Reader, ctx: Context) {
  const dossier = (await store.dossiers.byId(line.id))!;
  const facts = await actFacts(dossier, await actorHere(dossier, ctx), store, ctx);
  return allowedActions(dossier, facts);
}

/** Where a result lies that is not here. */
async function placeOf(line: DossierLine, store: Reader): Promise<string> {
  const office = await store.offices.byId(line.holder);
  return office?.name ?? line.holder;
}

type Elsewhere = DossierLineView & { holderName: string };

function showElsewhere(results: readonly Elsewhere[], ui: Ui): void {
  if (results.length === 0) return;
  const { citizen, dossier } = ui.texts.screen;
  ui.title(citizen.resultsElsewhere(results.length));
  ui.table(
    [dossier.code, dossier.procedure, dossier.holder],
    results.map((each) => [each.code, each.procedure.name, onTheRoad(each) ?? each.holderName]),
  );
}

/** The records that are part of this one, and since when. */
function showMerged(merged: readonly MergedView[], ui: Ui): void {
  if (merged.length === 0) return;
  ui.title(ui.texts.screen.citizen.mergedRecords(merged.length));
  for (const { mergedAt, name, id, oldNumber } of merged) {
    const number = maskedNumber(id ?? oldNumber);
    ui.line(`  ${dateText(localDate(mergedAt))}  ${name}  ${number}`.trimEnd());
  }
}
