/** `privacy due`: dossiers that need not be kept any longer; nothing is erased by itself. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { erasureOf, longestOf } from '../../domain/privacy/erasure.ts';
import { retentionOf, shortestYears, type RetentionRule } from '../../domain/privacy/retention.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../../locale/format.ts';
import type { Reader } from '../../store/store.ts';
import { personView, retentionRules } from './shared.ts';

const PAGE = 200;

export default command({
  args: {},
  options: { limit: withDefault(whole(1, 1000), 100) },
  json: [
    {
      dossiers: ['code field lastAct keptUntil source verified', { citizen: ['id name uuid'] }],
    },
  ],
  run: async ({ limit }, ctx) => {
    const [store, today] = [await ctx.store(), await ctx.today()];
    const rules = await retentionRules(ctx);
    return { dossiers: await overOf({ rules, today, limit }, store) };
  },
  table: ({ dossiers }) => ({
    head: ['code', 'field', 'name', 'last_act', 'kept_until', 'source', 'verified'],
    rows: dossiers.map((each) => [
      ...[each.code, each.field, each.citizen.name, each.lastAct, each.keptUntil],
      ...[each.source, each.verified ? 1 : 0],
    ]),
  }),
  show: ({ dossiers }, ui) => {
    const { privacy, citizen, dossier } = ui.texts.screen;
    const [first] = dossiers;
    if (!first) {
      ui.line(`  ${privacy.nothingOver}`);
      return;
    }
    ui.table(
      [dossier.code, privacy.field, citizen.name, privacy.keptUntil],
      dossiers.map(({ code, field, citizen: of, keptUntil }) => [
        ...[code, field, [of.name, of.id ?? ''].join(' ').trim(), dateText(keptUntil)],
      ]),
    );
    const open = new Set(dossiers.flatMap(({ source, verified }) => (verified ? [] : [source])));
    for (const source of open) ui.warn(privacy.notVerified(source));
    ui.next(`motcua privacy request ${first.citizen.uuid} --kind erase`);
  },
});

/** Of a person who is held nothing is over; the oldest dossiers first. */
async function overOf(
  { rules, today, limit }: { rules: RetentionRule[]; today: PlainDate; limit: number },
  store: Reader,
) {
  const found = [];
  const before = `${Number(today.slice(0, 4)) - shortestYears(rules)}${today.slice(4)}`;
  let after = '00000000-0000-0000-0000-000000000000' as Uuid;
  for (;;) {
    const page = await store.privacy.oldest({ before, after, limit: PAGE });
    for (const dossier of page) {
      const { code, field, lastAct, owner, marks } = dossier;
      const { until: keptUntil } = longestOf(dossier, rules);
      if (owner === null || keptUntil === null) continue;
      const person = { records: [owner], tickets: [], hasBusiness: false, namedIn: [], listed: [] };
      const { erased } = erasureOf({ ...person, dossiers: [dossier], marks, rules, today });
      if (erased.length === 0) continue;
      const { source, verified } = retentionOf(rules, 'dossier', field)!;
      const citizen = await personView(owner, store);
      found.push({ code, field, lastAct, keptUntil, source, verified, citizen });
      if (found.length === limit) return found;
    }
    if (page.length < PAGE) return found;
    after = page.at(-1)!.id;
  }
}
