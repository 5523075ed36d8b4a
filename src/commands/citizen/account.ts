/** `citizen account`: staff helped a citizen to an account or a personal digital signature. */
import { command } from '../../cli/command.ts';
import { choice, required, textValue } from '../../cli/option.ts';
import { citizenOrNew, agencyId, date } from '../../cli/value-option.ts';
import { accountKinds, guidancePlaces } from '../../domain/citizen/help.ts';
import { happened } from '../../domain/event.ts';
import { citizenStream } from '../../domain/stream.ts';
import { sightOfCitizen } from '../access/saw.ts';
import { postSightHere } from './acquainted.ts';
import { findPresent } from './shared.ts';
import { nextName } from './view.ts';

export default command({
  args: { citizen: required(citizenOrNew()) },
  options: {
    kind: required(choice(accountKinds, 'account')),
    provider: textValue('name'),
    serial: textValue('serial'),
    validTo: date(),
    place: choice(guidancePlaces, 'place'),
    team: agencyId(),
  },
  json: ['id idKind uuid name kind provider serial validTo place team replayed'],
  run: async (input, ctx) => {
    const { citizen: typed, ...help } = input;
    const { provider, serial, ...rest } = help;
    const { id, name, idKind, idNumber } = await findPresent(
      typed,
      await ctx.store(),
      await postSightHere(ctx),
    );
    const data = { citizen: id, ...rest };
    const { replayed } = await ctx.write(async (writer) => {
      await writer.append([
        happened('citizen.account_helped', citizenStream(id), data, { provider, serial }),
      ]);
      await writer.see([sightOfCitizen(id, ctx.command)]);
    });
    return { id: idNumber, idKind, uuid: id, name, ...help, replayed };
  },
  show: (result, ui) => {
    const { citizen, words } = ui.texts.screen;
    ui.done(citizen.accountHelped(words.account[result.kind], result.name));
    ui.next(`motcua citizen show ${nextName(result)}`);
  },
});
