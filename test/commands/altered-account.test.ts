/** Whoever changes a row of the staff in the file, and puts it back, does nothing meanwhile. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashPin } from '../../src/store/pin.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { fileOf } from '../support/seat.ts';
import { behind } from '../support/store.ts';

let counter: Counter;

const pin = (text: string): string => counter.pin(text);
const chosen = (text: string): string => counter.pin(text, '--new-pin-file');

beforeEach(async () => {
  counter = await newCounter();
  for (const [login, role] of [
    ['minh', 'manager'],
    ['hoa', 'clerk'],
  ]) {
    const added = `staff add --name "Người ${login}" --login ${login} --role ${role}`;
    await counter.json(`${added} ${pin('147036')}`);
    await counter.json(`staff login ${login} ${pin('147036')} ${chosen('246813')}`);
    await counter.json('staff login lan');
  }
});

/** Another value in a row while something is done; then the old one again. */
async function meanwhile<T>(
  login: string,
  [column, value]: [column: string, value: string | number | null],
  work: () => Promise<T>,
): Promise<T> {
  const old = behind(counter.store, (database) =>
    database.prepare(`select ${column} from staff where login = ?`).pluck().get(login),
  );
  const put = (to: unknown): void =>
    behind(counter.store, (database) => {
      const { changes } = database
        .prepare(`update staff set ${column} = ? where login = ?`)
        .run(to, login);
      expect(changes).toBe(1);
    });
  put(value);
  const done = await work();
  put(old);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  return done;
}

const altered = (key: string, column: string) => ({
  exit: 6,
  code: 'store.row_altered',
  detail: { table: 'staff', key, column },
});

describe('while its row is not as the journal tells it', () => {
  it('nobody signs in by a PIN that the journal does not know', async () => {
    const known = await hashPin('135790', 'a'.repeat(32), 'light');
    const login = (): Promise<unknown> => counter.refusal(`staff login minh ${pin('135790')}`);
    expect(await meanwhile('minh', ['pin_hash', known], login)).toMatchObject(
      altered('minh', 'pin_hash'),
    );
    const open = (): Promise<unknown> => counter.refusal('staff login minh');
    expect(await meanwhile('minh', ['pin_hash', null], open)).toMatchObject(
      altered('minh', 'pin_hash'),
    );
    expect(await counter.json('staff whoami')).toMatchObject({ login: 'lan' });
  });

  it('who is signed in does nothing in a role that is not theirs', async () => {
    await counter.json(`staff login hoa ${pin('246813')}`);
    const act = (): Promise<unknown> =>
      counter.refusal('staff add --name A --login an --role admin');
    expect(await act()).toMatchObject({ code: 'staff.not_allowed' });
    expect(await meanwhile('hoa', ['role', 'admin'], act)).toMatchObject(altered('hoa', 'role'));
    const list = (): Promise<unknown> => counter.refusal('access list');
    expect(await meanwhile('hoa', ['role', 'manager'], list)).toMatchObject(altered('hoa', 'role'));
  });

  it.each([
    ['office', 'H49.99'],
    ['pin_set_by', 'minh'],
    ['active', 0],
  ] as const)('nor with another %s', async (column, value) => {
    await counter.json(`staff login hoa ${pin('246813')}`);
    const act = (): Promise<unknown> => counter.refusal('citizen register --name "Trần Thị Thử"');
    expect(await meanwhile('hoa', [column, value], act)).toMatchObject(altered('hoa', column));
  });

  it('one who was shut out comes in no more', async () => {
    await counter.json('staff disable hoa');
    const login = (): Promise<unknown> => counter.refusal(`staff login hoa ${pin('246813')}`);
    expect(await meanwhile('hoa', ['active', 1], login)).toMatchObject(altered('hoa', 'active'));
  });

  it('a row of nobody whom the journal knows signs in nobody', async () => {
    behind(counter.store, (database) =>
      database.exec(
        'insert into staff (login, name, role, office, active) ' +
          "values ('ma', 'Ma', 'admin', 'H49.22', 1)",
      ),
    );
    expect(await counter.refusal('staff login ma')).toMatchObject(altered('ma', 'login'));
    await counter.json('store rebuild');
    expect(await counter.refused('staff login ma')).toBe('staff.not_found');
  });
});

it('is told with what makes it right, and others go on', async () => {
  behind(counter.store, (database) =>
    database.exec("update staff set role = 'admin' where login = 'hoa'"),
  );
  const { err } = await counter.run(`staff login hoa ${pin('246813')}`);
  expect(err).toContain('hoa');
  expect(err).toContain('motcua store verify');
  await counter.json('citizen register --name "Trần Thị Thử"');
  expect((await counter.run('store doctor --json')).code).toBe(3);
  await counter.json('store rebuild');
  await counter.json(`staff login hoa ${pin('246813')}`);
});

it('staff of an office that was taken into another are known there', async () => {
  await counter.json('office add --name "Xã cũ" --agency-id H49.23 --kind commune');
  await counter.json('counter add --office H49.23 --number 1');
  await counter.json('staff add --name "Lê Cũ" --login cu --role clerk --office H49.23');
  await counter.json(
    'office merge --from H49.23 --into H49.22 --reason "Nghị quyết" --date 2026-11-23',
  );
  await counter.json('staff login cu');
  expect(await counter.json('staff whoami')).toMatchObject({
    login: 'cu',
    office: { agencyId: 'H49.22' },
  });
});

it('a session is that of whoever began it, whatever name is put in its row and its file', async () => {
  await counter.json(`staff login hoa ${pin('246813')}`);
  const { id } = await counter.json('store info');
  const file = await fileOf(counter.stateFolder, counter.store, id as string);
  const line = readFileSync(file, 'utf8');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, line.replace(/ hoa$/m, ' minh'));
  utimesSync(file, atime, mtime);
  const { changes } = behind(counter.store, (database) =>
    database.prepare("update staff_session set login = 'minh' where login = 'hoa'").run(),
  );
  expect(changes).toBe(1);
  expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
});

it('a recovery paper whose code the journal does not know sets nobody’s PIN', async () => {
  await counter.json(`staff recovery-paper --out ${counter.file('giay.pdf')}`);
  const code = '0123 4567 89AB CDEF GHJK';
  const hash = await hashPin(code.replaceAll(' ', ''), 'a'.repeat(32), 'light');
  behind(counter.store, (database) =>
    database.prepare('update recovery_paper set hash = ?').run(hash),
  );
  writeFileSync(counter.file('code.txt'), code);
  const line = `staff recover lan --code-file ${counter.file('code.txt')} ${pin('975310')}`;
  expect(await counter.refusal(line)).toMatchObject({
    code: 'store.row_altered',
    detail: { table: 'recovery_paper', key: '1', column: 'hash' },
  });
});
