/** A receipt printer by its address, played by a socket that draws what it is sent. */
import fc from 'fast-check';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { receiptPrinter } from '../../src/spool/receipt-printer.ts';
import type { SpoolJob } from '../../src/spool/spooler.ts';
import { codesOn, receiptPrinterHere, type ReceiptPrinter } from '../support/escpos-printer.ts';
import { renderedStrip, stripCode } from '../support/strip.ts';

const soon = { connect: 500, state: 150, printed: 400, bytes: 1e6 };

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await renderedStrip();
});

function jobFor({ name }: Pick<ReceiptPrinter, 'name'>, copies = 1): SpoolJob {
  const about = { id: '0199-a', title: 'Thử', driver: 'escpos', size: '80mm' } as const;
  return { ...about, printer: name, copies, pdf };
}

async function sentTo(printer: ReceiptPrinter, copies = 1) {
  const way = receiptPrinter(printer.name, soon);
  const job = jobFor(printer, copies);
  return way.send(await way.begin(job), job);
}

async function refusal(work: Promise<unknown>): Promise<Pick<Problem, 'code' | 'detail'>> {
  const thrown: unknown = await work.then(
    () => new Error('nothing was refused'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof Problem)) throw thrown;
  return { code: thrown.code, detail: thrown.detail };
}

test('a strip is drawn dot by dot, both its codes read, and it is cut; as often as copies', async () => {
  const printer = await receiptPrinterHere();
  expect(await sentTo(printer, 2)).toEqual({ state: 'printed', reason: null, arrived: true });
  expect([printer.strips.length, printer.cuts]).toEqual([2, 2]);
  const [first, second] = printer.strips;
  expect(await codesOn(first!)).toEqual([`Code128 ${stripCode}`, `QRCode ${stripCode}`]);
  expect(second).toEqual(first);
  // The frame of the page is whole, two dots from where such a printer ends.
  const rows = Array.from({ length: first!.rows }, (_, y) => first!.light.subarray(y * 576));
  const drawn = rows.filter((row) => row[2] === 0 && row[573] === 0).length;
  expect(drawn).toBeGreaterThan(first!.rows * 0.8);
});

test.each([
  ['an open cover', { offline: 0x16 }, 'cover-open'],
  ['no paper', { offline: 0x32 }, 'media-empty'],
  ['a roll that has ended', { paper: 0x72 }, 'media-empty'],
  ['a fault', { offline: 0x52 }, 'other-error'],
])('%s is told before anything is sent', async (_, how, why) => {
  const printer = await receiptPrinterHere(how);
  const { name } = printer;
  expect(await refusal(sentTo(printer))).toEqual({
    ...{ code: 'printer.trouble', detail: { printer: name, why } },
  });
  expect(printer.strips).toEqual([]);
  const [state] = await receiptPrinter(name, soon).printers();
  expect(state).toMatchObject({ driver: 'escpos', state: 'trouble', reasons: [why] });
});

test('who says nothing is given the paper, and it is not known what became of it', async () => {
  const printer = await receiptPrinterHere({ isMute: true });
  expect(await sentTo(printer)).toEqual({ state: 'unknown', reason: 'no-answer', arrived: true });
  expect(printer.strips).toHaveLength(1);
  const [state] = await receiptPrinter(printer.name, soon).printers();
  expect(state).toMatchObject({ state: 'ready', reasons: ['no-answer'] });
});

test('a roll that ends half way is told, and nothing is said to be printed', async () => {
  const printer = await receiptPrinterHere({ isStuck: true });
  const way = receiptPrinter(printer.name, soon);
  const job = jobFor(printer);
  const sending = way.send(await way.begin(job), job);
  while (printer.strips.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  printer.behaviour.offline = 0x32;
  expect(await sending).toEqual({ state: 'unknown', reason: 'media-empty', arrived: true });
  // In its turn it says that the roll has ended: behind the last line or before, nobody knows.
  expect(await sentTo(await receiptPrinterHere({ inTurn: 0x0c }))).toMatchObject({
    ...{ state: 'unknown', reason: 'media-empty' },
  });
});

test('a line that breaks half way leaves it unknown; nothing was sent over one that never was', async () => {
  const printer = await receiptPrinterHere({ hangsUpAfter: 2_000 });
  expect(await sentTo(printer)).toEqual({ state: 'unknown', reason: 'no-answer', arrived: true });
  const gone = { name: 'tcp://127.0.0.1:9' };
  const way = receiptPrinter(gone.name, soon);
  expect(await refusal(way.begin(jobFor(gone)))).toEqual({
    code: 'printer.away',
    detail: { printer: gone.name, at: '127.0.0.1:9', why: 'ECONNREFUSED' },
  });
  expect(await way.printers()).toMatchObject([{ state: 'away', reasons: ['ECONNREFUSED'] }]);
  expect(await way.look('raw-1', jobFor(gone))).toMatchObject({ state: 'unknown' });
});

test('no other talk is taken for a printer’s word that a strip is printed', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const there = { name: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const way = receiptPrinter(there.name, soon);
  const sent = await way.send(await way.begin(jobFor(there)), jobFor(there));
  expect(sent).toMatchObject({ state: 'unknown', reason: 'no-answer' });
});

test('whatever bytes answer, its state is words', async () => {
  const printer = await receiptPrinterHere({ babble: Buffer.of(0) });
  const way = receiptPrinter(printer.name, { connect: 500, state: 15, printed: 15 });
  const known = ['ready', 'trouble'];
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(bytes, async (said) => {
      printer.behaviour.babble = Buffer.from(said);
      const [state] = await way.printers();
      expect(known).toContain(state!.state);
    }),
    { numRuns: 60 },
  );
});
