/** What was typed of a person: in no list of processes, and in nothing that a crash leaves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { runBin, start, stationFolder } from '../support/bin.ts';
import { newCounter, temporaryFolder } from '../support/program.ts';

const OF_PERSON = /022192|Thử/;

/** The pipe stays open: the program waits for a card. */
const waiting = 'exec "$@" < <(exec sleep 5 > /dev/null 2>&1)';

/** Throws what tells of a person where nobody waits for it, once the program runs. */
const crash = `setTimeout(() => {
  const error = new Error('022192000001 Trần Thị Thử\\n    at 022192000001');
  throw Object.assign(error, { name: 'Thử', detail: 'Key (id_number)=(022192000001)' });
}, 60)`;

it('a crash leaves a report with nothing of what was typed or read, and Node none', async () => {
  const folder = temporaryFolder();
  const asked = `--report-uncaught-exception --report-on-fatalerror --report-directory=${folder}`;
  const loaded = `--import=data:text/javascript,${encodeURIComponent(crash)}`;
  const env = { NODE_OPTIONS: `${asked} ${loaded}`, TMPDIR: folder };
  const line = 'citizen register --scan - --name "Trần Thị Thử" --phone=022192000001';
  const { code, out, err } = await start(line, { store: '/khong/co', env, within: waiting }).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(vi.screen.bug(/\S+report\.json/.exec(err)![0]));
  const left = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = left.filter((each) => each.isFile());
  expect(files.map(({ name }) => name)).toEqual(['report.json']);
  const report = readFileSync(join(files[0]!.parentPath, files[0]!.name), 'utf8');
  expect(`${err}${report}`).not.toMatch(OF_PERSON);
});

it.runIf(process.platform === 'linux')('the list of processes shows our name alone', async () => {
  const { store } = await stationFolder();
  const line = 'citizen register --phone 0912022192 --name "Trần Thị Thử" --scan -';
  const started = start(line, { store, within: waiting });
  const shown = (): string => readFileSync(`/proc/${started.child.pid}/cmdline`, 'utf8');
  while (!shown().startsWith('motcua')) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(shown()).not.toMatch(OF_PERSON);
  started.child.kill();
});

it('what tells of a person is read from standard input in the place of each -', async () => {
  const counter = await newCounter();
  const stdin = '022192000001\r\nTrần Thị Thử\n0912000001\n';
  const line = 'citizen register --phone - --name - --id - --sex female';
  const made = await counter.run(`${line} --json`, { stdin });
  expect(JSON.parse(made.out)).toMatchObject({
    id: '022192000001',
    name: 'Trần Thị Thử',
    phone: '0912000001',
  });
  const found = await counter.run('citizen find - --json', { stdin: 'tran thi thu\n' });
  expect(JSON.parse(found.out)).toMatchObject({ citizens: [{ name: 'Trần Thị Thử' }] });
  const short = await counter.run('citizen edit 022192000001 --name - --email -', { stdin: 'A B' });
  expect([short.code, short.err]).toEqual([2, expect.stringContaining('--email')]);
});

it('and the launcher takes it so', async () => {
  const { store } = await stationFolder();
  const { code, out } = await runBin('citizen show - --json', { store, stdin: '022192000001\n' });
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ id: '022192000001' })]);
});
