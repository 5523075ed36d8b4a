/** `office add`: one more office that dossiers can go to or come from. */
import { command } from '../../cli/command.ts';
import { choice, required, fresh } from '../../cli/option.ts';
import { agencyId, named, phone, address } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { officeKinds } from '../../domain/office/office.ts';
import { Problem } from '../../domain/problem.ts';
import { officeStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { officeByCode } from './shared.ts';

export default command({
  args: {},
  options: {
    name: required(named()),
    agencyId: required(fresh(agencyId())),
    kind: required(choice(officeKinds, 'officeKind')),
    parent: agencyId(),
    address: address(),
    phone: phone(),
  },
  json: ['agencyId name kind parent address phone replayed'],
  run: async (input, ctx) => {
    const office = {
      agencyId: input.agencyId,
      name: cleanLine(input.name),
      kind: input.kind,
      parent: input.parent,
      address: input.address && cleanLine(input.address),
      phone: input.phone && cleanLine(input.phone),
    };
    const { replayed } = await ctx.write(async (writer) => {
      if ((await writer.offices.byId(office.agencyId)) !== null) {
        throw new Problem('office.taken', { agencyId: office.agencyId });
      }
      if (office.parent !== null) await officeByCode(office.parent, writer);
      await writer.append([happened('office.opened', officeStream(office.agencyId), office, null)]);
    });
    return { ...office, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.office.added(result.name, result.agencyId));
    ui.next('motcua office list');
  },
});
