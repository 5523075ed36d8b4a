/** `status`: this counter today. */
import { command } from '../cli/command.ts';
import { localDate } from '../domain/value/instant.ts';
import { dateText } from '../locale/format.ts';

export default command({
  args: {},
  options: {},
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const { staff, office, counter } = await ctx.session();
    const now = await ctx.now();
    const day = await store.dossiers.countsOfDay(office.agencyId, localDate(now));
    const work = await store.counts.workOf(office.agencyId, now);
    return {
      date: localDate(now),
      office: { agencyId: office.agencyId, name: office.name, kind: office.kind },
      counter: counter.number,
      staff: { login: staff.login, name: staff.name, role: staff.role },
      training: await ctx.isTraining(),
      ...day,
      ...work,
      store: store.path,
    };
  },
  show: (result, ui) => {
    const { status, words } = ui.texts.screen;
    ui.title(status.title(result.office.name, result.counter, dateText(result.date)));
    if (result.training) ui.warn(status.training);
    ui.facts([
      [status.staff, `${result.staff.name} (${words.role[result.staff.role]})`],
      [status.received, String(result.received)],
      [status.resolved, String(result.resolved)],
      [status.returned, String(result.returned)],
      [status.open, String(result.open)],
      [status.dueToday, String(result.dueToday)],
      [status.late, result.late === 0 ? '0' : `${result.late} !`],
      [status.toReturn, String(result.toReturn)],
    ]);
    ui.next('motcua dossier receive', 'motcua dossier list --overdue');
  },
});
