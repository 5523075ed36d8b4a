/** `counter use`: from now on this machine stands at another station of the store. */
import { command } from '../../cli/command.ts';
import { offering, required, textValue } from '../../cli/option.ts';
import { stationName, stationNamed } from '../../cli/station.ts';
import { machineNames } from '../../config/kept-names.ts';
import { askAlone } from '../desk/ask-alone.ts';
import { liveQuestion } from '../desk/ask-value.ts';
import { liveValues } from '../live-values.ts';

export default command({
  args: { station: required(offering('station', textValue('agency-id/n'))) },
  options: {},
  json: ['station office number'],
  asksArgs: true,
  ask: async (input, ctx) => {
    if (input.station !== null) return {};
    const { counter, setup } = ctx.texts.screen;
    const stations = await liveValues('station', ctx);
    const question = liveQuestion<{ station: string }>(
      ctx,
      counter.whichHere,
      stations,
      ([station]) => ({ set: { station } }),
    );
    return askAlone(ctx, question, { station: '' }, setup.notScanned);
  },
  run: async (input, ctx) => {
    const store = await ctx.store();
    const station = await stationNamed(input.station, store);
    const office = await store.offices.byId(station.office);
    const machine = await ctx.machine();
    ctx.sitting.who = null;
    machine.mend();
    machine.set({ [machineNames.station]: station.book });
    const { number } = station;
    return { station: stationName(station), number, office: office?.name ?? station.office };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.counter.used(result.number, result.office));
    ui.next('motcua staff login …', 'motcua counter list');
  },
});
