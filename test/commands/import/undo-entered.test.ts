/** A list of procedures of which the office has entered a term or a fee stays. */
import { expect, test } from 'vitest';
import { fileOf, importing } from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const record = (code: string): string =>
  JSON.stringify({
    ...{ ma_thu_tuc: code, ten_thu_tuc: `Cấp giấy thử ${code}`, linh_vuc: 'Thử' },
    cap_thuc_hien: 'Cấp xã',
    cach_thuc_thuc_hien: 'Trực tiếp5Lệ phí: chưa quy định',
    thanh_phan_ho_so: 'Đơn1 bản chính',
  });

async function imported(counter: Counter, ...codes: string[]): Promise<string> {
  const file = fileOf(counter, `${codes[0]}.jsonl`, `${codes.map(record).join('\n')}\n`);
  const { answer } = await importing(counter, ['procedures', file]);
  expect(answer).toMatchObject({ imported: codes.length });
  return answer['batch'] as string;
}

const term = 'procedure term set 1.999001 --value 5 --basis "QĐ 9/QĐ-UBND"';

async function feeOf(counter: Counter, code: string): Promise<string> {
  const shown = await counter.json(`procedure show ${code}`);
  const { name } = shown['cases'][0].fees[0] as { name: string };
  return `procedure fee set ${code} "${name}" 5000 --from 2026-11-30 --legal-basis "NQ 1/NQ-HĐND"`;
}

test('what the office entered stands on it: it is told in words, and nothing goes', async () => {
  const counter = await newCounter();
  const batch = await imported(counter, '1.999001', '1.999002', '1.999003');
  await counter.json(term);
  await counter.json(await feeOf(counter, '1.999002'));
  const refusal = await counter.refusal(`import undo ${batch}`);
  expect(refusal).toMatchObject({ code: 'import.undo_blocked', exit: 3, detail: { count: 2 } });
  const why = 'cơ quan đã nhập thời hạn hay lệ phí cho thủ tục này';
  expect(refusal.detail['blocks']).toEqual([`1.999001 (${why})`, `1.999002 (${why})`]);
  expect((await counter.json('procedure show 1.999001'))['code']).toBe('1.999001');
});

test('what was entered of another procedure, or before, is in nobody\u2019s way', async () => {
  const counter = await newCounter();
  await imported(counter, '1.999001');
  await counter.json(term);
  const later = await imported(counter, '1.999002');
  expect(await counter.json(`import undo ${later}`)).toMatchObject({ editions: 1 });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
