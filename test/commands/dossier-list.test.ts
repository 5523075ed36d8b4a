import { beforeEach, describe, expect, it } from 'vitest';
import { absence, cards, copies, numbers, receive, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

async function codes(line: string): Promise<string[]> {
  const { dossiers } = await counter.json(line);
  return dossiers.map((each: { code: string }) => each.code.slice(-4));
}

describe('the list of dossiers', () => {
  it('page by page is everything exactly once, newest first, also within one second', async () => {
    for (let n = 0; n < 23; n++) {
      if (n === 15) counter.at('2026-11-23T10:00');
      await counter.json(`${copies} --all-components`);
    }
    const whole = await codes('dossier list');
    expect(whole).toHaveLength(23);
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 5; page++) {
      const answer = await counter.json(`dossier list --limit 5 ${cursor}`);
      paged.push(...answer['dossiers'].map((each: { code: string }) => each.code.slice(-4)));
      expect(answer['nextCursor'] === null).toBe(page === 4);
      cursor = `--cursor ${answer['nextCursor']}`;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(23);
  });

  it('goes on after a cursor although new dossiers came in between', async () => {
    for (let n = 0; n < 4; n++) await counter.json(`${copies} --all-components`);
    const first = await counter.json('dossier list --limit 2');
    const [, last] = first['dossiers'];
    counter.at('2026-11-23T11:00');
    await counter.json(`${copies} --all-components`);
    const rest = await codes(`dossier list --cursor ${first['nextCursor']}`);
    expect(rest).toHaveLength(2);
    expect(rest).not.toContain(last.code.slice(-4));
    expect(rest).not.toContain('0005');
  });

  it('refuses a cursor that none of its answers gave', async () => {
    expect(await counter.refused('dossier list --cursor abc')).toBe('usage.bad_value');
  });

  it('is filtered by status, procedure, citizen, office and days', async () => {
    await register(counter, cards.mau);
    await counter.json(`${absence} --all-components`);
    await counter.json(`${copies.replace(numbers.thu, numbers.mau)} --all-components`);
    counter.at('2026-11-25T09:00');
    await counter.json(`${absence} --all-components`);
    await resolve(counter, 'H49.22-261123-0002');
    const byFilter: Record<string, number> = {
      '': 3,
      '--status received': 2,
      '--status received --status resolved': 3,
      '--procedure 1.003677': 2,
      '--procedure 1.003677.000.00.00.H49': 2,
      '--procedure "sao y"': 1,
      '--citizen 022085123456': 1,
      '--citizen mau': 1,
      '--office H49.22': 3,
      '--office H49.23': 0,
      '--from 2026-11-24': 1,
      '--to 2026-11-23': 2,
      '--from 23/11/2026 --to 25/11/2026': 3,
      '--due-before 2026-11-25': 0,
      '--due-before 2026-11-26': 1,
      '--overdue': 0,
    };
    for (const [filter, count] of Object.entries(byFilter)) {
      expect([filter, await codes(`dossier list ${filter}`)]).toEqual([
        filter,
        expect.objectContaining({ length: count }),
      ]);
    }
    counter.at('2026-11-25T17:00:01+07:00');
    expect(await codes('dossier list --overdue')).toEqual(['0001']);
  });

  it('as a table neutralises what a spreadsheet would run', async () => {
    const names = ['=cmd()', '+Thử', '-Thử', '@SUM(A1)', 'Trần "Thử", Thị'];
    for (const name of names) {
      const { uuid } = await counter.json(['citizen', 'register', '--name', name]);
      await counter.json(`dossier receive --procedure 2.000815 --citizen ${uuid} --all-components`);
    }
    const { out } = await counter.run('dossier list --csv');
    expect(out.startsWith('\uFEFFcode,status,procedure,name,')).toBe(true);
    const shown = out.trim().split('\r\n').slice(1).toReversed();
    expect(shown.map((row) => row.split(',2.000815,')[1]!.split(',counter,')[0])).toEqual([
      "'=cmd()",
      "'+Thử",
      "'-Thử",
      "'@SUM(A1)",
      '"Trần ""Thử"", Thị"',
    ]);
  });

  it('keeps leading noughts in a table', async () => {
    await counter.json('office add --name A --agency-id 000.17.22.H49 --kind team');
    expect((await counter.run('office list --csv')).out).toContain('\r\n000.17.22.H49,A,team,');
  });
});

describe('finding a dossier', () => {
  it.each([
    ['the name without accents', 'tran thi thu'],
    ['a part of the name', 'THỬ'],
    ['the initials', 'ttt'],
    ['the whole code', 'H49.22-261123-0001'],
    ['the code as somebody types it', 'h49.22 261123 0001'],
    ['the day and the number', '261123-0001'],
    ['the number of the owner', '022192000001'],
    ['the phone in groups', '0912 000 001'],
    ['the phone from abroad', '+84 912 000 001'],
    ['the subject', 'khai sinh con thu hai'],
  ])('by %s', async (_how, typed) => {
    await counter.json('citizen edit 022192000001 --phone "0912 000 001"');
    await receive(counter, '--subject "Khai sinh cho con thứ hai"');
    await register(counter, cards.mau);
    await counter.json(
      `dossier receive --procedure 2.000815 --citizen ${numbers.mau} --all-components`,
    );
    expect(await codes(`dossier find ${typed}`)).toEqual(['0001']);
  });

  it('finds nothing in an odd text, and says what else to try', async () => {
    await receive(counter);
    for (const odd of ['"*"', '"\'; drop table dossier"', '%', 'không-có', '😀']) {
      const { code, out, err } = await counter.run(`dossier find ${odd}`, { screen: true });
      expect([odd, code, out.includes('H49'), err.includes('dossier list')]).toEqual([
        odd,
        0,
        false,
        true,
      ]);
    }
  });

  it('shows as many as it is asked for', async () => {
    for (let n = 0; n < 5; n++) await receive(counter);
    expect(await codes('dossier find thu --limit 3')).toHaveLength(3);
    expect(await counter.refused('dossier find thu --limit 0')).toBe('usage.bad_value');
  });
});
