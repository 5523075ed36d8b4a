/** Nobody makes years pass by the clock of one machine, nor by a second account without a PIN. */
import { beforeEach, expect, it } from 'vitest';
import { happened } from '../../src/domain/event.ts';
import { storeStream } from '../../src/domain/stream.ts';
import { addDays } from '../../src/domain/value/plain-date.ts';
import { numbers, register, resolve } from '../support/acts.ts';
import { day, moment } from '../support/arbitrary.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';
import { request, schemaFolder, seededEntropy } from '../support/station.ts';
import { opened } from '../support/store.ts';

const answer = 'privacy answer 1.1 --as granted --yes';
let counter: Counter;
let folder: string;
let code: string;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  await register(counter);
  const line = `dossier receive --procedure 1.001731 --citizen ${numbers.thu} --all-components`;
  ({ code } = await counter.json<{ code: string }>(line));
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  await counter.json('staff add --login ma --name "Lê Thị Ma" --role clerk');
  const pin = counter.pin('135790');
  await counter.json(`staff add --login hoa --name "Lê Thị Hoa" --role clerk ${pin}`);
  folder = counter.file('sao-luu');
  for (const minute of ['20', '25']) {
    counter.now = `2026-11-23T09:${minute}:00+07:00`;
    await counter.json(`store backup ${folder}`);
  }
});

async function askedAt(now: string): Promise<void> {
  counter.now = now;
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
}

/** Somebody writes an entry every so many days, until a day. */
async function working(login: string, every: number, until: string): Promise<void> {
  const entropy = seededEntropy('years');
  const store = await opened({ path: counter.store, create: false, schemaFolder, entropy });
  const told = happened('store.erased', storeStream, { entries: [] }, null);
  for (let date = day('2026-11-24'); date < until; date = addDays(date, every)) {
    const asked = request(entropy, { at: moment(`${date}T08:00:00+07:00`) });
    const author = { ...asked.author, login };
    await store.write({ ...asked, author }, (writer) => writer.append([told]));
  }
  await store.close();
}

it('a leap of twenty years drops no backup, and erases nothing, whoever wrote under it', async () => {
  await askedAt('2047-01-07T09:00:00+07:00');
  expect((await counter.json(`store backup ${folder}`))['dropped']).toEqual([]);
  for (const login of [
    'ma',
    `hoa ${counter.pin('135790')} ${counter.pin('908173', '--new-pin-file')}`,
  ]) {
    await counter.json(`staff login ${login}`);
    await counter.json(`citizen register --name "Lý Thị ${login.slice(0, 3)}"`);
    await counter.json(`staff login lan ${counter.pin(adminPin)}`);
    const refusal = await counter.refusal(answer);
    expect([refusal.code, refusal.exit]).toEqual(['privacy.time_alone', 3]);
  }
  const { checks } = JSON.parse((await counter.run('store doctor --json')).out);
  const clock = checks.find(({ check }: { check: string }) => check === 'clock');
  expect(clock).toMatchObject({ state: 'warning', mend: 'motcua store verify' });
  const { clock: steps } = JSON.parse((await counter.run('store verify --json')).out);
  expect(steps).toMatchObject([{ at: counter.now }]);
});

it('twenty years in which another really worked do, with a month shut now and then', async () => {
  await working('hoa', 30, '2047-01-01');
  await askedAt('2047-01-07T09:00:00+07:00');
  expect((await counter.json(answer))['erased']).toEqual([code]);
  expect((await counter.json(`store backup ${folder}`))['dropped']).toHaveLength(1);
});

it('an account without a PIN bears out no more than whoever answers', async () => {
  await working('ma', 30, '2047-01-01');
  await askedAt('2047-01-07T09:00:00+07:00');
  expect(await counter.refused(answer)).toBe('privacy.time_alone');
});
