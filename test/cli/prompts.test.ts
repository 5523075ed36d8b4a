import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, receive, register } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';

const { setup, staff, citizen, desk: words } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function entries(): Promise<number> {
  return (await counter.json('store info'))['entries'] as number;
}

describe('the set-up wizard', () => {
  const wizard: Turn[] = [
    [setup.askTraining, '1', enter],
    [setup.chooseOffice, 'phuong ha long', enter],
    [setup.whichOffice, '1', enter],
    [setup.askCounter, enter],
    [setup.askStaff, 'Phạm Thị Lan', enter],
    [setup.askLogin, enter],
    [staff.newPin, '246813', enter],
    [staff.newPinAgain, '246813', enter],
    [setup.askSecond, enter],
    [setup.askAddress, enter],
    [setup.askPhone, enter],
    [setup.askParent, enter],
    [setup.askPlace, enter],
    [setup.askRecovery, 'k', enter],
    [setup.sureMake, 'c', enter],
  ];
  const atPin = 6;

  it('makes a ready-made office, found by words without accents', async () => {
    const bare = bareCounter();
    const { code, out } = await talk(bare, 'setup', wizard);
    expect([code, out.includes('Hạ Long')]).toEqual([0, true]);
    const { login, office } = await bare.json('staff whoami');
    expect([login, office.name.includes('Hạ Long')]).toEqual(['lan.pt', true]);
    expect((await bare.json('config get office.place'))['value']).toBe('Hạ Long');
    expect(await bare.refused('staff login lan.pt')).toBe('usage.missing');
  });

  it('asks for the PIN alone again when it is too short or not the same twice', async () => {
    const bare = bareCounter();
    const { code, err } = await talk(bare, 'setup', [
      ...wizard.slice(0, atPin),
      [staff.newPin, '24681', enter],
      [staff.newPin, '246813', enter],
      [staff.newPinAgain, '246814', enter],
      [staff.newPin, '246813', enter],
      ...wizard.slice(atPin + 1),
    ]);
    expect(code).toBe(0);
    for (const rule of [vi.expected.pin('6', '32'), vi.expected.pin_again])
      expect(err).toContain(rule);
    expect((await bare.json('staff whoami'))['login']).toBe('lan.pt');
  });

  it('asks nothing where a store is: it says so at once', async () => {
    const { code, err } = await talk(counter, 'setup', []);
    expect([code, err.includes(counter.store)]).toEqual([3, true]);
  });

  it.each(wizard.map((_, index) => index))(
    'given up at question %d leaves no file behind',
    async (index) => {
      const bare = bareCounter();
      const turns = [...wizard.slice(0, index), [wizard[index]![0], ctrlC] as const];
      const { code, out, err } = await talk(bare, 'setup', turns);
      const { what } = vi.problems['input.cancelled']({});
      expect([code, out, err.endsWith(`✗ ${what}\n`)]).toEqual([130, '', true]);
      expect(existsSync(bare.store)).toBe(false);
    },
  );

  it('asks again for a counter and a login that cannot be', async () => {
    const bare = bareCounter();
    const { code, err } = await talk(
      bare,
      `setup --office A --agency-id H49.22 --kind team --training`,
      [
        [setup.askCounter, '0', enter],
        [setup.askCounter, '?', enter],
        [setup.askCounter, '2', enter],
        [setup.askStaff, enter],
        [setup.askStaff, 'Vũ Minh', enter],
        [setup.askLogin, 'Vũ', enter],
        [setup.askLogin, enter],
        [staff.newPin, enter],
        [setup.askSecond, enter],
        [setup.askAddress, enter],
        [setup.askPhone, enter],
        [setup.askParent, enter],
        [setup.askPlace, enter],
        [setup.askRecovery, 'k', enter],
        [setup.sureMake, 'c', enter],
      ],
    );
    expect(code).toBe(0);
    expect(err).toContain(setup.explain.counter);
    expect(await bare.json('staff whoami')).toMatchObject({ login: 'minh.v', counter: 2 });
  });
});

describe('receiving at the counter', () => {
  const meanwhile = {
    /** Another window changes the office's hours while this clerk thinks. */
    act: (): Promise<unknown> => counter.json('config set office.hours 08:00-12:00,13:00-16:00'),
  };
  const turns: Turn[] = [
    [words.askOwner, cards.thu, enter],
    [words.askProcedureWords, 'dkks', enter],
    [words.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    ['Bao nhiêu bản?', '1', enter],
    [words.agree, enter],
  ];

  it('from a scanned card takes a few keys, and what is recorded was shown before', async () => {
    const { code, out, err, presses } = await talk(counter, 'dossier receive', turns);
    expect([code, out.includes('H49.22-261123-0001')]).toEqual([0, true]);
    for (const part of ['Trần Thị Thử', '1.001193', '17:00 23/11/2026', '8.000 đ']) {
      expect(err).toContain(part);
    }
    expect(presses - cards.thu.length).toBeLessThanOrEqual(12);
  });

  it('takes a number that no row has for no code that begins so', async () => {
    await receive(counter);
    const { code, err } = await talk(counter, 'dossier receive', [
      [words.askOwner, cards.mau, enter],
      // One procedure alone has a code that begins with it.
      [words.askProcedure, '3', enter],
      [words.askProcedure, '1', enter],
      ...turns.slice(2),
    ]);
    expect([code, err.includes(words.oneOfThese(1))]).toEqual([0, true]);
    expect((await counter.json('dossier show 2'))['procedure'].code).toBe('1.001193');
  });

  it('offers the procedures received last first: twelve keys are enough for any', async () => {
    await receive(counter);
    const again: Turn[] = [
      [words.askOwner, cards.mau, enter],
      [words.askProcedure, '1', enter],
    ];
    const { code, presses } = await talk(counter, 'dossier receive', [...again, ...turns.slice(2)]);
    expect([code, presses - cards.mau.length]).toEqual([0, 8]);
    expect((await counter.json('dossier show 2'))['procedure'].code).toBe('1.001193');
  });

  it.each(turns.map((_, index) => index))(
    'given up at question %d is recorded nowhere',
    async (index) => {
      const before = await entries();
      const given = [...turns.slice(0, index), [turns[index]![0], ctrlC] as const];
      const { code, out } = await talk(counter, 'dossier receive', given);
      expect([code, out, await entries()]).toEqual([130, '', before]);
    },
  );

  it('is not recorded when the due date that was shown is no longer the one', async () => {
    const given: Turn[] = [...turns.slice(0, -1), [words.agree, meanwhile, enter]];
    const { code, out, err } = await talk(counter, 'dossier receive', given);
    const { what } = vi.problems['dossier.changed_meanwhile']({ code: 'H49.22-261123-0001' });
    expect([code, out, err.includes(what)]).toEqual([5, '', true]);
    expect((await counter.json('dossier list'))['dossiers']).toEqual([]);
  });

  it('given up at the end has not registered the newcomer either', async () => {
    const before = await entries();
    const { code } = await talk(counter, 'dossier receive', [
      [words.askOwner, 'Lý Thị Mới', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askNumber, enter],
      [words.askBirth, '1990', enter],
      [citizen.askSex, enter],
      [words.askAddress, enter],
      [words.askPhone, enter],
      ...turns.slice(1, -1),
      [words.agree, ctrlC],
    ]);
    expect([code, await entries()]).toEqual([130, before]);
  });

  it('with a required paper taken away asks why it may follow', async () => {
    const { code } = await talk(counter, 'dossier receive', [
      ...turns.slice(0, 2),
      [words.askPapers, '2', enter],
      [words.askPapers, enter],
      [words.askMissingReason, 'mai nộp', enter],
      ...turns.slice(3),
    ]);
    expect(code).toBe(0);
    expect(await counter.json('dossier show 1')).toMatchObject({
      missing: ['Giấy chứng sinh hoặc giấy tờ thay thế'],
      missingReason: 'mai nộp',
    });
  });

  it('asks only for what was not said, and nothing with --yes', async () => {
    await register(counter);
    const line = 'dossier receive --procedure 2.000815 --citizen 022192000001 --all-components';
    const { code } = await talk(counter, `${line} --yes`, [['Bao nhiêu trang?', '5x3', enter]]);
    expect([code, (await counter.json('dossier show 1'))['amountDue']]).toEqual([0, 21000]);
    expect((await talk(counter, `${line} --quantity 1 --yes`, [])).code).toBe(0);
  });

  it('asks which case where there are several', async () => {
    await register(counter);
    const line = 'dossier receive --procedure 1.000656 --citizen 022192000001 --all-components';
    const { code } = await talk(counter, line, [
      [words.askCase, '2', enter],
      ['Bao nhiêu bản?', enter],
      [words.agree, enter],
    ]);
    expect([code, (await counter.json('dossier show 1'))['case'].id]).toEqual([0, 'qua-han']);
  });

  it('finds the owner by words of the name, or takes somebody new on the way', async () => {
    await register(counter);
    await register(counter, cards.mau);
    const rest: Turn[] = turns.slice(1);
    const known = await talk(counter, 'dossier receive', [
      [words.askOwner, 'van mau', enter],
      [words.whichOne, '1', enter],
      ...rest,
    ]);
    expect(known.code).toBe(0);
    const fresh = await talk(counter, 'dossier receive', [
      [words.askOwner, 'Lý Thị Mới', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askNumber, '123', enter],
      [words.askNumber, enter],
      [words.askBirth, '1990', enter],
      [citizen.askSex, enter],
      [words.askAddress, enter],
      [words.askPhone, '0912000001', enter],
      [words.askProcedure, 'dkks', enter],
      ...rest.slice(1),
    ]);
    expect([fresh.code, fresh.err.includes('12 chữ số')]).toEqual([0, true]);
    const owner = async (n: number) => (await counter.json(`dossier show ${n}`))['citizen'].name;
    const owners = [await owner(1), await owner(2)];
    expect(owners).toEqual(['Nguyễn Văn Mẫu', 'Lý Thị Mới']);
  });
});

describe('other questions', () => {
  it('a citizen is registered by scanning at the first question', async () => {
    const { code } = await talk(counter, 'citizen register', [
      [citizen.askScanOrNumber, cards.thu, enter],
    ]);
    expect([code, (await counter.json('citizen show ttt'))['dob']]).toEqual([0, '1992-02-29']);
  });

  it('a spoilt name on a card is typed again', async () => {
    const spoilt = cards.thu.replace('Trần', 'Tr?n');
    const { code } = await talk(
      counter,
      ['citizen', 'register', '--scan', spoilt],
      [[citizen.retypeName, 'Trần Thị Thử', enter]],
    );
    expect([code, (await counter.json('citizen show ttt'))['name']]).toEqual([0, 'Trần Thị Thử']);
  });

  it('two records are merged, and taken apart, by somebody who saw whom', async () => {
    await register(counter);
    await counter.json('citizen register --id 100123456 --name "Trần Thị Thử"');
    const merge = 'citizen merge 022192000001 100123456';
    const before = await entries();
    const { code, err } = await talk(counter, merge, [[citizen.sureMerge, 'k', enter]]);
    expect([code, await entries()]).toEqual([130, before]);
    expect(stripVTControlCharacters(err)).toMatch(
      /Giữ lại +Gộp vào.*\n(.*\n)*Số CMND cũ +\*{8}456\n/,
    );
    expect(err).not.toContain('022192000001');
    expect((await talk(counter, merge, [[citizen.sureMerge, 'c', enter]])).code).toBe(0);
    const sure = citizen.sureUnmerge('Trần Thị Thử', 'Trần Thị Thử');
    const apart = await talk(counter, 'citizen unmerge 100123456', [[sure, 'c', enter]]);
    expect(apart.code).toBe(0);
    // What the rules refuse is refused before anybody is asked.
    expect((await talk(counter, 'citizen unmerge 100123456', [])).code).toBe(3);
  });

  it('rebuilding is asked for once more', async () => {
    const { code } = await talk(counter, 'store rebuild', [
      [vi.screen.store.sureRebuild, 'k', enter],
    ]);
    expect(code).toBe(130);
  });
});
