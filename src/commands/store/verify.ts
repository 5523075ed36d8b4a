/** `store verify`: the chain is whole, the tables are what it says, and it has what paper bears. */
import { command } from '../../cli/command.ts';
import { many, value } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import { chainHeadText, parseChainHeads, type ChainHead } from '../../domain/value/chain-head.ts';
import { parseInstant } from '../../domain/value/instant.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { Verification } from '../../store/store.ts';

export default command({
  args: {},
  options: { head: many(value(parseChainHeads, 'chain_head', 'head')) },
  json: [
    'ok entries chain tables fault differing head',
    { heads: ['seq hash', { entry: ['book seq at after'] }] },
  ],
  run: async (input, ctx) => {
    const asked = input.head.flat();
    const store = await ctx.store({ mends: true });
    return withHeads(await store.verify(asked), asked);
  },
  exitCode: (result) => (result.ok && result.head !== 'unknown' ? 0 : 3),
  show: (result, ui) => {
    const { store } = ui.texts.screen;
    if (result.ok) ui.done(store.verified(countText(result.entries)));
    if (result.fault) ui.line(`✗ ${store.brokenEntry(result.fault)}`);
    for (const { table } of result.differing) ui.line(`✗ ${store.differs(table)}`);
    for (const each of result.heads) showHead(each, ui);
    if (result.head === 'unknown') ui.line(store.headUnknown);
    if (result.ok) return;
    if (result.fault === null) ui.next('motcua store rebuild');
    else ui.next('motcua store info');
  },
});

/** `head` is `unknown` where one of those that were asked for is; `null` where none was. */
function withHeads({ heads: found, ...verified }: Verification, asked: readonly ChainHead[]) {
  const heads = asked.map((head, n) => ({ ...head, entry: found[n] ?? null }));
  const known = heads.every(({ entry }) => entry !== null);
  const head = heads.length === 0 ? null : known ? ('known' as const) : ('unknown' as const);
  return { ...verified, head, heads };
}

type AskedHead = ReturnType<typeof withHeads>['heads'][number];

function showHead({ entry, seq, hash }: AskedHead, ui: Ui): void {
  const { store } = ui.texts.screen;
  const said = seq === null ? hash.slice(0, 16) : chainHeadText({ seq, hash });
  if (entry === null) ui.line(`✗ ${store.headMissing(said)}`);
  else ui.done(store.headProven({ ...entry, said, at: atText(entry.at) }));
}

function atText(at: string): string {
  const instant = parseInstant(at);
  return instant === null ? at : momentText(instant);
}
