/** A newer catalogue comes with the program: what is taken over, and what stays as it is. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { csv } from '../support/import-files.ts';
import { bareCounter, type Answer, type Counter, type Line } from '../support/program.ts';

const shipped = fileURLToPath(new URL('../../data', import.meta.url));
const birth = '1.001193';
const setup =
  'setup --training --office "Trung tâm phường Thử" --agency-id H49.22 --kind commune ' +
  '--counter 1 --staff "Phạm Thị Lan" --login lan --place "Hạ Long"';

let counter: Counter;
let older: string;

interface ToldProcedure {
  code: string;
  validTo: string | null;
  ended?: unknown;
  cases: { terms: Record<string, unknown>; fees: { amount: number | null }[] }[];
  changes?: unknown[];
}

/** Changes the procedures of one of the older files. */
function told(file: string, change: (procedures: ToldProcedure[]) => ToldProcedure[]): void {
  const path = `${older}/catalogue/procedures/${file}`;
  const read = JSON.parse(readFileSync(path, 'utf8')) as ToldProcedure[];
  writeFileSync(path, JSON.stringify(change(read)));
}

/** As an earlier program had it: two procedures otherwise, one not yet, one not ended yet. */
function olderData(): void {
  older = counter.file('data');
  cpSync(shipped, older, { recursive: true });
  told('ho-tich.json', (all) =>
    all.map((each) =>
      each.code === birth
        ? {
            ...each,
            cases: each.cases.map((chosen) => ({
              ...chosen,
              terms: { counter: { rule: 'civil', value: 2, unit: 'working_day' } },
            })),
          }
        : each,
    ),
  );
  told('chung-thuc.json', (all) => all.filter(({ code }) => code !== '2.000884'));
  const calendar = `${older}/catalogue/calendar.csv`;
  const days = readFileSync(calendar, 'utf8').split('\n');
  const gone = days.filter((day) => !day.startsWith('2027-09-03') && !day.startsWith('2027-01-01'));
  writeFileSync(calendar, [...gone, '2026-12-24,off,Nghỉ thử,guess,thử', ''].join('\n'));
  const mark = { date: '2026-06-01', digest: '0'.repeat(20) };
  writeFileSync(`${older}/catalogue/shipped.json`, JSON.stringify(mark));
}

const before = (line: Line): Promise<Answer> =>
  counter.json(line, { surroundings: { dataFolder: older } });

beforeEach(async () => {
  counter = bareCounter();
  olderData();
  await before(setup);
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
});

const receive = `dossier receive --procedure ${birth} --citizen 022192000001 --all-components`;

describe('a newer catalogue', () => {
  test('is told of, shown, and taken over; a dossier keeps the rules of its day', async () => {
    const { code } = await before(receive);
    const was = await before(`dossier show ${code}`);
    expect(await before('status')).toMatchObject({ newerCatalogue: null });
    expect(await counter.json('status')).toMatchObject({ newerCatalogue: '2026-11-30' });
    expect((await counter.run('status')).err).toContain('Có danh mục mới kèm chương trình');

    const { entries } = await counter.json('store verify');
    const plan = await counter.json('catalogue update --dry-run');
    expect(plan).toMatchObject({ dryRun: true, taken: false, date: '2026-11-30' });
    expect(plan['counts']).toEqual({ new: 1, changed: 1, ended: 0, kept: 0 });
    const lines = plan['procedures'] as Answer[];
    expect(lines.find((each) => each['code'] === birth)).toMatchObject({
      change: 'changed',
      facts: ['duration', 'channels'],
      term: {
        was: { rule: 'civil', value: 2, unit: 'working_day' },
        now: { rule: 'same_day_cutoff', cutoff: '15:00' },
      },
    });
    expect(plan['days']).toEqual(['2027-01-01', '2027-09-03', '2026-12-24']);
    expect(await counter.json('store verify')).toMatchObject({ entries });

    const { taken, ...done } = await counter.json('catalogue update');
    const { taken: not, ...planned } = plan;
    expect([taken, not, done]).toEqual([true, false, { ...planned, dryRun: false }]);
    expect(await counter.json('status')).toMatchObject({ newerCatalogue: null });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });

    expect(await counter.json(`dossier show ${code}`)).toEqual(was);
    const next = await counter.json(receive);
    expect(String(next['dueAt'])).toMatch(/^2026-11-23/);
    expect(await counter.json('procedure show 2.000884')).toMatchObject({ inForce: true });
    const { days } = await counter.json('calendar show 2026');
    expect((days as Answer[]).find((day) => day['date'] === '2026-12-24')).toMatchObject({
      kind: 'normal',
    });

    const again = await counter.json('catalogue update');
    expect(again).toMatchObject({ taken: false, procedures: [], days: [] });
    expect((await counter.run('catalogue update')).out).toContain('bản mới nhất');
  });

  test('does not go over what the office has entered itself', async () => {
    await counter.json(
      'calendar set 2027-09-03 --kind normal --name "Không nghỉ" --source "Thông báo thử"',
    );
    const list = counter.file('list.csv');
    writeFileSync(
      list,
      csv([
        ['code', 'name', 'field'],
        [birth, 'Khai sinh theo tỉnh', 'Hộ tịch'],
      ]),
    );
    await counter.json(`import procedures ${list} --update`);
    const own = await counter.json(`procedure show ${birth}`);
    const { counts, daysKept } = await counter.json('catalogue update');
    expect([counts, daysKept]).toEqual([{ new: 1, changed: 0, ended: 0, kept: 1 }, ['2027-09-03']]);
    expect(await counter.json(`procedure show ${birth}`)).toEqual(own);
    const { days } = await counter.json('calendar show 2027');
    expect((days as Answer[]).find((day) => day['date'] === '2027-09-03')).toMatchObject({
      kind: 'normal',
    });
    expect((await counter.run('catalogue update')).out).toContain('2027');
  });

  test('tells of a procedure that ended what is received instead', async () => {
    const ended = '2.000986';
    told('ho-tich.json', (all) =>
      all.map((each) => {
        if (each.code !== ended) return each;
        const before = { ...each, validTo: null };
        delete before.ended;
        return before;
      }),
    );
    counter = bareCounter();
    await before(setup);
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    const { counts } = await counter.json('catalogue update');
    expect(counts).toMatchObject({ ended: 1 });
    expect(
      await counter.refusal(`dossier receive --procedure ${ended} --citizen 022192000001`),
    ).toMatchObject({ code: 'procedure.not_in_force', detail: { successors: ['3.000722'] } });
  });

  test('is a manager’s to take over, and an older program’s is none', async () => {
    await counter.json('staff add --name "Trần Văn Quầy" --login quay --role clerk');
    await counter.json('staff login quay');
    expect(await counter.refused('catalogue update')).toBe('staff.not_allowed');
    expect(await counter.json('status')).toMatchObject({ newerCatalogue: null });
    await counter.json('staff login lan');
    await counter.json('catalogue update');
    expect(await before('status')).toMatchObject({ newerCatalogue: null });
  });
});
