/** How far a machine has written is known of a store at its place, and not of its copies. */
import { copyFileSync, linkSync, readdirSync, renameSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { birth, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

const received = `${birth} --all-components --quantity 1`;
let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
});

describe('what this machine has written', () => {
  /** Another name for a store that this counter comes to. */
  async function goTo(place: string): Promise<void> {
    counter.store = place;
    await counter.json('counter use H49.22/1');
    await counter.json('staff login lan');
  }

  it('in a copy is not known of the store that it was copied from, and it is told as a copy', async () => {
    const { store } = counter;
    const copy = counter.file('ban-sao.db');
    copyFileSync(store, copy);
    await goTo(copy);
    const first = await counter.run(received);
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringContaining(`bản sao của kho ${store}`),
    ]);
    const second = await counter.run(received);
    expect([second.code, second.err]).toEqual([0, expect.not.stringContaining('bản sao')]);
    const { checks } = JSON.parse((await counter.run('store doctor --json')).out);
    expect(checks.find(({ check }: { check: string }) => check === 'heads')).toMatchObject({
      ...{ state: 'warning', found: { lost: 0, copyOf: store } },
    });
    await goTo(store);
    await counter.json(received);
    expect(await counter.json('store verify')).toMatchObject({ machine: 'known', lost: [] });
    // Each goes on by itself.
    await goTo(copy);
    await counter.json(received);
  });

  it('holds back an older copy of it elsewhere, until it is accepted there', async () => {
    const { store } = counter;
    const copy = counter.file('ban-sao.db');
    copyFileSync(store, copy);
    await counter.json(received);
    await goTo(copy);
    expect(await counter.refused(received)).toBe('store.rolled_back');
    await alone(counter, ['store', 'accept-head', '--reason', 'Xem thử']);
    await counter.json(received);
    await goTo(store);
    expect(await counter.json('store verify')).toMatchObject({ machine: 'known', lost: [] });
    await counter.json(received);
  });

  it('goes along with a store that is moved, which is told once', async () => {
    const { store } = counter;
    const older = counter.file('cu.db');
    copyFileSync(store, older);
    await counter.json(received);
    const moved = counter.file('moi.db');
    renameSync(store, moved);
    await goTo(moved);
    const first = await counter.run(received);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining(`ghi nó ở ${store}`)]);
    expect((await counter.run(received)).err).not.toContain(store);
    copyFileSync(older, moved);
    await goTo(moved);
    expect(await counter.refused(received)).toBe('store.rolled_back');
    // What its name leads to is what counts.
    renameSync(older, store);
    await goTo(store);
    expect(await counter.refused(received)).toBe('store.rolled_back');
  });

  it('goes along with a store that the program itself moves, and nothing is told', async () => {
    const to = counter.file('moi.db');
    await counter.json(`store move ${counter.store} ${to} --yes`);
    counter.store = to;
    const { code, err } = await counter.run(received);
    expect([code, err]).toEqual([0, expect.not.stringContaining('.db')]);
  });

  it.each(['store', 'copy'] as const)(
    'is not moved onto another name of a file: of the %s',
    async (which) => {
      const [link, copy] = [counter.file('ten-khac.db'), counter.file('ban-sao.db')];
      copyFileSync(counter.store, copy);
      linkSync(which === 'store' ? counter.store : copy, link);
      const before = readdirSync(counter.folder).toSorted();
      const refusal = await counter.refusal(`store move ${counter.store} ${link} --yes`);
      expect(refusal).toMatchObject({ code: 'store.other_name', detail: { path: link } });
      expect(readdirSync(counter.folder).toSorted()).toEqual(before);
      await counter.json(received);
    },
  );
});
