/** A machine and the store it works on: what goes along with a copied store, and what does not. */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enter, talk } from '../support/clerk.ts';
import { vi } from '../../src/locale/vi.ts';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, setUpWords, type Counter } from '../support/program.ts';

const { counter: words, desk, staff } = vi.screen;
const wrongPin = ['staff', 'login', 'lan', '--pin-file'];

/** The same store as another machine would have it. */
function copied(counter: Counter): string {
  const store = counter.file('copy.db');
  copyFileSync(counter.store, store);
  return store;
}

async function withPin(): Promise<Counter> {
  const counter = await newCounter();
  for (const pin of ['246813', '9999']) writeFileSync(counter.file(pin), pin);
  await counter.json(['staff', 'pin', '--pin-file', counter.file('246813')]);
  return counter;
}

describe('a store that was copied', () => {
  it('has nobody signed in, whatever was copied along, and the same person beside', async () => {
    const counter = await newCounter();
    const live = counter.store;
    counter.store = copied(counter);
    copyFileSync(`${live}.machine`, `${counter.store}.machine`);
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    counter.store = live;
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('brings no session along: it says which counters there are, and how to choose', async () => {
    const counter = await newCounter();
    await counter.json('counter add --number 2');
    counter.store = copied(counter);
    for (const line of ['status', 'dossier list', 'staff login lan', 'staff whoami']) {
      const { exit, code, detail, next } = await counter.refusal(line);
      expect([line, exit, code]).toEqual([line, 3, 'counter.not_chosen']);
      const file = `${counter.store}.machine`;
      const stations = ['H49.22/1', 'H49.22/2'];
      expect(detail).toEqual({ stations, file, state: 'none' });
      expect(next).toEqual(stations.map((each) => `motcua counter use ${each}`));
    }
    expect(existsSync(`${counter.store}.machine`)).toBe(false);
    await counter.json('counter use H49.22/2');
    expect(await counter.refused('status')).toBe('staff.not_signed_in');
    await counter.json('staff login lan');
    expect((await counter.json('staff whoami'))['counter']).toBe(2);
  });

  it('is looked after without a counter: it is verified, and tells what this machine is', async () => {
    const counter = await newCounter();
    const told = await counter.json('store info');
    const machine = { file: `${counter.store}.machine`, state: 'ours', station: 'H49.22/1' };
    expect(told['machine']).toEqual(machine);
    counter.store = copied(counter);
    expect((await counter.json('store verify'))['ok']).toBe(true);
    const { id, machine: none } = await counter.json('store info');
    expect(id).toBe(told['id']);
    expect(none).toEqual({ file: `${counter.store}.machine`, state: 'none', station: null });
    const [listed] = (await counter.json('counter list'))['counters'];
    // Nobody is let in by what the store knew when it was copied, and so nobody is told of it.
    expect([listed.station, listed.login, listed.current]).toEqual(['H49.22/1', null, false]);
    expect((await counter.json('staff logout'))['signedOut']).toBe(false);
    expect((await counter.run('office list', { screen: true })).code).toBe(0);
  });

  it('keeps wrong PINs: who takes the machine’s file away gets no new tries', async () => {
    const counter = await withPin();
    for (let n = 0; n < 10; n++) {
      rmSync(`${counter.store}.machine`);
      await counter.json('counter use H49.22/1');
      await counter.refused([...wrongPin, counter.file('9999')]);
    }
    expect(await counter.refused([...wrongPin, counter.file('246813')])).toBe('staff.locked');
  });
});

describe('this machine’s own file', () => {
  it('that is lost takes the choice and drafts along, and nothing else', async () => {
    const counter = await newCounter();
    const { code } = await receive(counter);
    rmSync(`${counter.store}.machine`);
    expect(await counter.refused(`dossier show ${code}`)).toBe('counter.not_chosen');
    await counter.json('counter use H49.22/1');
    expect((await counter.json(`dossier show ${code}`))['code']).toBe(code);
    await counter.json('staff login lan');
    expect((await receive(counter))['code']).toBe('H49.22-261123-0002');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('of another store is noticed where a store was put in the place of one', async () => {
    const [counter, other] = [await newCounter(), bareCounter()];
    await other.json(`${setUpWords} --training`);
    copyFileSync(counter.store, counter.file('kept.db'));
    copyFileSync(other.store, counter.store);
    const { code, detail } = await counter.refusal('status');
    expect([code, detail['state']]).toEqual(['counter.not_chosen', 'other_store']);
    expect((await counter.json('store info'))['machine'].state).toBe('other_store');
    copyFileSync(counter.file('kept.db'), counter.store);
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('that is damaged is told with exit 6, and choosing the counter begins a new one', async () => {
    const counter = await newCounter();
    const file = `${counter.store}.machine`;
    writeFileSync(file, 'x'.repeat(5000));
    const { exit, code, next } = await counter.refusal('status');
    expect([exit, code, next]).toEqual([6, 'machine.damaged', ['motcua counter use']]);
    expect((await counter.json('store info'))['machine'].state).toBe('damaged');
    await counter.json('counter use H49.22/1');
    // The session is not in it.
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
    expect(readFileSync(`${file}.damaged`, 'utf8')).toMatch(/^x+$/);
  });
});

describe('`motcua` alone on a terminal', () => {
  it('asks which counter this is, then who is there', async () => {
    const counter = await newCounter();
    await counter.json('counter add --number 2');
    counter.store = copied(counter);
    const { code } = await talk(counter, '', [
      [words.whichHere, '2', enter],
      [staff.whoAreYou, '1', enter],
      [desk.askHome, '0', enter],
    ]);
    expect([code, (await counter.json('staff whoami'))['counter']]).toEqual([0, 2]);
  });
});
