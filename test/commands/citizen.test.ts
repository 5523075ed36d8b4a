import { beforeEach, describe, expect, it } from 'vitest';
import vectors from '../domain/vectors/cccd-qr-vectors.json' with { type: 'json' };
import { newCounter, type Counter } from '../support/program.ts';
import { cards, receive, register, resolve } from '../support/acts.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('a scanned card', () => {
  it.each(vectors.vectors)('read from the command line and from stdin: $raw', async (vector) => {
    const { raw, ok } = vector;
    const lines = [['citizen', 'register', '--scan', raw], 'citizen register --scan -'];
    for (const line of lines) {
      const around = { stdin: `${raw}\r\n` };
      if (ok === false) {
        const refusal = await counter.refusal(line, around);
        expect([refusal.exit, refusal.code]).toEqual([2, 'scan.refused']);
        continue;
      }
      const answer = await counter.json(line, around);
      expect(answer['id']).toBe(raw.slice(0, 12));
      expect(answer['created']).toBe(line !== lines[1]);
      if (ok === 'warn') expect(answer['warnings']).not.toEqual([]);
    }
  });

  it('is never stored as it was read', async () => {
    const family = `${cards.thu}|Cha Thử|Mẹ Thử|Vợ Thử|`;
    await register(counter, family);
    const shown = JSON.stringify(await counter.json('citizen show 022192000001'));
    expect(shown).not.toMatch(/Cha Thử|01072024|\|/);
  });

  it('whose name was lost is refused, unless the name is typed beside it', async () => {
    const spoilt = cards.thu.replace('Trần', 'Tr\uFFFDn');
    const scan = 'citizen register --scan -';
    expect((await counter.refusal(scan, { stdin: spoilt })).detail).toEqual({ why: 'garbled' });
    const typed = await counter.json(`${scan} --name "Trần Thị Thử"`, { stdin: spoilt });
    expect([typed['name'], typed['dob'], typed['created']]).toEqual([
      'Trần Thị Thử',
      '1992-02-29',
      true,
    ]);
  });
});

describe('registering', () => {
  it('the same number again is the same person, however often', async () => {
    const first = await register(counter);
    const again = await register(counter);
    expect([first['created'], again['created']]).toEqual([true, false]);
    expect(again['uuid']).toBe(first['uuid']);
    const { entries } = await counter.json('store info');
    await register(counter);
    expect((await counter.json('store info'))['entries']).toBe(entries);
  });

  it('a card fills what a known record lacks, and says what contradicts', async () => {
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử" --dob 1992');
    const filled = await counter.json(['citizen', 'register', '--scan', cards.thu]);
    expect([filled['created'], filled['dob'], filled['sex']]).toEqual([
      false,
      '1992-02-29',
      'female',
    ]);
    expect(filled['filled']).toEqual(expect.arrayContaining(['dob', 'sex', 'address']));
    expect(filled['contradicts']).toEqual([]);
    await counter.json('citizen edit 022192000001 --dob 01/03/1992');
    const again = await counter.json(['citizen', 'register', '--scan', cards.thu]);
    expect([again['filled'], again['contradicts'], again['dob']]).toEqual([
      [],
      ['dob'],
      '1992-03-01',
    ]);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('the old number and name of somebody known are the same person, not a second', async () => {
    const typed = 'citizen register --id 100123456 --name "Nguyễn Văn Thử"';
    const { uuid } = await counter.json(typed);
    expect(await counter.json(typed)).toMatchObject({ uuid, created: false });
    const card = '022085123456|100123456|Nguyễn Văn Thử|15031985|Nam|Tổ 1|20052021';
    const scanned = await counter.json(['citizen', 'register', '--scan', card]);
    expect(scanned).toMatchObject({ uuid, created: false, id: '022085123456' });
    expect(scanned['filled']).toContain('idNumber');
  });

  it('another name under a known number is refused with both names', async () => {
    await register(counter);
    const typed = 'citizen register --id 022192000001 --name "Trần Thị Thật"';
    expect(await counter.refusal(typed)).toMatchObject({
      exit: 3,
      code: 'citizen.name_differs',
      detail: { known: 'Trần Thị Thử', given: 'Trần Thị Thật' },
    });
  });

  it('keeps a nine-digit number as the old one, which finds the person too', async () => {
    const { id, oldNumber } = await counter.json(
      'citizen register --id 100123456 --name "Trần Thị Thử"',
    );
    expect([id, oldNumber]).toEqual([null, '100123456']);
    expect((await counter.json('citizen show 100123456'))['name']).toBe('Trần Thị Thử');
  });

  it('keeps a year alone as a year, on the screen and in lists', async () => {
    const { dob, warnings } = await counter.json(
      'citizen register --id 022142000001 --name "Lê Thị Cụ" --dob 1942',
    );
    expect([dob, warnings]).toEqual(['1942', []]);
    expect((await counter.run('citizen show 022142000001')).out).toMatch(/Ngày sinh\s+1942/);
    expect((await counter.run('citizen find cu --csv')).out).toContain(',1942,');
  });

  it('finds by a number typed in groups, with marks that nobody sees', async () => {
    await register(counter);
    for (const typed of ['022 192 000 001', '022.192.000.001', '022192\u200B000001']) {
      expect((await counter.json(['citizen', 'show', typed]))['name']).toBe('Trần Thị Thử');
      expect((await counter.json(['citizen', 'find', typed]))['citizens']).toHaveLength(1);
    }
  });

  it('takes a name as it is written, in one form of its letters', async () => {
    const typed = 'Nguyễn  Thị\u00A0Hoà'.normalize('NFD');
    const { name } = await counter.json(['citizen', 'register', '--name', typed]);
    expect(name).toBe('Nguyễn Thị Hoà'.normalize('NFC'));
  });

  it.each([
    ['--dob 31/02/1992', 'usage.bad_value'],
    ['--sex x', 'usage.bad_value'],
    ['--email khong', 'usage.bad_value'],
    ['--dob 15/3/92', 'usage.bad_value'],
    ['--dob abc', 'usage.bad_value'],
    ['--dob 24/11/2026', 'usage.bad_value'],
    ['--dob 2027', 'usage.bad_value'],
    ['--phone "khong co so"', 'usage.bad_value'],
    ['--name "D? Th? Lan"', 'usage.bad_value'],
    ['--address "t\uFFFD 3"', 'usage.bad_value'],
    ['--id 12345', 'citizen.bad_number'],
    ['--kind organisation --id 022192000001x', 'citizen.bad_number'],
  ])('with %s is refused', async (options, code) => {
    const refusal = await counter.refusal(`citizen register --name "Trần Thị Thử" ${options}`);
    expect([refusal.exit, refusal.code]).toEqual([2, code]);
  });
});

describe('a correction', () => {
  it('keeps what stood before in the history, and finds by the former and the new name', async () => {
    await register(counter);
    const edited = await counter.json(
      'citizen edit 022192000001 --name "Trần Thị Ước" --phone 0912000001 --reason "viết sai"',
    );
    expect(edited['changed']).toEqual(['name', 'phone']);
    expect((await counter.json('citizen find uoc'))['citizens']).toHaveLength(1);
    expect((await counter.json('citizen find "thu"'))['citizens']).toHaveLength(1);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('takes away a number that is another’s, and gives it to whom it belongs', async () => {
    const { code } = await receive(counter);
    const card = cards.thu.replace('Trần Thị Thử', 'Lê Thị Khác');
    const refusal = await counter.refusal(['citizen', 'register', '--scan', card]);
    expect(refusal).toMatchObject({ exit: 3, code: 'citizen.name_differs' });
    expect(refusal.next.join('\n')).toMatch(/--without-id/);
    const edit = 'citizen edit 022192000001 --without-id --reason "số của người khác"';
    expect(await counter.json(edit)).toMatchObject({ id: null, followed: [code] });
    const other = await counter.json(['citizen', 'register', '--scan', card]);
    expect(other).toMatchObject({ created: true, id: '022192000001', name: 'Lê Thị Khác' });
    expect((await counter.json(`dossier show ${code}`))['citizen']).toEqual({
      id: null,
      name: 'Trần Thị Thử',
    });
    const both = `${edit} --id 022192000002`;
    expect((await counter.refusal(both)).code).toBe('usage.one_only');
  });

  it('cannot give somebody the number of another', async () => {
    await register(counter);
    await register(counter, cards.mau);
    const refusal = await counter.refusal('citizen edit 022192000001 --id 022085123456');
    expect([refusal.exit, refusal.code]).toEqual([3, 'citizen.number_taken']);
  });

  it('of nothing names what can be corrected', async () => {
    await register(counter);
    expect(await counter.refused('citizen edit 022192000001')).toBe('usage.missing');
  });
});

describe('finding a citizen', () => {
  it('by what only looks like an id of ours finds nobody, on either engine', async () => {
    const { uuid } = await register(counter);
    expect((await counter.json(`citizen show ${String(uuid).toUpperCase()}`))['uuid']).toBe(uuid);
    const odd = ['-'.repeat(36), `${'a'.repeat(35)}-`, 'a'.repeat(36)];
    const lines = odd.flatMap((id) => [
      ['citizen', 'show', '--json', '--', id],
      ['citizen', 'unmerge', '--json', '--', id],
      ['payment', 'void', 'request', '--json', '--reason=thu nhầm', '--', id],
    ]);
    for (const line of lines) {
      const { code, err } = await counter.run(line);
      expect([line, code, err.includes('not_found')]).toEqual([line, 4, true]);
    }
  });

  it.each(['tran thi thu', 'TRẦN', 'ttt', '022192', '0912 000 001', '+84 912 000 001'])(
    '%s finds the person',
    async (words) => {
      await register(counter);
      await counter.json('citizen edit 022192000001 --phone "0912.000.001"');
      await register(counter, cards.mau);
      const { citizens } = await counter.json(['citizen', 'find', words]);
      expect(citizens.map((each: { name: string }) => each.name)).toEqual(['Trần Thị Thử']);
    },
  );

  it('lists people by their given name, in the order of the alphabet', async () => {
    for (const name of ['Lê Ớt', 'Lê Đào', 'Lê Dung', 'Lê Ổi', 'An Lê Dung']) {
      await counter.json(['citizen', 'register', '--name', name]);
    }
    const { citizens } = await counter.json('citizen find le');
    expect(citizens.map((each: { name: string }) => each.name)).toEqual([
      'An Lê Dung',
      'Lê Dung',
      'Lê Đào',
      'Lê Ổi',
      'Lê Ớt',
    ]);
  });

  it('shows numbers masked to people, in lists, cards and tables', async () => {
    await register(counter);
    for (const line of ['citizen find tran', 'citizen find tran --csv']) {
      const { out } = await counter.run(line);
      expect(out).toContain('********0001');
      expect(out).not.toContain('022192000001');
    }
    expect((await counter.run('citizen show ttt')).out).not.toContain('022192000001');
  });

  it('of whom there are several names them and chooses none', async () => {
    await counter.json('citizen register --name "Trần Thị Thử"');
    await counter.json('citizen register --name "Trần Văn Thử"');
    const { exit, detail } = await counter.refusal('citizen show tran');
    expect(exit).toBe(4);
    expect([...(detail['near'] as string[])].sort()).toEqual(['Trần Thị Thử', 'Trần Văn Thử']);
  });
});

describe('a citizen’s page', () => {
  it('shows what is open, what waits, what is unpaid and the last visit', async () => {
    const first = await receive(counter);
    counter.at('2026-11-23T10:00');
    const second = await receive(counter, '--quantity 2');
    await resolve(counter, first['code']);
    const codes = (lines: { code: string }[]): string[] => lines.map(({ code }) => code);
    const page = await counter.json('citizen show 022192000001');
    expect(codes(page['open'])).toEqual([second['code']]);
    expect(codes(page['waiting'])).toEqual([first['code']]);
    expect([page['unpaid'], page['lastVisit'], page['dossiers']]).toEqual([
      16000,
      '2026-11-23T10:00:00+07:00',
      2,
    ]);
  });
});
