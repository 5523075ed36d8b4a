/** `staff sessions`: who is signed in, at which counter, and on which machine and terminal. */
import { command } from '../../cli/command.ts';
import { stationName } from '../../cli/station.ts';
import { maySetPin } from '../../domain/staff/account.ts';
import { momentText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  json: [{ sessions: ['login name station machine terminal startedAt until current'] }],
  run: async (_input, ctx) => {
    const { staff } = await ctx.session();
    const { offices, sessions: kept } = await ctx.store();
    const own = (await ctx.sessionFile()).read();
    const [members, counters, seated] = await Promise.all([
      offices.staffList(),
      offices.counters(null),
      kept.seated(ctx.surroundings.clock(), own),
    ]);
    const people = new Map(members.map((each) => [each.login, each]));
    const stations = new Map(counters.map((each) => [each.book, stationName(each)]));
    const sessions = seated.flatMap((each) => {
      const member = people.get(each.login);
      // One's own, and of those whom one may sign out.
      const shown = each.login === staff.login || (member && maySetPin(staff, member));
      if (!member || shown !== true) return [];
      const { login, machine, terminal, started: startedAt, until, own: current } = each;
      const station = stations.get(each.book) ?? null;
      return [{ login, name: member.name, station, machine, terminal, startedAt, until, current }];
    });
    return { sessions };
  },
  table: ({ sessions }) => ({
    head: ['login', 'name', 'station', 'machine', 'terminal', 'startedAt', 'until'],
    rows: sessions.map(({ login, name, station, machine, terminal, startedAt, until }) => [
      ...[login, name, station ?? '', machine, terminal],
      ...[startedAt, until],
    ]),
  }),
  show: ({ sessions }, ui) => {
    const { counter, staff } = ui.texts.screen;
    ui.table(
      [staff.login, staff.name, counter.station, staff.machine, staff.terminal, staff.until, ''],
      sessions.map((each) => [
        ...[each.login, each.name, each.station ?? '', each.machine],
        ...[each.terminal === '' ? staff.noTerminal : each.terminal, momentText(each.until)],
        each.current ? staff.thisTerminal : '',
      ]),
    );
    ui.next('motcua staff logout', 'motcua staff logout --everywhere');
  },
});
