/** Data instead of paper: from 5 August 2026 a database is asked, and not the citizen. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { numbers, register } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const national = 'Cơ sở dữ liệu quốc gia về dân cư';
const births = 'Dữ liệu giấy chứng sinh điện tử';
/** Birth, residence and insurance in one: a database holds the second paper. */
const joined = `dossier receive --procedure 3.000722 --citizen ${numbers.thu}`;
/** Registering a vehicle: the registration fee is known as data, since the first edition. */
const vehicle = `dossier receive --procedure 1.013076 --citizen ${numbers.thu}`;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

describe('a paper that a database holds', () => {
  it('is found there where all is said to be there, with which, when and by whom', async () => {
    const received = await counter.json(`${joined} --all-components`);
    const found = { name: 'Giấy chứng sinh hoặc giấy tờ thay thế', database: births, found: true };
    const who = { at: '2026-11-23T09:14:00+07:00', by: 'lan', reason: null };
    expect(received).toMatchObject({ missing: [], lookUps: [{ ...found, ...who }] });
    const shown = await counter.json(`dossier show ${received['code']}`);
    expect(shown['components']).toContainEqual({
      ...{ id: '2', name: found.name, originals: 0, certified: 0, copies: 0, digitised: false },
      ...{ state: 'data', documents: [], lookUp: { component: '2', ...found, ...who } },
    });
    const { out } = await counter.run(`dossier show ${received['code']}`);
    expect(out.replace(/\s+/g, ' ')).toContain(`Thay bằng dữ liệu`);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('is missing where nobody asked it, and is not taken as paper without a reason', async () => {
    expect(await counter.refusal(`${joined} --component 1=1`)).toMatchObject({
      code: 'dossier.component_missing',
    });
    const refused = await counter.refusal(`${joined} --all-components --component 2=1`);
    expect([refused.exit, refused.code]).toEqual([3, 'dossier.paper_not_asked']);
    const twice = `${joined} --all-components --data 2 --data-failed "2=sai ngày sinh"`;
    expect(await counter.refusal(twice)).toMatchObject({ code: 'dossier.component_twice' });
  });

  it('comes as paper where the database failed, and the reason stands', async () => {
    const why = 'trẻ chưa có trong dữ liệu';
    const line = `${joined} --all-components --data-failed "2=${why}"`;
    const received = await counter.json(line);
    const failed = { found: false, database: births, reason: why };
    expect(received['lookUps']).toMatchObject([failed]);
    const { components } = await counter.json(`dossier show ${received['code']}`);
    expect(components[1]).toMatchObject({ originals: 1, state: 'paper', lookUp: failed });
  });

  it('was asked for as paper before that day, though it could be data', async () => {
    for (const [clock, missing] of [
      ['2026-08-04T09:00', true],
      ['2026-08-05T09:00', false],
    ] as const) {
      counter.at(clock);
      const received = await counter.json(`${vehicle} --all-components --subject ${clock}`);
      expect([clock, received['lookUps'].length]).toEqual([clock, missing ? 0 : 1]);
    }
    counter.at('2026-08-04T10:00');
    const line = `${vehicle} --all-components --data 4 --subject khác`;
    expect(await counter.json(line)).toMatchObject({ lookUps: [{ found: true }] });
  });

  it('is no paper of marital status from 1 January 2026 on', async () => {
    const marriage = `dossier receive --procedure 1.000894 --citizen ${numbers.thu}`;
    counter.at('2025-12-31T09:00');
    const single = '--component "Giấy xác nhận tình trạng hôn nhân=1"';
    await counter.json(`${marriage} --component 1=1 ${single}`);
    counter.at('2026-01-02T09:00');
    expect(await counter.refusal(`${marriage} --component 1=1 ${single}`)).toMatchObject({
      code: 'dossier.no_such_component',
    });
    const data = `--data "1=Cơ sở dữ liệu hộ tịch điện tử"`;
    expect(await counter.json(`${marriage} ${data}`)).toMatchObject({ missing: [] });
  });

  it('that no database is known for needs its name', async () => {
    expect(await counter.refusal(`${joined} --all-components --data 1`)).toMatchObject({
      code: 'dossier.database_unnamed',
    });
    const named = await counter.json(`${joined} --all-components --data "1=${national}"`);
    expect(named['lookUps'][0]).toMatchObject({ component: '1', database: national });
  });
});

describe('a paper asked for only where a database has nothing', () => {
  const home = 'Giấy tờ chứng minh chỗ ở hợp pháp';
  const why = '--data-failed "2=không có trong dữ liệu"';
  const residence = `dossier receive --procedure 1.004222 --case so-huu --citizen ${numbers.thu}`;

  it('is wanted as soon as the database has nothing, and the receipt says so', async () => {
    const none = `${residence} --component 1=1`;
    expect(await counter.json(`${none} --subject không`)).toMatchObject({ missing: [] });
    const refused = await counter.refusal(`${none} ${why}`);
    expect([refused.exit, refused.code]).toEqual([3, 'dossier.component_missing']);
    const later = await counter.json(`${none} ${why} --missing-reason "mang đến ngày mai"`);
    expect(later).toMatchObject({ missing: [home] });
    const file = counter.file('giay.pdf');
    await counter.json(`print receipt ${later['code']} --out ${file}`);
    const paper = allText(await readPdf(readFileSync(file), 10)).replaceAll(/\s+/g, ' ');
    expect(paper).toMatch(new RegExp(`Giấy tờ còn thiếu.*${home}`));
    const brought = `dossier add-paper ${later['code']} --component 2`;
    expect(await counter.json(brought)).toMatchObject({ missing: [] });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('is there where all is said to be there, or comes with its number', async () => {
    for (const told of ['--all-components', '--component 1=1 --component 2=1']) {
      const received = await counter.json(
        `${residence} ${told} ${why} --subject "lần ${told.length}"`,
      );
      expect([told, received['missing']]).toEqual([told, []]);
      const { components } = await counter.json(`dossier show ${received['code']}`);
      expect(components).toMatchObject([{ id: '1' }, { id: '2', originals: 1, state: 'paper' }]);
    }
  });

  it('is a paper where it is handed in and nobody says that anything was looked up', async () => {
    const { desk } = vi.screen;
    const ended = await talk(counter, residence, [
      [desk.askPapers, '2', enter],
      [desk.askPapers, enter],
      [vi.screen.declaration.askHow, enter],
      [desk.agree, enter],
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    const typed = await counter.json(
      `${residence} --component 1=1 --component 2=1 --subject "lần hai"`,
    );
    for (const which of ['1', String(typed['code'])]) {
      expect(await counter.json(`dossier show ${which}`)).toMatchObject({
        ...{ lookUps: [], components: [{ id: '1' }, { id: '2', originals: 1, state: 'paper' }] },
      });
    }
    const file = counter.file('giay.pdf');
    await counter.json(`print receipt 1 --out ${file}`);
    const paper = allText(await readPdf(readFileSync(file), 10)).replaceAll(/\s+/g, ' ');
    expect(paper).toContain(home);
    expect(paper).not.toContain(national);
  });

  it('is wanted by a later look-up too, by papers brought, corrections and supplements', async () => {
    const first = await counter.json(`${residence} --all-components`);
    const asked = `dossier add-paper ${first['code']} ${why}`;
    expect(await counter.json(asked)).toMatchObject({ missing: [home] });
    const found = `dossier correct ${first['code']} --data 2 --reason "đã tra cứu được"`;
    expect(await counter.json(found)).toMatchObject({ missing: [] });
    const second = await counter.json(`${residence} --all-components --subject "lần hai"`);
    const corrected = `dossier correct ${second['code']} ${why} --reason "quên ghi tra cứu"`;
    expect(await counter.json(corrected)).toMatchObject({ missing: [home] });
    const third = await counter.json(`${residence} --all-components --subject "lần ba"`);
    const sheet = '--component 1 --reason "tờ khai thiếu chữ ký"';
    await counter.json(`dossier request-supplement ${third['code']} ${sheet}`);
    const completed = `dossier complete-supplement ${third['code']} --component 1=1 ${why}`;
    expect(await counter.json(completed)).toMatchObject({ missing: [home] });
  });

  it('is asked about at the counter where the database has nothing and no paper came', async () => {
    const { desk } = vi.screen;
    const ended = await talk(counter, residence, [
      [desk.askPapers, 'k2 mất mạng', enter],
      [desk.askPapers, '2', enter],
      [desk.askPapers, '2', enter],
      [desk.askPapers, enter],
      [desk.askMissingReason, 'mang đến sau', enter],
      [vi.screen.declaration.askHow, enter],
      [desk.agree, enter],
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    expect(await counter.json('dossier show 1')).toMatchObject({ missing: [home] });
  });
});

describe('data for what was promised', () => {
  const later = `${joined} --component 1=1 --missing-reason "hệ thống gián đoạn"`;

  it('comes later, and what failed then is paper', async () => {
    const { code } = await counter.json(later);
    const added = await counter.json(`dossier add-paper ${code} --data 2`);
    expect(added).toMatchObject({ missing: [], lookUps: [{ found: true }] });
    const failed = `dossier add-paper ${code} --data-failed "2=dữ liệu của người khác"`;
    expect(await counter.json(failed)).toMatchObject({
      missing: ['Giấy chứng sinh hoặc giấy tờ thay thế'],
      lookUps: [{ found: false }],
    });
    expect(await counter.json(`dossier add-paper ${code} --component 2`)).toMatchObject({
      missing: [],
      components: [{}, { originals: 1, state: 'paper' }],
    });
  });

  it('completes a supplement', async () => {
    const { code } = await counter.json(later);
    await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy chứng sinh"`);
    expect(await counter.json(`dossier complete-supplement ${code} --data 2`)).toMatchObject({
      missing: [],
      components: [{ id: '1' }, { id: '2', state: 'data' }],
    });
  });

  it('is no paper that completing a supplement would bring again', async () => {
    const { code } = await counter.json(later);
    await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy chứng sinh"`);
    await counter.json(`dossier add-paper ${code} --data 2`);
    expect(await counter.json(`dossier complete-supplement ${code}`)).toMatchObject({
      ...{ missing: [], components: [{ id: '1' }, { id: '2', state: 'data' }] },
    });
  });

  it('puts right what was written as paper', async () => {
    const line = `${joined} --all-components --data-failed "2=máy không nối được"`;
    const { code } = await counter.json(line);
    const corrected = `dossier correct ${code} --component 2=0 --data 2 --reason "đã tra cứu được"`;
    expect(await counter.json(corrected)).toMatchObject({
      missing: [],
      components: [{ id: '1' }, { id: '2', state: 'data' }],
    });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });
});

describe('at the counter', () => {
  const { desk } = vi.screen;

  it('is proposed as data, and d and k say whether it was found', async () => {
    const ended = await talk(counter, joined, [
      [desk.askPapers, '2=1', enter],
      [desk.askPapers, 'k2 trẻ chưa có dữ liệu', enter],
      [desk.askPapers, '2', enter],
      [desk.askPapers, enter],
      [desk.agree, enter],
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    const said = (ended.out + ended.err).replaceAll(/\s+/g, ' ');
    for (const each of ['[d] Giấy chứng sinh', 'chỉ nhận bản giấy khi không tra cứu được']) {
      expect(said).toContain(each);
    }
    expect(await counter.json('dossier show 1')).toMatchObject({
      components: [{ id: '1' }, { id: '2', originals: 1, state: 'paper' }],
      lookUps: [{ found: false, reason: 'trẻ chưa có dữ liệu' }],
    });
    await talk(counter, `${joined} --subject "cháu thứ hai"`, [
      [desk.askPapers, 'k2 mất mạng', enter],
      [desk.askPapers, 'd2', enter],
      [desk.askPapers, enter],
      [desk.agree, enter],
    ]);
    expect(await counter.json('dossier show 2')).toMatchObject({
      components: [{ id: '1' }, { id: '2', state: 'data' }],
    });
  });

  it('comes later or was wrong, by the same keys', async () => {
    const { life } = vi.screen;
    const home = 'Giấy tờ chứng minh chỗ ở hợp pháp';
    const line = `dossier receive --procedure 1.004222 --case so-huu --citizen ${numbers.thu}`;
    await counter.json(`${line} --all-components`);
    const failed = await talk(counter, 'dossier add-paper 1', [
      [life.askPaper, 'k2 mất mạng', enter],
      ['Gõ c', 'c', enter],
    ]);
    expect([failed.code, failed.code === 0 ? '' : failed.err]).toEqual([0, '']);
    expect((failed.out + failed.err).replaceAll(/\s+/g, ' ')).toContain(`${home}: mất mạng`);
    expect(await counter.json('dossier show 1')).toMatchObject({ missing: [home] });
    const found = await talk(counter, 'dossier add-paper 1', [
      [life.askPaper, 'd2', enter],
      ['Gõ c', 'c', enter],
    ]);
    expect([found.code, found.code === 0 ? '' : found.err]).toEqual([0, '']);
    expect(await counter.json('dossier show 1')).toMatchObject({
      ...{ missing: [], lookUps: [{ found: true }] },
    });
  });

  it('puts a correction right', async () => {
    const { life } = vi.screen;
    const line = `${joined} --all-components --data-failed "2=máy không nối được"`;
    await counter.json(line);
    const ended = await talk(counter, 'dossier correct 1', [
      [desk.askCorrect, '3', enter],
      [desk.askPaperCount, 'd2', enter],
      [desk.askCorrect, enter],
      [life.askReason, 'đã tra cứu được', enter],
      ['Gõ c', 'c', enter],
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    expect(await counter.json('dossier show 1')).toMatchObject({
      ...{ missing: [], components: [{ id: '1' }, { id: '2', state: 'data' }] },
    });
  });
});
