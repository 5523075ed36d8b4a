/** The paper of money paid back: who got how much and why, by whose hands, which print it is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter } from '../support/program.ts';

test('a voucher tells of a refund by law, counts its prints, and is none before it is paid', async () => {
  const counter = await newCounter();
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json(
    'dossier receive --procedure 1.004222 --case so-huu --citizen 022192000001 --all-components',
  );
  await counter.json('shift open --cash 0');
  const { payment } = await counter.json('payment take 1 --method cash');
  await counter.json('payment waive 1 --waiver dinh-danh-muc-2 --seen "tài khoản mức 2"');
  await counter.json(`payment refund request ${payment.receipt} --reason "miễn sau khi nộp"`);
  expect(await counter.refused('print refund-voucher 1.1')).toBe('payment.request_state');
  expect(await counter.refused('print refund-voucher 1.2')).toBe('payment.request_not_found');
  await counter.json('staff login ky');
  await counter.json('payment refund approve 1.1');
  await counter.json('staff login lan');
  await counter.json('payment refund pay 1.1');

  const texts: string[] = [];
  for (const [n, paper] of ['a4', 'a5', '80mm'].entries()) {
    const out = counter.file(`${paper}.pdf`);
    const made = await counter.json(`print refund-voucher 1.1 --paper ${paper} --out ${out}`);
    expect(made).toMatchObject({ request: '1.1', number: n + 1, copies: 3, file: out });
    texts.push(allText(await readPdf(readFileSync(out))).replace(/\s+/g, ' '));
  }
  for (const text of texts) {
    for (const told of [
      ...['PHIẾU CHI HOÀN TRẢ PHÍ, LỆ PHÍ', 'Số: 1.1', 'Trần Thị Thử', 'H49.22-261123-0001'],
      ...['20.000 đ', 'Hai mươi nghìn đồng', 'miễn sau khi nộp', 'Thông tư 117/2026/TT-BTC'],
      ...[payment.receipt, 'Phạm Thị Lan', 'Lê Văn Ký', 'NGƯỜI DUYỆT', 'NGƯỜI NHẬN TIỀN'],
    ]) {
      expect(text).toContain(told);
    }
  }
  expect(texts[0]).not.toContain('In lần');
  expect(texts[2]).toContain('In lần 3; người in lại: Phạm Thị Lan');
  expect((await counter.json('dossier show 1'))['prints']).toMatchObject({
    'refund-voucher/H49.22/1.1': 3,
  });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
