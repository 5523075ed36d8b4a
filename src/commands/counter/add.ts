/** `counter add`: one more station on this store, of this office or of another. */
import { command } from '../../cli/command.ts';
import { required, whole } from '../../cli/option.ts';
import { stationName } from '../../cli/station.ts';
import { agencyId } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { newCounter } from '../../domain/office/merge.ts';
import { Problem } from '../../domain/problem.ts';
import { counterStream } from '../../domain/stream.ts';
import { beginNumbers, skippedFacts } from '../store/numbers-forward.ts';
import { officeByCode } from '../office/shared.ts';

export default command({
  args: {},
  options: { office: agencyId(), number: required(whole(1, 999)) },
  json: ['station office officeName number block skipped replayed'],
  run: async (input, ctx) => {
    const fresh = await ctx.newId();
    const { value, replayed } = await ctx.write(async (writer, session) => {
      await writer.alone();
      const office = await officeByCode(input.office ?? session.office.agencyId, writer);
      const { agencyId: id, mergedInto: into } = office;
      if (into !== null) throw new Problem('office.merged', { office: id, into });
      const counter = newCounter(id, input.number, await writer.offices.counters(id));
      const data = { ...counter, book: fresh };
      await writer.append([happened('counter.opened', counterStream(fresh), data, null)]);
      const skipped = await beginNumbers(writer, [counter]);
      return { ...counter, officeName: office.name, station: stationName(counter), skipped };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.counter.added(result.number, result.officeName));
    ui.facts(skippedFacts(result.skipped, ui.texts));
    ui.next(`motcua counter use ${result.station}`, 'motcua staff add');
  },
});
