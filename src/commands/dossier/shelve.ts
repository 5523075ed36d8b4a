/** `dossier shelve`: where the paper lies in this office, so that the next person finds it. */
import { command } from '../../cli/command.ts';
import { flag, required, textValue } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { shelveDossier } from '../../domain/handover/shelve.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { actorOf } from './act-facts.ts';
import { findDossier } from './shared.ts';
import { wholeDossierFields, wholeDossierView } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { shelf: textValue('text'), none: flag() },
  json: [...wholeDossierFields, 'replayed'],
  missing: (input) => (input.shelf === null && !input.none ? ['--shelf | --none'] : []),
  run: async (input, ctx) => {
    const { id } = await findDossier(input.code, await ctx.store(), ctx);
    const shelf = input.none || input.shelf === null ? null : cleanLine(input.shelf);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const dossier = (await writer.dossiers.byId(id))!;
      await writer.append(shelveDossier(dossier, session.office.agencyId, shelf));
      await writer.see(sightsOfDossier(dossier, ctx.command));
      const after = (await writer.dossiers.byId(id))!;
      return wholeDossierView(after, actorOf(session), writer, ctx);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.handover.shelved(result.code, result.shelf));
    ui.next(`motcua dossier show ${result.code}`);
  },
});
