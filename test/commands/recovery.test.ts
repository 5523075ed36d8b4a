import { ctrlC, enter, talk } from '../support/clerk.ts';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { staff, desk: words } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter({ real: true });
});

/** Prints a paper and reads the code from it. */
async function printed(name: string): Promise<string> {
  const file = counter.file(name);
  await counter.json(`staff recovery-paper --out ${file}`);
  const text = allText(await readPdf(readFileSync(file)));
  return /\b(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}\b/.exec(text)![0];
}

function file(name: string, content: string): string {
  writeFileSync(counter.file(name), content);
  return counter.file(name);
}

const recover = (code: string, login = 'lan'): string =>
  `staff recover ${login} --code-file ${file('code.txt', code)} --pin-file ${file('pin.txt', '975310')}`;

describe('the recovery paper', () => {
  it('bears a code that the store does not keep, in a file for its owner alone', async () => {
    const code = await printed('giay.pdf');
    expect(statSync(counter.file('giay.pdf')).mode & 0o077).toBe(0);
    const { code: ended, out, err } = await counter.run('staff recovery-paper --json');
    expect([ended, JSON.parse(out)['paper']]).toEqual([0, 2]);
    for (const said of [out, err]) expect(said).not.toContain(code.slice(0, 9));
  });

  it('is made by an administrator alone', async () => {
    const [given, own] = [counter.pin('246810'), counter.pin('975310', '--new-pin-file')];
    await counter.json(`staff add --name "Vũ Minh" --login minh --role manager ${given}`);
    await counter.json(`staff login minh ${given} ${own}`);
    expect(await counter.refused('staff recovery-paper')).toBe('staff.not_allowed');
  });

  it('sets an administrator’s PIN once, signed in by nobody, and opens a locked account', async () => {
    const code = await printed('giay.pdf');
    await counter.json('staff logout');
    const wrong = file('wrong.txt', '1111');
    for (let n = 0; n < 10; n++) await counter.run(`staff login lan --pin-file ${wrong}`);
    const typed = code.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o');
    expect(await counter.json(recover(typed))).toMatchObject({ login: 'lan', paper: 1 });
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
    expect(
      (await counter.json(`staff login lan --pin-file ${counter.file('pin.txt')}`))['login'],
    ).toBe('lan');
    expect(await counter.refusal(recover(code))).toMatchObject({
      exit: 3,
      code: 'staff.no_recovery',
      detail: { used: { login: 'lan' } },
    });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('is ended by the next one', async () => {
    const [first, second] = [await printed('mot.pdf'), await printed('hai.pdf')];
    expect(await counter.refusal(recover(first))).toMatchObject({
      code: 'staff.wrong_recovery',
      detail: { paper: 2 },
    });
    const listed = async () => (await counter.json('staff list'))['recovery'];
    const issuedAt = '2026-11-23T09:14:00+07:00';
    const sealed = { issuedAt, usedBy: null, usedByName: null, usedAt: null };
    const replaced = { ...sealed, paper: 1, valid: false };
    expect(await listed()).toEqual([{ ...sealed, paper: 2, valid: true }, replaced]);
    expect((await counter.json(recover(second)))['paper']).toBe(2);
    const by = { usedBy: 'lan', usedByName: 'Phạm Thị Lan' };
    const used = { issuedAt, ...by, usedAt: issuedAt, paper: 2, valid: false };
    expect(await listed()).toEqual([used, replaced]);
    const { out } = await counter.run('staff list');
    for (const said of [staff.paperReplaced, 'đã dùng cho Phạm Thị Lan'])
      expect(out).toContain(said);
  });

  it('is missed where one administrator is alone, and by who may help others', async () => {
    const alone = async (): Promise<unknown> => (await counter.json('status'))['accounts'];
    const shut = { locked: [], oneAdmin: true };
    expect(await alone()).toEqual(shut);
    expect((await counter.run('status')).out).toContain(vi.screen.setup.oneAdmin.slice(0, 40));
    const code = await printed('giay.pdf');
    expect(await alone()).toEqual({ locked: [], oneAdmin: false });
    await counter.json(recover(code));
    expect(await alone()).toEqual(shut);
    await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
    await counter.json('staff login minh');
    expect(await alone()).toBe(null);
  });

  it('opens the account of an administrator alone, and nothing where none was made', async () => {
    expect((await counter.refusal(recover('7K3M'))).detail).toEqual({ used: null });
    await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
    const code = await printed('giay.pdf');
    expect(await counter.refused(recover(code, 'minh'))).toBe('staff.not_found');
    const mistyped = await counter.refusal(recover(code.slice(0, -1)));
    expect([mistyped.exit, mistyped.detail['expected']]).toEqual([2, 'recovery_code']);
    expect(JSON.stringify(mistyped)).not.toContain(code.slice(0, 4));
  });

  it('is found at the question who signs in, when nobody else can help', async () => {
    const code = await printed('giay.pdf');
    await counter.json('staff logout');
    const { code: ended, err } = await talk(counter, '', [
      [staff.whoAreYou, 'quen pin', enter],
      [staff.whoAreYou, 'khoi phuc', enter],
      [staff.whoRecovers, '1', enter],
      [staff.askRecovery(1), 'AAAA', enter],
      [staff.askRecovery(1), code, enter],
      [staff.newPinOf('Phạm Thị Lan'), '975310', enter],
      [staff.newPinAgain, '975310', enter],
      [words.askHome, ctrlC],
    ]);
    expect(ended).toBe(0);
    for (const said of [staff.recoverHint.slice(0, 40), vi.expected.recovery_code]) {
      expect(err).toContain(said);
    }
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });
});
