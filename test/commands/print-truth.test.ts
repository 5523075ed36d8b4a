/** What a paper promises holds on the day when it is printed again. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
});

async function printed(paper: string, more = ''): Promise<{ text: string; codes: number }> {
  const file = counter.file(`${paper}.pdf`);
  await counter.json(`print ${paper} ${code} --out ${file} --copies 1 --yes ${more}`);
  const pages = await readPdf(readFileSync(file));
  return { text: allText(pages), codes: pages.flatMap(({ codes }) => codes).length };
}

const papers = ['receipt', 'visit', 'control-slip'] as const;

it('no date while papers are awaited: that is no procedure without a term', async () => {
  await counter.json(`dossier request-supplement ${code} --component 1 --reason mờ`);
  for (const paper of papers) {
    const { text } = await printed(paper);
    expect(text).toContain('chưa hẹn lại, đang chờ bổ sung giấy tờ');
    expect(text).not.toContain('Không có ngày hẹn trả cụ thể');
  }
  await counter.json(`dossier complete-supplement ${code}`);
  for (const paper of papers) expect((await printed(paper)).text).not.toContain('chưa hẹn lại');
});

it.each(['refuse', 'withdraw'])('no date after %s, and nobody is asked to pay', async (act) => {
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  await counter.json('staff login ky');
  await counter.json('payment account approve');
  await counter.json('staff login lan');
  const before = await printed('receipt');
  expect(before.text).toContain('Quét mã để nộp');
  await counter.json(`dossier ${act} ${code} --reason nhầm`);
  for (const paper of papers) {
    const { text } = await printed(paper);
    expect(text).toContain('không hẹn nữa, hồ sơ đã kết thúc lúc');
    expect(text).not.toContain('Quét mã để nộp');
  }
});

it('is in Vietnamese whatever language the clerk reads', async () => {
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  await counter.json('staff login ky');
  await counter.json('payment account approve');
  const { text, codes } = await printed('receipt', '--lang en');
  expect(text).toContain('Quét mã để nộp');
  expect(codes).toBe(3);
  const file = counter.file('qr.pdf');
  await counter.json(`payment qr ${code} --out ${file} --lang en`);
  expect(allText(await readPdf(readFileSync(file)))).toContain('Quét mã để nộp');
});

it('a label goes to the owner as corrected, on the record or in the dossier', async () => {
  await counter.json('shipment add-range --prefix RB --first 1 --last 9');
  const { shipments } = await counter.json(`shipment register ${code} --service collect`);
  const [{ tracking }] = shipments;
  const label = async (): Promise<string> => {
    const file = counter.file('nhan.pdf');
    await counter.json(`print label ${tracking} --out ${file} --yes`);
    return allText(await readPdf(readFileSync(file)));
  };
  expect(await label()).not.toContain('lần');
  const second = await label();
  expect(second).toContain('Trần Thị Thử');
  expect(second).toContain('In lần 2');
  expect(second).not.toContain('thay giấy');
  const edit = 'citizen edit 022192000001 --name "Trần Thị Đúng" --address "Tổ 7"';
  const edited = await counter.json(`${edit} --reason "gõ nhầm"`);
  expect(edited).toMatchObject({ followed: [code], readdressed: [tracking] });
  const again = await label();
  expect(again).toContain('Trần Thị Đúng');
  expect(again).toContain('Tổ 7');
  expect(again).not.toContain('Trần Thị Thử');
  expect(again).toContain('In lần 3, thay giấy in lần 2');
  await counter.json('citizen register --id 022192000002 --name "Lê Thị Khác" --address "Tổ 8"');
  const correct = `dossier correct ${code} --citizen 022192000002 --reason "nhầm người"`;
  expect(await counter.json(correct)).toMatchObject({ readdressed: [tracking] });
  expect(await label()).toContain('Lê Thị Khác');
  await counter.json(`shipment mark ${tracking} --as collected`);
  const late = 'citizen edit 022192000002 --name "Lê Thị Muộn" --reason nhầm';
  expect(await counter.json(late)).toMatchObject({ followed: [code], readdressed: [] });
  expect((await counter.json('store verify'))['ok']).toBe(true);
});
