/** Entries were lost, and the clock stands behind them: none of their numbers is given again. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { birth, receive } from '../support/acts.ts';
import { adminPin, newCounter, type Around, type Counter } from '../support/program.ts';

const reasoned = ['--reason', 'Máy hỏng'];
const accept = ['store', 'accept-head', ...reasoned];
const received = `${birth} --all-components --quantity 1`;

let counter: Counter;
let made: string;
const copy = (): string => counter.file('cu.db');
beforeEach(async () => {
  counter = await newCounter({ real: true });
  await at('2026-11-27T09:00:00+07:00');
  await receive(counter);
  await counter.json('shift open --cash 0');
  made = String((await counter.json(`store backup ${counter.file('sao-luu')}`))['file']);
  copyFileSync(counter.store, copy());
});

async function at(now: string, around: Around = {}): Promise<void> {
  counter.now = now;
  await counter.json(`staff login lan ${counter.pin(adminPin)}`, around);
}

/** What citizens go home with: a dossier's receipt, one for the money, a ticket of the queue. */
async function printed(around: Around = {}): Promise<string[]> {
  const { code } = await counter.json(received, around);
  const { payment } = await counter.json(`payment take ${code} --method cash`, around);
  const { number } = await counter.json('queue take', around);
  return [code, payment.receipt, number].map(String);
}

/** Nothing of what was printed before is printed again. */
async function printsOthers(gone: string[], around: Around = {}): Promise<void> {
  const again = [...(await printed(around)), ...(await printed(around))];
  expect(again.filter((number) => gone.includes(number))).toEqual([]);
  const { out } = await counter.run('store verify --json', around);
  expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
}

function putBack(): void {
  copyFileSync(copy(), counter.store);
  rmSync(`${counter.store}-wal`, { force: true });
}
function lose(): void {
  writeFileSync(counter.store, 'không còn là kho '.repeat(100));
  rmSync(`${counter.store}-wal`, { force: true });
}
const restored = (...more: string[]): string[] => {
  return ['store', 'restore', made, '--older', '--unproven', ...more, ...reasoned];
};
const elsewhere = () => ({ surroundings: { stateFolder: counter.file('may-khac') } });

describe('what was printed on a day that the clock does not know yet', () => {
  let gone: string[];
  beforeEach(async () => {
    await at('2026-11-30T09:00:00+07:00');
    gone = [...(await printed()), ...(await printed())];
  });

  it('is not printed again where the file was put back by hand, and accepted', async () => {
    putBack();
    await at('2026-11-29T09:00:00+07:00');
    expect(await alone(counter, accept)).toMatchObject({ mayRepeat: 0 });
    await at('2026-11-30T10:00:00+07:00');
    await printsOthers(gone);
  });

  it('nor where nobody was signed in when it was restored', async () => {
    lose();
    counter.now = '2026-11-29T09:00:00+07:00';
    expect(await counter.json(restored('--skip', '40'))).toMatchObject({ awaits: 40 });
    await at(counter.now);
    expect(await alone(counter, accept)).toMatchObject({ mayRepeat: 0 });
    await at('2026-11-30T10:00:00+07:00');
    await printsOthers(gone);
  });

  it('nor where another machine accepts that, which has seen nothing of it', async () => {
    lose();
    counter.now = '2026-11-29T09:00:00+07:00';
    await counter.json(restored('--skip', '40'));
    await at(counter.now, elsewhere());
    expect(await counter.json(accept, elsewhere())).toMatchObject({ skipped: 40 });
    await at('2026-11-30T10:00:00+07:00', elsewhere());
    await printsOthers(gone, elsewhere());
  });

  it('nor where what was put back is replaced by a backup', async () => {
    putBack();
    await at('2026-11-29T09:00:00+07:00');
    const { skipped } = await alone(counter, restored());
    expect(skipped).toBeGreaterThan(0);
    await at('2026-11-30T10:00:00+07:00');
    await printsOthers(gone);
  });

  it('nor at a counter that had been opened, and is opened again', async () => {
    const second = { env: { MOTCUA_STATION: 'H49.22/2' } };
    const open = async (): Promise<void> => {
      await counter.json('counter add --number 2');
      await at(counter.now, second);
      await counter.json('shift open --cash 0', second);
    };
    await open();
    gone = await printed(second);
    putBack();
    await at('2026-11-29T09:00:00+07:00');
    expect(await alone(counter, accept)).toMatchObject({ mayRepeat: 0 });
    await at('2026-11-30T10:00:00+07:00');
    await open();
    await printsOthers(gone, second);
  });
});

it('nor is what was printed on the days between, nor in the year that begins', async () => {
  await at('2026-12-30T09:00:00+07:00');
  const before = await printed();
  await at('2026-12-31T09:00:00+07:00');
  const between = await printed();
  await at('2027-01-04T09:00:00+07:00');
  const after = await printed();
  putBack();
  await at('2026-12-30T10:00:00+07:00');
  expect(await alone(counter, accept)).toMatchObject({ mayRepeat: 0 });
  await printsOthers(before);
  await at('2026-12-31T10:00:00+07:00');
  await printsOthers(between);
  await at('2027-01-04T10:00:00+07:00');
  await printsOthers(after);
});

it('an entry of a year that nobody will see takes no number of today from the skipping', async () => {
  await at('2026-11-28T09:00:00+07:00');
  const gone = await printed();
  await at('2031-03-03T09:00:00+07:00');
  await counter.json('citizen register --name "Lý Thị Mới"');
  putBack();
  await at('2026-11-28T10:00:00+07:00');
  expect(await alone(counter, accept)).toMatchObject({ mayRepeat: 0 });
  await printsOthers(gone);
});

it.each([
  ['out of a backup', async () => alone(counter, restored())],
  ['put back by hand', async () => putBack()],
])(
  'nor what was given before the clock went ahead, once it is set right: %s',
  async (_how, way) => {
    await counter.json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
    made = String((await counter.json(`store backup ${counter.file('sao-luu')}`))['file']);
    copyFileSync(counter.store, copy());
    const given = async (): Promise<unknown[]> => {
      await counter.json(received);
      const { slip } = await counter.json('handover send --all-received --to H49.10 --yes');
      return [slip, (await counter.json('queue take'))['number']];
    };
    const gone = new Set([...(await given()), ...(await given())]);
    await at('2026-11-28T09:00:00+07:00');
    await counter.json(received);
    rmSync(counter.store);
    rmSync(`${counter.store}-wal`, { force: true });
    await way();
    await at('2026-11-28T09:30:00+07:00');
    await alone(counter, accept);
    await at('2026-11-27T10:00:00+07:00');
    await counter.run(['store', 'accept-clock', ...reasoned]);
    const again = [...(await given()), ...(await given())];
    expect(again.filter((number) => gone.has(number))).toEqual([]);
  },
);
