/** Random messy registers: every row is accounted for, and nothing is said that was not there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { readAmount, readDate } from '../../../src/domain/import/cells.ts';
import { fc } from '../../support/arbitrary.ts';
import { csv, errorsOf, fileOf, header, importing } from '../../support/import-files.ts';
import { tries } from '../../support/figures.ts';
import { messyFiles, type MessyRow } from '../../support/messy.ts';
import { newCounter } from '../../support/program.ts';

const FILES = tries(20_000, 200);
const forms = ['csv', 'semicolons', 'xlsx', 'ndjson'] as const;

async function written(rows: readonly MessyRow[], form: (typeof forms)[number]) {
  const table = [[...header], ...rows.map(({ cells }) => [...cells])];
  if (form === 'xlsx') return writeXlsx({ sheets: [{ name: 'Sổ', rows: table }] });
  if (form === 'csv') return csv(table);
  if (form === 'ndjson') {
    const named = ({ cells }: MessyRow) => header.map((name, at) => [name, cells[at]]);
    return rows.map((each) => JSON.stringify(Object.fromEntries(named(each)))).join('\n');
  }
  return table
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`)
    .join('');
}

/** What a suggestion says must be what stood there, as it is read. */
function same(column: string, suggestion: string, original: string): boolean {
  if (column === 'received_at') {
    const [day = ''] = suggestion.split(' ');
    return JSON.stringify(readDate(day)) === JSON.stringify(readDate(original));
  }
  if (column === 'fee') {
    return JSON.stringify(readAmount(suggestion)) === JSON.stringify(readAmount(original));
  }
  return suggestion === original;
}

test(
  `${FILES} messy files: no good row is refused, no bad one goes in, no suggestion falsifies`,
  { timeout: 7_200_000 },
  async () => {
    const counter = await newCounter();
    await fc.assert(
      fc.asyncProperty(messyFiles, fc.constantFrom(...forms), async (rows, form) => {
        const file = fileOf(
          counter,
          `a.${form === 'semicolons' ? 'csv' : form}`,
          await written(rows, form),
        );
        const { code, answer, err } = await importing(counter, [
          'dossiers',
          file,
          '--dry-run',
          '--yes',
        ]);
        expect(err).not.toMatch(/\n\s+at /);
        const fates = (fate: MessyRow['fate']) => rows.filter((each) => each.fate === fate).length;
        expect({ code, ...answer }).toMatchObject({
          code: fates('bad') > 0 ? 7 : 0,
          rows: rows.length - fates('passed'),
          imported: fates('good'),
          refused: fates('bad'),
          passed: fates('passed'),
          skipped: 0,
        });
        if (fates('bad') === 0) return;
        const first = form === 'ndjson' ? 1 : 2;
        expect(readFileSync(answer['files'].errors, 'utf8')).not.toContain('undefined');
        for (const line of errorsOf(answer['files'].errors)) {
          const [place, column = '', , ...rest] = line.split(' ');
          const { spoilt } = rows[Number(place) - first]!;
          expect(column).toBe(spoilt!.column);
          const suggestion = rest.join(' ');
          // Without a suggestion stands how to find out, which is a sentence.
          if (/^\d/.test(suggestion) && !suggestion.endsWith('.')) {
            expect([line, same(column, suggestion, spoilt!.original)]).toEqual([line, true]);
          }
        }
      }),
      { numRuns: FILES },
    );
  },
);
