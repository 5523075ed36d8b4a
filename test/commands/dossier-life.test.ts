import { writeFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { actions } from '../../src/domain/dossier/transition.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { absence, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  code = (await counter.json(`${absence} --all-components`))['code'];
});

const words: Record<(typeof actions)[number], string> = {
  forward: '',
  'begin-review': '',
  'request-supplement': '--reason nhầm --component 1',
  'complete-supplement': '',
  resolve: '--result-number 1/2026 --result-date 2026-11-23',
  return: '--to owner',
  extend: '--until 2026-11-27 --reason nhầm',
  refuse: '--reason nhầm',
  withdraw: '--reason nhầm',
  stop: '--reason nhầm',
  reopen: '--reason nhầm',
  'take-back': '--reason nhầm',
  'add-paper': '--component 2=1/0/0',
  correct: '--sets 2 --reason nhầm',
  cancel: '--reason nhầm',
  reinstate: '--reason nhầm',
};
const line = (action: keyof typeof words): string => `dossier ${action} ${code} ${words[action]}`;

describe('why tells of every action what would happen', () => {
  it.each([
    [[]],
    [['forward']],
    [['request-supplement']],
    [['refuse']],
    [['refuse', 'return']],
    [['withdraw']],
    [['stop']],
    [['cancel']],
    [['forward', 'cancel', 'reinstate']],
    [['resolve']],
    [['resolve', 'return']],
    [['forward', 'extend']],
  ] as (keyof typeof words)[][][])('after %j', async (before) => {
    for (const action of before) await counter.json(line(action));
    const shown = await counter.json(`dossier show ${code}`);
    for (const action of actions) {
      const { allowed, reason } = await counter.json(`dossier why ${code} ${action}`);
      expect([action, allowed]).toEqual([action, shown['next'].includes(action)]);
      if (allowed) continue;
      const refusal = await counter.refusal(line(action));
      expect(refusal).toMatchObject({ exit: 3, code: reason.code, message: reason.message });
      expect(reason.next.length).toBeGreaterThan(0);
    }
    expect(await counter.json(`dossier show ${code}`)).toEqual(shown);
  });
});

describe('a supplement', () => {
  it('stops the clock in the act that prints its notice', async () => {
    const answer = await counter.json(line('request-supplement'));
    expect(answer).toMatchObject({
      status: 'supplement_requested',
      dueAt: null,
      clock: 'waiting',
      warnings: [],
      supplements: [{ number: 1, reason: 'nhầm', items: [{ fault: null }] }],
      prints: {},
    });
    const text = allText(await readPdf(readFileSync(answer['noticeFile'])));
    expect(text).toContain('PHIẾU YÊU CẦU BỔ SUNG');
    expect((await counter.json(`dossier show ${code}`))['prints']).toEqual({ supplement: 1 });
  });

  it('stands though its notice cannot be printed', async () => {
    const words = `dossier request-supplement ${code} --reason nhầm`;
    const refused = await counter.refusal(`${words} --print ${counter.file('none/x.pdf')}`);
    expect(refused.code).toBe('file.cannot_write');
    await counter.json(`config set paper.folder ${counter.file('giay-to')}`);
    rmSync(counter.file('giay-to'), { recursive: true });
    writeFileSync(counter.file('giay-to'), 'no folder');
    const { code: exit, err } = await counter.run(words);
    expect([exit === 0, err.includes('giay-to')]).toEqual([false, true]);
    expect((await counter.json(`dossier show ${code}`))['status']).toBe('supplement_requested');
  });

  it('warns the second time, and asked twice under one key counts once', async () => {
    await counter.json(line('request-supplement'));
    await counter.json(line('complete-supplement'));
    const again = `${line('request-supplement')} --again "cơ quan giải quyết yêu cầu" --key k2`;
    const first = await counter.json(again);
    expect(first['warnings']).toEqual([{ code: 'supplement_again' }]);
    expect(await counter.json(again)).toEqual({ ...first, replayed: true });
    const { supplements } = await counter.json(`dossier show ${code}`);
    expect(supplements).toHaveLength(2);
  });

  it('names all that is missing off a terminal', async () => {
    expect(await counter.refusal(`dossier request-supplement ${code}`)).toMatchObject({
      exit: 2,
      detail: { names: ['--reason'] },
    });
    expect((await counter.refusal(`dossier extend ${code}`)).detail['names']).toEqual([
      '--until',
      '--reason',
    ]);
  });

  it('marks a paper as wrong in words, and takes its place when it comes', async () => {
    const paper = `"2=chụp lại cho rõ"`;
    await counter.json(`dossier request-supplement ${code} --reason nhầm --component ${paper}`);
    const done = await counter.json(`dossier complete-supplement ${code} --component 2=0/1/0`);
    expect(done['components'][1]).toMatchObject({ originals: 0, certified: 1, copies: 0 });
    expect(done['supplements'][0].items[0].fault).toBe('chụp lại cho rõ');
  });
});

describe('a paper promised for later', () => {
  it('arrives without a notice, a stop or the one request used up', async () => {
    const { birth } = await import('../support/acts.ts');
    const promised = await counter.json(`${birth} --component 1=1/0/0 --missing-reason "mai nộp"`);
    const before = promised['missing'] as string[];
    expect(before.length).toBeGreaterThan(0);
    const named = `"${before[0]}=1/0/0"`;
    const added = await counter.json(`dossier add-paper ${promised['code']} --component ${named}`);
    expect(added).toMatchObject({
      status: 'received',
      dueAt: promised['dueAt'],
      missing: before.slice(1),
      supplements: [],
      prints: {},
    });
    expect(added['components']).toContainEqual(expect.objectContaining({ name: before[0] }));
    const asked = `dossier request-supplement ${promised['code']} --reason nhầm --component 1`;
    expect(await counter.json(asked)).toMatchObject({ warnings: [], supplements: [{ number: 1 }] });
    const { file } = await counter.json(`print receipt ${promised['code']}`);
    const text = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
    expect(text).toContain(before[0]!.slice(0, 20));
    const { events } = await counter.json(`dossier timeline ${promised['code']}`);
    expect(events[1]).toMatchObject({
      type: 'dossier.paper_added',
      detail: { added: [before[0]] },
    });
  });
});

describe('the due date', () => {
  it('is explained day by day, with pauses and what was promised before', async () => {
    await counter.json(line('request-supplement'));
    counter.at('2026-11-26T10:00');
    await counter.json(line('complete-supplement'));
    await counter.json(`dossier extend ${code} --until 2026-12-01 --reason "mưa bão"`);
    const told = await counter.json(`dossier due ${code} --why`);
    expect(told).toMatchObject({
      code,
      dueDate: '2026-12-01',
      rule: 'civil',
      duration: { value: 1, unit: 'working_day' },
      policy: 'restart',
      clock: 'running',
      explained: true,
      recount: null,
      pauses: [{ why: 'supplement', from: '2026-11-23T09:14:00+07:00', days: 3 }],
      changes: [
        { why: 'completed', before: '2026-11-25T17:00:00+07:00', by: 'lan' },
        { why: 'extended', before: '2026-11-27T17:00:00+07:00', reason: 'mưa bão', late: false },
      ],
    });
    expect(told['days'].map((each: { date: string }) => each.date).at(-1)).toBe('2026-12-01');
  });

  it('fits a terminal of 80 columns, and one of 40', async () => {
    for (const columns of [80, 40]) {
      const { out } = await counter.run(`dossier due ${code} --why`, { columns });
      expect(out).toContain('Tháng 11/2026');
      expect(out).toMatch(/23>\s.*25\*/);
      for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
    }
  });

  it('stands when the calendar changes under it, and says what it would be now', async () => {
    const set = 'calendar set 2026-11-25 --kind off --name "Nghỉ bão" --source "QĐ 1/2026"';
    expect(await counter.json(set)).toMatchObject({
      dueThen: [code],
      replaced: [],
      replayed: false,
    });
    expect(await counter.json(`dossier due ${code} --why`)).toMatchObject({
      dueDate: '2026-11-25',
      recount: '2026-11-26',
      explained: true,
    });
  });

  it('to a day of a year to come is warned of, and refused where that day is surely off', async () => {
    const line = `dossier extend ${code} --reason nhầm --until`;
    for (const day of ['2029-01-01', '2029-02-13', '2030-04-30', '2029-05-01', '2031-09-02']) {
      expect([day, await counter.refused(`${line} ${day}`)]).toEqual([day, 'dossier.bad_until']);
    }
    const answer = await counter.json(`${line} 2029-03-06`);
    expect(answer).toMatchObject({ warnings: [{ code: 'day_unconfirmed' }] });
  });

  it('late, an apology says so', async () => {
    counter.at('2026-11-26T08:00');
    const answer = await counter.json(`dossier extend ${code} --until 2026-11-30 --reason nhầm`);
    expect(answer).toMatchObject({ late: true, warnings: [{ code: 'apology_late' }] });
    const text = allText(await readPdf(readFileSync(answer['noticeFile'])));
    expect(text).toContain('giấy này được gửi sau ngày hẹn');
  });
});

describe('registers', () => {
  const codes = async (options: string): Promise<string[]> =>
    (await counter.json(`dossier list ${options}`))['dossiers'].map(
      (each: { code: string }) => each.code,
    );

  it('list what is late, due today, due soon, waiting, and past its limit', async () => {
    const all = ['--overdue', '--due-today', '--due-within 2', '--waiting', '--past-limit'];
    const found = async (): Promise<number[]> =>
      Promise.all(all.map(async (option) => (await codes(option)).length));
    expect(await found()).toEqual([0, 0, 1, 0, 0]);
    counter.at('2026-11-25T08:00');
    expect(await found()).toEqual([0, 1, 1, 0, 0]);
    counter.at('2026-11-26T08:00');
    expect(await found()).toEqual([1, 0, 0, 0, 0]);
    await counter.json(`dossier request-supplement ${code} --reason nhầm --days 3`);
    expect(await found()).toEqual([0, 0, 0, 1, 0]);
    counter.at('2026-12-01T08:00');
    expect(await found()).toEqual([0, 0, 0, 1, 1]);
    await counter.json(`dossier stop ${code} --reason "quá hạn bổ sung"`);
    expect(await found()).toEqual([0, 0, 0, 0, 0]);
  });

  it('show what will be late at the unit’s own pace, with the reasons', async () => {
    for (let n = 0; n < 5; n++) {
      counter.at('2026-11-23T09:14');
      const { code: each } = await counter.json(`${absence} --all-components`);
      counter.at(`2026-11-${25 + n}T10:00`);
      await counter.json(`dossier resolve ${each} --result-number ${n} --result-date 2026-11-23`);
    }
    counter.at('2026-11-25T08:00');
    const { dossiers, ...counts } = await counter.json('dossier radar --all');
    expect(counts).toMatchObject({ open: 1, resolved: 5, late: 0, willMiss: 1, unknown: 0 });
    expect(dossiers[0]).toMatchObject({ code, scope: 'procedure', samples: 5, longer: 5 });
    const { out } = await counter.run('dossier radar');
    expect(out).toContain('5 hồ sơ cùng thủ tục: một nửa xong trong');
    expect((await counter.run('dossier radar --csv')).out).toContain(code);
  });
});

describe('an office’s own wording', () => {
  it('takes the place of ours, text by text, and is refused with every fault in it', async () => {
    const folder = counter.file('mau');
    mkdirSync(`${folder}/2025-09-15`, { recursive: true });
    const file = `${folder}/2025-09-15/supplement.json`;
    writeFileSync(file, JSON.stringify({ signRight: 'CÁN BỘ HƯỚNG DẪN' }));
    await counter.json(`config set forms.folder ${folder}`);
    const answer = await counter.json(line('request-supplement'));
    const text = allText(await readPdf(readFileSync(answer['noticeFile'])));
    expect(text).toContain('CÁN BỘ HƯỚNG DẪN');
    expect(text).toContain('PHIẾU YÊU CẦU BỔ SUNG');
    writeFileSync(file, JSON.stringify({ signRigth: 'x', limitEnd: 'đến {ngay}' }));
    expect(await counter.refusal(`print supplement ${code}`)).toMatchObject({
      code: 'data.bad_file',
      exit: 6,
      detail: { path: file, why: 'limitEnd: unknown placeholder {ngay}; signRigth: unknown' },
    });
  });

  it('may be a set of its own, from its own day on', async () => {
    const folder = counter.file('mau');
    mkdirSync(`${folder}/tinh-2026`, { recursive: true });
    const set = { id: 'tinh-2026', validFrom: '2026-11-01', validTo: null, legalBasis: 'QĐ' };
    writeFileSync(`${folder}/index.json`, JSON.stringify([set]));
    await counter.json(`config set forms.folder ${folder}`);
    // The set is named, and its texts are not there.
    expect(await counter.refused(`print receipt ${code}`)).toBe('file.cannot_read');
  });

  it('names whoever signs', async () => {
    await counter.json('config set signer.title "KT. GIÁM ĐỐC"');
    await counter.json('config set signer.name "Lê Văn Ký"');
    const answer = await counter.json(line('extend'));
    const text = allText(await readPdf(readFileSync(answer['noticeFile'])));
    expect(text).toContain('KT. GIÁM ĐỐC');
    expect(text).toContain('Lê Văn Ký');
  });
});
