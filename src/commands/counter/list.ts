/** `counter list`: the stations of this store; to whoever is signed in, who is at each. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { signedIn } from '../../cli/session.ts';
import { chosenStation, stationName } from '../../cli/station.ts';
import { Problem } from '../../domain/problem.ts';

export default command({
  args: {},
  options: {},
  json: [{ counters: ['station office officeName number block login current'] }],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const here = await chosenStation(ctx);
    const now = ctx.surroundings.clock();
    const seated = (await isSomebody(ctx)) ? await store.sessions.seated(now, null) : [];
    const sitting = new Map(seated.map(({ book, login }) => [book, login]));
    const counters = await Promise.all(
      (await store.offices.counters(null)).map(async (each) => ({
        station: stationName(each),
        office: each.office,
        officeName: (await store.offices.byId(each.office))?.name ?? each.office,
        number: each.number,
        block: each.block,
        login: sitting.get(each.book) ?? null,
        current: each.book === here?.book,
      })),
    );
    return { counters };
  },
  table: ({ counters }) => ({
    head: ['station', 'office', 'number', 'block', 'login'],
    rows: counters.map(({ station, office, number, block, login }) => [
      ...[station, office, number, block],
      login ?? '',
    ]),
  }),
  show: ({ counters }, ui) => {
    const { counter, office, staff } = ui.texts.screen;
    ui.table(
      [counter.station, office.name, staff.login, ''],
      counters.map((each) => [
        each.station,
        each.officeName,
        each.login ?? '–',
        each.current ? counter.here : '',
      ]),
    );
    const other = counters.find((each) => !each.current);
    if (other) ui.next(`motcua counter use ${other.station}`);
    else ui.next('motcua counter add --number 2');
  },
});

/** Where the PIN is asked for first, nobody is there yet either. */
async function isSomebody(ctx: Context): Promise<boolean> {
  try {
    await signedIn(ctx);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
