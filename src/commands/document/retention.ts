/** `document retention`: scans whose term is over; nothing is destroyed by itself. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { keptDigests } from '../../domain/document/document.ts';
import { scanTerm } from '../../domain/document/retention.ts';
import { holdOn } from '../../domain/privacy/mark.ts';
import type { RetentionRule } from '../../domain/privacy/retention.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../../locale/format.ts';
import type { Reader } from '../../store/store.ts';
import { retentionRules } from '../privacy/shared.ts';
import { ofWhat } from './view.ts';

const PAGE = 200;

export default command({
  args: {},
  options: { limit: withDefault(whole(1, 1000), 100) },
  json: [{ documents: ['ref code n name field lastAct keptUntil files source verified'] }],
  run: async ({ limit }, ctx) => {
    const [store, today] = [await ctx.store(), await ctx.today()];
    const rules = await retentionRules(ctx);
    return { documents: await overTerm({ rules, today, limit }, store) };
  },
  table: ({ documents }) => ({
    head: ['document', 'name', 'field', 'last_act', 'kept_until', 'source', 'verified'],
    rows: documents.map((each) => [
      ...[each.ref, each.name, each.field, each.lastAct, each.keptUntil, each.source],
      each.verified ? 1 : 0,
    ]),
  }),
  show: ({ documents }, ui) => {
    const { privacy, document: words } = ui.texts.screen;
    const [first] = documents;
    if (!first) {
      ui.line(`  ${words.noneOver}`);
      return;
    }
    ui.table(
      [words.ref, words.of, privacy.field, privacy.keptUntil],
      documents.map((each) => [
        ...[each.ref, ofWhat(each, ui.texts), each.field, dateText(each.keptUntil)],
      ]),
    );
    const open = new Set(documents.flatMap((each) => (each.verified ? [] : [each.source])));
    for (const source of open) ui.warn(privacy.notVerified(source));
    ui.next(`motcua document destroy ${first.ref} --reason …`);
  },
});

/** Of a dossier in which somebody is held nothing is over; the oldest dossiers first. */
async function overTerm(
  { rules, today, limit }: { rules: RetentionRule[]; today: PlainDate; limit: number },
  store: Reader,
) {
  const found = [];
  let after = '00000000-0000-0000-0000-000000000000' as Uuid;
  for (;;) {
    const page = await store.documents.dossiersWithFiles(after, PAGE);
    for (const id of page) {
      const dossier = (await store.privacy.dossier(id))!;
      if (holdOn(dossier.marks, today)) continue;
      const { code, field, lastAct } = dossier;
      for (const { n, of, ...document } of await store.documents.ofDossier(id)) {
        const { keptUntil, source, verified } = scanTerm(of, dossier, rules);
        if (document.gone || keptUntil === null || keptUntil >= today) continue;
        const name = of === 'result' ? null : of.name;
        const files = keptDigests([document]).length;
        const place = { ref: `${code}/${n}`, code, n, name, field, lastAct, files };
        found.push({ ...place, keptUntil, source: source ?? '', verified });
        if (found.length === limit) return found;
      }
    }
    if (page.length < PAGE) return found;
    after = page.at(-1)!;
  }
}
