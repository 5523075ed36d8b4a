/** A term that the catalogue leaves open is entered and stays; the catalogue goes out as a file. */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readProcedures } from '../../src/importing/catalogue.ts';
import { fileOf, importing } from '../support/import-files.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

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
});
