/** What stands under an answer as the next line to type is never refused by `dossier why`. */
import { expect, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { isMet, type Need } from '../../src/cli/need.ts';
import { roles } from '../../src/domain/staff/role.ts';
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

  await post.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await say('post', receive);
  await say('centre', receive);
  const [mine, asked, sent] = [
    (await centre.json(receive))['code'] as string,
    (await centre.json(receive))['code'] as string,
    (await centre.json(receive))['code'] as string,
  ];
  await say('centre', `dossier request-supplement ${asked} --reason nhầm --component 1`);
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

/** What each looks at; what is refused to somebody is not told anything next. */
const looks = [
  ...['status', 'citizen show 022192000001', 'citizen find thử', 'procedure show 1.001193'],
  ...['payment quote <code>', 'payment qr <code>', 'payment requests', 'payment account list'],
  ...['payment book list', 'shift show', 'queue list', 'handover list', 'handover show <slip>'],
  ...['config list', 'store verify', 'import list', 'report cash', 'shipment ranges'],
  ...['dossier show <code>', 'dossier radar', 'calendar show', 'staff list', 'office list'],
];

/** The act, or `session`, that a line needs; `null` where everybody may type it. */
function needOf(line: string): Need {
  const words = line.trim().split(' ').slice(1);
  const entry = [3, 2, 1]
    .map((length) => words.slice(0, length).join(' '))
    .map((path) => program.entries.find((each) => each.path === path))
    .find((each) => each !== undefined);
  return entry?.needs ?? null;
}

test('no line is named to somebody whose role may not type it, or who is not signed in', async () => {
  const { counter, centre } = await threeOffices();
  for (const role of roles) {
    await centre.json(`staff add --name "Người ${role}" --login ${role} --role ${role}`);
  }
  const thu = await centre.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await centre.json('shift open --cash 0');
  const receive = 'dossier receive --citizen 022192000001 --all-components';
  const { code } = await centre.json(`${receive} --procedure 2.000884 --quantity 2`);
  const sent = (await centre.json(`${receive} --procedure 1.001193`))['code'] as string;
  const { slip } = await centre.json(`handover send ${sent} --to H49.10`);
  const named: Record<string, string[]> = {};
  for (const role of [...roles, null]) {
    await centre.json('staff logout');
    if (role !== null) await centre.json(`staff login ${role}`);
    for (const look of looks) {
      const line = look.replace('<code>', code as string).replace('<slip>', slip as string);
      const env = { MOTCUA_STATION: 'H49.22/1', MOTCUA_CLOCK: counter.now };
      const { err } = await counter.run(`${line} --lang en`, { env, screen: true });
      for (const next of err.split('\n').filter((each) => each.startsWith('  motcua '))) {
        const met = isMet(needOf(next), role && { login: role, role });
        expect([role, look, next, met]).toEqual([role, look, next, true]);
        // A number that is masked above is not told in full below.
        expect(next).not.toContain('022192000001');
        (named[role ?? 'nobody'] ??= []).push(`${look}: ${next.trim()}`);
      }
    }
  }
  const receiving = `citizen show 022192000001: motcua dossier receive --citizen ${thu['uuid']}`;
  expect(named['clerk']).toContain(receiving);
  expect(named['cashier']).not.toContain(receiving);
  expect(named['specialist']).not.toContain(receiving);
  expect(named['admin']).toContain('config list: motcua config set <key> <value>');
  expect(named['manager']).not.toContain('config list: motcua config set <key> <value>');
  expect(named['nobody']).toContain('procedure show 1.001193: motcua staff login …');
  expect(named['nobody']).not.toContain(receiving);
  // What a batch, a drawer or the queue does not let be done is not named either.
  const takes = `motcua handover receive ${slip}`;
  expect(named['clerk']).not.toContain(`handover show <slip>: ${takes}`);
  const there = { MOTCUA_STATION: 'H49.10/1', MOTCUA_CLOCK: counter.now };
  const shown = await counter.run(`handover show ${slip}`, { env: there, screen: true });
  expect(shown.err).toContain(takes);
  expect(named['admin']).not.toContain('shift show: motcua shift close');
  expect(named['clerk']).not.toContain('queue list: motcua queue call');
});
