/** Who saw whom, and how much of anybody's number is seen without saying what for. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { vi } from '../../src/locale/vi.ts';
import { ctrlC, enter, talk } from '../support/clerk.ts';
import { birth, cards, receive, register } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { threeOffices } from '../support/offices.ts';

const number = '022192000001';

async function views(counter: Counter, more = ''): Promise<Answer[]> {
  return (await counter.json(`access list ${more}`))['views'] as Answer[];
}

async function withClerk(counter: Counter, login = 'mai'): Promise<void> {
  await counter.json(`staff add --name "Lê Thị Mai" --login ${login} --role clerk`);
  await counter.json(`staff login ${login}`);
}

test('who saw whom is told on the screen by what an act is called', async () => {
  const counter = await newCounter();
  await register(counter);
  await counter.json(`citizen show ${number}`);
  const { out } = await counter.run('access list');
  expect(out).toContain('Xem một công');
  expect(out).not.toContain('citizen show');
});

test.each([
  ['dossier note', ['--text', 'đã gọi điện']],
  ['dossier forward', []],
  ['dossier add-paper', ['--component', '1']],
])('%s on a dossier never opened keeps whom its answer shows', async (act, more) => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  await withClerk(counter);
  const answer = await counter.run([...act.split(' '), String(code), ...more, '--json']);
  expect([answer.code, answer.err]).toEqual([0, '']);
  expect(answer.out).toContain(number);
  await counter.json('staff login lan');
  const told = await views(counter, `--citizen ${number}`);
  expect(told.some(({ staff, what }) => staff === 'mai' && what === act)).toBe(true);
});

describe('numbers', () => {
  test('are masked in lists, as JSON and as tables, and whole in a record that is opened', async () => {
    const counter = await newCounter();
    await register(counter);
    await counter.json('citizen register --passport B-1234567 --name "Lý Thị Mẫu"');
    const { citizens } = await counter.json('citizen find thử');
    expect(citizens).toMatchObject([{ id: '********0001', name: 'Trần Thị Thử' }]);
    expect((await counter.json('citizen find B-1234567'))['citizens']).toMatchObject([
      { id: '********67' },
    ]);
    for (const form of ['', '--csv', '--ndjson', '--json']) {
      const { out } = await counter.run(`citizen find thử ${form}`);
      expect([form, out.includes(number)]).toEqual([form, false]);
    }
    expect(await counter.json(`citizen show ${number}`)).toMatchObject({ id: number });
    expect(await counter.json('citizen show B-1234567')).toMatchObject({ id: 'B1234567' });
  });

  test('are whole in a list for a purpose, which the journal and the sights keep', async () => {
    const counter = await newCounter();
    const { uuid } = await register(counter);
    const { entries } = await counter.json('store info');
    const { citizens } = await counter.json([
      ...['citizen', 'find', 'thử', '--reveal', 'Đối chiếu sổ cũ'],
    ]);
    expect(citizens).toMatchObject([{ id: number }]);
    expect((await counter.json('store info'))['entries']).toBe(entries + 1);
    expect((await views(counter))[0]).toMatchObject({
      ...{ staff: 'lan', what: 'citizen find', purpose: 'Đối chiếu sổ cũ' },
      citizen: { uuid, id: '********0001', name: 'Trần Thị Thử' },
    });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  test('leave in a file behind their mask, but for a purpose', async () => {
    const counter = await newCounter();
    await receive(counter);
    for (const kind of ['citizens', 'dossiers']) {
      const [closed, open] = [counter.file(`${kind}.csv`), counter.file(`${kind}-whole.csv`)];
      await counter.json(['export', kind, closed]);
      expect(readFileSync(closed, 'utf8')).not.toContain(number);
      expect(readFileSync(closed, 'utf8')).toContain('********0001');
      await counter.json(['export', kind, open, '--reveal', 'Nộp cổng dịch vụ công']);
      expect(readFileSync(open, 'utf8')).toContain(number);
      expect((await views(counter))[0]).toMatchObject({
        ...{ what: `export ${kind}`, purpose: 'Nộp cổng dịch vụ công', citizen: null, people: 1 },
      });
    }
  });
});

describe('who saw whom', () => {
  test('is told again of whoever is given a kept answer, by who asked this time', async () => {
    const counter = await newCounter();
    const other = 'B1234567';
    await counter.json(`citizen register --passport ${other} --name "Trần Thị Thử"`);
    for (const [at, line] of [
      ['08:00', `citizen register --id ${number} --name "Trần Thị Thử" --key k1`],
      ['08:10', `citizen edit ${number} --phone 0912000009 --key k2`],
      ['08:20', `citizen merge ${number} ${other} --key k3`],
    ] as const) {
      counter.at(`2026-11-24T${at}`);
      await counter.json(line);
      const first = await views(counter, `--citizen ${number}`);
      counter.at(`2026-11-24T${at.replace('08', '09')}`);
      expect(await counter.json(line)).toMatchObject({ replayed: true });
      const now = await views(counter, `--citizen ${number}`);
      const what = line.split(' ', 2).join(' ');
      const again = now.slice(0, now.length - first.length);
      expect(new Set(again.map((each) => `${each['staff']}: ${each['what']}`))).toEqual(
        new Set([`lan: ${what}`]),
      );
    }
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  test('is told again of nobody whom another command showed in the same second', async () => {
    const counter = await newCounter();
    const [one, other] = ['022192000011', '022192000022'];
    const line = `citizen register --id ${one} --name "Trần Thị Thử" --key k1`;
    await counter.json(line);
    await counter.json(`citizen register --id ${other} --name "Lê Thị Khác" --key k2`);
    expect(await counter.json(line)).toMatchObject({ replayed: true });
    expect(await views(counter, `--citizen ${one}`)).toHaveLength(2);
    expect(await views(counter, `--citizen ${other}`)).toHaveLength(1);
  });

  test('is told of a record that was registered, received for and opened', async () => {
    const counter = await newCounter();
    const { code } = await receive(counter);
    await counter.json(`dossier show ${code}`);
    await counter.json(`citizen show ${number}`);
    const seen = await views(counter, `--citizen ${number}`);
    expect(seen.map(({ what, dossier }) => [what, dossier])).toEqual([
      ['citizen show', null],
      ['dossier show', code],
      ['dossier receive', code],
      ['citizen register', null],
    ]);
    expect(seen[0]).toEqual({
      ...{ at: counter.now, staff: 'lan', what: 'citizen show', purpose: null, people: 1 },
      ...{
        ...{ dossier: null, household: false },
        citizen: { id: '********0001', name: 'Trần Thị Thử', uuid: seen[0]!['citizen'].uuid },
      },
    });
    expect(await views(counter, '--from 2026-11-24')).toEqual([]);
    expect(await views(counter, '--to 2026-11-23')).toHaveLength(4);
  });

  test('is told of a record that was put right, helped with, merged or printed', async () => {
    const counter = await newCounter();
    const { uuid } = await register(counter);
    const other = await counter.json('citizen register --name "Trần Thị Thử" --phone 0912000009');
    const { code } = await counter.json(`${birth} --all-components --quantity 1`);
    const before = (await views(counter)).length;
    await counter.json(`citizen edit ${number} --address "Tổ 9"`);
    await counter.json(`citizen guide ${number} --place counter`);
    await counter.json(`citizen account ${number} --kind vneid --place counter`);
    await counter.json(`citizen merge ${number} ${other['uuid']}`);
    await counter.json(`citizen unmerge ${other['uuid']}`);
    await counter.json(`print receipt ${code} --out ${counter.file('g.pdf')}`);
    const told = (await views(counter)).slice(0, -before).toReversed();
    expect(told.map(({ what, citizen }) => [what, citizen.uuid])).toEqual([
      ['citizen edit', uuid],
      ['citizen guide', uuid],
      ['citizen account', uuid],
      ['citizen merge', uuid],
      ['citizen merge', other['uuid']],
      ['citizen unmerge', other['uuid']],
      ['citizen unmerge', uuid],
      ['print receipt', uuid],
    ]);
  });

  test('is everybody’s for whoever leads the office, and one’s own for anybody else', async () => {
    const counter = await newCounter();
    await register(counter);
    await withClerk(counter);
    await counter.json(`citizen show ${number}`);
    expect((await views(counter)).map(({ staff }) => staff)).toEqual(['mai']);
    expect(await views(counter, '--staff mai')).toHaveLength(1);
    expect(await counter.refused('access list --staff lan')).toBe('staff.not_allowed');
    await counter.json('staff login lan');
    expect((await views(counter)).map(({ staff }) => staff)).toEqual(['mai', 'lan']);
    expect(await views(counter, '--staff mai')).toHaveLength(1);
  });

  test('more than fifty people in ten minutes are told to whoever leads the office', async () => {
    const counter = await newCounter();
    for (let n = 10; n <= 61; n++) {
      await counter.json(`citizen register --id 0221920000${n} --name "Trần Thị Thử"`);
    }
    const { bursts } = await counter.json('status');
    expect(bursts).toEqual([
      { staff: 'lan', name: 'Phạm Thị Lan', people: 52, since: counter.now },
    ]);
    expect((await counter.run('status')).err).toContain('Phạm Thị Lan đã xem 52 người');
    await withClerk(counter);
    expect((await counter.json('status'))['bursts']).toEqual([]);
  });
});

test('what is shown before anything is agreed to is kept, and nothing was', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  await counter.json('citizen register --id 022185000007 --name "Lê Văn Nộp" --phone 0987111222');
  await withClerk(counter);
  const { desk, life } = vi.screen;
  const { code: ended } = await talk(counter, `dossier correct ${code}`, [
    [desk.askCorrect, '1', enter],
    [desk.askOwner, '022185000007', enter],
    [desk.askCorrect, enter],
    [life.askReason, 'nhầm', enter],
    ['Gõ c', ctrlC],
  ]);
  expect(ended).toBe(130);
  const seen = (await views(counter)).map(({ what, citizen }) => `${what}: ${citizen.name}`);
  const shown = ['dossier correct: Trần Thị Thử', 'dossier correct: Lê Văn Nộp'];
  expect(seen).toEqual(expect.arrayContaining(shown));
});

test('at the counter the post puts nobody right whom it does not carry, and sees nothing of them', async () => {
  const { counter, centre } = await threeOffices();
  await centre.json(`citizen register --id ${number} --name "Trần Thị Thử" --phone "0912 000 001"`);
  counter.env['MOTCUA_STATION'] = 'H49.90/1';
  counter.env['MOTCUA_CLOCK'] = counter.now;
  const { desk } = vi.screen;
  const { uuid: typed } = await centre.json(`citizen show ${number}`);
  const told = { typed, near: [], office: 'H49.90' };
  const hidden = vi.problems['citizen.out_of_sight'](told).what;
  const shown = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, 's', enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(shown.err).toContain('Trần Thị Thử');
  expect(shown.err).toContain(hidden);
  expect(shown.err).not.toContain('0912 000 001');
});

test('the post sees, finds and edits whom it carries, and nobody else', async () => {
  const { centre, post } = await threeOffices();
  await centre.json(`citizen register --id ${number} --name "Trần Thị Thử" --phone "0912 000 001"`);
  await centre.json(`${birth} --all-components`);
  const hidden = { code: 'citizen.out_of_sight' };
  for (const line of [
    `citizen show ${number}`,
    `citizen edit ${number} --address "Tổ 9"`,
    `dossier list --citizen ${number}`,
  ]) {
    expect([line, await post.refused(line)]).toEqual([line, hidden.code]);
  }
  for (const words of ['thử', number, '0912000001']) {
    expect([words, await post.json(`citizen find ${words}`)]).toEqual([words, { citizens: [] }]);
  }
  const card = await post.json(`citizen register --id ${number} --name "Trần Thị Thử"`);
  expect(card).toMatchObject({ created: true, id: number, phone: null, address: null });
  await post.json(`${birth} --all-components`);
  expect(await post.json(`citizen show ${number}`)).toMatchObject({ phone: '0912 000 001' });
  expect((await post.json('citizen find thử'))['citizens']).toHaveLength(1);
  expect((await post.json(`citizen edit ${number} --address "Tổ 9"`))['address']).toBe('Tổ 9');
});
