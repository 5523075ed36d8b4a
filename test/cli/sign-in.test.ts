import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { staff, desk: words } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** Somebody with a PIN of their own, where they may sign in here. */
async function add(login: string, name: string, more = '--role clerk'): Promise<void> {
  writeFileSync(counter.file('pin.txt'), '246813');
  await counter.json(`staff add --name "${name}" --login ${login} ${more}`);
  const { code } = await counter.run(`staff login ${login}`);
  if (code === 0) await counter.json(`staff pin --pin-file ${counter.file('pin.txt')}`);
  await counter.json('staff login lan');
}

async function whoIsIn(): Promise<string> {
  return (await counter.json('staff whoami'))['login'] as string;
}

describe('the question who signs in', () => {
  it('names who works here and can sign in, and nobody by Enter alone', async () => {
    await counter.json('office add --name "Bưu điện" --agency-id H49.901 --kind post_office');
    await add('minh', 'Vũ Minh');
    await add('hoa', 'Lê Thị Hoa');
    await add('buu', 'Vũ Thị Bưu', '--role post --office H49.901');
    await add('xa', 'Trần Quản Trị', '--role admin --office H49.901');
    await counter.json('staff disable hoa');
    const { err } = await talk(counter, 'staff login', [
      [staff.whoAreYou, enter],
      [staff.whoAreYou, ctrlC],
    ]);
    expect(err).toContain(staff.nobodyMeant);
    for (const here of ['Phạm Thị Lan (lan)', 'Vũ Minh (minh)']) expect(err).toContain(here);
    for (const other of ['Hoa', 'Bưu', 'Quản Trị']) expect(err).not.toContain(`${other} (`);
  });

  it('takes words without accents, and asks further where several are meant', async () => {
    await add('minh', 'Vũ Minh');
    await add('mai', 'Vũ Thị Mai');
    const { code } = await talk(counter, 'staff login', [
      [staff.whoAreYou, 'vu m', enter],
      [staff.whoAreYou, '2', enter],
      [staff.pinOf('Vũ Minh', 'minh'), '246813', enter],
    ]);
    expect([code, await whoIsIn()]).toEqual([0, 'minh']);
  });

  it('says why somebody may not, and knows an administrator of another office by name', async () => {
    await counter.json('office add --name "Bưu điện" --agency-id H49.901 --kind post_office');
    await add('buu', 'Vũ Thị Bưu', '--role post --office H49.901');
    await add('xa', 'Trần Quản Trị', '--role admin --office H49.901');
    const { err } = await talk(counter, 'staff login', [
      [staff.whoAreYou, 'buu', enter],
      [staff.whoAreYou, 'quan tri', enter],
      [staff.pinOf('Trần Quản Trị', 'xa'), '246813', enter],
    ]);
    expect(err).toContain('buu thuộc H49.901');
    expect(await whoIsIn()).toBe('xa');
  });

  it('counts a try for the person meant, after going back from another’s PIN', async () => {
    await add('minh', 'Vũ Minh');
    await add('mai', 'Vũ Thị Mai');
    const { err } = await talk(counter, 'staff login', [
      [staff.whoAreYou, 'minh', enter],
      [staff.pinOf('Vũ Minh', 'minh'), '<', enter],
      [staff.whoAreYou, 'mai', enter],
      [staff.pinOf('Vũ Thị Mai', 'mai'), '1111', enter],
      [staff.pinOf('Vũ Thị Mai', 'mai'), enter],
      [staff.pinOf('Vũ Thị Mai', 'mai'), '246813', enter],
    ]);
    const { what, why } = vi.problems['staff.wrong_pin']({ login: 'mai', left: 9, wait: 0 });
    for (const part of [what, why!]) expect(err).toContain(part);
    const pin = counter.file('wrong.txt');
    writeFileSync(pin, '1111');
    const { detail } = await counter.refusal(`staff login minh --pin-file ${pin}`);
    expect(detail).toEqual({ login: 'minh', left: 9, wait: 0 });
  });

  it.each(['quen pin', 'Quên PIN', '?'])('answers %j with who can help', async (typed) => {
    await add('minh', 'Vũ Minh');
    await add('ha', 'Đỗ Thị Hà', '--role manager');
    const asked = await talk(counter, 'staff login', [
      [staff.whoAreYou, typed, enter],
      [staff.whoAreYou, 'minh', enter],
      [staff.pinOf('Vũ Minh', 'minh'), typed, enter],
      [staff.pinOf('Vũ Minh', 'minh'), ctrlC],
    ]);
    expect(asked.err.split('Đỗ Thị Hà (Lãnh đạo)').length).toBeGreaterThan(2);
    // Asking is no try.
    expect(
      (await counter.json('staff login minh --pin-file ' + counter.file('pin.txt')))['login'],
    ).toBe('minh');
  });
});

describe('a new PIN', () => {
  it('is set for a colleague by who leads, found by "quen pin" at home', async () => {
    await add('minh', 'Vũ Minh');
    await add('ha', 'Đỗ Thị Hà', '--role manager');
    await counter.json(`staff login ha --pin-file ${counter.file('pin.txt')}`);
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'quen pin', enter],
      [staff.whosePin, 'vu minh', enter],
      [staff.newPinOf('Vũ Minh'), '12', enter],
      [staff.newPinOf('Vũ Minh'), '97531', enter],
      [staff.newPinAgain, '97531', enter],
      [words.askHome, '0', enter],
    ]);
    expect([
      code,
      err.includes(vi.expected.pin('4', '32')),
      err.includes('Phạm Thị Lan ('),
    ]).toEqual([0, true, false]);
    const file = counter.file('new.txt');
    writeFileSync(file, '97531');
    const asked = await talk(counter, `staff login minh --pin-file ${file}`, [
      [staff.newPinOf('Vũ Minh'), '97531', enter],
      [staff.newPinOf('Vũ Minh'), '13579', enter],
      [staff.newPinAgain, '13579', enter],
    ]);
    for (const said of [staff.choosePin.given, vi.expected.pin_other])
      expect(asked.err).toContain(said);
    expect([asked.code, await whoIsIn()]).toEqual([0, 'minh']);
  });

  it('is one’s own where nobody else’s may be set, or by Enter', async () => {
    await add('minh', 'Vũ Minh');
    await counter.json(`staff login minh --pin-file ${counter.file('pin.txt')}`);
    const own: Turn[] = [
      [staff.pinOf('Vũ Minh', 'minh'), '1111', enter],
      [staff.pinOf('Vũ Minh', 'minh'), '246813', enter],
      [staff.newPinOf('Vũ Minh'), '97531', enter],
      [staff.newPinAgain, '97531', enter],
    ];
    expect((await talk(counter, 'staff pin', own)).code).toBe(0);
    await counter.json('staff login lan');
    const lan: Turn[] = [
      [staff.whosePin, enter],
      [staff.newPinOf('Phạm Thị Lan'), ctrlC],
    ];
    expect((await talk(counter, 'staff pin', lan)).code).toBe(130);
  });
});

describe('a window of the counter screen', () => {
  const minhComes = {
    act: () => counter.json(`staff login minh --pin-file ${counter.file('pin.txt')}`),
  };
  beforeEach(async () => {
    await add('minh', 'Vũ Minh');
  });

  it('asks who is there before its next act, when another has signed in elsewhere', async () => {
    await receive(counter);
    const steps: Turn[] = [
      [words.askHome, minhComes, '1', enter],
      [staff.whoAreYou, 'lan', enter],
      [words.askHome, '0', enter],
    ];
    const { code, err } = await talk(counter, '', steps);
    const taken = { was: 'lan', login: 'minh', station: 'H49.22/1' };
    const { what, why } = vi.problems['staff.seat_taken'](taken);
    for (const part of [what, why!]) expect(err).toContain(part);
    expect([code, await whoIsIn()]).toEqual([0, 'lan']);
  });

  it('notices it on a page, where nothing is done in the other’s name', async () => {
    const { code } = await receive(counter);
    const before = await counter.json('store info');
    const steps: Turn[] = [
      [words.askHome, code, enter],
      [words.askNext, minhComes, '3', enter],
      [staff.whoAreYou, 'minh', enter],
      [staff.pinOf('Vũ Minh', 'minh'), '246813', enter],
      [words.askHome, '0', enter],
    ];
    await talk(counter, '', steps);
    expect((await counter.json('store info'))['entries']).toBe(before['entries']);
  });

  it('is not disturbed by its own person’s signing in again', async () => {
    const again = { act: () => counter.json('staff login lan') };
    const { code } = await talk(counter, '', [
      [words.askHome, again, enter],
      [words.askHome, '0', enter],
    ]);
    expect(code).toBe(0);
  });

  it('asks again, too, when the machine became another counter', async () => {
    await counter.json('counter add --number 2');
    const moved = { act: () => counter.json('counter use H49.22/2') };
    const { code } = await talk(counter, '', [
      [words.askHome, moved, '1', enter],
      [staff.whoAreYou, 'lan', enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, (await counter.json('staff whoami'))['counter']]).toEqual([0, 2]);
  });
});
