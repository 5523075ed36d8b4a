/** A paper on its way speaks of people: who may not see them sends it nowhere else. */
import { expect, test } from 'vitest';
import { receiptPrinterHere } from '../support/escpos-printer.ts';
import { threeOffices } from '../support/offices.ts';

const received =
  'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --yes';

test('the post neither sees, sends elsewhere nor takes away what others print', async () => {
  const { counter, centre, post } = await threeOffices();
  const theirs = await receiptPrinterHere();
  await centre.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const { code } = await centre.json(received);
  const env = { MOTCUA_STATION: 'H49.22/1', MOTCUA_CLOCK: counter.now };
  await counter.run(`print receipt ${code} --printer tcp://127.0.0.1:9 --json`, { env });
  const [job] = (await centre.json('print queue'))['jobs'];
  expect(job).toMatchObject({ of: code, state: 'made' });

  expect(await post.refused(`dossier show ${code}`)).toBe('dossier.out_of_sight');
  expect(await post.json('print queue')).toMatchObject({ waiting: 0, jobs: [] });
  for (const line of [
    `print retry ${job.code} --printer ${theirs.name}`,
    `print cancel ${job.code}`,
  ]) {
    expect(await post.refused(line)).toBe('printer.job_not_found');
  }
  expect((await post.json(`print retry --printer ${theirs.name}`))['jobs']).toEqual([]);
  const [still] = (await centre.json('print queue'))['jobs'];
  expect(still).toMatchObject({ job: job.job, printer: 'tcp://127.0.0.1:9' });
});

test('where all papers of a machine go is no address that the post types', async () => {
  const { centre, post } = await threeOffices();
  const line = 'printer set default tcp://127.0.0.1:9';
  expect(await post.refused(line)).toBe('staff.not_allowed');
  expect(await centre.json(line)).toMatchObject({ kind: 'default', driver: 'escpos' });
});
