/** Lists as files: what one store writes another reads, and its own finds nothing new in it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, header, importing, listOf, row } from '../support/import-files.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { rowsIn, tablesIn } from '../support/rows.ts';

/** What an import is to read back has whole numbers. */
const whole = ['--reveal', 'Nhập lại'];
const forms = ['csv', 'xlsx', 'ndjson'] as const;
const open = { due_date: '', resolved_at: '', returned_at: '', received_at: '20/11/2026 09:00' };

/** Dossiers of every kind: received here and brought in, open, ended, worked on, waited for. */
async function busy(): Promise<Counter> {
  const counter = await newCounter();
  await counter.json(['citizen', 'register', '--id', '022192000099', '--name', 'Lê "Mới", = 1']);
  const receive = 'dossier receive --procedure 1.001193 --citizen 022192000099 --all-components';
  const codes: string[] = [];
  for (let n = 0; n < 6; n++) codes.push(String((await counter.json(receive))['code']));
  const [, forwarded, resolved, returned, refused, waiting] = codes;
  await counter.json(`dossier forward ${forwarded}`);
  await counter.json(`dossier resolve ${resolved} --result-number 12 --result-date 2026-11-23`);
  await counter.json(`dossier resolve ${returned} --result-number 13 --result-date 2026-11-23`);
  await counter.json(`dossier return ${returned} --to owner`);
  await counter.json(['dossier', 'refuse', refused!, '--reason', 'Sai nơi cư trú']);
  await counter.json(['dossier', 'request-supplement', waiting!, '--reason', 'Thiếu giấy tờ']);
  const rows = [
    row(1),
    row(2, { note: '=1+1', citizen_id: '' }),
    row(3, open),
    row(4, { ...open, citizen_id: '', name: 'Công ty Thử' }),
    row(5, { citizen_id: '012345678', resolved_at: '', returned_at: '', status: 'đang xử lý' }),
  ];
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ imported: 5, refused: 0 });
  await counter.json('dossier forward HS-3');
  await counter.json('dossier resolve HS-3 --result-number 14 --result-date 2026-11-23');
  await counter.json('dossier resolve HS-5 --result-number 15 --result-date 2026-11-23');
  await counter.json('dossier return HS-5 --to owner');
  return counter;
}

describe.each(forms)('a list of dossiers as %s', (form) => {
  test('changes nothing where it came from, and says the same elsewhere', async () => {
    const counter = await busy();
    const file = counter.file(`out.${form}`);
    const answer = await counter.json(['export', 'dossiers', file, ...whole]);
    expect(answer).toMatchObject({ kind: 'dossiers', file, format: form, rows: 11 });
    const before = await tablesIn(counter.store);
    const again = await importing(counter, ['dossiers', file]);
    expect(again.answer).toMatchObject({ rows: 11, skipped: 11, faults: {} });
    expect(await tablesIn(counter.store)).toEqual(before);

    const other = await newCounter();
    // On a later day: numbers of today are the other counter's to give.
    other.at('2027-01-04T08:00');
    const there = await importing(other, ['dossiers', file]);
    delete other.env['MOTCUA_CLOCK'];
    expect(there.answer).toMatchObject({ rows: 11, imported: 11, faults: {} });
    expect(await other.json('store verify')).toMatchObject({ ok: true });
    const back = other.file(`back.${form}`);
    await other.json(['export', 'dossiers', back, ...whole]);
    if (form !== 'xlsx') expect(linesIn(back)).toEqual(linesIn(file));
    const figures = 'report summary --from 2026-01-01 --to 2026-11-30 --json';
    const total = async (each: Counter) => (await each.json(figures))['total'];
    const { received, resolved, onTime, late, closed, inProgress } = await total(counter);
    expect(await total(other)).toMatchObject({
      ...{ received, resolved, onTime, late, closed, inProgress },
    });
  });
});

/** In no order that matters: two stores give dossiers of one moment in the order of their ids. */
function linesIn(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n').sort();
}

describe.each(forms)('as %s', (form) => {
  test('a quote before a figure or a formula is there again', async () => {
    const counter = await newCounter();
    const notes = ["'0912345678", "'=1+1", "''=1+1", '=1+1', "'Hen", "'"];
    const objects = notes.map((note, n) => {
      const cells = row(n + 1);
      // What is read loses one quote where it is one of a spreadsheet's.
      const said = /^'+[=\d]/.test(note) ? `'${note}` : note;
      return JSON.stringify({
        ...Object.fromEntries(header.map((name, at) => [name, cells[at]])),
        note: said,
      });
    });
    const list = fileOf(counter, 'a.ndjson', objects.join('\n'));
    expect((await importing(counter, ['dossiers', list])).answer).toMatchObject({ imported: 6 });
    const kept = async (of: Counter): Promise<unknown[]> =>
      (await rowsIn(of.store, 'select note from dossier_import order by row_number')).map(
        (each) => (each as { note: string }).note,
      );
    expect(await kept(counter)).toEqual(notes);
    const file = counter.file(`out.${form}`);
    await counter.json(['export', 'dossiers', file, ...whole]);
    expect((await importing(counter, ['dossiers', file])).answer).toMatchObject({ skipped: 6 });
    const other = await newCounter();
    await importing(other, ['dossiers', file]);
    expect(new Set(await kept(other))).toEqual(new Set(notes));
  });
});

test('a moment that a spreadsheet shows without its seconds is the same', async () => {
  const counter = await newCounter();
  const exact = row(1, { received_at: '2026-01-05T08:30:17+07:00' });
  await importing(counter, ['dossiers', listOf(counter, 'a.csv', [exact])]);
  const shown = row(1, { received_at: '05/01/2026 08:30' });
  const again = await importing(counter, ['dossiers', listOf(counter, 'b.csv', [shown])]);
  expect(again.answer).toMatchObject({ skipped: 1, changed: 0 });
  const later = row(1, { received_at: '05/01/2026 08:31' });
  const other = await importing(counter, ['dossiers', listOf(counter, 'c.csv', [later])]);
  expect(other.answer).toMatchObject({ skipped: 0, changed: 1 });
});

test.each(forms)('a list of citizens as %s comes back as nothing new', async (form) => {
  const counter = await busy();
  await counter.json('citizen register --name "Trần Không Số" --dob 1950-02-01');
  const file = counter.file(`people.${form}`);
  expect(await counter.json(['export', 'citizens', file, ...whole])).toMatchObject({ rows: 5 });
  const before = await tablesIn(counter.store);
  const { answer } = await importing(counter, ['citizens', file]);
  expect(answer).toMatchObject({ rows: 5, skipped: 5, faults: {} });
  expect(await tablesIn(counter.store)).toEqual(before);
  const other = await newCounter();
  const there = await importing(other, ['citizens', file]);
  expect(there.answer).toMatchObject({ rows: 5, imported: 5, faults: {} });
});

describe('export', () => {
  test('takes the dossiers of some days, and prints them where no file is named', async () => {
    const counter = await busy();
    const { out, code } = await counter.run('export dossiers - --to 2026-06-30');
    expect(code).toBe(0);
    const lines = out
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toMatch(/^code,procedure,case,citizen_id,name,/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['HS-1', 'HS-2', 'HS-5']);
    expect(lines[2]).toMatch(/,'=1\+1$/);
  });

  test('is kept in the journal with who, when and how many, and stands in a list', async () => {
    const counter = await busy();
    await counter.json(['export', 'citizens', counter.file('people.csv')]);
    const { exports } = await counter.json('export list');
    expect(exports).toMatchObject([
      { kind: 'citizens', file: 'people.csv', format: 'csv', rows: 4, actor: 'lan' },
    ]);
    expect((await counter.run('export list')).out).toContain('people.csv');
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  test('is told again where it goes out again, under the same key, too', async () => {
    const counter = await newCounter();
    for (const file of ['a.csv', 'b.csv']) {
      await counter.json(['export', 'citizens', counter.file(file), ...whole, '--key', 'k1']);
      expect(existsSync(counter.file(file))).toBe(true);
    }
    const { exports } = await counter.json('export list');
    expect(exports).toMatchObject([{ file: 'b.csv' }, { file: 'a.csv' }]);
  });

  test('is for those who answer for the register, and needs a place before all else', async () => {
    const counter = await busy();
    const nowhere = counter.file('no/such/folder/out.csv');
    expect(await counter.refused(['export', 'dossiers', nowhere])).toBe('file.cannot_write');
    await counter.json('staff add --login mai --name "Mai" --role clerk --office H49.22');
    await counter.json('staff login mai');
    const out = counter.file('out.csv');
    expect(await counter.refused(['export', 'dossiers', out])).toBe('staff.not_allowed');
    expect(existsSync(out)).toBe(false);
    expect((await counter.json('export list'))['exports']).toEqual([]);
  });
});

test('an export tells whose an imported dossier is since it was corrected', async () => {
  const counter = await newCounter();
  await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1), row(2)])]);
  await counter.json(['citizen', 'register', '--id', '022192000099', '--name', 'Lê Thị Đúng']);
  await counter.json('dossier reopen HS-1 --reason nhầm');
  await counter.json('dossier correct HS-1 --citizen 022192000099 --subject Mới --reason nhầm');
  const file = counter.file('out.csv');
  await counter.json(['export', 'dossiers', file, ...whole]);
  const line = linesIn(file).find((each) => each.includes('HS-1'));
  expect(line).toContain('022192000099');
  expect(line).toContain('Lê Thị Đúng');
  expect(line).toContain('Mới');
  const again = await importing(counter, ['dossiers', file]);
  expect(again.answer).toMatchObject({ rows: 2, skipped: 2, faults: {} });
});
