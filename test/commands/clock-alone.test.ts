/** Nobody makes years pass by the clock of one machine. */
import { expect, it } from 'vitest';
import { numbers, register, resolve } from '../support/acts.ts';
import { adminPin, newCounter } from '../support/program.ts';

it('what is kept for its term is erased, and backups are dropped, when others bear the day out', async () => {
  const counter = await newCounter({ real: true });
  const signIn = () => counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await register(counter);
  const line = `dossier receive --procedure 1.001731 --citizen ${numbers.thu} --all-components`;
  const { code } = await counter.json(line);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  await counter.json('staff add --login hoa --name "Lê Thị Hoa" --role clerk');
  const folder = counter.file('sao-luu');
  for (const minute of ['20', '25']) {
    counter.now = `2026-11-23T09:${minute}:00+07:00`;
    await counter.json(`store backup ${folder}`);
  }

  counter.now = '2060-01-05T09:00:00+07:00';
  await signIn();
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  const answer = 'privacy answer 1.1 --as granted --yes';
  const { code: refused, exit } = await counter.refusal(answer);
  expect([refused, exit]).toEqual(['privacy.time_alone', 3]);
  expect((await counter.json(`store backup ${folder}`))['dropped']).toEqual([]);
  const { checks } = JSON.parse((await counter.run('store doctor --json')).out);
  const clock = checks.find(({ check }: { check: string }) => check === 'clock');
  expect(clock).toMatchObject({ state: 'warning', mend: 'motcua store verify' });
  const { clock: steps } = JSON.parse((await counter.run('store verify --json')).out);
  expect(steps).toMatchObject([{ at: counter.now }]);

  await counter.json('staff login hoa');
  await counter.json('citizen register --name "Lý Thị Mới"');
  await signIn();
  expect((await counter.json(answer))['erased']).toEqual([code]);
  counter.now = '2060-01-05T09:05:00+07:00';
  expect((await counter.json(`store backup ${folder}`))['dropped']).toHaveLength(1);
});
