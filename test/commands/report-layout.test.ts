/** The layout of a report is data of its days: another one needs no code. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { shippedData } from '../support/layouts.ts';
import { temporaryFolder, type Answer, type Counter } from '../support/program.ts';
import { morning, november } from '../support/report-morning.ts';

let counter: Counter;
let dataFolder: string;
const december = '--from 2026-12-01 --to 2026-12-31';
const json = (line: string): Promise<Answer> =>
  counter.json(line, { surroundings: { dataFolder } });

/** Writes a successor, from 1 December 2026 on, behind the shipped layout of a report. */
function succeed(file: string, change: (layout: Answer) => object): void {
  const path = join(dataFolder, 'reports', file);
  const [first] = JSON.parse(readFileSync(path, 'utf8')) as [Answer];
  const next = { ...first, validFrom: '2026-12-01', ...change(structuredClone(first)) };
  writeFileSync(path, JSON.stringify([{ ...first, validTo: '2026-11-30' }, next]));
}

beforeEach(async () => {
  counter = await morning();
  dataFolder = join(temporaryFolder(), 'data');
  cpSync(shippedData, dataFolder, { recursive: true });
  const title = (text: string) => ({ vi: text, en: text });
  succeed('06a.json', () => ({
    ...{ id: 'X-2026', form: 'X.1', legalBasis: 'Thông tư thử', verified: true },
    heading: title('Biểu X.1'),
    groups: [
      {
        title: title('Nhận'),
        columns: [
          { number: 1, sum: 'online + offline', title: title('Mới') },
          { number: 2, sum: 'carriedOver', title: title('Cũ') },
          { number: 9, sum: 'handled', title: title('Cộng') },
        ],
      },
      { title: title('Trả'), columns: [{ number: 20, sum: 'returned', title: title('Đã trả') }] },
    ],
    checks: ['9=1+2'],
    notes: [],
  }));
  succeed('quality.json', ({ components }) => ({
    ...{ id: '999-2026', legalBasis: 'Quyết định thử' },
    reasons: { lost: title('số liệu đã mất') },
    components: [
      { ...components[4], id: '9.1', max: 40, numerator: 'ended', denominator: 'handled' },
      { ...components[0], id: '9.2', why: 'lost' },
    ],
  }));
});

test('the layout that holds on the last day of a period tells it, and is named', async () => {
  const now = await json(`report 06a ${november}`);
  expect(now.layout).toMatchObject({
    ...{ id: 'II.06a-2020', legalBasis: 'Thông tư 01/2020/TT-VPCP ngày 21/10/2020' },
    ...{ verified: false, inForce: true },
  });
  expect(now.total).toMatchObject({ c3: 3, c13: 0 });
  const then = await json('report 06a --from 2026-11-01 --to 2026-12-01');
  expect([then.form, then.layout.id, then.variant]).toEqual([
    'X.1',
    'X-2026',
    'II.06a: theo lĩnh vực',
  ]);
  expect(then.total).toEqual({ c1: 3, c2: 0, c9: 3, c20: 1 });
  expect(then.columns.map(({ key, group }: Answer) => [key, group])).toEqual([
    ['c1', 'Nhận'],
    ['c2', 'Nhận'],
    ['c9', 'Nhận'],
    ['c20', 'Trả'],
  ]);
  expect(then.checks.map(({ check, ok }: Answer) => [check, ok])).toEqual([
    ['9=1+2', true],
    ['rows=total', true],
  ]);
  const { out } = await counter.run('report 06a --period 2026-12 --csv', {
    surroundings: { dataFolder },
  });
  expect(out.split('\n')[0]).toMatch(/key,label,c1,c2,c9,c20/);
});

test('an office may take another known one; a period without any is refused in words', async () => {
  const line = `report 06a ${december} --layout II.06a-2020`;
  const old = await json(line);
  expect(old.layout).toMatchObject({ id: 'II.06a-2020', inForce: false });
  expect(old.total).toMatchObject({ c3: 1, c6: 1 });
  const { out } = await counter.run(line, { surroundings: { dataFolder } });
  expect(out).toContain('không phải mẫu của kỳ này');
  const page = await counter.run(`report 06a ${december}`, { surroundings: { dataFolder } });
  expect(page.out).toContain('X-2026: Thông tư thử, từ 01/12/2026');
  expect(page.out).not.toContain('chưa đối chiếu');
  const { layout, components } = await json(`report quality ${december}`);
  expect(layout).toMatchObject({ id: '999-2026', legalBasis: 'Quyết định thử', inForce: true });
  expect(components).toMatchObject([
    { id: '9.1', numerator: 0, denominator: 1, points: 0, max: 40, state: 'computed' },
    { id: '9.2', state: 'not_here', why: 'lost', reason: 'số liệu đã mất' },
  ]);
  const before = await json(`report quality ${december} --layout 766-2022`);
  expect(before.components).toHaveLength(19);
  for (const verb of ['06a', 'quality']) {
    const none = await counter.refusal(`report ${verb} --period 2019-Q1`);
    expect(none).toMatchObject({ exit: 3, code: 'report.no_layout' });
    expect(none.message).toContain('31/03/2019');
    const unknown = await counter.refusal(`report ${verb} ${november} --layout II.06z`);
    expect(unknown).toMatchObject({ exit: 4, code: 'report.no_such_layout' });
  }
  const named = await json('report 06a --period 2019-Q1 --layout II.06a-2020');
  expect(named.layout).toMatchObject({ inForce: false });
});
