/**
 * `dossier return`: the result is handed over, to whom, with an acknowledgement paper; of a
 * dossier that was refused, withdrawn or stopped its papers go back.
 */
import { command } from '../../cli/command.ts';
import { choice, flag, optionalValue, required, textValue, whole } from '../../cli/option.ts';
import { anyDossier, named, personNumber } from '../../cli/value-option.ts';
import { authorityKinds, collectorKinds } from '../../domain/dossier/dossier.ts';
import { returnDossier } from '../../domain/dossier/hand-back.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { requirePlace } from '../../cli/out-file.ts';
import { noPaper } from '../../cli/outcome.ts';
import { printAfter } from '../print/shared.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    to: required(choice(collectorKinds)),
    collectorName: named(),
    collectorId: personNumber(),
    authority: choice(authorityKinds),
    originals: whole(0, 99),
    satisfaction: whole(0, 2),
    paper: flag(),
    print: optionalValue(textValue('file')),
  },
  json: [...wholeDossierFields, 'replayed acknowledgementFile'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'return', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier return', input, ctx);
  },
  run: async (input, ctx) => {
    requirePlace(input.print ?? '');
    const name = input.collectorName === null ? null : cleanLine(input.collectorName);
    const number = input.collectorId === null ? null : cleanLine(input.collectorId);
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
    const wishes = { out: input.print ?? '', again: result.replayed };
    const printed =
      input.print === null || result.result === null
        ? noPaper
        : await printAfter(ctx, result.code, 'acknowledgement', wishes);
    return printed.map((acknowledgementFile) => ({ ...result, acknowledgementFile }));
  },
  show: (result, ui) => {
    const { dossier, life } = ui.texts.screen;
    const name = result.returned?.collectorName ?? '';
    const papersOnly = result.result === null;
    ui.done(
      papersOnly ? life.papersBack(result.code, name) : dossier.returnedTo(result.code, name),
    );
    const file = result.acknowledgementFile;
    if (file !== null) ui.done(dossier.printed(file));
    const print =
      file === null && !papersOnly ? [`motcua print acknowledgement ${result.code}`] : [];
    ui.next(...print, `motcua dossier timeline ${result.code}`);
  },
});
