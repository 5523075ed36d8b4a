/** A term that the catalogue leaves open is entered and stays; the catalogue goes out as a file. */
import { enter, talk, type Turn } from '../support/clerk.ts';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readProcedures } from '../../src/importing/catalogue.ts';
import { fileOf, importing } from '../support/import-files.ts';
import { vi } from '../../src/locale/vi.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

interface Edition {
  code: string;
  cases: { components: { id: string; name: string }[] }[];
}

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const record = {
  ...{
    ma_thu_tuc: '1.999001',
    ten_thu_tuc: 'Cấp giấy thử',
    linh_vuc: 'Thử',
    cap_thuc_hien: 'Cấp xã',
  },
  cach_thuc_thuc_hien: 'Trực tiếp5Miễn phíTrực tuyến3 NgàyMiễn phí',
  thanh_phan_ho_so: 'Đơn1 bản chính',
};
const receive = 'dossier receive --procedure 1.999001 --citizen 022192000001 --all-components';

async function imported(): Promise<void> {
  const file = fileOf(counter, 'a.jsonl', `${JSON.stringify(record)}\n`);
  expect((await importing(counter, ['procedures', file])).answer).toMatchObject({ imported: 1 });
}

describe('a term', () => {
  it('that nobody stated stops a reception, which names the command that enters it', async () => {
    await imported();
    await counter.json('citizen register --name "Trần Văn Thử" --id 022192000001');
    const refused = await counter.refusal(receive);
    expect(refused.code).toBe('procedure.term_unstated');
    expect(refused.next[0]).toMatch(/^motcua procedure term set 1\.999001 /);
    const set = await counter.json('procedure term set 1.999001 --value 5 --basis "QĐ 9/QĐ-UBND"');
    expect(set).toMatchObject({
      ...{ procedure: '1.999001', caseIds: ['chung'], channel: null, legalBasis: 'QĐ 9/QĐ-UBND' },
      term: { rule: 'civil', value: 5, unit: 'working_day' },
    });
    const received = await counter.json(receive);
    expect(received).toMatchObject({ dueDate: '2026-12-01' });
    const shown = await counter.json('procedure show 1.999001');
    expect(shown['checks']).toContainEqual(
      expect.objectContaining({ fact: 'duration', verified: true, source: 'QĐ 9/QĐ-UBND' }),
    );
    expect(shown['toConfirm'].join()).not.toMatch(/đơn vị \(ngày/);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('of one channel leaves the others; a channel that was not offered is opened', async () => {
    await imported();
    const set = 'procedure term set 1.999001 --basis "QĐ 9"';
    await counter.json(`${set} --value 8 --unit hour --channel counter`);
    await counter.json(`${set} --rule same_day_cutoff --channel post`);
    const { cases } = await counter.json('procedure show 1.999001');
    expect(cases[0].terms).toEqual({
      counter: { rule: 'hours', value: 8, unit: 'hour' },
      online: { rule: 'civil', value: 3, unit: 'calendar_day' },
      post: { rule: 'same_day_cutoff', cutoff: '15:00' },
    });
  });

  it('begins on its day: what was received before keeps its own', async () => {
    const before = await counter.json('procedure show 1.001193');
    const id = before['cases'][0].id as string;
    const set = `procedure term set 1.001193 --value 2 --case ${id} --basis "QĐ 9"`;
    await counter.json(`${set} --from 2026-12-01`);
    expect(await counter.json('procedure show 1.001193')).toEqual(before);
    const { cases } = await counter.json('procedure show 1.001193 --on 2026-12-01');
    expect(cases[0].terms.counter).toEqual({ rule: 'civil', value: 2, unit: 'working_day' });
    expect(cases.slice(1)).toEqual(before['cases'].slice(1));
  });

  it('is not gone over by what ships with the program, nor by a poorer record', async () => {
    await counter.json('procedure term set 1.001193 --value 2 --basis "QĐ 9"');
    const mine = await counter.json('procedure show 1.001193');
    const update = await counter.json('catalogue update');
    expect(update['counts']).toMatchObject({ kept: 1 });
    expect(await counter.json('procedure show 1.001193')).toEqual(mine);
  });

  it('that cannot be is refused in words', async () => {
    const set = 'procedure term set 1.001193 --basis "QĐ 9"';
    expect(await counter.refused(set)).toBe('usage.missing');
    expect(await counter.refused(`${set} --value 3 --rule none`)).toBe('usage.bad_value');
    expect(await counter.refused(`${set} --value 3 --cutoff 15:00`)).toBe('usage.bad_value');
    expect(await counter.refused(`${set} --value 0`)).toBe('usage.bad_value');
    expect(await counter.refused(`${set} --value 3 --case x`)).toBe('procedure.no_such_case');
    expect(await counter.refused('procedure term set 9.999999 --value 3 --basis x')).toBe(
      'procedure.not_found',
    );
  });
});

describe('the catalogue as a file', () => {
  it('is read as it was written, with what the office entered', async () => {
    await imported();
    await counter.json('procedure term set 1.999001 --value 5 --basis "QĐ 9/QĐ-UBND"');
    const folder = join(counter.folder, 'muc');
    mkdirSync(folder);
    const answer = await counter.json(`procedure export ${join(folder, 'a.json')}`);
    const read = readProcedures(folder).map(({ procedure }) => procedure);
    expect(answer).toMatchObject({ editions: read.length });
    expect(answer['procedures']).toBeGreaterThan(100);
    const shown = await counter.json('procedure show 1.999001');
    const mine = read.filter(({ code }) => code === '1.999001');
    expect(mine.map(({ cases }) => cases)).toEqual([shown['cases']]);
  });

  it('goes to standard output, one procedure alone where that is asked', async () => {
    const { out } = await counter.run('procedure export --procedure 1.001193');
    const editions = JSON.parse(out) as Answer[];
    expect(new Set(editions.map(({ code }) => code))).toEqual(new Set(['1.001193']));
    writeFileSync(counter.file('x.json'), out);
    expect(readFileSync(counter.file('x.json'), 'utf8')).toContain('"validFrom"');
  });

  it('comes in again: as nothing new, and with what was edited in it', async () => {
    const file = counter.file('a.json');
    await counter.json(`procedure export ${file} --yes`);
    const whole = JSON.parse(readFileSync(file, 'utf8')) as Edition[];
    const again = await importing(counter, ['procedures', file]);
    expect(again.answer).toMatchObject({ imported: 0, skipped: whole.length, refused: 0 });
    const one = whole.find(({ code }) => code === '2.000884')!;
    one.cases[0]!.components.push({
      ...one.cases[0]!.components[0]!,
      id: 'them',
      name: 'Giấy thêm',
    });
    const edited = fileOf(counter, 'b.json', JSON.stringify([one], null, 2));
    expect((await importing(counter, ['procedures', edited])).answer).toMatchObject({ changed: 1 });
    const taken = await importing(counter, ['procedures', edited, '--update']);
    expect(taken.answer).toMatchObject({ updated: 1 });
    const { cases } = await counter.json('procedure show 2.000884');
    expect(cases[0].components.at(-1).name).toBe('Giấy thêm');
    expect((await counter.json('catalogue update'))['counts']).toMatchObject({ kept: 1 });
  });

  it('of a new procedure of the office comes in, and what is wrong in it is named', async () => {
    const { out } = await counter.run('procedure export --procedure 2.000884');
    const [one] = JSON.parse(out) as [Edition];
    const own = { ...one, code: '9.900001', name: 'Cấp giấy của phường', shortName: 'Cấp giấy' };
    const good = fileOf(counter, 'a.json', JSON.stringify(own));
    expect((await importing(counter, ['procedures', good])).answer).toMatchObject({ imported: 1 });
    await counter.json('citizen register --name "Trần Văn Thử" --id 022192000001');
    await counter.json(
      'dossier receive --procedure 9.900001 --citizen 022192000001 --all-components',
    );
    const bad = { ...own, code: '9.900002', cases: [{ ...own.cases[0], terms: { counter: 5 } }] };
    const file = fileOf(counter, 'b.json', JSON.stringify([bad]));
    const { answer, code } = await importing(counter, ['procedures', file]);
    expect([code, answer['faults']]).toEqual([7, { bad_procedure: 1 }]);
    const errors = readFileSync((answer['files'] as { errors: string }).errors, 'utf8');
    expect(errors).toContain('cases.0.terms.counter');
  });
});

it('is asked at the counter: how it is counted, in what, how much; what it stands for is shown', async () => {
  await imported();
  const { askTermRule, askTermUnit, askTermValue } = vi.screen.procedure;
  const home = vi.screen.desk.askHome;
  const turns = (rule: string, more: readonly Turn[]): Turn[] => [
    [home, 'm31', enter],
    ['Mã thủ tục:', '1.999001', enter],
    [askTermRule, rule, enter],
    ...more,
    ['Văn bản quy định:', 'QĐ 9', enter],
    ['Gõ c để', 'c', enter],
    [home, '0', enter],
  ];
  const said = await talk(
    counter,
    '',
    turns('1', [
      [askTermUnit, '2', enter],
      [askTermValue('ngày'), '5', enter],
    ]),
  );
  const flat = said.err.replaceAll(/\s+/g, ' ');
  for (const each of [
    'Thời hạn hiện nay: chưa biết thời hạn | 3 ngày',
    'Thời hạn sẽ là: 5 ngày',
    'Kênh: Trực tiếp, Trực tuyến',
    'Từ ngày: 23/11/2026',
  ]) {
    expect(flat).toContain(each);
  }
  const termOf = async () => (await counter.json('procedure show 1.999001'))['cases'][0].terms;
  expect(await termOf()).toMatchObject({
    counter: { rule: 'civil', value: 5, unit: 'calendar_day' },
  });
  await talk(counter, '', turns('4', []));
  expect(await termOf()).toMatchObject({ online: { rule: 'none' } });
});

it('the catalogue goes to a file from the counter, and never onto its screen', async () => {
  const file = counter.file('danh-muc.json');
  const { home, asked } = { home: vi.screen.desk.askHome, asked: 'Tệp .json:' };
  const { err, out } = await talk(counter, '', [
    [home, 'm32', enter],
    [asked, '-', enter],
    [asked, counter.file('khong-co/a.json'), enter],
    ['Gõ c để', 'c', enter],
    [asked, file, enter],
    ['Gõ c để', 'c', enter],
    [vi.screen.palette.askAfterReading, enter],
    [home, '0', enter],
  ]);
  expect(out).not.toContain('{');
  expect(err).toMatch(/Đã ghi \d+ thủ tục vào/);
  expect(JSON.parse(readFileSync(file, 'utf8')).length).toBeGreaterThan(100);
});
