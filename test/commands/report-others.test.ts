/** Form 06a, the index, money, what is late, the register, the post; paper and mergers in them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer } from '../support/program.ts';
import { morning, november } from '../support/report-morning.ts';
import { readPdf } from '../print/read-pdf.ts';
import { vi } from '../support/texts.ts';

const sumOf = (sum: number, { amount }: { amount: number }): number => sum + amount;

describe('the other reports', () => {
  test('06a prints its checks as passed, and is A4 on its side', async () => {
    const counter = await morning();
    const answer = await counter.json(`report 06a ${november}`);
    expect(answer.total).toEqual({
      ...{ c3: 3, c4: 1, c5: 2, c6: 0, c7: 2, c8: 0, c9: 2, c10: 0, c11: 1, c12: 1, c13: 0 },
    });
    expect(answer.checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    const later = await counter.json('report 06a --from 2026-12-01 --to 2026-12-31');
    expect(later.total).toMatchObject({ c3: 1, c6: 1, c11: 1, c13: 1 });
    const { out } = await counter.run(`report 06a ${november} --by office`);
    expect(out).toContain('Đạt: cột 3 = 7 + 11.');
    expect(out).toContain('II.06b');
    const file = counter.file('06a.pdf');
    await counter.json(['report', '06a', '--period', '2026-11', '--pdf', file]);
    const [page] = await readPdf(readFileSync(file), 72);
    expect(page!.width).toBeGreaterThan(page!.height);
    expect(page!.text).toContain('Biểu số II.06a/VPCP/KSTT');
  });

  test('quality names what it cannot know, and why', async () => {
    const counter = await morning();
    const { components } = await counter.json(`report quality ${november} --by office`);
    const of = (id: string) => components.find((line: { id: string }) => line.id === id);
    expect(of('2.1')).toMatchObject({ numerator: 3, denominator: 3, ratio: 1, points: 20 });
    expect(of('3.2')).toMatchObject({ numerator: 1, state: 'partly' });
    expect(of('3.2').denominator).toBeGreaterThan(5);
    expect(of('1.1')).toMatchObject({ ratio: null, why: 'publishing' });
    const { out } = await counter.run(`report quality ${november}`);
    expect(out).toContain('Không tính được ở đây');
  });

  test('late lists what is over its date, worst first', async () => {
    const counter = await morning();
    const answer = await counter.json('report late --from 2026-12-01 --to 2026-12-31');
    expect(answer.total).toEqual({ openLate: 1, endedLate: 0 });
    expect(answer.open[0]).toMatchObject({ code: 'H49.22-261123-0003' });
    expect(answer.open[0].daysLate).toBeGreaterThan(10);
    const { out } = await counter.run('report late --from 2026-12-01 --to 2026-12-31');
    expect(out).toContain('H49.22-261123-0003');
  });

  test('the register has every dossier in order, and page totals on A4', async () => {
    const counter = await morning();
    const file = counter.file('so.pdf');
    const words = ['report', 'register', '--period', '2026-11', '--pdf', file];
    const answer = await counter.json(words);
    expect(answer.dossiers.map(({ code }: { code: string }) => code.slice(-4))).toEqual([
      '0001',
      '0002',
      '0003',
    ]);
    const [page] = await readPdf(readFileSync(file), 72);
    expect(page!.text).toContain('Cộng trang: 3 hồ sơ; lũy kế: 3 hồ sơ');
    // A book of rows has no formulas to tell.
    expect(page!.text).not.toContain('Cách tính');
  });

  test('totals of the register count what was withdrawn, and no number that was cancelled', async () => {
    const counter = await morning();
    await counter.json('dossier cancel H49.22-261123-0003 --reason nhầm');
    const file = counter.file('so.pdf');
    const words = ['report', 'register', '--period', '2026-11', '--pdf', file];
    expect(await counter.json(words)).toMatchObject({ received: 2 });
    const [page] = await readPdf(readFileSync(file), 72);
    expect(page!.text).toContain('Cộng trang: 2 hồ sơ; lũy kế: 2 hồ sơ');
    expect(page!.text).toContain('HỦY: nhầm');
  });

  test('cash tells ways of paying and what came in without cash', async () => {
    const counter = await morning();
    counter.at('2026-11-24T08:00');
    const { total, methods } = await counter.json(`report cash ${november}`);
    expect([total.paid, total.cashlessShare, methods]).toEqual([0, null, []]);
    await counter.json('shift open --cash 500000');
    const receive = 'dossier receive --citizen 022192000001 --all-components --procedure 2.000815';
    for (const method of ['cash', 'card --reference FT1', 'portal --reference P1']) {
      const { code } = await counter.json(`${receive} --quantity 2`);
      await counter.json(`payment take ${code} --method ${method}`);
    }
    const paid = await counter.json(`report cash ${november} --by field`);
    expect(paid.total).toMatchObject({ paid: 3, cashless: 2, cashlessShare: 0.6667 });
    expect(paid.total.collected).toBe(paid.methods.reduce(sumOf, 0));
    expect(paid.methods).toHaveLength(3);
    expect(paid.groups[0]).toMatchObject({ paid: 3, cashlessAmountShare: 0.6667 });
    const { components } = await counter.json(`report quality ${november}`);
    const online = components.find(({ id }: { id: string }) => id === '3.6');
    expect(online).toMatchObject({ numerator: 1, denominator: 5, ratio: 0.2, points: 1.2 });
    const { out } = await counter.run(`report cash ${november} --chart`);
    expect(out).toContain(vi.screen.words.method.card);
  });

  test('what a row from paper says of itself goes before what its channel suggests', async () => {
    const counter = await morning();
    const head =
      'code,procedure,name,received_at,due_date,channel,status,resolved_at,returned_at,' +
      'digitised,result_digitised,e_result,paid,method';
    const row = (n: number, rest: string): string =>
      `CU-${n},1.001193,Người Thử ${n},2023-01-0${n + 3},2023-01-12,${rest}`;
    const done = 'returned,2023-01-10,2023-01-11';
    const rows = [
      row(1, `online,${done},0,x,0,,`),
      row(2, `online,${done},,,x,8000,vietqr`),
      row(3, `counter,${done},x,,,8000,`),
      row(4, 'counter,processing,,,,,,0,'),
    ];
    const file = counter.file('so.csv');
    writeFileSync(file, [head, ...rows, ''].join('\n'));
    await counter.json(['import', 'dossiers', file]);
    const { total } = await counter.json('report summary --period 2023-01');
    expect(total).toMatchObject({
      ...{ received: 4, online: 2, digitised: 2, resolved: 3, returned: 3, inProgress: 1 },
      ...{ resultDigitised: 2, eResult: 1, openLate: 1 },
      ...{ paid: 2, cashless: 1, collected: 0, collectedCashless: 0, importedPaid: 16000 },
    });
  });

  test('what a list says was paid is told beside the money that passed here', async () => {
    const counter = await morning();
    const head = 'code,procedure,name,received_at,due_date,status,fee,paid,method';
    const row = (n: number, method: string): string =>
      `CU-${n},1.001193,Người Thử ${n},2026-11-23,2026-12-01,processing,8000,8000,${method}`;
    const file = counter.file('so.csv');
    writeFileSync(file, [head, row(1, 'vietqr'), row(2, 'tiền mặt'), row(3, ''), ''].join('\n'));
    await counter.json(['import', 'dossiers', file]);
    await counter.json('shift open --cash 500000');
    const receive = 'dossier receive --citizen 022192000001 --all-components --procedure 2.000815';
    const { code } = await counter.json(`${receive} --quantity 2`);
    const { payment } = await counter.json(`payment take ${code} --method cash`);
    const { amount } = payment;
    const days = '--from 2026-11-01 --to 2026-12-31';
    const sums = { paid: 4, collected: amount, net: amount, importedPaid: 24_000 };
    const cash = await counter.json(`report cash ${days} --by staff`);
    expect(cash).toMatchObject({
      ...{ total: { ...sums, cashless: 1, cashlessAmountShare: 0 }, groups: [sums] },
      methods: [{ method: 'cash', payments: 1, amount }],
      months: [
        { month: '2026-11', collected: 0, importedPaid: 24_000 },
        { month: '2026-12', collected: amount, importedPaid: 0 },
      ],
    });
    expect(cash.imported).toEqual([
      { method: '', dossiers: 1, amount: 8000 },
      { method: 'cash', dossiers: 1, amount: 8000 },
      { method: 'vietqr', dossiers: 1, amount: 8000 },
    ]);
    const { out } = await counter.run(`report cash ${days}`);
    const told = out.replaceAll(/\s+/g, ' ');
    expect(told).toContain('Danh sách nhập ghi đã nộp 24.000 đồng');
    expect(told).toContain(vi.screen.report.cash.imported);
    const behind = `report summary ${days} --explain`;
    const codesOf = async (figure: string): Promise<string[]> =>
      (await counter.json(`${behind} ${figure}`)).dossiers.map((each: Answer) => each['code']);
    expect(await codesOf('collected')).toEqual([code]);
    expect(await codesOf('importedPaid')).toEqual(['CU-1', 'CU-2', 'CU-3']);
    expect((await counter.json('shift show')).cash).toMatchObject({ expected: 500_000 + amount });
  });

  test('a period that crosses a merger tells both offices, or the one that is left', async () => {
    const counter = await morning();
    await counter.json('office add --name "Phường Cũ" --agency-id H49.23 --kind commune');
    const head = 'code,procedure,name,received_at,due_date,office,status';
    const row = (n: number): string =>
      `CU-${n},1.001193,Người Thử ${n},2026-11-0${n + 1},2026-12-01,H49.23,processing`;
    const file = counter.file('so.csv');
    writeFileSync(file, [head, row(1), row(2), ''].join('\n'));
    await counter.json(['import', 'dossiers', file]);
    await counter.json(
      'office merge --from H49.23 --into H49.22 --date 2026-11-15 --reason "sáp nhập" --yes',
    );
    const { groups } = await counter.json(`report summary ${november}`);
    const told = groups.map((each: Answer) => [each['office'].agencyId, each['received']]);
    expect(told).toEqual([
      ['H49.22', 3],
      ['H49.23', 2],
    ]);
    expect(groups[1].office.mergedInto).toBe('H49.22');
    const merged = await counter.json(`report summary ${november} --merged`);
    expect(merged.groups).toHaveLength(1);
    expect(merged.groups[0]).toMatchObject({ office: { agencyId: 'H49.22' }, received: 5 });
    const own = await counter.json(`report 06a ${november} --office H49.22 --merged`);
    expect([own.total.c3, own.checks.every(({ ok }: Answer) => ok)]).toEqual([5, true]);
    const alone = await counter.json(`report 06a ${november} --office H49.22`);
    expect(alone.total.c3).toBe(3);
  });

  test('post counts what went through the post offices', async () => {
    const counter = await morning();
    const answer = await counter.json(`report post ${november}`);
    expect(answer).toMatchObject({ offices: [], shipments: [], total: { postReceived: 0 } });
  });
});
