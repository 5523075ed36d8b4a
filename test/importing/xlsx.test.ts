/** Workbooks as all kinds of programs write them, and as nobody should. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RawRow } from '../../src/domain/import/reading.ts';
import { Problem } from '../../src/domain/problem.ts';
import { sheetNames, xlsxRows } from '../../src/importing/xlsx-rows.ts';
import {
  sharedPart,
  sheetOf,
  sheetPart,
  stylesPart,
  workbook,
  zipOf,
} from '../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(bytes: Uint8Array, sheet: string | null = null): Promise<RawRow[]> {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, bytes);
  const rows: RawRow[] = [];
  for await (const page of xlsxRows(path, { sheet, merged: [] })) rows.push(...page);
  return rows;
}

async function cellsOf(rows: string, more: Record<string, string> = {}): Promise<string[][]> {
  return (await rowsOf(sheetOf(rows, more))).map(({ cells }) => [...cells]);
}

/** The code of the problem, and what it tells. */
async function refused(bytes: Uint8Array): Promise<unknown[]> {
  try {
    await rowsOf(bytes);
  } catch (error) {
    if (error instanceof Problem) return [error.code, 'what' in error.detail && error.detail.what];
    throw error;
  }
  return ['read'];
}

describe('a cell', () => {
  test('is what it says, whichever way it says so', async () => {
    const rows = [
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>',
      '<row><c t="inlineStr"><is><r><t>An </t></r><r><t>Bình</t></r></is></c><c><v>1.50</v></c></row>',
      '<row r="9"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>x_x000D_</v></c></row>',
      '<row r="10"><c r="B10" s="1"/><c r="C10"><f>A1</f><v>12</v></c><c t="s"><v>99</v></c></row>',
    ];
    const shared =
      '<sst><si><t>Trần &amp; &#7855;&#x1EAF;</t></si>' +
      '<si><r><t xml:space="preserve">Lê </t></r><r><t><![CDATA[<Thử>]]></t></r><rPh><t>no</t></rPh></si></sst>';
    expect(await cellsOf(rows.join('\n'), { [sharedPart]: shared })).toEqual([
      ['Trần & ắắ', '', 'Lê <Thử>'],
      ['An Bình', '1.5'],
      ['true', '#N/A', 'x\r'],
      ['', '', '12'],
    ]);
  });

  test('is a date where it looks like one', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot;/&quot;mm\\-yyyy"/>' +
      '<numFmt numFmtId="165" formatCode="[Red]0.0"/><numFmt numFmtId="166" formatCode="[h]:mm"/>' +
      '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
      [0, 14, 164, 165, 166, 22].map((id) => `<xf numFmtId="${id}"/>`).join('') +
      '</cellXfs></styleSheet>';
    const cell = (look: number, days: number): string => `<c s="${look}"><v>${days}</v></c>`;
    const row = `<row>${[0, 1, 2, 3, 5].map((look) => cell(look, 46027.5)).join('')}</row>`;
    const old = `<row>${cell(1, 1) + cell(1, 59) + cell(1, 61)}</row>`;
    expect(await cellsOf(row + old, { [stylesPart]: styles })).toEqual([
      ['46027.5', '2026-01-05 12:00:00', '2026-01-05 12:00:00', '46027.5', '2026-01-05 12:00:00'],
      ['1900-01-01', '1900-02-28', '1900-03-01'],
    ]);
    const from1904 = {
      [stylesPart]: styles,
      'xl/workbook.xml':
        '<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="S" r:id="rId1"/></x:sheets></x:workbook>',
    };
    expect(await cellsOf(`<row>${cell(1, 44565)}</row>`, from1904)).toEqual([['2026-01-05']]);
  });
});

describe('a sheet', () => {
  test('that nobody sees is not named', async () => {
    const sheets = '<sheet name="A" r:id="rId1"/><sheet name="B" state="hidden" r:id="rId1"/>';
    const main = `<workbook><sheets>${sheets}</sheets></workbook>`;
    const path = join(folder, 'hidden.xlsx');
    writeFileSync(path, workbook({ 'xl/workbook.xml': main }));
    expect(await sheetNames(path)).toEqual(['A']);
  });

  test('has no more rows and cells than any, and says which row slipped', async () => {
    const value = '<v>1</v></c>';
    const wide = `<row><c r="A1">${value}<c r="XFD1">${value}<c r="XFC1" s="1"/></row>`;
    const long = `<row><c t="str"><v>${'x'.repeat(1_100_000)}</v></c></row>`;
    const good = `<row><c>${value}</row>`;
    expect(await rowsOf(sheetOf(wide + long + good))).toEqual([
      { row: 1, cells: ['1'], trouble: 'ragged' },
      { row: 2, cells: [], trouble: 'too_long' },
      { row: 3, cells: ['1'], trouble: null },
    ]);
    expect(await refused(sheetOf('<row r="1048577"/>'))).toEqual(['file.too_large', 'sheetRows']);
  });

  test('of empty rows without end is told so', async () => {
    const bytes = sheetOf({ text: '<row/>', times: 2 ** 30, last: '' });
    expect(bytes.length).toBeLessThan(12e6);
    expect(await refused(bytes)).toEqual(['file.too_large', 'sheetRows']);
  });
});

test('what is no workbook is told so, whatever it is', async () => {
  const unreadable = ['import.unreadable', false];
  const good = sheetOf('<row><c><v>1</v></c></row>');
  const entities =
    '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><worksheet><row><c><v>&a;</v></c></row></worksheet>';
  expect(await refused(workbook({ [sheetPart]: entities }))).toEqual(unreadable);
  expect(await refused(zipOf({ 'a.xlsx': good.toString('latin1') }))).toEqual(unreadable);
  for (let cut = 0; cut < good.length; cut += 13) {
    expect([cut, ...(await refused(good.subarray(0, cut)))]).toEqual([cut, ...unreadable]);
  }
  for (let at = 0; at < good.length; at += 3) {
    const bytes = Buffer.from(good);
    bytes[at]! ^= 0x55;
    // Read as something else, or refused; never a fault of ours.
    expect(['read', 'import.unreadable', 'file.too_large']).toContain((await refused(bytes))[0]);
  }
});
