/** What an import promises: it adds once, it can be planned, corrected, cut off and taken back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  csv,
  errorsOf,
  fileOf,
  header,
  importing,
  linesOf,
  listOf,
  row,
} from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { rowsIn, tablesIn } from '../../support/rows.ts';

async function verified(counter: Counter): Promise<void> {
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
}

describe('import dossiers', () => {
  test('answers with the names that scripts rely on', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1), row(2, { name: '' })]);
    const { code, answer } = await importing(counter, ['dossiers', file]);
    expect(code).toBe(7);
    const { batch, files, ...rest } = answer;
    expect(batch).toMatch(/^[0-9a-f-]{36}$/);
    expect(files).toEqual({
      valid: `${file}.valid.csv`,
      invalid: `${file}.invalid.csv`,
      errors: `${file}.errors.csv`,
      notes: null,
    });
    expect(rest).toMatchInlineSnapshot(`
      {
        "changed": 0,
        "converted": 0,
        "doubtful": 0,
        "dryRun": false,
        "encoding": "utf-8",
        "examples": [],
        "faults": {
          "missing": 1,
        },
        "file": "a.csv",
        "flags": {},
        "format": "csv",
        "imported": 1,
        "kept": false,
        "kind": "dossiers",
        "notes": {},
        "otherSheets": [],
        "passed": 0,
        "plan": null,
        "refused": 1,
        "replayed": false,
        "resumed": false,
        "rows": 2,
        "seconds": 0,
        "sheet": null,
        "skipped": 0,
        "stopped": false,
        "unclearDates": [],
        "unmapped": [],
        "update": false,
        "updated": 0,
      }
    `);
    expect(linesOf(files.errors)[0]).toBe('row,column,code,message,suggestion');
    expect(linesOf(files.invalid)).toHaveLength(2);
    await verified(counter);
  });

  test('keeps a row’s own dates, office, result and money, and says where it came from', async () => {
    const counter = await newCounter();
    const columns = [...header, 'office', 'channel', 'paid', 'method', 'digitised'];
    const cells = [...row(1), '000.01.22.H49', 'trực tuyến', '8.000', 'tiền mặt', 'x'];
    const file = fileOf(counter, 'a.csv', csv([columns, cells]));
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ imported: 1, notes: { office_opened: 1 } });
    expect(await counter.json('dossier show HS-1')).toMatchObject({
      status: 'returned',
      channel: 'online',
      office: '000.01.22.H49',
      holder: { agencyId: '000.01.22.H49' },
      dueAt: '2026-01-06T17:00:00+07:00',
      dates: { receivedAt: '2026-01-05T08:30:00+07:00', returnedAt: '2026-01-06T00:00:00+07:00' },
    });
    const imported = "select * from journal where type = 'dossier.imported'";
    const [entry] = await rowsIn(counter.store, imported);
    expect(entry!['actor']).toBe('lan');
    const { batch, row: place } = JSON.parse(String(entry!['data'])) as {
      batch: string;
      row: number;
    };
    expect([batch, place]).toEqual([answer['batch'], 2]);
    const [line] = (await counter.json('import list'))['batches'];
    expect(line).toMatchObject({ id: batch, file: 'a.csv', startedBy: 'lan', status: 'finished' });
    expect(line.digest).toMatch(/^[0-9a-f]{64}$/);
    const told = 'select fee, paid, method, digitised from dossier_import';
    const [money] = await rowsIn(counter.store, told);
    expect(money).toEqual({ fee: 8000, paid: 8000, method: 'cash', digitised: 1 });
    await verified(counter);
  });

  test('the same number is the same person, and another name on it is for a person to decide', async () => {
    const counter = await newCounter();
    const same = { citizen_id: '022192000001' };
    const file = listOf(counter, 'a.csv', [
      row(1, same),
      row(2, { ...same, name: 'TRAN THI THU' }),
      row(3, { ...same, name: 'Lê Văn Khác' }),
      row(4, { citizen_id: '' }),
    ]);
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ imported: 3, refused: 1, doubtful: 1 });
    expect(errorsOf(answer['files'].errors)[0]).toMatch(/^4 name name_differs /);
    expect(linesOf(answer['files'].notes)[1]).toContain('********0001');
    const { citizens } = await counter.json('citizen find tran thi thu');
    expect(citizens).toHaveLength(1);
    expect((await counter.json('citizen show 022192000001'))['id']).toBe('022192000001');
  });

  test('an open dossier without a day gets the one of the rule', async () => {
    const counter = await newCounter();
    const open = {
      due_date: '',
      resolved_at: '',
      returned_at: '',
      received_at: '20/11/2026 09:00',
    };
    const file = listOf(counter, 'a.csv', [row(1, { ...open, procedure: '1.001193' })]);
    await importing(counter, ['dossiers', file]);
    const shown = await counter.json('dossier show HS-1');
    expect(shown).toMatchObject({ status: 'received' });
    expect(shown['next']).toContain('forward');
    expect(shown['dueDate']).not.toBeNull();
    expect(shown['amountDue']).toBe(8000);
    const [line] = (await counter.json('dossier list'))['dossiers'];
    expect(line).toMatchObject({ code: 'HS-1', money: 'due' });
    await counter.json('dossier forward HS-1');
    await verified(counter);
  });

  test('what was filed through the portal stands in the same register', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1)]);
    await importing(counter, ['dossiers', file, '--source', 'portal']);
    expect(await counter.json('dossier show HS-1')).toMatchObject({
      channel: 'online',
      source: 'portal',
    });
  });
});

describe('the same file again', () => {
  test('adds nothing and changes nothing', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1), row(2), row(3, { name: '' })]);
    await importing(counter, ['dossiers', file]);
    const before = await tablesIn(counter.store);
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ batch: null, imported: 0, skipped: 2, refused: 1 });
    expect(await tablesIn(counter.store)).toEqual(before);
  });

  test('what was exported imports again to the same store', async () => {
    const counter = await newCounter();
    await counter.json('citizen register --id 022192000099 --name "Lê Thị Mới"');
    const receive = 'dossier receive --procedure 1.001193 --citizen 022192000099 --all-components';
    const { code } = await counter.json(receive);
    await counter.json(`dossier forward ${code}`);
    await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1)])]);
    const { out: table } = await counter.run('dossier list --csv');
    const { out: objects } = await counter.run('dossier list --ndjson');
    const workbook = counter.file('out.xlsx');
    expect((await counter.run(['dossier', 'list', '--xlsx', workbook])).out).toContain(workbook);
    const files = [
      fileOf(counter, 'out.csv', table),
      fileOf(counter, 'out.ndjson', objects),
      workbook,
    ];
    for (const file of files) {
      const { answer } = await importing(counter, ['dossiers', file]);
      expect({ file, faults: answer['faults'] }).toEqual({ file, faults: {} });
      expect(answer).toMatchObject({ rows: 2, skipped: 2, refused: 0 });
    }
  });

  test('a changed row is shown, and corrected only when that is asked', async () => {
    const counter = await newCounter();
    await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1), row(2)])]);
    const changed = listOf(counter, 'b.csv', [row(1, { fee: '9000', note: 'sửa' }), row(2)]);
    const shown = await importing(counter, ['dossiers', changed]);
    expect(shown.answer).toMatchObject({ changed: 1, skipped: 1, updated: 0 });
    expect(linesOf(shown.answer['files'].notes)[1]).toContain('2,fee note,changed');
    const fee = async () => (await counter.json('dossier list'))['dossiers'].at(-1).amountDue;
    expect(await fee()).toBe(8000);
    const { answer } = await importing(counter, ['dossiers', changed, '--update']);
    expect(answer).toMatchObject({ changed: 0, updated: 1, skipped: 1 });
    expect(await fee()).toBe(9000);
    await verified(counter);
  });

  test('a dossier on which work went on is not corrected by a file', async () => {
    const counter = await newCounter();
    const open = { due_date: '', resolved_at: '', returned_at: '', received_at: '20/11/2026' };
    const file = listOf(counter, 'a.csv', [row(1, open)]);
    await importing(counter, ['dossiers', file]);
    await counter.json('dossier forward HS-1');
    expect((await importing(counter, ['dossiers', file])).answer).toMatchObject({ skipped: 1 });
    const other = listOf(counter, 'b.csv', [row(1, { ...open, fee: '1' })]);
    const { answer } = await importing(counter, ['dossiers', other, '--update']);
    expect(errorsOf(answer['files'].errors)).toEqual([expect.stringMatching(/stands_on/)]);
  });
});

describe('a plan', () => {
  test('is looked at, and then done and nothing else', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1), row(2), row(3, { name: '' })]);
    const before = await tablesIn(counter.store);
    const plan = counter.file('plan.ndjson');
    const looked = await importing(counter, ['dossiers', file, '--plan', plan]);
    expect(looked).toMatchObject({ code: 7, answer: { dryRun: true, imported: 2, refused: 1 } });
    expect(await tablesIn(counter.store)).toEqual(before);
    writeFileSync(file, 'gone');
    const done = await importing(counter, ['apply', plan]);
    expect(done).toMatchObject({ code: 7, answer: { dryRun: false, imported: 2, refused: 1 } });
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
    const again = await importing(counter, ['apply', plan]);
    expect(again.answer).toMatchObject({ imported: 0, refused: 3 });
    await verified(counter);
  });

  test('does nothing to a row that no longer comes out the same', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1), row(2)]);
    const plan = counter.file('plan.ndjson');
    await importing(counter, ['dossiers', file, '--plan', plan]);
    await counter.json('citizen register --id 022192000001 --name "Lê Thị Khác"');
    const { answer } = await importing(counter, ['apply', plan]);
    expect(answer).toMatchObject({ imported: 1, refused: 1, faults: { changed_meanwhile: 1 } });
  });

  test('that was touched is refused whole', async () => {
    const counter = await newCounter();
    const plan = counter.file('plan.ndjson');
    await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1)]), '--plan', plan]);
    const text = readFileSync(plan, 'utf8');
    for (const bad of [text.replace('8000', '9000'), text.slice(0, -20), 'x', '']) {
      writeFileSync(plan, bad);
      expect(await counter.refused(['import', 'apply', plan])).toBe('import.plan_damaged');
    }
    expect((await counter.json('dossier list'))['dossiers']).toEqual([]);
  });
});

describe('so many bad rows', () => {
  test('--stop-after leaves those behind unread', async () => {
    const counter = await newCounter();
    const bad = { name: '' };
    const file = listOf(counter, 'a.csv', [row(1), row(2, bad), row(3), row(4, bad), row(5)]);
    const { answer } = await importing(counter, ['dossiers', file, '--stop-after', '2']);
    expect(answer).toMatchObject({ rows: 4, imported: 2, refused: 2, stopped: true });
  });

  test('--all-or-nothing takes none for one', async () => {
    const counter = await newCounter();
    const before = await tablesIn(counter.store);
    const file = listOf(counter, 'a.csv', [row(1), row(2, { name: '' })]);
    const { code, answer } = await importing(counter, ['dossiers', file, '--all-or-nothing']);
    expect(code).toBe(7);
    expect(answer).toMatchObject({ batch: null, dryRun: true, refused: 1 });
    expect(await tablesIn(counter.store)).toEqual(before);
    const good = listOf(counter, 'b.csv', [row(1), row(2)]);
    const done = await importing(counter, ['dossiers', good, '--all-or-nothing']);
    expect(done).toMatchObject({ code: 0, answer: { dryRun: false, imported: 2 } });
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
    await verified(counter);
  });
});
