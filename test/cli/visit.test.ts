/** Several dossiers in one visit, results by post, and records put right: on the counter screen. */
import { enter, talk, type Turn } from '../support/clerk.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { desk: words, citizen } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('twins in one visit', () => {
  it('have each their own papers, copies and content; nobody asks for copies', async () => {
    const ended = await talk(counter, '', [
      [words.askHome, cards.thu, enter],
      [words.askNext, '1', enter],
      [words.askProcedureWords, 'dkks', enter],
      [words.askPapers, enter],
      [vi.screen.declaration.askHow, enter],
      ['Bao nhiêu bản?', enter],
      [words.agree, enter],
      [words.askAfter, '1', enter],
      [words.askProcedure, '1', enter],
      [words.askPapers, '2=0/0/1', enter],
      [words.askPapers, enter],
      [vi.screen.declaration.askHow, enter],
      ['Bao nhiêu bản?', '2', enter],
      [words.askSubject, 'cháu thứ hai', enter],
      // What tells them apart was typed: no twin is warned of again.
      [words.agree, enter],
      [words.askAfter, enter],
      [words.askHome, '0', enter],
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    const [first, second] = [
      await counter.json('dossier show 1'),
      await counter.json('dossier show 2'),
    ];
    expect([first['amountDue'], second['amountDue']]).toEqual([0, 16000]);
    expect([first['subject'], second['subject']]).toEqual([null, 'cháu thứ hai']);
    const paper = (shown: typeof first) => (shown['components'] as { id: string }[])[1];
    expect(paper(first)).toMatchObject({ originals: 1, copies: 0 });
    expect(paper(second)).toMatchObject({ originals: 0, copies: 1 });
  });
});

describe('a result by post', () => {
  it('asks where it goes, and whom to call, where the record does not tell', async () => {
    await counter.json(`citizen register --id ${numbers.thu} --name "Trần Thị Thử"`);
    const line = 'dossier receive --procedure 2.000815 --all-components --quantity 2';
    const { code } = await talk(counter, `${line} --citizen ${numbers.thu}`, [
      [words.agree, '2', enter],
      [words.askReturnBy, '2', enter],
      [words.askPostalAddress, 'Tổ 1', enter],
      [words.askKeepTyped, '<', enter],
      [words.askPostalAddress, 'Tổ 1, phường Hạ Long, Quảng Ninh', enter],
      [words.askPhone, '0912000001', enter],
      [words.agree, enter],
    ]);
    expect(code).toBe(0);
    expect(await counter.json('dossier show 1')).toMatchObject({ returnBy: 'post' });
    expect(await counter.json(`citizen show ${numbers.thu}`)).toMatchObject({
      ...{ address: 'Tổ 1, phường Hạ Long, Quảng Ninh', phone: '0912000001' },
    });
  });
});

describe('a result by post to who has an address', () => {
  const line = 'dossier receive --procedure 2.000815 --all-components --quantity 2';
  const told = async (n: number) => {
    const { postedTo } = await counter.json(`dossier show ${n}`);
    return [postedTo.address, postedTo.phone];
  };

  it('asks all the same: Enter keeps it, and another one is of this dossier alone', async () => {
    await register(counter);
    await counter.json(`citizen edit ${numbers.thu} --phone 0912000001`);
    const home = 'Tổ 1, Khu 2, phường Hạ Long, Quảng Ninh';
    const elsewhere = 'Tổ 7, phường Hồng Gai, Quảng Ninh';
    const answers: [Turn, Turn][] = [
      [
        [words.askPostalAddress, enter],
        [words.askPhone, enter],
      ],
      [
        [words.askPostalAddress, elsewhere, enter],
        [words.askPhone, '0912000002', enter],
      ],
    ];
    for (const [n, [place, phone]] of answers.entries()) {
      const { code, err } = await talk(counter, `${line} --citizen ${numbers.thu} --subject ${n}`, [
        [words.agree, '2', enter],
        [words.askReturnBy, '2', enter],
        place,
        phone,
        [words.agree, enter],
      ]);
      expect(code).toBe(0);
      for (const known of [home, '0912000001']) expect(err).toContain(words.asBefore(known));
    }
    expect(await told(1)).toEqual([home, '0912000001']);
    expect(await told(2)).toEqual([elsewhere, '0912000002']);
    expect(await counter.json(`citizen show ${numbers.thu}`)).toMatchObject({
      ...{ address: home, phone: '0912000001' },
    });
    const anew = 'Tổ 2, phường Hạ Long, Quảng Ninh';
    await counter.json(['citizen', 'edit', numbers.thu, '--address', anew, '--dossiers', 'follow']);
    expect([await told(1), await told(2)]).toEqual([
      [anew, '0912000001'],
      [elsewhere, '0912000002'],
    ]);
  });

  it('is of no other owner, and is asked of the command as well', async () => {
    await register(counter);
    await register(counter, cards.mau);
    const to = ['--return-by', 'post', '--address', 'Tổ 7, phường Hồng Gai, Quảng Ninh'];
    await counter.json([...line.split(' '), '--citizen', numbers.thu, ...to]);
    expect(await told(1)).toEqual([to[3], null]);
    await counter.json('shipment add-range --prefix RB --first 1 --last 9');
    const { shipments } = await counter.json('shipment register 1 --service collect');
    const { tracking } = (shipments as { tracking: string }[])[0]!;
    const sent = async () => (await counter.json(`shipment show ${tracking}`))['recipient'];
    expect(await sent()).toMatchObject({ address: to[3] });
    await counter.json(`dossier correct 1 --citizen ${numbers.mau} --reason nham`);
    const home = 'Tổ 9, phường Hà Tu, Quảng Ninh';
    expect(await told(1)).toEqual([home, null]);
    // What waits for the post goes there, too.
    expect(await sent()).toMatchObject({ address: home });
  });
});

describe('the phone of the owner', () => {
  it('is added on the preview, and put right there where it is another one', async () => {
    await register(counter);
    // What is put right is asked of the dossier that is open by then.
    const follow: Turn = [citizen.askFollowing(['H49.22-261123-0001']), '1', enter];
    const visits: [string, string, Turn[]][] = [
      ['2.000815', '0912000003', []],
      ['2.000884', '0912000004', [follow]],
    ];
    for (const [procedure, phone, asked] of visits) {
      const line = `dossier receive --procedure ${procedure} --all-components --quantity 2`;
      const { code } = await talk(counter, `${line} --citizen ${numbers.thu}`, [
        [words.agree, '6', enter],
        [words.askPhone, phone, enter],
        ...asked,
        [words.agree, enter],
      ]);
      expect(code).toBe(0);
      expect((await counter.json(`citizen show ${numbers.thu}`))['phone']).toBe(phone);
    }
  });
});

describe('a record is put right on its page', () => {
  it('field by field, and what changes is shown before Enter', async () => {
    await register(counter);
    const ended = await talk(counter, '', [
      [words.askHome, cards.thu, enter],
      [words.askNext, 's', enter],
      [words.askWhatIsWrong, '6', enter],
      [words.askRight(citizen.fields.phone), '0912000002', enter],
      [words.askEditMore, '2', enter],
      [words.askRight(citizen.fields.idNumber), '022192000088', enter],
      [words.askEditMore, enter],
      [words.askWhyRenamed, 'đọc nhầm số', enter],
      [words.askNext, enter],
      [words.askHome, '0', enter],
    ]);
    expect([ended.code, ended.err]).toEqual([0, expect.stringContaining('→ 0912000002')]);
    expect(ended.err).toContain('********0001 → ********0088');
    expect(await counter.json('citizen show 022192000088')).toMatchObject({
      ...{ name: 'Trần Thị Thử', phone: '0912000002' },
    });
  });
});
