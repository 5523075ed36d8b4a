import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { cards, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { readPdf } from '../print/read-pdf.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

function at(time: string): void {
  counter.now = `2026-11-23T${time}:00+07:00`;
  counter.env['MOTCUA_CLOCK'] = counter.now;
}

describe('the queue', () => {
  it('gives numbers by kind, calls those with priority first, and measures', async () => {
    at('08:00');
    expect(await counter.json('queue take')).toMatchObject({
      number: 'A001',
      service: 'reception',
      priority: null,
      state: 'waiting',
      takenAt: '2026-11-23T08:00:00+07:00',
      ahead: 0,
      file: null,
      replayed: false,
    });
    at('08:01');
    expect(await counter.json('queue take --service result')).toMatchObject({ number: 'B001' });
    expect(await counter.json('queue take --priority elderly')).toMatchObject({
      number: 'A002',
      ahead: 0,
    });
    at('08:05');
    expect(await counter.json('queue call')).toMatchObject({ number: 'A002', counter: 1 });
    expect(await counter.refused('queue call')).toBe('queue.still_serving');
    at('08:15');
    expect(await counter.json('queue hold --reason "đi phô tô"')).toMatchObject({ state: 'held' });
    expect(await counter.json('queue call')).toMatchObject({ number: 'A001' });
    at('08:20');
    // The end of the line: behind the result that has waited since before.
    expect(await counter.json('queue done --missed')).toMatchObject({
      ...{ number: 'A001', state: 'waiting', absences: 1, ahead: 1 },
    });
    expect(await counter.json('queue call a2')).toMatchObject({ number: 'A002' });
    at('08:25');
    expect(await counter.json('queue done')).toMatchObject({ number: 'A002', state: 'done' });
    const { waiting, tickets, times } = await counter.json('queue list');
    expect([waiting, tickets.map((each: { number: string }) => each.number)]).toEqual([
      2,
      ['B001', 'A001'],
    ]);
    expect(times).toEqual([
      { kind: 'hold', count: 1, seconds: 300, longest: 300 },
      { kind: 'service', count: 2, seconds: 900, longest: 600 },
      { kind: 'wait', count: 2, seconds: 1140, longest: 900 },
    ]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('starts anew each day', async () => {
    await counter.json('queue take');
    counter.now = '2026-11-25T08:00:00+07:00';
    counter.env['MOTCUA_CLOCK'] = counter.now;
    await counter.json('staff login lan');
    expect(await counter.json('queue take')).toMatchObject({ number: 'A001', ahead: 0 });
  });

  it('cancels a number whose holder is absent the third time, and takes that back too', async () => {
    await counter.json('queue take');
    for (const [times, state] of [
      [1, 'waiting'],
      [2, 'waiting'],
      [3, 'cancelled'],
    ]) {
      await counter.json('queue call');
      const missed = await counter.json('queue done --missed');
      expect(missed).toMatchObject({ number: 'A001', state, absences: times });
    }
    expect(await counter.refused('queue call')).toBe('queue.empty');
    expect(await counter.refused('queue call a1')).toBe('queue.not_allowed');
    for (const [state, absences] of [
      ['called', 2],
      ['waiting', 2],
      ['called', 1],
    ]) {
      expect(await counter.json('queue undo a1')).toMatchObject({ state, absences });
    }
    // One wait of one person, however often they were called for.
    await counter.json('queue done');
    const { times } = await counter.json('queue list');
    expect(times).toMatchObject([
      { kind: 'service', count: 1 },
      { kind: 'wait', count: 1 },
    ]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('says who has a number already, and gives those first who bring a supplement', async () => {
    const { code } = await receive(counter);
    await counter.json('queue take');
    const first = await counter.json(['queue', 'take', '--scan', cards.thu]);
    expect(first).toMatchObject({ number: 'A002', already: [], ahead: 1 });
    const second = await counter.json(['queue', 'take', '--scan', cards.thu]);
    expect(second['already']).toMatchObject([{ number: 'A002', state: 'waiting' }]);
    await counter.json(['dossier', 'request-supplement', code, '--reason', 'thiếu ảnh']);
    expect(await counter.json(`queue take --dossier ${code}`)).toMatchObject({
      ...{ number: 'A004', priority: 'supplement', service: 'reception', ahead: 0, dossier: code },
      citizen: { name: 'Trần Thị Thử' },
    });
    expect(await counter.json('queue call')).toMatchObject({ number: 'A004', dossier: code });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('may be kept overnight: nobody’s number is given twice, and the night is no waiting', async () => {
    await counter.json('config set queue.kept_days 1');
    at('16:00');
    const out = counter.file('strip.pdf');
    const taken = await counter.json(`queue take --print ${out}`);
    expect(taken).toMatchObject({ goodUntil: '2026-11-25' });
    const [strip] = await readPdf(readFileSync(out));
    expect(strip!.text).toContain('25/11/2026');
    await counter.json('queue take');
    await counter.json('queue call');
    counter.now = '2026-11-25T08:00:00+07:00';
    counter.env['MOTCUA_CLOCK'] = counter.now;
    await counter.json('staff login lan');
    // The 24th is a day off; whoever was being served when the office closed waits no more.
    const { tickets } = await counter.json('queue list');
    expect(tickets).toMatchObject([{ number: 'A002', date: '2026-11-23' }]);
    expect(await counter.json('queue take')).toMatchObject({ number: 'A003', ahead: 1 });
    expect(await counter.json('queue call')).toMatchObject({ number: 'A002' });
    expect(await counter.refused('queue call')).toBe('queue.still_serving');
    expect(await counter.json('queue done')).toMatchObject({ number: 'A002', state: 'done' });
    expect(await counter.json('queue undo a2')).toMatchObject({ state: 'called', counter: 1 });
    expect(await counter.json('queue done')).toMatchObject({ number: 'A002', state: 'done' });
    expect(await counter.json('queue list')).toMatchObject({ waiting: 1 });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('gives the last number before closing, and later ones for a manager’s reason', async () => {
    await counter.json('config set queue.last_ticket 30');
    at('16:29');
    await counter.json('queue take');
    at('16:30');
    expect(await counter.refusal('queue take')).toMatchObject({
      code: 'queue.closed',
      detail: { last: '16:30', closing: '17:00', roles: ['manager', 'admin'] },
    });
    await counter.json('queue take --late "người già đi xa"');
    await counter.json('staff add --name "Trần Văn Quầy" --login quay --role clerk');
    await counter.json('staff login quay');
    const late = 'queue take --late "xin thêm"';
    expect(await counter.refused(late)).toBe('staff.not_allowed');
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('takes back one act after another, also of acts within one second', async () => {
    at('08:00');
    for (const act of ['take', 'call', 'hold', 'call a1', 'done']) {
      await counter.json(`queue ${act}`);
    }
    for (const state of ['called', 'held', 'called', 'waiting']) {
      expect(await counter.json('queue undo a1')).toMatchObject({ number: 'A001', state });
    }
    expect(await counter.refused('queue undo a1')).toBe('queue.not_allowed');
    expect((await counter.json('queue list')).times).toEqual([]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('puts no ticket back beside another at the counter that served it', async () => {
    at('08:00');
    for (const act of ['take', 'take', 'call', 'done', 'call']) {
      await counter.json(`queue ${act}`);
    }
    await counter.json('counter add --number 2');
    const second = { env: { MOTCUA_STATION: 'H49.22/2' } };
    await counter.json('staff login lan', second);
    const { code, detail } = await counter.refusal('queue undo a1', second);
    expect({ code, detail }).toEqual({
      code: 'queue.still_serving',
      detail: { number: 'A002' },
    });
    await counter.json('queue done');
    // It is nobody's affair at the second counter, which serves another.
    await counter.json('queue take');
    await counter.json('queue call', second);
    expect(await counter.json('queue undo a1', second)).toMatchObject({
      state: 'called',
      counter: 1,
    });
  });

  it('says what is not there', async () => {
    expect(await counter.refused('queue call')).toBe('queue.empty');
    expect(await counter.refused('queue done')).toBe('queue.none_called');
    await counter.json('queue take');
    expect(await counter.refusal('queue call A9')).toMatchObject({
      code: 'queue.not_found',
      exit: 4,
    });
    expect(await counter.refused('queue hold A001')).toBe('queue.not_allowed');
  });

  it('prints a strip of 80 mm with the number, its kind and who is ahead', async () => {
    await counter.json('queue take');
    const out = counter.file('strip.pdf');
    await counter.json(`queue take --priority pregnant --print ${out}`);
    const [page, ...more] = await readPdf(readFileSync(out));
    expect(more).toEqual([]);
    // Whole dots of a printer of 203 dpi, so that its codes are.
    expect(page!.width).toBeCloseTo((640 * 72) / 203, 1);
    expect(page!.height).toBeLessThan(page!.width * 1.5);
    for (const part of ['A002', 'Nộp hồ sơ', 'phụ nữ mang thai', 'người tiếp theo', 'TẬP HUẤN']) {
      expect(page!.text).toContain(part);
    }
  });
});

describe('a visit', () => {
  it('is shared by what is received in it, and printed on one paper', async () => {
    const first = await receive(counter);
    const second = await counter.json([
      ...['dossier', 'receive', '--procedure', '2.000815', '--scan', cards.thu],
      ...['--all-components', '--quantity', '5', '--visit', first.code],
    ]);
    const [one, two] = [await counter.json('dossier show 1'), await counter.json('dossier show 2')];
    expect([one['visit'], one['visit']]).toEqual([two['visit'], one['uuid']]);
    const out = counter.file('visit.pdf');
    const printed = await counter.json(`print visit 2 --out ${out}`);
    expect(printed).toMatchObject({
      codes: [first.code, second['code']],
      amountDue: one['amountDue'] + two['amountDue'],
      number: 1,
      file: out,
    });
    const text = (await readPdf(readFileSync(out))).map((page) => page.text).join('\n');
    for (const part of [first.code, second['code'], 'Trần Thị Thử', 'Số hồ sơ nộp cùng lượt: 2']) {
      expect(text).toContain(part);
    }
    const codes = (await readPdf(readFileSync(out))).flatMap((page) => page.codes);
    const bars = codes.filter(({ format }) => format === 'Code128').map((each) => each.text);
    // Two copies, each with both.
    expect(bars).toHaveLength(4);
    expect(new Set(bars)).toEqual(new Set([first.code, second['code']]));
    expect(await counter.json('print visit 1')).toMatchObject({ number: 2 });
  });

  it('of one dossier is that dossier', async () => {
    const { code } = await receive(counter);
    const { codes, file } = await counter.json('print visit 1');
    expect([codes, existsSync(file)]).toEqual([[code], true]);
  });
});

describe('guidance and account help', () => {
  it('say where, and which team', async () => {
    await counter.json(['citizen', 'register', '--scan', cards.thu]);
    expect(
      await counter.json('citizen account ttt --kind vneid --place home --team H49.22.1'),
    ).toMatchObject({ kind: 'vneid', place: 'home', team: 'H49.22.1' });
    const { help } = await counter.json('citizen show ttt');
    expect(help[0].detail).toMatchObject({ kind: 'vneid', place: 'home', team: 'H49.22.1' });
  });
});
