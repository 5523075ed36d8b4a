/** `office merge`: one office is taken into another, with everything it has, in one act. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { agencyId, date, reasonText } from '../../cli/value-option.ts';
import { accountsAskedAnew, mergeOffice, type MergerFacts } from '../../domain/office/merge.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { beginningsAt } from '../handover/beginnings.ts';
import { beginNumbers, skippedFacts } from '../store/numbers-forward.ts';
import type { Reader } from '../../store/store.ts';
import { officeByCode } from './shared.ts';

export default command({
  args: {},
  options: {
    from: required(agencyId()),
    into: required(agencyId()),
    date: required(date()),
    reason: required(reasonText()),
  },
  json: [
    'from into date reason dossiers handovers counters staff skipped replayed',
    { withdrawn: ['accounts'] },
  ],
  run: async (input, ctx) => {
    if (ctx.interactive && !ctx.globals.yes && !ctx.globals.json) {
      const facts = await factsOf(input.from, input.into, await ctx.store());
      const { office } = ctx.texts.screen;
      const question = office.sureMerge(facts.from.name, facts.into.name, facts.dossiers.length);
      await (await ctx.ask()).sure(question);
    }
    const reason = cleanLine(input.reason);
    const { value, replayed } = await ctx.write(async (writer) => {
      await writer.alone();
      const facts = await factsOf(input.from, input.into, writer);
      const before = new Set(facts.counters.into.map(({ book }) => book));
      await writer.append(mergeOffice(facts, { date: input.date, reason }));
      const counters = await writer.offices.counters(input.into);
      const skipped = await beginNumbers(
        writer,
        counters.filter(({ book }) => !before.has(book)),
      );
      await writer.append(await beginningsAt(input.into, writer, ctx));
      return {
        from: { agencyId: input.from, name: facts.from.name },
        into: { agencyId: input.into, name: facts.into.name },
        date: input.date,
        reason,
        dossiers: facts.dossiers.length,
        handovers: new Set(facts.slips.map(({ slip }) => slip)).size,
        counters: facts.counters.from.length,
        staff: facts.staff.length,
        skipped,
        withdrawn: { accounts: accountsAskedAnew(facts).map(({ number }) => number) },
      };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { office } = ui.texts.screen;
    ui.done(office.merged(result.from.name, result.into.name));
    ui.facts([
      [office.movedDossiers, String(result.dossiers)],
      [office.movedHandovers, String(result.handovers)],
      [office.movedCounters, String(result.counters)],
      [office.movedStaff, String(result.staff)],
      ...skippedFacts(result.skipped, ui.texts),
    ]);
    const { accounts } = result.withdrawn;
    for (const each of accounts) ui.warn(office.accountAnew(each, result.into.name));
    const anew = accounts.length > 0 ? ['motcua payment account approve'] : [];
    ui.next(...anew, `motcua office show ${result.from.agencyId}`, 'motcua counter list');
  },
});

async function factsOf(from: string, into: string, reader: Reader): Promise<MergerFacts> {
  const office = (agency: string) => officeByCode(agency, reader);
  const members = await reader.offices.staffList();
  const ranges = await reader.shipments.ranges(from);
  return {
    from: await office(from),
    into: await office(into),
    counters: {
      from: await reader.offices.counters(from),
      into: await reader.offices.counters(into),
    },
    staff: members.filter((each) => each.office === from).map(({ login }) => login),
    slips: await reader.handovers.sidesOf(from),
    shipmentRanges: ranges.map(({ series }) => series),
    dossiers: await reader.handovers.allOf(from),
    accounts: await reader.money.accounts(into),
  };
}
