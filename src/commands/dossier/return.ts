/**
 * `dossier return`: the result is handed over, to whom, with an acknowledgement paper; of a
 * dossier that was refused, withdrawn or stopped its papers go back.
 */
import { command } from '../../cli/command.ts';
import {
  choice,
  flag,
  newFile,
  optionalValue,
  required,
  scanned,
  whole,
} from '../../cli/option.ts';
import { anyDossier, named, personNumber } from '../../cli/value-option.ts';
import type { Ui } from '../../cli/ui.ts';
import { authorityKinds, collectorKinds } from '../../domain/dossier/dossier.ts';
import { returnDossier } from '../../domain/dossier/hand-back.ts';
import { Problem } from '../../domain/problem.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { showNews } from '../citizen/card.ts';
import { holderOfCard } from '../citizen/holder.ts';
import { holderNewsFields, nothingNew } from '../citizen/shared.ts';
import { wantedBehind } from '../print/going.ts';
import { printAfter } from '../print/shared.ts';
import { hasGone, noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields, type WholeDossierView } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    to: required(choice(collectorKinds, 'collector')),
    collectorName: named(),
    collectorId: personNumber(),
    scan: scanned(),
    authority: choice(authorityKinds, 'authority'),
    originals: whole(0, 99),
    satisfaction: whole(0, 2),
    paper: flag(),
    print: optionalValue(newFile('pdf')),
  },
  json: [...wholeDossierFields, ...holderNewsFields, 'replayed acknowledgementFile', sentFields],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'return', ctx);
    requireOneCollector(input);
    const { collectedByCard } = await import('../desk/collector-steps.ts');
    const read = input.scan === null ? {} : await collectedByCard(ctx, input.scan);
    const { askAct } = await import('../desk/ask-act.ts');
    return {
      ...(await askAct('dossier return', { ...input, ...read }, ctx, input.code)),
      scan: null,
    };
  },
  run: async (input, ctx) => {
    requireOneCollector(input);
    const holder =
      input.scan === null ? null : await holderOfCard(input.scan, { make: false }, ctx);
    const name = holder?.name ?? (input.collectorName && cleanLine(input.collectorName));
    const number = holder?.number ?? (input.collectorId && cleanLine(input.collectorId));
    const result = await act(input.code, 'return', ctx, (dossier, moment) => {
      const collection = {
        to: input.to,
        collectorName: name === '' ? null : name,
        collectorNumber: number === '' ? null : number,
        // Unless it was to come online, what is handed over is paper.
        paper: input.paper || dossier.returnBy !== 'online',
        authority: input.authority,
        originals: input.originals,
        satisfaction: input.satisfaction,
      };
      return returnDossier(dossier, collection, moment);
    });
    const out =
      result.result === null ? null : await wantedBehind(ctx, input.print, 'acknowledgement');
    const wishes = { out: out ?? '', again: result.replayed };
    const printed =
      out === null ? noPaperWent : await printAfter(ctx, result.code, 'acknowledgement', wishes);
    const news = holder?.news ?? nothingNew;
    return printed.map((went) => {
      return { ...result, ...news, acknowledgementFile: went.file, ...sentOf(went) };
    });
  },
  show: (result, ui) => {
    const { dossier, life } = ui.texts.screen;
    const name = result.returned?.collectorName ?? '';
    const papersOnly = result.result === null;
    ui.done(
      papersOnly ? life.papersBack(result.code, name) : dossier.returnedTo(result.code, name),
    );
    if (isUnproved(result.returned)) ui.warn(dossier.collectorUnproved(name));
    showResultFiles(result, ui);
    showNews(result, ui);
    const went = { file: result.acknowledgementFile, sent: result.sent };
    showWent(went, ui);
    const print =
      hasGone(went) || papersOnly ? [] : [`motcua print acknowledgement ${result.code}`];
    const [electronic] = goesOnline(result) ? result.result!.documents : [];
    const out = electronic ? [`motcua document export ${electronic.ref} …`] : [];
    ui.next(...out, ...print, `motcua dossier timeline ${result.code}`);
  },
});

/** Nothing was noted of who somebody else is, nor of why the result may go to them. */
function isUnproved(returned: WholeDossierView['returned']): boolean {
  return (
    returned !== null &&
    returned.to !== 'owner' &&
    returned.collectorNumber === null &&
    returned.authority === null
  );
}

/** What goes by the portal or by e-mail: it is named, to be taken out and sent. */
function showResultFiles(view: WholeDossierView, ui: Ui): void {
  const { code, result } = view;
  if (result === null || !goesOnline(view)) return;
  const { document: words } = ui.texts.screen;
  for (const { ref, sha256 } of result.documents) {
    ui.line(`  ${words.resultGoes(ref, sha256.slice(0, 16))}`);
  }
  if (result.documents.length === 0) ui.warn(words.noResultFile(code));
}

function goesOnline({ result, returned, returnBy }: WholeDossierView): boolean {
  return result !== null && returned?.paper === false && returnBy === 'online';
}

/** A card says both name and number. */
function requireOneCollector(input: {
  scan: string | null;
  collectorName: string | null;
  collectorId: string | null;
}): void {
  if (input.scan === null || (input.collectorName ?? input.collectorId) === null) return;
  const names = ['--scan', input.collectorName === null ? '--collector-id' : '--collector-name'];
  throw new Problem('usage.one_only', { names });
}
