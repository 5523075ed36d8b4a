/** What ends or begins a dossier for less than it would cost is told of whoever did it alone. */
import { beforeEach, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { absence, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const wide = { screen: true, columns: 160 };
const because = '--reason "nhầm thủ tục"';
async function lowered(): Promise<unknown> {
  return (await counter.json('payment lowered'))['lowered'];
}

it('one cancelled with fees due, and one replaced by a cheaper one', async () => {
  const { code: cancelled } = await receive(counter);
  const { code: replaced } = await receive(counter);
  const { code: alike } = await receive(counter);
  await counter.json(`dossier cancel ${cancelled} ${because}`);
  const free = `${absence} --all-components --replaces ${replaced} ${because}`;
  await counter.json(free);
  await receive(counter, `--replaces ${alike} ${because}`);
  const all = { by: 'lan', amount: 8000, due: 0, reason: 'nhầm thủ tục' };
  const told = [
    { ...all, code: cancelled, kind: 'cancelled' },
    { ...all, code: replaced, kind: 'replaced' },
  ];
  expect(await lowered()).toMatchObject(told);
  expect(await lowered()).toHaveLength(2);
  await counter.json('shift open --cash 0');
  expect((await counter.json('shift show'))['lowered']).toMatchObject(told);
  expect((await counter.json('status'))['lowered']).toHaveLength(2);
  const { out } = await counter.run('payment lowered', wide);
  expect(out).toContain('hủy khi còn phải nộp');
  expect(out).toContain('8.000 đ → 0 đ');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

it('what was paid, or costs nothing, is no less when it is cancelled', async () => {
  await register(counter);
  const { code } = await counter.json(`${absence} --all-components`);
  await counter.json(`dossier cancel ${code} ${because}`);
  expect(await lowered()).toEqual([]);
});

it('one received as of a day with a lower fee, or on a channel that costs less', async () => {
  await register(counter);
  const set = 'procedure fee set 1.004873 province-fee';
  await counter.json(`${set} 15000 --from 2026-01-01 --legal-basis "NQ 1"`);
  await counter.json(`${set} 50000 --from 2026-11-23 --legal-basis "NQ 2"`);
  await counter.json(`${set} 10000 --channel online --from 2026-01-01 --legal-basis "NQ 3"`);
  const line = `dossier receive --procedure 1.004873 --citizen ${numbers.thu} --all-components`;
  const back = '--received-at 2026-11-20T10:00 --reason "mất điện"';
  const { code: early } = await counter.json(`${line} ${back}`);
  const { code: online } = await counter.json(`${line} --channel online --source portal`);
  await counter.json(line);
  const told = [
    { code: early, kind: 'backdated', amount: 35_000, due: 15_000, reason: 'mất điện' },
    { code: online, kind: 'channel', amount: 40_000, due: 10_000, reason: null },
  ];
  const found = await counter.json('payment lowered');
  expect(found['lowered']).toMatchObject(told);
  expect(found['lowered']).toHaveLength(2);
  expect((await counter.json('status'))['lowered']).toHaveLength(2);
  const { out } = await counter.run('payment lowered', wide);
  expect(out).toContain('50.000 đ → 15.000 đ');
  expect(out).toContain('50.000 đ → 10.000 đ');
  expect(out).not.toContain(vi.screen.dossier.erased);
  expect((await counter.run(`dossier timeline ${early}`)).out).toContain(
    vi.screen.words.event['fee.lowered'],
  );
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
