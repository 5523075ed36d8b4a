/** `citizen guide`: staff guided a citizen to file online; the reports count it. */
import { command } from '../../cli/command.ts';
import { choice, required } from '../../cli/option.ts';
import { citizenOrNew, agencyId, procedureCode } from '../../cli/value-option.ts';
import { guidancePlaces } from '../../domain/citizen/help.ts';
import { happened } from '../../domain/event.ts';
import { citizenStream } from '../../domain/stream.ts';
import { findProcedure } from '../procedure/shared.ts';
import { sightOfCitizen } from '../access/saw.ts';
import { postSightHere } from './acquainted.ts';
import { findPresent } from './shared.ts';
import { requireInForce } from '../../domain/dossier/receive.ts';
import { nextName } from './view.ts';

export default command({
  args: { citizen: required(citizenOrNew()) },
  options: {
    procedure: procedureCode(),
    place: required(choice(guidancePlaces, 'place')),
    team: agencyId(),
  },
  json: ['id idKind uuid name procedure place team replayed'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { id, name, idKind, idNumber } = await findPresent(
      input.citizen,
      store,
      await postSightHere(ctx),
    );
    const edition =
      input.procedure === null
        ? null
        : await findProcedure(input.procedure, store, await ctx.today());
    if (edition) requireInForce(edition.procedure, await ctx.today());
    const { place, team } = input;
    const guidance = { procedure: edition?.procedure.code ?? null, place, team };
    const { replayed } = await ctx.write(async (writer) => {
      await writer.append([
        happened('citizen.guided', citizenStream(id), { citizen: id, ...guidance }, null),
      ]);
      await writer.see([sightOfCitizen(id, ctx.command)]);
    });
    return { id: idNumber, idKind, uuid: id, name, ...guidance, replayed };
  },
  show: (result, ui) => {
    const { citizen, words } = ui.texts.screen;
    ui.done(citizen.guided(result.name, words.place[result.place]));
    ui.next(`motcua citizen show ${nextName(result)}`);
  },
});
