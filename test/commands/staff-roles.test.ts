import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { birth, cards, receive, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

/** Every command that writes, on a store with dossiers in each status. */
const lines = {
  register: 'citizen register --name "Lý Thị Mới"',
  edit: 'citizen edit 022192000001 --phone "0912 000 009"',
  account: 'citizen account 022192000001 --kind vneid',
  guide: 'citizen guide 022192000001 --place counter',
  merge: 'citizen merge 022192000001 100999456',
  receive: `${birth} --all-components`,
  forward: 'dossier forward 1',
  resolve: 'dossier resolve 2 --result-number 2/2026 --result-date 2026-11-23',
  return: 'dossier return 3 --to owner',
  print: 'print receipt 1 --out -',
  office: 'office add --name "Bưu điện" --agency-id H49.22.01 --kind post_office',
  staff: 'staff add --name "Vũ Minh" --login minh --role admin',
  disable: 'staff disable khac',
  config: 'config set paper.copies 1',
  rebuild: 'store rebuild',
} as const;
type Name = keyof typeof lines;

const citizens: Name[] = ['register', 'edit', 'account', 'guide'];
const allowed: Record<string, readonly Name[]> = {
  clerk: [...citizens, 'merge', 'receive', 'forward', 'resolve', 'return', 'print'],
  post: [...citizens, 'receive', 'return', 'print'],
  specialist: ['forward', 'resolve', 'print'],
  manager: [...citizens, 'merge', 'receive', 'forward', 'resolve', 'return', 'print', 'rebuild'],
  cashier: ['print'],
  admin: Object.keys(lines) as Name[],
};

async function signedInAs(role: string): Promise<Counter> {
  const counter = await newCounter();
  for (let n = 1; n <= 3; n++) await receive(counter);
  await counter.json('citizen register --id 100999456 --name "Trần Thị Thử"');
  await resolve(counter, '3');
  for (const login of ['nguoi', 'khac']) {
    await counter.json(`staff add --name "Người ${role}" --login ${login} --role ${role}`);
  }
  await counter.json('staff login nguoi');
  return counter;
}

describe('what each role may do', () => {
  it.each(Object.keys(allowed))('%s', async (role) => {
    const counter = await signedInAs(role);
    const done: string[] = [];
    for (const [name, line] of Object.entries(lines)) {
      const { code, err } = await counter.run(`${line} --json`);
      if (code === 0) done.push(name);
      else expect([name, code, codeOf(err)]).toEqual([name, 3, 'staff.not_allowed']);
    }
    expect(done).toEqual(
      Object.keys(lines).filter((name) => allowed[role]!.includes(name as Name)),
    );
  });

  it('a refusal names who may, and what was refused is nowhere recorded', async () => {
    const counter = await signedInAs('cashier');
    const { entries } = await counter.json('store info');
    expect((await counter.refusal(lines.receive)).detail).toEqual({
      login: 'nguoi',
      role: 'cashier',
      act: 'dossier.receive',
      roles: ['clerk', 'post', 'manager', 'admin'],
    });
    expect(await counter.refused('citizen register --scan -', { stdin: cards.mau })).toBe(
      'staff.not_allowed',
    );
    expect((await counter.json('store info'))['entries']).toBe(entries);
  });

  it('`dossier why` says beforehand what a role may not', async () => {
    const counter = await signedInAs('post');
    expect(await counter.json('dossier why 1 forward')).toMatchObject({
      allowed: false,
      reason: { code: 'staff.not_allowed' },
    });
  });

  it('everyone may change their own PIN', async () => {
    const counter = await signedInAs('cashier');
    writeFileSync(counter.file('pin.txt'), '2468');
    const { login } = await counter.json(`staff pin --pin-file ${counter.file('pin.txt')}`);
    expect(login).toBe('nguoi');
  });
});

function codeOf(err: string): string {
  return (JSON.parse(err) as { error: { code: string } }).error.code;
}
