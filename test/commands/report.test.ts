/** The reports at the command line: their shapes, their files, and what they refuse. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unzip } from '../support/unzip.ts';
import { newCounter, type Answer } from '../support/program.ts';
import { morning, november } from '../support/report-morning.ts';
import { csv, fileOf, header, importing, row } from '../support/import-files.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

describe('report summary', () => {
  test('answers in the shape that scripts rely on', async () => {
    const counter = await morning();
    const answer = await counter.json(`report summary ${november}`);
    const { groups, levels, total, compared } = answer;
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['from', 'to', 'by', 'groups', 'levels', 'total', 'months', 'made']),
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      office: { agencyId: 'H49.22', kind: 'commune' },
      level: 'commune',
      ...{ received: 3, online: 1, onlineShare: 0.3333, resolved: 1, onTime: 1, onTimeShare: 1 },
      ...{ digitised: 1, digitisedShare: 0.3333, resultDigitised: 0, resultDigitisedShare: 0 },
      ...{ postReceived: 0, postReturned: 0, accounts: 1, guided: 1 },
      ...{ closed: 1, inProgress: 1, openLate: 0, eForms: 1 },
      ...{ pleased: 1, displeased: 0, satisfiedShare: 1 },
    });
    expect(groups[0].byField.map((line: { field: string }) => line.field)).toHaveLength(2);
    expect(levels[0]).toMatchObject({ level: 'commune', received: 3 });
    expect(total).toMatchObject({ received: 3, handled: 3 });
    expect(compared.previous).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
    expect(compared.previous.total.received).toBe(0);
    expect(answer.made).toMatchObject({ dossiers: 3, over: true, filters: { offices: [] } });
    expect(answer.made.store.heads[0].seq).toBe(answer.made.store.entries);
    expect(shapeOf(groups[0])).toMatchSnapshot();
  });

  test('groups by whatever is asked, each dossier once', async () => {
    const counter = await morning();
    for (const by of ['office', 'level', 'field', 'channel', 'month', 'staff']) {
      const { groups } = await counter.json(`report summary ${november} --by ${by}`);
      const received = groups.map((group: { received: number }) => group.received);
      expect(received.reduce((sum: number, n: number) => sum + n, 0)).toBe(3);
    }
    const { groups } = await counter.json(`report summary ${november} --by staff`);
    expect(groups[0].staff).toEqual({ login: 'lan', name: 'Phạm Thị Lan' });
  });

  test('tells how long people waited and were served', async () => {
    const counter = await morning();
    counter.at('2026-11-24T08:00');
    await counter.json('queue take --service reception');
    await counter.json('queue take --service reception');
    counter.at('2026-11-24T08:10');
    await counter.json('queue call');
    counter.at('2026-11-24T08:15');
    await counter.json('queue done');
    counter.at('2026-11-24T08:20');
    await counter.json('queue call');
    counter.at('2026-12-31T16:00');
    const { total } = await counter.json(`report summary ${november}`);
    expect(total).toMatchObject({
      ...{ waited: 2, waitedBriefly: 1, waitSeconds: 1800, waitAverage: 900 },
      ...{ served: 1, serviceAverage: 300, waitedBrieflyShare: 0.5 },
    });
    const { out } = await counter.run(`report summary ${november}`);
    expect(out).toContain('15 phút');
  });

  test('counts only what its filters let through, and knows no help then', async () => {
    const counter = await morning();
    const { total, made } = await counter.json(`report summary ${november} --field "ho tich"`);
    expect(total).toMatchObject({ received: 2, accounts: null, guided: null });
    expect(made.filters.field).toBe('Hộ tịch');
    const online = await counter.json(`report summary ${november} --channel online`);
    expect(online.total).toMatchObject({ received: 1, onlineShare: 1 });
    const none = await counter.json(`report summary ${november} --level post_office`);
    expect(none.total).toMatchObject({ received: 0, onlineShare: null });
  });

  test('lists the dossiers behind a number, and tells which of them count', async () => {
    const counter = await morning();
    const share = await counter.json(`report summary ${november} --explain onlineShare`);
    expect(share).toMatchObject({ explained: 'onlineShare', value: 0.3333 });
    expect(share.numerator).toEqual({ figure: 'online', count: 1 });
    expect(share.denominator).toEqual({ figure: 'received', count: 3 });
    expect(share.dossiers.map(({ counts }: { counts: boolean }) => counts)).toEqual([
      true,
      false,
      false,
    ]);
    const page = await counter.json(`report summary ${november} --explain received --limit 2`);
    expect(page.nextCursor).toBe(2);
    const rest = await counter.json(
      `report summary ${november} --explain received --limit 2 --cursor 2`,
    );
    expect([rest.dossiers.length, rest.nextCursor]).toEqual([1, null]);
    const { out } = await counter.run(`report summary ${november} --explain closed`);
    expect(out).toContain('H49.22-261123-0002');
    expect(await counter.refused(`report summary ${november} --explain waitAverage`)).toBe(
      'usage.bad_value',
    );
  });

  test('lists the dossiers behind money and behind answers', async () => {
    const counter = await morning();
    const columns = [...header, 'paid', 'method'];
    const paid = [
      [...row(1), '8000', 'vietqr'],
      [...row(2), '5000', 'tiền mặt'],
      [...row(3), '', ''],
    ];
    const file = fileOf(counter, 'a.csv', csv([columns, ...paid]));
    await importing(counter, ['dossiers', file]);
    const january = 'report summary --from 2026-01-01 --to 2026-01-31 --explain';
    const share = await counter.json(`${january} cashlessShare`);
    expect(share).toMatchObject({ value: 0.5, numerator: { count: 1 }, denominator: { count: 2 } });
    const told = (answer: Answer) =>
      answer['dossiers'].map(({ code, counts, amount }: Answer) => [code, counts, amount]);
    expect(told(share)).toEqual([
      ['HS-1', true, 8000],
      ['HS-2', false, 5000],
    ]);
    expect(told(await counter.json(`${january} cashless`))).toEqual([['HS-1', null, 8000]]);
    expect((await counter.json(`${january} collected`))['value']).toBe(0);
    expect((await counter.json(`${january} importedPaid`))['value']).toBe(13_000);
    const { out } = await counter.run(`${january} importedPaid`);
    expect(out).toMatch(/HS-2 .*5\.000 đ/);
    const answers = await counter.json(`report summary ${november} --explain satisfiedShare`);
    expect(answers).toMatchObject({ value: 1, denominator: { figure: 'answered', count: 1 } });
    expect(told(answers)).toEqual([['H49.22-261123-0001', true, null]]);
  });

  test('fits a screen of 80 with its bars, and tells where it comes from', async () => {
    const counter = await morning();
    const { out, err } = await counter.run(`report summary ${november} --chart`, { screen: true });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain('Cấp xã, phường: tiếp nhận 3 hồ sơ, trong đó 1 hồ sơ trực tuyến');
    expect(out).toContain('███');
    expect(out).toContain('Kỳ báo cáo');
    expect(err).toContain('--explain onTimeShare');
    const english = await counter.run(`report summary ${november} --lang en --chart`);
    for (const line of english.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('writes a table for scripts, with no cell that a spreadsheet would run', async () => {
    const counter = await morning();
    const { out } = await counter.run(`report summary ${november} --by field --csv`);
    const [head, ...rows] = out.trim().split('\r\n');
    expect(head).toMatch(/^field,name,level,received,online/);
    expect(rows).toHaveLength(3);
    expect(rows.at(-1)).toMatch(/^total,,,3,1/);
  });

  test('is a spreadsheet of typed cells with a frozen head', async () => {
    const counter = await morning();
    const file = counter.file('bao-cao.xlsx');
    const answer = await counter.json(['report', 'summary', '--xlsx', file]);
    expect(answer.files).toEqual({ xlsx: file, pdf: null, pages: null, rows: 23 });
    const parts = unzip(readFileSync(file));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<col [^>]*width=/);
    expect(sheet).toMatch(/<c [^>]*><v>3<\/v>/);
    expect(sheet).not.toContain('<f>');
    expect(parts.get('xl/workbook.xml')).toContain('name="Theo cấp"');
  });

  test('is a page to read aloud, with charts, formulas and where it comes from', async () => {
    const counter = await morning();
    const file = counter.file('bao-cao.pdf');
    await counter.json(['report', 'summary', '--period', '2026-11', '--pdf', file]);
    const pages = await readPdf(readFileSync(file), 72);
    const text = allText(pages);
    expect(pages[0]!.width).toBeCloseTo(595.28, 0);
    for (const words of [
      'BÁO CÁO TỔNG HỢP',
      'Cấp xã, phường: tiếp nhận 3 hồ sơ',
      'Tỷ lệ đúng hạn: đúng và trước hạn / có kết quả.',
      'Số hồ sơ đã xét: 3',
      'TẬP HUẤN',
    ]) {
      expect(text).toContain(words);
    }
    // One month compares with nothing: it is drawn beside another.
    const drawn = 'Tiếp nhận và có kết quả theo tháng';
    expect(text).not.toContain(drawn);
    const both = counter.file('hai-thang.pdf');
    await counter.json(`report summary --from 2026-10-01 --to 2026-11-30 --pdf ${both}`);
    const compared = allText(await readPdf(readFileSync(both)));
    expect(compared).toContain(drawn);
    const again = counter.file('lai.pdf');
    await counter.json(['report', 'summary', '--period', '2026-11', '--pdf', again]);
    expect(readFileSync(again)).toEqual(readFileSync(file));
  });
});

describe('what is asked wrongly', () => {
  test.each([
    ['report summary --from 2026-11-30 --to 2026-11-01', 'usage.bad_value'],
    ['report summary --period 2026-Q7', 'usage.bad_value'],
    ['report summary --field "không có"', 'usage.bad_value'],
    ['report summary --office H49.99', 'office.not_found'],
    ['report summary --explain gì', 'usage.bad_value'],
    ['report 06a --pdf /khong/co/a.pdf', 'file.cannot_write'],
  ])('%s', async (line, code) => {
    const counter = await newCounter();
    counter.at('2026-11-23T08:00');
    expect(await counter.refused(line)).toBe(code);
  });
});

/** Names and kinds of values, in order: what a script may rely on. */
function shapeOf(value: Record<string, unknown>): string[] {
  return Object.entries(value).map(
    ([key, each]) =>
      `${key}: ${Array.isArray(each) ? 'list' : each === null ? 'null' : typeof each}`,
  );
}
