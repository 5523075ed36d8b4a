/**
 * `store accept-clock`: the machine's clock is right though it stands before what the store has.
 * Until somebody says so, nothing is written by such a clock; from then on its time counts anew.
 */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { requireNeeds } from '../../cli/allowed.ts';
import { actsAhead } from '../../domain/checkup/ahead.ts';
import { isBehind } from '../../domain/checkup/clock.ts';
import { happened, type StoredEvent } from '../../domain/event.ts';
import type { Reversal } from '../../domain/payment/payment.ts';
import { approvedAhead, takeBackApprovals } from '../../domain/payment/taken-back.ts';
import { Problem } from '../../domain/problem.ts';
import type { PrivacyMark } from '../../domain/privacy/mark.ts';
import { heldIn, holdAgain, holdEndedAhead } from '../../domain/privacy/taken-back.ts';
import { privacyStream, storeStream } from '../../domain/stream.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Reader } from '../../store/store.ts';

const aheadFields = ['number code kind amount decidedAt decidedBy'] as const;

type Ahead = Reversal & { code: string };

export default command({
  args: {},
  options: { reason: required(reasonText()) },
  json: [
    'now before replayed',
    { withdrawn: [{ requests: [...aheadFields] }, 'accounts holds'], done: [...aheadFields] },
    { acts: ['what at by of'] },
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
        const written = await writer.history.writtenAhead(now);
        const holds = await holdsEnded(written, localDate(now), writer);
        await writer.append([
          happened('store.clock_accepted', storeStream, { before }, { reason }),
          ...takeBackApprovals(ahead, accounts, { now, reason }),
          ...holds.map(holdAgain),
        ]);
        const numbers = ahead.accounts.map(({ number }) => number);
        const withdrawn = {
          requests: ahead.waiting.map(aheadView),
          accounts: numbers,
          holds: holds.map(({ citizen }) => citizen),
        };
        const done = ahead.done.map(aheadView);
        return { now, before, withdrawn, done, acts: actsAhead(written) };
      },
      { behind: true },
    );
    return { ...value, replayed };
  },
  show: ({ now, before, withdrawn, done, acts }, ui) => {
    const { store, words } = ui.texts.screen;
    ui.done(store.clockAccepted(momentText(now), momentText(before)));
    for (const each of withdrawn.requests) ui.warn(store.approvedAhead(aheadText(each, ui.texts)));
    for (const each of withdrawn.accounts) ui.warn(store.accountAhead(each));
    for (const each of done) ui.warn(store.doneAhead(aheadText(each, ui.texts)));
    for (const { what, at, by, of } of acts)
      ui.warn(store.actAhead(words.event[what], { at: momentText(at), by, of }));
    if (withdrawn.holds.length > 0) ui.warn(store.heldAgain(withdrawn.holds.length));
    const accounts = withdrawn.accounts.length > 0 ? ['motcua payment account list'] : [];
    const holds = withdrawn.holds.length > 0 ? ['motcua privacy list'] : [];
    ui.next(...accounts, ...holds, 'motcua store verify');
  },
});

/** What stood on records that are still there, and was ended ahead of today. */
async function holdsEnded(
  written: readonly StoredEvent[],
  today: PlainDate,
  reader: Reader,
): Promise<PrivacyMark[]> {
  const holds = await Promise.all(
    [...heldIn(written)].map(async ([citizen, first]) => {
      const record = await reader.citizens.byId(citizen);
      // Whoever was erased keeps a row with nothing in it.
      if (record === null || record.name === '') return null;
      return holdEndedAhead(await reader.history.of([privacyStream(citizen)]), first, today);
    }),
  );
  return holds.filter((hold) => hold !== null);
}

function aheadView({ number, code, kind, amount, decidedAt, decidedBy }: Ahead) {
  return { number, code, kind, amount, decidedAt, decidedBy };
}

/** `1.1 (refund, 1.000 đ, H49.22-…)`. */
function aheadText({ number, code, kind, amount }: ReturnType<typeof aheadView>, texts: Texts) {
  return `${number} (${texts.screen.words.reversal[kind]}, ${moneyText(amount)}, ${code})`;
}
