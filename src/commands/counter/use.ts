/** `counter use`: from now on this machine stands at another station of the store. */
import { command } from '../../cli/command.ts';
import { offering, required, textValue } from '../../cli/option.ts';
import { ownStation, stationName } from '../../cli/station.ts';
import { localNames } from '../../config/local.ts';

export default command({
  args: { station: required(offering('station', textValue('agency-id/n'))) },
  options: {},
  json: ['station office number'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const station = await ownStation(input.station, store);
    const office = await store.offices.byId(station.office);
    await store.local.set({ [localNames.book]: station.book });
    const { number } = station;
    return { station: stationName(station), number, office: office?.name ?? station.office };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.counter.used(result.number, result.office));
    ui.next('motcua staff login …', 'motcua counter list');
  },
});
