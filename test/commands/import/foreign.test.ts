/** Files that are no lists, and one that somebody still writes in. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { start } from '../../support/bin.ts';
import { csv, fileOf, header, importing, listOf, row } from '../../support/import-files.ts';
import { adminPin, newCounter, type Answer } from '../../support/program.ts';
import { behind } from '../../support/store.ts';
import { zipOf } from '../../support/workbook.ts';

const ole = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(700),
]);
const list = csv([header, row(1)]);
const table = '<table><tr><td>Mã hồ sơ</td></tr></table>';

const files: Record<string, [kind: string, content: string | Uint8Array]> = {
  'an old workbook': ['xls', ole],
  'a workbook with a password': [
    'locked',
    Buffer.concat([ole, Buffer.alloc(300_000), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  'what is compressed': ['gz', gzipSync(list)],
  'what is packed': ['packed', Buffer.from('7z\u00BC\u00AF\u0027\u001C', 'latin1')],
  'a packed folder': ['zip', zipOf({ 'ho-so.csv': list })],
  'a Word document': [
    'docx',
    zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  ],
  'a presentation': [
    'pptx',
    zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
  ],
  'a workbook in binary': [
    'xlsb',
    zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
  ],
  'an OpenDocument file that is packed otherwise': [
    'ods',
    zipOf({ 'content.xml': '<x/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
  ],
  'a printed list': ['pdf', '%PDF-1.7\n'],
  'a text document': ['rtf', '{\\rtf1 abc}'],
  'a photograph': ['picture', Buffer.from('\u00FF\u00D8\u00FF\u00E0', 'latin1')],
  'a page that is called .xls': ['html', `<html><head></head><body>${table}</body></html>`],
  'a table alone': ['html', Buffer.from(`\uFEFF\r\n${table}`, 'utf16le')],
  'a spreadsheet in XML': ['xml', `<?xml version="1.0"?>\n<office:document office:mimetype="x"/>`],
  'another one': [
    'xml',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
  ],
};

describe('what is no list is said as what it is, and what to do', () => {
  test.each(Object.entries(files))('%s', async (_what, [format, content]) => {
    const counter = await newCounter();
    const file = fileOf(counter, 'a.xls', content);
    const refusal = await counter.refusal(['import', 'dossiers', file]);
    expect(refusal).toMatchObject({ code: 'import.unreadable', exit: 6, detail: { format } });
    const { err } = await counter.run(['import', 'dossiers', '-'], { stdin: Buffer.from(content) });
    expect(err).toContain('không phải danh sách');
  });

  test('an OpenDocument spreadsheet', async () => {
    const counter = await newCounter();
    const zip = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' });
    // Its kind stands there unpacked, so that it is seen at once.
    const plain = Buffer.concat([
      zip.subarray(0, 30),
      Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    ]);
    const file = fileOf(counter, 'a.ods', plain);
    expect(await counter.refusal(['import', 'dossiers', file])).toMatchObject({
      detail: { format: 'ods' },
    });
  });

  test('a list of JSON objects is read', async () => {
    const counter = await newCounter();
    const cells = row(1);
    const each = Object.fromEntries(header.map((name, at) => [name, cells[at]]));
    const file = fileOf(counter, 'a.json', JSON.stringify([each], null, 2));
    expect(await importing(counter, ['dossiers', file])).toMatchObject({
      code: 0,
      answer: { imported: 1 },
    });
  });

  test('a name that angles or brackets stand for is none', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [
      row(1, { name: '‹…›' }),
      row(2, { citizen_id: '‹…›' }),
      row(3, { note: '‹…›' }),
    ]);
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ refused: 3, faults: { placeholder: 3 } });
  });
});

test('a file that is changed while it is read is noticed, and nothing is called finished', async () => {
  const counter = await newCounter({ real: true });
  // Processes go by the machine's clock, so the session must not have run out by it.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  const rows = Array.from({ length: 12_000 }, (_, n) => row(n, { citizen_id: '' }));
  const file = listOf(counter, 'a.csv', rows);
  const count = () =>
    behind(counter.store, (database) =>
      Number(database.prepare('select count(*) from dossier').pluck().get()),
    );
  const running = start(['import', 'dossiers', file, '--json'], { store: counter.store });
  while (running.child.exitCode === null && count() === 0) await sleep(10);
  appendFileSync(file, csv([row(99_999)]));
  const told = await running.ended;
  expect(told.code).toBe(5);
  const { error } = JSON.parse(told.err) as { error: Answer };
  expect(error).toMatchObject({ code: 'import.file_changed' });
  expect(error['next'].at(-1)).toContain('motcua import undo');
  expect((await counter.json('import list'))['batches']).toMatchObject([{ status: 'running' }]);
});

test('one that is replaced by others of the same length is noticed, too', async () => {
  const counter = await newCounter();
  const file = listOf(counter, 'a.csv', [row(1)]);
  const { isUnchanged, lookAt } = await import('../../../src/importing/source.ts');
  const wish = { format: null, sheet: null };
  const nothing = async function* (): AsyncGenerator<Uint8Array> {};
  const source = await lookAt(file, wish, nothing);
  expect(await isUnchanged(source)).toBe(true);
  writeFileSync(file, readFileSync(file, 'utf8').replace('HS-1', 'HS-2'));
  expect(await isUnchanged(source)).toBe(false);
});
