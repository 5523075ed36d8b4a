/** `dossier uncollected`: results nobody has come for, and what to tell the people they wait for. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { allowedActions } from '../../domain/dossier/blockers.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import { statuses } from '../../domain/dossier/status.ts';
import { isDecided } from '../../domain/dossier/transition.ts';
import { instantAt, localDate } from '../../domain/value/instant.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { dateText } from '../../locale/format.ts';
import { actFacts, actorOf } from './act-facts.ts';
import { returnLine } from './card.ts';
import { phonesRevealed } from '../access/saw.ts';
import { lineTeller } from './line-view.ts';

export default command({
  args: {},
  options: {
    days: withDefault(whole(0, 3650), 5),
    limit: withDefault(whole(1, 10_000), 200),
    reveal: reasonText('purpose'),
  },
  json: [{ results: ['number code name phone resolvedAt shelf reminder next'] }],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const session = await ctx.session();
    const { office } = session;
    const viewer = await ctx.viewer();
    const before = instantAt(addDays(await ctx.today(), 1 - input.days), '00:00');
    const carriedBy = viewer && sightOf(viewer);
    const lines = await store.dossiers.list({
      statuses: statuses.filter(isDecided),
      holder: office.agencyId,
      resolvedBefore: before,
      limit: input.limit,
      ...(carriedBy !== null && { carriedBy }),
    });
    const { reminder } = ctx.texts.screen.handover;
    const { reveal } = input;
    if (reveal !== null) await phonesRevealed(lines, reveal, ctx);
    const tell = await lineTeller(ctx, { whole: reveal !== null });
    const results = [];
    for (const line of lines.toReversed()) {
      const dossier = (await store.dossiers.byId(line.id))!;
      const { code, owner, resolvedAt, shelf } = dossier;
      const facts = await actFacts(dossier, actorOf(session), store, ctx);
      const resolved = localDate(resolvedAt!);
      const { number, phone } = tell(line);
      results.push({
        number,
        code,
        name: owner.name,
        phone,
        resolvedAt,
        shelf,
        reminder: reminder({ name: owner.name, code, resolved, office: office.name }),
        next: allowedActions(dossier, facts),
      });
    }
    return { results };
  },
  table: ({ results }) => ({
    head: ['code', 'name', 'phone', 'resolved_at', 'shelf', 'reminder'],
    rows: results.map((each) => [
      ...[each.code, each.name, each.phone ?? '', each.resolvedAt ?? ''],
      ...[each.shelf ?? '', each.reminder],
    ]),
  }),
  show: ({ results }, ui) => {
    const { handover, dossier, citizen } = ui.texts.screen;
    if (results.length === 0) {
      ui.line(`  ${handover.noneUncollected}`);
      return;
    }
    ui.table(
      [dossier.small, dossier.code, dossier.owner, citizen.phone, handover.since, handover.shelf],
      results.map((each) => [
        each.number ?? '',
        each.code,
        each.name,
        each.phone ?? '–',
        dateText(localDate(each.resolvedAt!)),
        each.shelf ?? '–',
      ]),
    );
    ui.line();
    for (const { reminder } of results) ui.line(reminder);
    const [first = `motcua dossier show ${results[0]!.code}`] = results.flatMap(returnLine);
    ui.next(first);
  },
});
