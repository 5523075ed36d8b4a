/** `report certified`: what was certified by day and officer, in every form, beside the books. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copies, register } from '../support/acts.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter } from '../support/program.ts';

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
