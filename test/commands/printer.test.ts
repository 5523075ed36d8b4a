/** The commands on printers, against a spooler and a receipt printer of the tests' own. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { paperKinds } from '../../src/domain/printing/paper-kind.ts';
import { commandKeys } from '../../src/commands/at-counter.ts';
import { codesOn, receiptPrinterHere } from '../support/escpos-printer.ts';
import { testSpooler, type TestSpooler } from '../support/ipp-server.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { readPdf } from '../print/read-pdf.ts';
import { vietnameseLetters } from '../../src/locale/vi/letters.ts';

let counter: Counter;
let there: TestSpooler;
beforeEach(async () => {
  counter = await newCounter();
  there = (await testSpooler()).add('HP_Quay_1').add('Canon');
});

const here = () => ({ env: there.env });

test('every paper that is printed has a printer of its own to be chosen', () => {
  const verbs = Object.keys(commandKeys).flatMap((path) => /^print (.+)$/.exec(path)?.[1] ?? []);
  // The rest are of what is on its way to one.
  for (const verb of ['queue', 'retry', 'cancel']) verbs.splice(verbs.indexOf(verb), 1);
  expect([...paperKinds].toSorted()).toEqual([...verbs, 'shift-sheet', 'strip'].toSorted());
});

test('a choice is kept on this machine, shown in the list, and taken back', async () => {
  const set = await counter.json('printer set receipt HP_Quay_1', here());
  expect(set).toEqual({ kind: 'receipt', printer: 'HP_Quay_1', driver: 'pdf', usual: null });
  await counter.json('printer set strip Canon --driver escpos', here());
  await counter.json('printer set default HP_Quay_1', here());
  const { printers } = await counter.json('printer list', here());
  expect(printers).toMatchObject([
    { name: 'HP_Quay_1', state: 'ready', driver: 'pdf', kinds: ['default', 'receipt'] },
    { name: 'Canon', driver: 'escpos', kinds: ['strip'] },
  ]);
  const { out } = await counter.run('printer list', { ...here(), screen: true });
  expect(out).toMatch(/HP_Quay_1 +sẵn sàng +mọi giấy tờ còn lại, giấy tiếp nhận/);
  await counter.json('printer set default none', here());
  there.printers.delete('HP_Quay_1');
  const later = await counter.json('printer list', here());
  expect(later['printers']).toMatchObject([
    { name: 'Canon', kinds: ['strip'] },
    { name: 'HP_Quay_1', state: 'away', reasons: ['no-such-printer'], kinds: ['receipt'] },
  ]);
});

test('a kind without its own printer goes to that for all, and is said to', async () => {
  await counter.json('printer set default HP_Quay_1', here());
  const { out } = await counter.run('printer set receipt none', here());
  expect(out).toContain('Từ nay máy này in giấy tiếp nhận ra "HP_Quay_1", máy in chung.');
  expect(await counter.json('printer set default none', here())).toMatchObject({ usual: null });
  const last = await counter.run('printer set receipt none', here());
  expect(last.out).toContain('giấy được lưu thành tệp');
});

test('an unknown printer, a wrong address and a paper that is too wide are refused', async () => {
  const unknown = await counter.refusal('printer set receipt HP_Quay_2', here());
  expect(unknown).toMatchObject({
    ...{ exit: 4, code: 'printer.unknown', detail: { near: ['HP_Quay_1'] } },
  });
  const bad = await counter.refusal('printer set receipt tcp://quay:0', here());
  expect(bad).toMatchObject({ exit: 2, code: 'printer.bad_name' });
  const wide = await counter.refusal('printer set handover tcp://127.0.0.1', here());
  expect(wide).toMatchObject({ exit: 2, code: 'printer.too_narrow' });
  expect(wide.message).toContain('biên bản bàn giao');
  const pages = await counter.refusal('printer set receipt tcp://127.0.0.1 --driver pdf', here());
  expect(pages).toMatchObject({ exit: 6, code: 'printer.refused' });
});

test('where no spooler is, that is said with what to do; a receipt printer is listed still', async () => {
  const none = { env: { CUPS_SERVER: '/nowhere/cups.sock' } };
  const away = await counter.refusal('printer list', none);
  expect(away).toMatchObject({ exit: 6, code: 'printer.away', detail: { why: 'ENOENT' } });
  expect(away.message).toContain('chưa cài hoặc chưa bật');
  const printer = await receiptPrinterHere();
  await counter.json(`printer set receipt ${printer.name}`, none);
  const { printers } = await counter.json('printer list', none);
  expect(printers).toMatchObject([{ name: printer.name, driver: 'escpos', state: 'ready' }]);
  there.printers.clear();
  const empty = await counter.run('printer list', here());
  expect(empty.out).toContain(printer.name);
  await counter.json('printer set receipt none', here());
  const { out } = await counter.run('printer list', { ...here(), screen: true });
  expect(out).toContain('Máy này chưa có máy in nào.');
});

test('a test page is sent for real, and said to be printed when the spooler says so', async () => {
  const tried = await counter.json('printer test HP_Quay_1 --paper a4', here());
  expect(tried).toMatchObject({ paper: 'a4', driver: 'pdf', state: 'printed', reason: null });
  const [{ document, template }] = there.jobs as [TestSpooler['jobs'][number]];
  expect(template['media']).toBe('iso_a4_210x297mm');
  const [page, ...others] = await readPdf(document!);
  expect(others).toEqual([]);
  for (const letter of vietnameseLetters.join('')) expect(page!.text).toContain(letter);
  const codes = page!.codes.map(({ text }) => text);
  expect(codes).toEqual(['TEST-261123-0914', 'TEST-261123-0914']);
});

test('a test page that does not come out says why', async () => {
  const paused = { 'printer-state': 'stopped', 'printer-state-reasons': ['paused'] };
  there.add('Nghỉ', paused);
  there.arriving = { state: 'pending', reasons: ['none'], begun: false };
  const waits = await counter.json('printer test Nghỉ', here());
  expect(waits).toMatchObject({ state: 'queued', reason: 'paused' });
  const { err } = await counter.run('printer test Nghỉ', here());
  expect(err).toContain('Trang thử còn chờ ở máy in "Nghỉ": đang tạm dừng.');
  there.arriving = { state: 'aborted', reasons: ['media-jam-error'], begun: true };
  const failed = await counter.refusal('printer test Canon', here());
  expect(failed).toMatchObject({ exit: 6, code: 'printer.trouble' });
  expect(failed.message).toContain('kẹt giấy');
});

test('a receipt printer prints it in dots on its roll, and a file is made where one is wanted', async () => {
  const printer = await receiptPrinterHere();
  const tried = await counter.json(`printer test ${printer.name}`, here());
  expect(tried).toMatchObject({ paper: '80mm', driver: 'escpos', state: 'printed' });
  expect(await codesOn(printer.strips[0]!)).toEqual([
    ...['Code128 TEST-261123-0914', 'QRCode TEST-261123-0914'],
  ]);
  const out = counter.file('thu.pdf');
  const filed = await counter.json(`printer test HP_Quay_1 --paper a5 --out ${out}`, here());
  expect(filed).toMatchObject({ state: 'filed', file: out });
  expect(await readPdf(readFileSync(out))).toHaveLength(1);
  expect(there.jobs).toEqual([]);
});

test('a shell’s Tab offers the printers there are, each with its state', async () => {
  const { out } = await counter.run(['complete', '--', 'printer', 'set', 'receipt', ''], here());
  expect(out).toContain('HP_Quay_1');
});
