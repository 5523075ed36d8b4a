/** Random messy registers: every row is accounted for, and nothing is said that was not there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAmount, readDate } from '../../../src/domain/import/cells.ts';
import type { SaidOrder } from '../../../src/domain/import/date-order.ts';
import { fc } from '../../support/arbitrary.ts';
import { figure, howMany, tries } from '../../support/figures.ts';
import { errorsOf, fileOf, importing } from '../../support/import-files.ts';
import { messyFiles, type MessyRow } from '../../support/messy.ts';
import { messyForms, type MessyFile, type MessyForm } from '../../support/messy-forms.ts';
import { newCounter, type Answer, type Counter } from '../../support/program.ts';

const FILES = howMany('MESSY', tries(20_000, 200));
const forms = Object.keys(messyForms) as MessyForm[];
const drawn = fc.record({ rows: messyFiles, form: fc.constantFrom(...forms), pick: fc.nat(9999) });

/** What a suggestion says must be what stood there, as it is read in such a file. */
function same(column: string, suggestion: string, original: string, order: SaidOrder): boolean {
  if (column === 'received_at') {
    return JSON.stringify(readDate(suggestion, order)) === JSON.stringify(readDate(original));
  }
  if (column === 'fee') {
    return JSON.stringify(readAmount(suggestion)) === JSON.stringify(readAmount(original));
  }
  return suggestion === original;
}

interface Told {
  code: number;
  answer: Answer;
  err: string;
  /** A line for each fault: `row column code suggestion`. */
  errors: readonly string[];
}

/** Whatever of the promises did not hold. */
function brokenBy(rows: readonly MessyRow[], file: MessyFile, told: Told): string[] {
  const { code, answer, err, errors } = told;
  const fates = (fate: MessyRow['fate']) => rows.filter((each) => each.fate === fate).length;
  const [good, bad, passed] = [fates('good'), fates('bad'), fates('passed') + file.passed];
  const counts = { rows: good + bad, imported: good, refused: bad, passed, skipped: 0 };
  const broken = /\n\s+at /.test(err) ? [err] : [];
  const last = file.cut ? 1 : 0;
  for (const [name, due] of Object.entries(counts)) {
    const now = Number(answer[name]);
    if (!(now >= due && now <= due + last)) broken.push(`${name}: ${now}, not ${due}`);
  }
  const due = answer['refused'] > 0 ? 7 : 0;
  if (code !== due) broken.push(`exit ${code}, not ${due}`);
  const own = new Map(rows.map((each, n) => [file.place(n), each]));
  for (const line of errors) {
    if (line.includes('undefined')) broken.push(line);
    const [place, column = '', , ...rest] = line.split(' ');
    const spoilt = own.get(Number(place))?.spoilt;
    const isCutRow = file.cut && !own.has(Number(place));
    if (isCutRow) continue;
    if (spoilt?.column !== column) broken.push(`not spoilt: ${line}`);
    const suggestion = rest.join(' ');
    // Without a suggestion stands how to find out, which is a sentence.
    const isSaid = /^\d/.test(suggestion) && !suggestion.endsWith('.');
    if (!spoilt || !isSaid) continue;
    if (!same(column, suggestion, spoilt.original, file.order)) broken.push(line);
  }
  return broken;
}

async function tried(counter: Counter, file: MessyFile): Promise<Told> {
  const path = fileOf(counter, file.name, file.bytes);
  const words = ['dossiers', path, '--dry-run', '--yes', ...file.words];
  const told = await importing(counter, words);
  const list = told.answer['refused'] > 0 ? (told.answer['files']?.errors as string) : null;
  if (list !== null && readFileSync(list, 'utf8') === '') return { ...told, errors: ['undefined'] };
  return { ...told, errors: list === null ? [] : errorsOf(list) };
}

test(
  `${FILES} messy files: no good row is refused, no bad one goes in, no suggestion falsifies`,
  { timeout: 7_200_000 },
  async () => {
    const counter = await newCounter();
    let [rowsTried, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(drawn, async ({ rows, form, pick }) => {
        const file = await messyForms[form](rows, pick);
        const told = await tried(counter, file);
        expect([form, ...brokenBy(rows, file, told)]).toEqual([form]);
        rowsTried += rows.length;
        refused += told.answer['refused'];
      }),
      { numRuns: FILES },
    );
    const came = `${rowsTried} rows, ${refused} refused, each for what was spoilt in it`;
    figure('inputs', FILES, `messy registers in ${forms.length} kinds of files`, came);
  },
);

test('every form and every column is spoilt among those of every day', () => {
  const some = fc.sample(drawn, { numRuns: 200, seed: 1 });
  expect(new Set(some.map(({ form }) => form)).size).toBe(forms.length);
  const spoilt = some.flatMap(({ rows }) => rows.flatMap((each) => each.spoilt?.column ?? []));
  expect([...new Set(spoilt)].toSorted()).toEqual([
    ...['citizen_id', 'fee', 'name', 'procedure', 'received_at'],
  ]);
});

/** What would be told by a program that went wrong is found out. */
test('the promises can be broken', async () => {
  const counter = await newCounter();
  const [rows] = fc.sample(
    messyFiles.filter(
      (each) =>
        each.some(({ spoilt }) => spoilt?.column === 'received_at') &&
        each.some(({ fate }) => fate === 'good'),
    ),
    { numRuns: 1, seed: 1 },
  ) as [MessyRow[]];
  const file = await messyForms.commas(rows, 0);
  const told = await tried(counter, file);
  expect(brokenBy(rows, file, told)).toEqual([]);
  const at = rows.findIndex(({ spoilt }) => spoilt?.column === 'received_at');
  const good = rows.findIndex(({ fate }) => fate === 'good');
  const { answer } = told;
  const wrong: Record<string, Told> = {
    'a bad row in': { ...told, answer: { ...answer, imported: answer['imported'] + 1 } },
    'a good row refused': { ...told, answer: { ...answer, refused: answer['refused'] + 1 } },
    'a row lost': { ...told, answer: { ...answer, rows: answer['rows'] - 1 } },
    'another exit': { ...told, code: 0 },
    'a stack': { ...told, err: 'Error\n    at here' },
    'a false day': { ...told, errors: [`${file.place(at)} received_at bad_date 31/12/2019`] },
    'a row that is good': { ...told, errors: [`${file.place(good)} fee bad_amount 5`] },
  };
  for (const [what, each] of Object.entries(wrong)) {
    expect([what, brokenBy(rows, file, each).length > 0]).toEqual([what, true]);
  }
});
