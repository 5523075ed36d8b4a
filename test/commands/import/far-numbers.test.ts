/** A number of an imported book that is far behind all others waits for a yes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { book, certified, row } from '../../support/certification-lists.ts';
import { enter, talk } from '../../support/clerk.ts';
import { importing } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const kind = ['--kind', 'copies'];

describe('a number far behind all others', () => {
  const far = [
    ...[row('1/1', '05/01/2026'), row('1/2', '06/01/2026'), row('1/99812', '06/01/2026')],
    row('1/3', '07/01/2026'),
  ];

  test('waits for a yes, and the series does not leap', async () => {
    const counter = await newCounter();
    const file = book(counter, far);
    const { answer, code } = await importing(counter, ['certifications', file, ...kind]);
    expect([code, answer]).toMatchObject([
      7,
      { imported: 3, refused: 1, faults: { far_number: 1 }, notes: {} },
    ]);
    expect(readFileSync(answer['files'].errors, 'utf8')).toContain('--accept-gaps');
    expect((await counter.json(await certified(counter)))['certified']).toMatchObject([
      { number: 4 },
    ]);
    const [left, more] = [String(answer['files'].invalid), '--accept-gaps'];
    const again = await importing(counter, ['certifications', left, ...kind, more]);
    expect(again.answer).toMatchObject({ imported: 1, refused: 0, notes: { number_gap: 1 } });
    expect((await counter.json(await certified(counter)))['certified']).toMatchObject([
      { number: 99_813 },
    ]);
  });

  test('of what a piece of a list has, in whatever order, its numbers lead to each other', async () => {
    const counter = await newCounter();
    const rows = Array.from({ length: 400 }, (_, n) => row(`1/${1200 - 3 * n}`, '05/01/2026'));
    const { answer } = await importing(counter, ['certifications', book(counter, rows), ...kind]);
    expect(answer).toMatchObject({ imported: 400, refused: 0 });
    const next = [row('1/1702', '05/02/2026'), row('1/1701', '05/02/2026')];
    const on = book(counter, next, 'tiep.csv');
    expect((await importing(counter, ['certifications', on, ...kind])).answer).toMatchObject({
      imported: 2,
    });
    const late = book(counter, [row('1/2204', '05/02/2026')], 'xa.csv');
    for (const more of [['--dry-run'], ['--plan', counter.file('ke-hoach')]]) {
      const seen = await importing(counter, ['certifications', late, ...kind, ...more]);
      expect(seen.answer).toMatchObject({ imported: 0, faults: { far_number: 1 } });
    }
  });

  test('is asked about where somebody sits there', async () => {
    const counter = await newCounter();
    const { asked } = vi.screen.importing;
    const line = ['import', 'certifications', book(counter, far), ...kind];
    await talk(counter, line, [[asked.acceptGaps, '1', enter]]);
    expect((await counter.json(await certified(counter)))['certified']).toMatchObject([
      { number: 99_813 },
    ]);
  });
});
