/** Searching: as people type, in any order and spelling, and nothing typed can break it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Uuid } from '../../src/domain/value/id.ts';
import { correctCitizen } from '../../src/domain/citizen/register.ts';
import type { CitizenDetails } from '../../src/domain/citizen/citizen.ts';
import { fc } from '../support/arbitrary.ts';
import { now, person, today, receive, register, request } from '../support/station.ts';
import { freshStore, type OpenStore } from '../support/store.ts';

let open: OpenStore = undefined!;
beforeEach(async () => {
  open = await freshStore();
});

const people: Partial<CitizenDetails>[] = [
  { name: 'Nguyễn Thị Hoà', idNumber: '022192000011' },
  { name: 'Nguyễn Thị Hòa', idNumber: '022192000012' },
  { name: 'ĐẶNG Ứng Ưu', idNumber: '001092000013', oldNumber: '101234567' },
  { name: "H'Hen Niê", idNumber: null, idKind: null, phone: null },
  { name: 'Andy Near And Or', idNumber: 'C1234567', idKind: 'passport' },
  { name: 'Công ty TNHH 2 thành viên Thử', idNumber: '5700000001-001', idKind: 'tax' },
];

async function registered(): Promise<Uuid[]> {
  const ids: Uuid[] = [];
  for (const details of people) {
    const id = open.entropy.uuid(now);
    await open.store.write(request(open.entropy), (writer) =>
      register(writer, id, person({ phone: null, ...details })),
    );
    ids.push(id);
  }
  return ids;
}

const names = async (typed: string, limit = 10): Promise<string[]> =>
  (await open.store.citizens.find(typed, limit)).map(({ name }) => name);

describe('citizens are found', () => {
  test.each([
    ['nguyễn thị hoà', ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà']],
    ['NGUYEN', ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà']],
    ['hoa ngu', ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà']],
    ['đặng', ['ĐẶNG Ứng Ưu']],
    ['dang uu', ['ĐẶNG Ứng Ưu']],
    ['duu', ['ĐẶNG Ứng Ưu']],
    ['nth', ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà']],
    ['0221920000', ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà']],
    ['022192000012', ['Nguyễn Thị Hòa']],
    ['101234567', ['ĐẶNG Ứng Ưu']],
    ["h'hen", ["H'Hen Niê"]],
    ['c1234567', ['Andy Near And Or']],
    ['and or', ['Andy Near And Or']],
    ['near', ['Andy Near And Or']],
    ['5700000001-001', ['Công ty TNHH 2 thành viên Thử']],
    ['cong ty thu 2', ['Công ty TNHH 2 thành viên Thử']],
    ['guyen', []],
    ['nguyen dang', []],
  ])('by %j', async (typed, found) => {
    await registered();
    expect(await names(typed)).toEqual(found);
  });

  test('newest first, and no more than asked for', async () => {
    await registered();
    expect(await names('nguyen', 1)).toEqual(['Nguyễn Thị Hòa']);
  });

  test('by what they are called now and by what they were, not by a former number', async () => {
    const [first] = await registered();
    await open.store.write(request(open.entropy), async (writer) => {
      const known = (await writer.citizens.byId(first!))!;
      await writer.append(
        correctCitizen(
          known,
          { ...known, name: 'Lê Đổi', idNumber: '022192000019' },
          { reason: null, today },
        ),
      );
    });
    for (const typed of ['le doi', 'nguyen hoa 022192000019', 'nth 022192000019']) {
      expect(await names(typed)).toEqual(['Lê Đổi']);
    }
    // That number may be the one of another by now.
    expect(await names('022192000011')).toEqual([]);
  });
});

describe('dossiers are found', () => {
  const found = async (typed: string): Promise<string[]> =>
    (await open.store.dossiers.find(typed, 10)).map(({ code }) => code);

  test.each([
    ['H49.22-261123-0002', ['H49.22-261123-0002']],
    ['h4922261123', ['H49.22-261123-0002', 'H49.22-261123-0001']],
    ['261123 0002', ['H49.22-261123-0002']],
    ['h49 22', ['H49.22-261123-0002', 'H49.22-261123-0001']],
    ['duong', ['H49.22-261123-0001']],
    ['vth', ['H49.22-261123-0002']],
    ['0905', ['H49.22-261123-0002']],
    ['022099', ['H49.22-261123-0001']],
    ['khai sinh con hai', ['H49.22-261123-0001']],
    ['nobody', []],
  ])('by %j', async (typed, codes) => {
    const { store, entropy } = open;
    await receive(store, entropy, {
      owner: { name: 'Dương Đình', number: '022099000001' },
      subject: 'Khai sinh cho con thứ hai',
    });
    await receive(store, entropy, { owner: { name: 'Vũ Thị Hằng', phone: '0905 123 456' } });
    expect(await found(typed)).toEqual(codes);
  });
});

describe('nothing typed breaks a search', () => {
  test.each([
    '',
    ' ',
    '"',
    '""',
    '"a',
    '*',
    '**',
    'a*',
    '(',
    ')',
    '()',
    'a AND',
    'AND',
    'OR NOT',
    'NEAR(a b, 3)',
    'words:a',
    '^a',
    '-a',
    'a+b',
    '{a}',
    "'; drop table dossier; --",
    '\0',
    'a\0b',
    '\u{D800}',
    '😀',
    '%_',
    '\\',
    'ß İ ﬁ',
    'a '.repeat(5000),
    'x'.repeat(100_000),
  ])('%j', async (typed) => {
    await registered();
    const found = await names(typed);
    expect(found.every((name) => people.some((one) => one.name === name))).toBe(true);
    expect(await names('dang')).toHaveLength(1);
  });

  test('whatever it is', async () => {
    expect(await registered()).toHaveLength(6);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        expect(await open.store.citizens.find(typed, 3)).not.toHaveLength(4);
        expect(await open.store.dossiers.find(typed, 3)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('and everybody is found by each word of the name', async () => {
    const { store, entropy } = open;
    let looked = 0;
    const name = fc
      .array(fc.stringMatching(/^[A-Za-zÀ-ỹĐđ']{1,8}$/u), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' ').normalize('NFC'))
      .filter((words) => /\p{L}/u.test(words));
    await fc.assert(
      fc.asyncProperty(name, async (name) => {
        const id = entropy.uuid(now);
        const details = person({ name, idNumber: null, idKind: null });
        await store.write(request(entropy), (writer) => register(writer, id, details));
        for (const typed of [
          name,
          name.toUpperCase(),
          name.normalize('NFD'),
          name.split(' ')[0]!,
        ]) {
          const found = await store.citizens.find(typed, 1000);
          if (!/\p{L}/u.test(typed)) continue;
          expect(found.map((each) => each.id)).toContain(id);
          looked += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(looked).toBeGreaterThan(300);
  });
});
