/** `report certified`: what was certified by day and officer, in every form, beside the books. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copies, numbers, register } from '../support/acts.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { deskOf } from '../support/offices.ts';
import { newCounter, type Answer } from '../support/program.ts';
import { unzip } from '../support/unzip.ts';

const november = '--from 2026-11-01 --to 2026-11-30';

test('days and officers come to what the books have, on screen, paper and in tables', async () => {
  const counter = await newCounter();
  await register(counter);
  const lines = '--certify "Bằng tốt nghiệp=3/1" --certify "Sổ hộ khẩu=1/12"';
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  await counter.json(`${copies} --all-components ${lines} ${signed}`);
  await counter.json('certify strike 2 --reason "ghi nhầm"');
  const told = await counter.json(`report certified ${november}`);
  expect(told).toMatchObject({
    days: [{ day: '2026-11-23', kind: 'copies', staff: 'lan', numbers: 1, copies: 3, fee: 6000 }],
    books: [{ kind: 'copies', year: 2026, numbers: 1, struck: 1, copies: 3, fee: 6000 }],
    total: { numbers: 1, copies: 3, fee: 6000 },
    made: { dossiers: 1 },
  });
  const none = await counter.json(`report certified ${november} --kind contracts`);
  expect(none).toMatchObject({ days: [], books: [], total: { copies: 0, fee: 0 } });
  expect(none['made']).toMatchObject({ filters: { kind: 'contracts' } });
  const before = await counter.json('report certified --from 2026-01-01 --to 2026-10-31');
  expect(before).toMatchObject({ days: [], made: { dossiers: 0 } });
  const alone = counter.file('hd.pdf');
  await counter.json(`report certified ${november} --kind copies --pdf ${alone}`);
  const said = allText(await readPdf(readFileSync(alone))).replace(/\s+/g, ' ');
  expect(said).toContain('KẾT QUẢ CHỨNG THỰC: ');
  const [pdf, xlsx] = [counter.file('ct.pdf'), counter.file('ct.xlsx')];
  const files = await counter.json(`report certified ${november} --pdf ${pdf} --xlsx ${xlsx}`);
  expect(files['files']).toMatchObject({ pdf, xlsx, pages: 1, rows: 2 });
  const text = allText(await readPdf(readFileSync(pdf))).replace(/\s+/g, ' ');
  for (const part of ['KẾT QUẢ CHỨNG THỰC', 'Tổng cả năm của từng sổ', '6.000']) {
    expect(text).toContain(part);
  }
  const { out } = await counter.run(`report certified ${november}`);
  expect(out).toContain('1 số chứng thực, 3 bản trong kỳ.');
  const { out: table } = await counter.run(`report certified ${november} --csv`);
  expect(table).toContain('2026-11-23');
});

test('of each book, and of offices taken in, the report comes to what is counted', async () => {
  const counter = await newCounter();
  const [here, there] = [deskOf(counter, 'H49.22/1'), deskOf(counter, 'H49.23/1')];
  await here.json('office add --name "Phường Cũ" --agency-id H49.23 --kind commune');
  await here.json('counter add --office H49.23 --number 1');
  await here.json('staff add --name "Lê Thị Mai" --login mai --role manager --office H49.23');
  await there.json('staff login mai');
  await here.json(`citizen register --id ${numbers.thu} --name "Trần Thị Thử"`);
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  const signs = `dossier receive --procedure 2.000884 --citizen ${numbers.thu} --quantity 2`;
  for (const desk of [here, there]) {
    const lines = '--certify "Bằng=3/1" --certify "Sổ=1/12" --certify "Thừa=1/1"';
    await desk.json(`${copies} --all-components ${lines} ${signed}`);
    const { code } = await desk.json(`${signs} --all-components`);
    await desk.json(`certify ${code} --original "Sơ yếu lý lịch=2" ${signed}`);
    await desk.json('certify strike 3 --reason "ghi nhầm"');
  }
  const sumsOf = ({ numbers: n, copies: made, fee }: Answer) => [n, made, fee];
  const counted = async (kind: string) => {
    const both = [here, there].map((desk) => desk.json(`certify count ${november} ${kind}`));
    const [one, other] = (await Promise.all(both)).map(sumsOf);
    return one!.map((each: number, n: number) => each + other![n]);
  };
  const kinds = ['', '--kind copies', '--kind signatures', '--kind contracts'];
  const before = [];
  for (const kind of kinds) before.push(await counted(kind));
  expect(before).toEqual([
    [6, 12, 80_000],
    [4, 8, 40_000],
    [2, 4, 40_000],
    [0, 0, 0],
  ]);
  const merging = '--from H49.23 --into H49.22 --date 2026-11-24 --reason "sáp nhập" --yes';
  counter.now = '2026-11-24T08:00:00+07:00';
  await here.json('staff login lan');
  await here.json(`office merge ${merging}`);
  for (const [n, kind] of kinds.entries()) {
    for (const merged of ['', '--merged']) {
      const [pdf, xlsx] = [counter.file(`${n}${merged}.pdf`), counter.file(`${n}${merged}.xlsx`)];
      const files = `--pdf ${pdf} --xlsx ${xlsx}`;
      const told = await here.json(`report certified ${november} ${kind} ${merged} ${files}`);
      expect([kind, merged, sumsOf(told['total'])]).toEqual([kind, merged, before[n]]);
      const days = (told['days'] as Answer[]).map(sumsOf);
      const summed = [0, 1, 2].map((at) => days.reduce((all, each) => all + each[at], 0));
      expect(summed).toEqual(before[n]);
      const text = allText(await readPdf(readFileSync(pdf))).replace(/\s+/g, ' ');
      expect(text).toContain(before[n]![2].toLocaleString('vi'));
      const [, sheet] = [...unzip(readFileSync(xlsx))].find(([path]) => /sheet1/.test(path))!;
      for (const day of days) expect(sheet).toContain(`<v>${day[2]}</v>`);
    }
  }
});
