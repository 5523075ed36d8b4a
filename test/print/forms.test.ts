import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { Problem } from '../../src/domain/problem.ts';
import { readFormIndex, readForms } from '../../src/print/forms.ts';
import {
  acknowledgementKeys,
  fill,
  formSetFor,
  receiptKeys,
} from '../../src/print/model/wording.ts';
import { dataDir } from './sample-dossier.ts';

const shipped = { data: dataDir, own: null };
const day = (text: string): PlainDate => text as PlainDate;
const folder = await mkdtemp(join(tmpdir(), 'motcua-forms-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the set of forms', () => {
  test.each([
    ['2018-11-22', null],
    ['2018-11-23', '2018-11-23'],
    ['2025-09-14', '2018-11-23'],
    ['2025-09-15', '2025-09-15'],
    ['2031-01-01', '2025-09-15'],
  ])('on %s is %s', async (date, id) => {
    expect(formSetFor(readFormIndex(shipped), day(date))?.id ?? null).toBe(id);
  });

  test.each(['2020-01-01', '2026-11-23'])(
    'of %s is complete, with no key too many',
    async (date) => {
      const { set, ...forms } = readForms(shipped, day(date));
      expect(Object.keys(forms.receipt).sort()).toEqual(Object.keys(receiptKeys).sort());
      const keys = Object.keys(acknowledgementKeys).sort();
      expect(Object.keys(forms.acknowledgement).sort()).toEqual(keys);
      expect(set.legalBasis).toMatch(/TT-VPCP$/);
    },
  );
});

test('an edited file is refused with everything that is wrong in it', async () => {
  await cp(join(dataDir, 'forms'), join(folder, 'forms'), { recursive: true });
  const path = join(folder, 'forms', '2025-09-15', 'receipt.json');
  const texts = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  delete texts['title'];
  texts['dueAt'] = ' ';
  texts['setsCount'] = '{cuont} bộ';
  await writeFile(path, `\uFEFF${JSON.stringify(texts)}`);
  const why = 'title: missing; setsCount: unknown placeholder {cuont}; dueAt: missing';
  const refused = () => readForms({ data: folder, own: null }, day('2026-11-23'));
  expect(refused).toThrow(new Problem('data.bad_file', { path, why }));
});

test('values are never read as templates', () => {
  expect(fill('{name}, {n}', { name: '{n} $& $1', n: 7 })).toBe('{n} $& $1, 7');
});
