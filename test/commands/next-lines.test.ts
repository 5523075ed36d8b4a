/** What stands under an answer as the next line to type is never refused by `dossier why`. */
import { expect, test } from 'vitest';
import { threeOffices } from '../support/offices.ts';

const ACT = /motcua dossier ([a-z-]+) (\S+)/g;
/** Reading may always be done. */
const READS = new Set(['show', 'timeline', 'due', 'receive', 'list']);

test('no act of a next line is refused, whoever asks and wherever the dossier is', async () => {
  const { counter, centre, post, agency } = await threeOffices();
  for (const role of ['clerk', 'manager', 'specialist', 'cashier']) {
    await centre.json(`staff add --name "Người ${role}" --login ${role} --role ${role}`);
  }
  await centre.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const stations = { centre: 'H49.22/1', post: 'H49.90/1', agency: 'H49.10/1' };
  type Place = keyof typeof stations;
  const offered: string[] = [];
  /** Runs a line as people see it, and asks `why` about each act it offers. */
  async function say(place: Place, line: string): Promise<string> {
    const desk = { centre, post, agency }[place];
    const env = { MOTCUA_STATION: stations[place], MOTCUA_CLOCK: counter.now };
    const { code: exit, out, err } = await counter.run(`${line} --lang en`, { env, screen: true });
    expect([line, exit]).toEqual([line, 0]);
    for (const [, action = '', code = ''] of err.matchAll(ACT)) {
      if (READS.has(action)) continue;
      const { allowed } = await desk.json(`dossier why ${code} ${action}`);
      expect([place, line, action, allowed]).toEqual([place, line, action, true]);
      offered.push(`${place} ${line.split(' ').slice(0, 2).join(' ')}: ${action}`);
    }
    return `${out}${err}`;
  }
  const reading = ['citizen show 022192000001', 'dossier uncollected --days 0'];
  const receive = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';

  await say('post', receive);
  await say('centre', receive);
  const [mine, asked, sent] = [
    (await centre.json(receive))['code'] as string,
    (await centre.json(receive))['code'] as string,
    (await centre.json(receive))['code'] as string,
  ];
  await say('centre', `dossier request-supplement ${asked} --reason x --component 1`);
  await say('centre', `dossier resolve ${sent} --result-number 1/2026 --result-date 2026-11-23`);
  const { slip } = await centre.json(`handover send ${sent} --to H49.10`);
  const onTheRoad = await say('centre', reading[0]!);
  expect(onTheRoad).toContain('Results elsewhere (1)');
  expect(onTheRoad).toContain(slip);
  expect(onTheRoad).not.toContain('dossier return');
  await agency.json(`handover receive ${slip} ${sent}`);
  expect(await say('centre', reading[0]!)).toContain('Sở Thử');
  await say('centre', `dossier resolve ${mine} --result-number 2/2026 --result-date 2026-11-23`);
  for (const login of ['clerk', 'manager', 'specialist', 'cashier']) {
    await centre.json('staff logout');
    await centre.json(`staff login ${login}`);
    for (const line of reading) await say('centre', line);
    for (const code of [mine, asked, sent]) await say('centre', `dossier show ${code}`);
  }
  for (const line of reading) await say('agency', line);
  await say('post', reading[0]!);

  expect(offered).toContain('centre dossier receive: forward');
  expect(offered).not.toContain('post dossier receive: forward');
  expect(offered).toContain('centre dossier request-supplement: complete-supplement');
  expect(offered).toContain('centre citizen show: return');
  expect(offered).toContain('centre dossier uncollected: return');
  expect(offered).not.toContain('agency citizen show: return');
});
