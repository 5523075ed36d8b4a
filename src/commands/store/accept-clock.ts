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
import { Problem } from '../../domain/problem.ts';
import { storeStream } from '../../domain/stream.ts';
import { momentText } from '../../locale/format.ts';

export default command({
  args: {},
  options: { reason: required(reasonText()) },
  json: ['now before replayed'],
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
        await writer.append([
          happened('store.clock_accepted', storeStream, { before }, { reason }),
        ]);
        return { now, before };
      },
      { behind: true },
    );
    return { ...value, replayed };
  },
  show: ({ now, before }, ui) => {
    const { store } = ui.texts.screen;
    ui.done(store.clockAccepted(momentText(now), momentText(before)));
    ui.next('motcua store verify');
  },
});
