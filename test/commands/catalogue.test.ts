import { beforeEach, describe, expect, it } from 'vitest';
import { procedureFacts } from '../../src/domain/procedure/procedure.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import vectors from '../domain/vectors/deadline-vectors.json' with { type: 'json' };

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function found(words: string): Promise<string[]> {
  const { procedures } = await counter.json(`procedure search ${words}`);
  return procedures.map((each: { code: string }) => each.code);
}

describe('a procedure', () => {
  it.each(['1.001193', '1.001193.H49', '1.001193.000.00.00.H49', '1.001193.000.00.00.h49'])(
    'is shown by its code %s',
    async (code) => {
      const shown = await counter.json(`procedure show ${code}`);
      expect([shown['code'], shown['shortName']]).toEqual(['1.001193', 'Đăng ký khai sinh']);
    },
  );

  it('is shown by words that fit no other, with accents or without', async () => {
    for (const words of ['"ghi chú ly hôn"', '"ghi chu ly hon"', '"Ghi Chú Ly Hôn"']) {
      expect((await counter.json(`procedure show ${words}`))['code']).toBe('2.000554');
    }
  });

  it.each([
    ['words without accents', 'sao y ban chinh', '2.000815'],
    ['words with accents', 'đăng ký kết hôn', '1.000894'],
    ['initials', 'dkkh', '1.000894'],
    ['a code', '1.004873', '1.004873'],
    ['a code of a province', '1.004873.000.00.00.H49', '1.004873'],
    ['the beginning of words', 'khai tu luu do', '1.000419'],
  ])('is found by %s', async (_how, words, code) => {
    expect(await found(words)).toContain(code);
  });

  it('found by several words comes first where they fit best', async () => {
    expect((await found('dang ky khai sinh'))[0]).toBe('1.001193');
  });

  it('that fits several is not chosen for the clerk', async () => {
    const refusal = await counter.refusal('procedure show "khai sinh"');
    expect([refusal.exit, refusal.code]).toEqual([2, 'procedure.ambiguous']);
    expect(refusal.detail['near']).toContain('1.001193 Đăng ký khai sinh');
  });

  it('that is not there has its neighbours named', async () => {
    const refusal = await counter.refusal('procedure show 1.001192');
    expect([refusal.exit, refusal.code]).toEqual([4, 'procedure.not_found']);
    expect(refusal.detail['near']).toContain('1.001193 Đăng ký khai sinh');
  });

  it('is not in force before its first day', async () => {
    const line = 'procedure show 1.001193 --on 2025-06-30';
    expect(await counter.refusal(line)).toMatchObject({
      exit: 3,
      code: 'procedure.not_in_force',
      detail: { code: '1.001193', date: '2025-06-30', from: '2025-07-01', successors: [] },
    });
    expect((await counter.json('procedure show 1.001193 --on 01/07/2025'))['code']).toBe(
      '1.001193',
    );
  });

  it('that ended is not received any more, and says by what and what instead', async () => {
    expect((await counter.json('procedure show 2.000986 --on 2026-08-31'))['inForce']).toBe(false);
    expect(await counter.refusal('procedure show 2.000986')).toMatchObject({
      ...{ exit: 3, code: 'procedure.not_in_force' },
      detail: {
        ...{ to: '2026-08-31', successors: ['3.000722'] },
        endedBy: expect.stringContaining('301/2026/NĐ-CP'),
      },
      next: ['motcua procedure show 3.000722'],
    });
  });

  it('tells of each value whether it was verified, from where and since when', async () => {
    const { checks, cases } = await counter.json('procedure show 1.001193');
    const facts = checks.map(({ fact }: Answer) => fact);
    expect(facts.filter((fact: string) => fact !== 'waiver')).toEqual([...procedureFacts]);
    const duration = checks.find(({ fact }: Answer) => fact === 'duration');
    expect(duration).toMatchObject({ verified: true, since: expect.any(String) });
    expect(duration.source).toBeTruthy();
    const values = checks.filter(({ fact }: Answer) => fact !== 'waiver');
    for (const { verified, source, since, checkedOn } of values) {
      const told = [source, since, checkedOn].map((value) => value !== null);
      expect(told).toEqual([verified, verified, verified]);
    }
    expect(cases[0].components.some(({ data }: Answer) => data !== undefined)).toBe(true);
  });

  it('says of every value what it was held against and since when', async () => {
    const { out } = await counter.run('procedure show 1.013225');
    expect(out).toMatch(/Thời hạn +Luật Xây dựng số 135\/2025\/QH15.*01\/07\/2026/);
    expect(out).toMatch(/Thành phần hồ sơ +chưa đối chiếu/);
  });

  it('lists are the whole catalogue, or one field of it', async () => {
    const { procedures } = await counter.json('procedure list');
    expect(procedures).toHaveLength(118);
    const fields = (await counter.json('procedure list --field "chung thuc"'))['procedures'];
    expect(new Set(fields.map((each: { field: string }) => each.field))).toEqual(
      new Set(['Chứng thực']),
    );
  });

  it('lists can be tables for spreadsheets', async () => {
    const { out } = await counter.run('procedure search dkks --csv');
    expect(out).toBe(
      '\uFEFFcode,name,short_name,field,ended_since,begins_on,successors\r\n' +
        '1.001193,Thủ tục đăng ký khai sinh,Đăng ký khai sinh,Hộ tịch,,,\r\n',
    );
  });
});

describe('a due date at the counter', () => {
  it('comes out of `calendar due` as the official examples say', async () => {
    const got: string[] = [];
    for (const { received, n, unit } of vectors.vectors) {
      const line = `calendar due --from ${received} --count ${n} --unit ${unit}`;
      got.push((await counter.json(line))['dueDate'] as string);
    }
    expect(got).toEqual(vectors.vectors.map(({ due }) => due));
  });

  it.each([
    ['2026-11-31', 'usage.bad_value'],
    ['31/11/2026', 'usage.bad_value'],
    ['next week', 'usage.bad_value'],
  ])('%s is no day to count from', async (from, code) => {
    expect(await counter.refused(`calendar due --from "${from}" --count 1`)).toBe(code);
  });

  it('is never further than the table of days reaches', async () => {
    expect(await counter.refused('calendar due --from 2026-11-23 --count 100000')).toBe(
      'usage.bad_value',
    );
  });

  it('on a day that is not announced yet is said to be a guess', async () => {
    const { err, code } = await counter.run('calendar due --from 2027-02-01 --count 5');
    expect([code, err.startsWith('! ')]).toEqual([0, true]);
  });
});
