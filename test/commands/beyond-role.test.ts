/** An entry that whoever wrote it may not have written is told by `store verify`. */
import { beforeEach, describe, expect, it } from 'vitest';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { accountStream, feeStream, settingStream, staffStream } from '../../src/domain/stream.ts';
import type { AgencyId, Uuid } from '../../src/domain/value/id.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { noDong } from '../../src/domain/value/money.ts';
import { fc } from '../support/arbitrary.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';
import { request, schemaFolder, seededEntropy, today } from '../support/station.ts';
import { opened } from '../support/store.ts';

const pinOfOthers = '975310';
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  await added(counter, 'hoa', 'clerk');
});

async function added(at: Counter, login: string, role: string): Promise<void> {
  const given = at.pin('908172');
  await at.json(`staff add --name "Người ${login}" --login ${login} --role ${role} ${given}`);
  await at.json(`staff login ${login} ${given} ${at.pin(pinOfOthers, '--new-pin-file')}`);
  await at.json(`staff login lan ${at.pin(adminPin)}`);
}

let forged = 0;
/** Whoever has the file and this program's own code writes what the role table would refuse. */
async function written(login: string, ...events: NewEvent[]): Promise<void> {
  const entropy = seededEntropy(`forged ${(forged += 1)}`);
  const store = await opened({ path: counter.store, create: false, schemaFolder, entropy });
  const [first] = await store.history.books();
  const asked = request(entropy);
  const author = { ...asked.author, login, book: first!.book, at: counter.now as Instant };
  await store.write({ ...asked, author }, (writer) => writer.append(events));
}

const promoted = (login: string): NewEvent =>
  happened(
    'staff.role_changed',
    staffStream(login),
    { login, role: 'admin', choosesPin: false },
    {
      reason: 'Quyết định 1',
    },
  );
const pinSet = (login: string): NewEvent =>
  happened('staff.pin_set', staffStream(login), { login }, { hash: 'x' });
const feeSet = (): NewEvent => {
  const rate = { procedure: '1.001193', fee: 'le-phi', caseId: null, channel: null };
  const told = { tiers: [], ceiling: null, from: today, to: null, legalBasis: 'Nghị quyết 1' };
  return happened(
    'fee.rate_set',
    feeStream('1.001193'),
    { ...rate, ...told, amount: noDong },
    null,
  );
};
const settingSet = (): NewEvent =>
  happened('config.changed', settingStream('office.name'), { key: 'x', value: 'y' }, null);

async function told(): Promise<{ code: number; beyond: unknown[] }> {
  const { code, out } = await counter.run('store verify --json');
  const { ok, beyond } = JSON.parse(out) as { ok: boolean; beyond: unknown[] };
  expect(ok).toBe(true);
  return { code, beyond };
}

describe('what was written beyond a role', () => {
  it('is told with its book, number, who, in which role, and what', async () => {
    expect(await told()).toEqual({ code: 0, beyond: [] });
    await written('hoa', promoted('hoa'));
    const { entries } = await counter.json('store info');
    expect(await told()).toEqual({
      code: 3,
      beyond: [
        {
          book: expect.stringMatching(/^[0-9a-f-]{36}$/),
          seq: entries,
          at: counter.now,
          actor: 'hoa',
          role: 'clerk',
          type: 'staff.role_changed',
          why: 'role',
        },
      ],
    });
    for (const lang of ['vi', 'en']) {
      const { out } = await counter.run(`--lang ${lang} store verify`);
      expect(out).toContain('✗');
      expect(out).toContain('hoa');
    }
  });

  it('a clerk who sets a fee, or sets the PIN of another', async () => {
    await written('hoa', feeSet());
    await written('hoa', pinSet('hoa'), pinSet('lan'));
    expect((await told()).beyond).toMatchObject([
      { actor: 'hoa', role: 'clerk', type: 'fee.rate_set' },
      { actor: 'hoa', role: 'clerk', type: 'staff.pin_set' },
    ]);
  });

  it('by an account that nobody has opened, or that was closed', async () => {
    await written('ma', settingSet());
    await counter.json('staff disable hoa');
    counter.now = '2026-11-24T09:14:00+07:00';
    await counter.json(`staff login lan ${counter.pin(adminPin)}`);
    await written('hoa', pinSet('hoa'));
    expect((await told()).beyond).toMatchObject([
      { actor: 'ma', role: null, type: 'config.changed' },
      { actor: 'hoa', role: null, type: 'staff.pin_set' },
    ]);
  });

  it('by one who had been allowed before, and is not any more', async () => {
    await added(counter, 'chi', 'manager');
    await written('chi', feeSet());
    await counter.json('staff role chi clerk --reason "Quyết định 2"');
    // What was begun in the role of before may still have been on its way.
    await written('chi', feeSet());
    expect(await told()).toEqual({ code: 0, beyond: [] });
    counter.now = '2026-11-24T09:14:00+07:00';
    await written('chi', feeSet());
    expect((await told()).beyond).toMatchObject([{ actor: 'chi', role: 'clerk' }]);
  });
});

it('tells who agreed as the second person to what they had asked for', async () => {
  await added(counter, 'chi', 'manager');
  const office = 'H49.22' as AgencyId;
  const account = '01a2062e-7e40-7000-8001-46dfc0b9fce7' as Uuid;
  const bank = { bin: '970436', number: '0123456789', holder: 'UBND' };
  const proposed = happened(
    'account.proposed',
    accountStream(office),
    { account, office, ...bank },
    null,
  );
  const approved = happened(
    'account.approved',
    accountStream(office),
    { account, office, how: 'second_person', replaces: [] },
    { countersignedBy: null },
  );
  await written('chi', proposed);
  expect(await told()).toEqual({ code: 0, beyond: [] });
  await written('chi', approved);
  expect(await told()).toMatchObject({
    ...{ code: 3, beyond: [{ actor: 'chi', type: 'account.approved', why: 'itself' }] },
  });
  const { out } = await counter.run('--lang en store verify');
  expect(out.replace(/\s+/g, ' ')).toContain('as the second person to what they had asked for');
});

it('nothing is told of a training store, where roles are for practice', async () => {
  counter = await newCounter();
  await counter.json('staff add --name "Người hoa" --login hoa --role clerk');
  await written('hoa', promoted('hoa'));
  expect(await told()).toEqual({ code: 0, beyond: [] });
});

it('nothing is told of a clerk who takes a waiver by law at a reception', async () => {
  await counter.json(`staff login hoa ${counter.pin(pinOfOthers)}`);
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const line = 'dossier receive --procedure 1.004222 --case so-huu --citizen 022192000001';
  const waiver = '--waiver dinh-danh-muc-2 --seen "tài khoản mức 2 trên VNeID"';
  await counter.json(`${line} --all-components ${waiver}`);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  expect(await told()).toEqual({ code: 0, beyond: [] });
});

/** What somebody of any role may type; whether it is refused is up to the program. */
const lines = [
  'citizen register --name "Trần Thị Thử"',
  'config set paper.copies 3',
  'counter add --number 2',
  'calendar set 2026-12-24 --kind off --name "Nghỉ" --source "Quyết định 1"',
  'queue take --yes',
  'payment account add --bin 970436 --account 0123456789 --holder "UBND"',
  'payment account approve --yes',
  'shift open --cash 0',
  'key rotate --yes',
  'staff role hoa cashier --reason "Đổi"',
  'staff role hoa specialist --reason "Đổi"',
  'staff role hoa manager --reason "Đổi"',
  'staff disable hoa',
  'staff enable hoa',
  'staff add --name "Người an" --login an --role clerk',
  'office edit H49.22 --phone 0203123456',
];

it('nothing is told of what people do by this program, whatever their roles become', async () => {
  const turn = fc.array(fc.constantFrom(...lines), { minLength: 3, maxLength: 6 });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.tuple(turn, turn, turn), async (turns) => {
      counter = await newCounter({ real: true });
      await added(counter, 'hoa', 'clerk');
      for (const [at, acts] of turns.entries()) {
        const [who, pin] = at === 1 ? ['lan', adminPin] : ['hoa', pinOfOthers];
        await counter.run(`staff login ${who} ${counter.pin(pin)}`);
        for (const line of acts) if ((await counter.run(line)).code === 0) done += 1;
      }
      expect(await told()).toEqual({ code: 0, beyond: [] });
    }),
    { numRuns: 3 },
  );
  expect(done).toBeGreaterThan(5);
});
