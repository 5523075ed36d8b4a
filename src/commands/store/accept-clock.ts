/**
 * `store accept-clock`: the machine's clock is right though it stands before what the store has.
 * Until somebody says so, nothing is written by such a clock; from then on its time counts anew.
 */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { requireNeeds } from '../../cli/allowed.ts';
import { isBehind } from '../../domain/checkup/clock.ts';
import { happened } from '../../domain/event.ts';
import type { Reversal } from '../../domain/payment/payment.ts';
import { approvedAhead, takeBackApprovals } from '../../domain/payment/taken-back.ts';
import { Problem } from '../../domain/problem.ts';
import { storeStream } from '../../domain/stream.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';

const aheadFields = ['number code kind amount decidedAt decidedBy'] as const;

type Ahead = Reversal & { code: string };

export default command({
  args: {},
  options: { reason: required(reasonText()) },
  json: [
    'now before replayed',
    { withdrawn: [{ requests: [...aheadFields] }, 'accounts'], done: [...aheadFields] },
  ],
  run: async ({ reason }, ctx) => {
    await requireNeeds(ctx);
    const [store, now] = await Promise.all([ctx.store(), ctx.now()]);
    const latest = (await store.history.latest())?.at ?? null;
    if (latest !== null && isBehind(now, latest) && ctx.interactive) {
      const { sureClock } = ctx.texts.screen.store;
      await (await ctx.ask()).sure(sureClock(momentText(now), momentText(latest)));
    }
    const { value, replayed } = await ctx.write(
      async (writer) => {
        await writer.alone();
        const before = (await writer.history.latest())?.at ?? null;
        if (before === null || !isBehind(now, before))
          throw new Problem('clock.not_behind', { now });
        const [accounts, decided] = await Promise.all([
          writer.money.accounts(null),
          writer.money.decidedAfter(now),
        ]);
        const ahead = approvedAhead(decided, accounts, now);
        await writer.append([
          happened('store.clock_accepted', storeStream, { before }, { reason }),
          ...takeBackApprovals(ahead, accounts, { now, reason }),
        ]);
        const numbers = ahead.accounts.map(({ number }) => number);
        const withdrawn = { requests: ahead.waiting.map(aheadView), accounts: numbers };
        return { now, before, withdrawn, done: ahead.done.map(aheadView) };
      },
      { behind: true },
    );
    return { ...value, replayed };
  },
  show: ({ now, before, withdrawn, done }, ui) => {
    const { store } = ui.texts.screen;
    ui.done(store.clockAccepted(momentText(now), momentText(before)));
    for (const each of withdrawn.requests) ui.warn(store.approvedAhead(aheadText(each, ui.texts)));
    for (const each of withdrawn.accounts) ui.warn(store.accountAhead(each));
    for (const each of done) ui.warn(store.doneAhead(aheadText(each, ui.texts)));
    const accounts = withdrawn.accounts.length > 0 ? ['motcua payment account list'] : [];
    ui.next(...accounts, 'motcua store verify');
  },
});

function aheadView({ number, code, kind, amount, decidedAt, decidedBy }: Ahead) {
  return { number, code, kind, amount, decidedAt, decidedBy };
}

/** `1.1 (refund, 1.000 đ, H49.22-…)`. */
function aheadText({ number, code, kind, amount }: ReturnType<typeof aheadView>, texts: Texts) {
  return `${number} (${texts.screen.words.reversal[kind]}, ${moneyText(amount)}, ${code})`;
}
