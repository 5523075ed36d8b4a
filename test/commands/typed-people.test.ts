/** What is typed of people is asked for again where it is none, and never dropped unsaid. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { numbers, receive } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('a birth typed with two digits of its year', () => {
  const { citizen, whichMeant } = vi.screen;

  it('is asked about, and typed again where nothing of it was meant', async () => {
    const { code } = await talk(counter, 'citizen register', [
      [citizen.askScanOrNumber, enter],
      [citizen.askName, 'Trần Thị Thử', enter],
      [citizen.askDob, '15/3/92', enter],
      [whichMeant('15/3/92'), '2', enter],
      [citizen.askDob, '16/3/92', enter],
      [whichMeant('16/3/92'), '1', enter],
      [citizen.askSex, enter],
      [citizen.askAddress, enter],
      [citizen.askPhone, enter],
    ]);
    expect(code).toBe(0);
    expect(await counter.json('citizen show thu')).toMatchObject({ dob: '1992-03-16' });
  });

  it('is a day of this century where a day of work is asked for', async () => {
    const { desk } = vi.screen;
    await receive(counter);
    const { code } = await talk(counter, 'dossier resolve 1 --result-number 5/2026', [
      [desk.askSigned, '23/11/26', enter],
      [whichMeant('23/11/26'), '1', enter],
      [desk.sure('ghi kết quả'), 'c', enter],
    ]);
    expect(code).toBe(0);
    expect((await counter.json('dossier show 1'))['result'].date).toBe('2026-11-23');
  });
});

describe('what begins a registration', () => {
  const { citizen } = vi.screen;

  it('is a card or a number; anything else is asked for again at once', async () => {
    const { code, err } = await talk(counter, 'citizen register --phone 0912000001', [
      [citizen.askScanOrNumber, 'Trần Thị Thử', enter],
      [citizen.askScanOrNumber, '02219200000', enter],
      [citizen.askScanOrNumber, '022192000001', enter],
      [citizen.askName, 'Trần Thị Thử', enter],
      [citizen.askDob, enter],
      [citizen.askSex, enter],
      [citizen.askAddress, enter],
    ]);
    expect([code, err.split(vi.expected.id_number).length]).toEqual([0, 3]);
    expect(err).not.toContain(citizen.askPhone);
    // What the command said is not asked for, and stays.
    expect(await counter.json('citizen show 022192000001')).toMatchObject({ phone: '0912000001' });
  });
});

describe('cells that are no phone and no e-mail', () => {
  it('refuse no row of a list: they are left out, and said', async () => {
    const file = counter.file('people.csv');
    const rows = [
      'citizen_id,name,phone,email,dob',
      `${numbers.thu},Trần Thị Thử,không có,chưa,1992`,
      `${numbers.mau},Nguyễn Văn Mẫu,0912 000 002,mau@example.vn,15/3/35`,
    ];
    writeFileSync(file, `${rows.join('\n')}\n`);
    const { code, out } = await counter.run(`import citizens ${file} --json`);
    expect(code).toBe(7);
    const answer = JSON.parse(out) as Answer;
    expect(answer).toMatchObject({ imported: 1, refused: 1, notes: { left_out: 2 } });
    expect(readFileSync(answer['files'].errors, 'utf8')).toContain('15/03/1935');
    const thu = await counter.json(`citizen show ${numbers.thu}`);
    expect([thu['phone'], thu['email'], thu['dob']]).toEqual([null, null, '1992']);
  });
});

it('what is typed of somebody known fills what is missing, and what differs is named', async () => {
  const typed = ['citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử'];
  await counter.json([...typed, '--dob', '29/02/1992']);
  const again = [...typed, '--dob', '28/02/1992', '--phone', '0912 000 001'];
  expect(await counter.json(again)).toMatchObject({
    ...{ created: false, dob: '1992-02-29', phone: '0912 000 001' },
    ...{ filled: ['phone'], contradicts: ['dob'] },
  });
  const { code, err } = await counter.run(again);
  expect([code, err]).toEqual([0, expect.stringMatching(/ngày sinh.*sửa thông tin của người ấy/)]);
});

describe('what is not there after all', () => {
  it('is taken away by an empty text, of a dossier and of a record', async () => {
    const { code } = await receive(counter);
    await counter.json(`dossier correct ${code} --subject "xin trích lục" --reason nhầm`);
    const { corrected, subject } = await counter.json([
      ...['dossier', 'correct', code, '--subject', '', '--reason', 'ghi nhầm'],
    ]);
    expect(subject).toBe(null);
    expect(corrected).toEqual([{ field: 'subject', before: 'xin trích lục', after: null }]);
    const edit = ['citizen', 'edit', numbers.thu];
    await counter.json([...edit, '--address', 'tổ 3', '--email', 'thu@example.com']);
    const flags = ['--dob', '--sex', '--address', '--phone', '--email'];
    const empty = await counter.json([...edit, ...flags.flatMap((flag) => [flag, ''])]);
    expect(empty).toMatchObject({ dob: null, sex: null, address: null, phone: null, email: null });
    expect(await counter.refused([...edit, '--name', ''])).toBe('usage.bad_value');
  });
});
