/** Of every procedure: what stands on a new law does so from its first day, and on no other. */
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../src/domain/value/plain-date.ts';
import { readProcedures } from '../../src/importing/catalogue.ts';

const folder = new URL('../../data/catalogue/procedures', import.meta.url).pathname;
const editions = readProcedures(folder).map(({ procedure }) => procedure);
const byCode = Map.groupBy(editions, ({ code }) => code);

/** A law, its first day, how many procedures stand on it, and what no longer does beside it. */
const laws: readonly [law: string, from: string, procedures: number, instead: string | null][] = [
  ['Nghị quyết 66.7/2025', '2026-01-01', 1, null],
  ['Nghị định 49/2026/NĐ-CP', '2026-01-31', 14, null],
  ['Thông tư 116/2026/TT-BCA', '2026-06-29', 8, 'Thông tư 66/2023/TT-BCA'],
  ['Nghị định 217/2026/NĐ-CP', '2026-07-01', 5, 'Nghị định 175/2024/NĐ-CP'],
  ['Nghị định 301/2026', '2026-09-01', 2, null],
  ['Nghị định 335/2026/NĐ-CP', '2026-10-05', 5, null],
  ['Luật Hộ tịch số 03/2026/QH16', '2027-03-01', 32, 'Luật Hộ tịch số 60/2014/QH13'],
];

describe.each(laws)('%s', (law, from, procedures, instead) => {
  const standing = [...byCode.values()].filter((those) =>
    those.some(({ legalBasis }) => legalBasis.some((each) => each.startsWith(law))),
  );

  test(`holds from ${from} for each that stands on it`, () => {
    const first = standing.map((those) => {
      const { code, validFrom } = those.find(({ legalBasis }) =>
        legalBasis.some((each) => each.startsWith(law)),
      )!;
      return `${code} ${validFrom}`;
    });
    expect(first).toEqual(standing.map(([each]) => `${each!.code} ${from}`));
    expect(standing).toHaveLength(procedures);
  });

  test('and what it came instead of does not hold beyond', () => {
    const beyond = editions.filter(
      ({ legalBasis, validTo }) =>
        instead !== null && legalBasis.includes(instead) && (validTo ?? '9999') >= from,
    );
    expect(beyond.map(({ code }) => code)).toEqual([]);
  });
});

test.each(['2.000986', '2.001023'])('%s ends on the eve of what came instead', (code) => {
  const last = byCode.get(code as never)!.at(-1)!;
  const next = byCode.get(last.ended!.successors[0]!)![0]!;
  const since = '2026-09-01' as PlainDate;
  expect([last.validTo, next.validFrom]).toEqual([addDays(since, -1), since]);
});
