/** A spooler asked by IPP, played by a public package on the other side. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { spoolerFor, systemSpooler } from '../../src/spool/choose.ts';
import { placeName, spoolerPlace } from '../../src/spool/ipp/connection.ts';
import { decodeAnswer } from '../../src/spool/ipp/message.ts';
import type { SpoolJob } from '../../src/spool/spooler.ts';
import { testSpooler, type TestSpooler } from '../support/ipp-server.ts';

const pdf = Buffer.from('%PDF-1.3 một trang');
const job = (printer: string, more: Partial<SpoolJob> = {}): SpoolJob => ({
  ...{ id: '0199-a', printer, driver: 'pdf', title: 'Giấy tiếp nhận', copies: 2, pdf, size: 'a5' },
  ...more,
});

async function problemOf(work: Promise<unknown>): Promise<Pick<Problem, 'code' | 'detail'>> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('nothing was refused');
  return { code: error.code, detail: error.detail };
}

async function spooled(there: TestSpooler, printer = 'Thu') {
  const spooler = spoolerFor(printer, there.env);
  const id = await spooler.begin(job(printer));
  await spooler.send(id, job(printer));
  return spooler.look(id, job(printer));
}

test('a job is begun without pages, and given them with size, copies and no scaling', async () => {
  const there = (await testSpooler()).add('Thu');
  const spooler = spoolerFor('Thu', there.env);
  const id = await spooler.begin(job('Thu'));
  expect(await spooler.look(id, job('Thu'))).toEqual({
    ...{ state: 'held', reason: null, arrived: false },
  });
  expect(await spooler.send(id, job('Thu'))).toMatchObject({ state: 'queued', arrived: true });
  const [kept] = there.jobs;
  expect(kept!.document).toEqual(pdf);
  expect(kept!.format).toBe('application/pdf');
  expect(kept!.asked['job-name']).toBe('Giấy tiếp nhận #0199-a');
  expect(kept!.template).toEqual({
    ...{ copies: 2, media: 'iso_a5_148x210mm', 'print-scaling': 'none' },
  });
  expect(await spooler.look(id, job('Thu'))).toEqual({
    ...{ state: 'printed', reason: null, arrived: true },
  });
});

test('a name that is too long for the protocol keeps the id behind it', async () => {
  const there = (await testSpooler()).add('Thu');
  await spoolerFor('Thu', there.env).begin(job('Thu', { title: 'Giấy '.repeat(100) }));
  const name = String(there.jobs[0]!.asked['job-name']);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^Giấy .*Giấy? .*#0199-a$/s);
});

test('a receipt printer on a queue is given dots as they are, once for each copy', async () => {
  const { renderedStrip } = await import('../support/strip.ts');
  const there = (await testSpooler()).add('Cuon');
  const spooler = spoolerFor('Cuon', there.env);
  const dots = job('Cuon', { driver: 'escpos', pdf: await renderedStrip(), size: '80mm' });
  await spooler.send(await spooler.begin(dots), dots);
  const [{ template, format, document }] = there.jobs as [TestSpooler['jobs'][number]];
  expect([template, format]).toEqual([{ copies: 1 }, 'application/vnd.cups-raw']);
  expect(document!.subarray(0, 10).toString('hex')).toBe('1b401d76300048008000');
});

test.each([
  ['pending', ['none'], false, 'queued'],
  ['pending-held', ['job-hold-until-specified'], false, 'held'],
  ['processing', ['job-printing'], true, 'printing'],
  ['processing-stopped', ['printer-stopped'], true, 'held'],
  ['canceled', ['job-canceled-by-user'], false, 'cancelled'],
  ['aborted', ['aborted-by-system'], true, 'failed'],
  ['completed', ['job-completed-successfully'], true, 'printed'],
])('a job that is %s is told as it is', async (state, reasons, begun, told) => {
  const there = (await testSpooler()).add('Thu');
  there.arriving = { state, reasons, begun };
  expect(await spooled(there)).toMatchObject({ state: told, arrived: true });
});

test('what has no paper of its own stands upright in the corner of whatever is there', async () => {
  const there = (await testSpooler()).add('Thu');
  await spoolerFor('Thu', there.env).begin(job('Thu', { size: '80mm' }));
  expect(there.jobs[0]!.template).toEqual({
    ...{ copies: 2, 'print-scaling': 'none', position: 'top-left', pdfAutoRotate: false },
  });
});

test('a job that waits says what its printer says', async () => {
  const there = (await testSpooler()).add('Thu', {
    ...{ 'printer-state': 'stopped', 'printer-state-reasons': ['paused'] },
    'printer-state-message': 'thay mực',
  });
  there.arriving = { state: 'pending', reasons: ['none'], begun: false };
  expect(await spooled(there)).toEqual({
    ...{ state: 'queued', reason: 'paused; thay mực', arrived: true },
  });
});

test('printers are told apart: ready, busy, paused, stopped, refusing, out of paper', async () => {
  const there = await testSpooler();
  const stopped = { 'printer-state': 'stopped', 'printer-state-reasons': ['paused'] };
  there.add('Sẵn sàng').add('Bận', { 'printer-state': 'processing' });
  there.add('Nghỉ', { ...stopped, 'printer-state-message': 'Paused' });
  there.add('Hỏng', { ...stopped, 'printer-state-message': 'không nối được' });
  there.add('Khóa', { 'printer-is-accepting-jobs': false });
  there.add('Hết', { 'printer-state-reasons': ['media-empty-error'] });
  there.usual = 'Bận';
  // What waits at the one that stopped by itself was begun.
  there.arriving = { state: 'pending', reasons: ['printer-stopped'], begun: true };
  await spooled(there, 'Hỏng');
  const all = await systemSpooler(there.env).printers();
  expect(all.map(({ name, state, reasons }) => [name, state, ...reasons])).toEqual([
    ['Sẵn sàng', 'ready'],
    ['Bận', 'busy'],
    ['Nghỉ', 'paused'],
    ['Hỏng', 'trouble', 'không nối được'],
    ['Khóa', 'rejecting'],
    ['Hết', 'trouble', 'media-empty-error'],
  ]);
  expect(all.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Bận']);
});

test('where there is no printer, the list is empty', async () => {
  const there = await testSpooler();
  expect(await systemSpooler(there.env).printers()).toEqual([]);
});

test('an unknown printer is refused with the names that are like it, else with all', async () => {
  const there = (await testSpooler()).add('HP_Quay_1').add('Canon');
  const refused = (printer: string) =>
    problemOf(spoolerFor(printer, there.env).begin(job(printer)));
  const near = (await refused('HP_Quay_2')).detail;
  expect(near).toEqual({ printer: 'HP_Quay_2', near: ['HP_Quay_1'] });
  expect((await refused('Xerox')).detail).toEqual({
    ...{ printer: 'Xerox', near: ['HP_Quay_1', 'Canon'] },
  });
});

test('one that takes nothing says so, and nothing is left there', async () => {
  const there = (await testSpooler()).add('Thu', { 'printer-is-accepting-jobs': false });
  expect(await problemOf(spoolerFor('Thu', there.env).begin(job('Thu')))).toEqual({
    ...{ code: 'printer.refused', detail: { printer: 'Thu', why: 'not-accepting' } },
  });
  expect(there.jobs).toEqual([]);
});

test('a line that breaks while pages go over is settled by asking', async () => {
  const there = (await testSpooler()).add('Thu');
  const spooler = spoolerFor('Thu', there.env);
  const id = await spooler.begin(job('Thu'));
  there.instead = (operation, response) => {
    if (operation !== 'Send-Document') return false;
    response.destroy();
    return true;
  };
  // They have not come: the same job may be given them again.
  expect(await problemOf(spooler.send(id, job('Thu')))).toMatchObject({ code: 'printer.away' });
  expect(await spooler.look(id, job('Thu'))).toMatchObject({ state: 'held', arrived: false });
  // They have, and the answer was lost.
  there.instead = (operation, response) => {
    if (operation !== 'Send-Document') return false;
    Object.assign(there.jobs[0]!, { document: pdf, ...there.arriving });
    response.destroy();
    return true;
  };
  expect(await spooler.send(id, job('Thu'))).toMatchObject({ state: 'printed', arrived: true });
  // Nobody can be asked: that is not known, and no promise either way.
  there.instead = (_, response) => {
    response.destroy();
    return true;
  };
  expect(await spooler.send(id, job('Thu'))).toEqual({
    ...{ state: 'unknown', reason: 'no-answer', arrived: true },
  });
});

test('what a spooler has forgotten nobody knows; what is over is not cancelled', async () => {
  const there = (await testSpooler()).add('Thu');
  const spooler = spoolerFor('Thu', there.env);
  const id = await spooler.begin(job('Thu'));
  await spooler.cancel(id, 'Thu');
  expect(await spooler.look(id, job('Thu'))).toMatchObject({ state: 'cancelled' });
  const next = await spooler.begin(job('Thu'));
  await spooler.send(next, job('Thu'));
  await spooler.cancel(next, 'Thu');
  expect(await spooler.look(next, job('Thu'))).toMatchObject({ state: 'printed' });
  await spooler.cancel('99', 'Thu');
  expect(await spooler.look('99', job('Thu'))).toEqual({
    ...{ state: 'unknown', reason: 'job-forgotten', arrived: true },
  });
});

test('a service is found by a name, a port, or an IPv6 address in brackets', () => {
  const found = ['may-in', 'may-in:8631', '[::1]:8631', '[fe80::1]', 'may-in:8631/version=1.1'].map(
    (said) => placeName(spoolerPlace({ CUPS_SERVER: said })),
  );
  expect(found).toEqual([
    ...['may-in:631', 'may-in:8631', '[::1]:8631', '[fe80::1]:631', 'may-in:8631'],
  ]);
  expect(spoolerPlace({ CUPS_SERVER: '[::1]' })).toMatchObject({ socket: null, host: '::1' });
});

test('a service that is down is told from one that lets nobody in and one that is no spooler', async () => {
  const down = { CUPS_SERVER: '/nowhere/cups.sock' };
  expect(await problemOf(systemSpooler(down).printers())).toEqual({
    code: 'printer.away',
    detail: { printer: null, at: '/nowhere/cups.sock', why: 'ENOENT' },
  });
  const there = await testSpooler();
  there.instead = (_, response) => response.writeHead(403).end().writableEnded;
  expect(await problemOf(systemSpooler(there.env).printers())).toMatchObject({
    ...{ code: 'printer.refused', detail: { printer: null, why: 'HTTP 403' } },
  });
  there.instead = (_, response) => response.end('<html>').writableEnded;
  const why = 'not-ipp';
  expect(await problemOf(systemSpooler(there.env).printers())).toMatchObject({ detail: { why } });
});

test('an answer that is cut off anywhere is no answer, and none of it is taken for one', async () => {
  const there = (await testSpooler()).add('Thu', { 'printer-info': 'Quầy 1' });
  let whole: Buffer = Buffer.alloc(0);
  there.instead = (_, response) => {
    const end = response.end.bind(response);
    response.end = ((body: Buffer) => {
      if (Buffer.isBuffer(body) && body.length > whole.length) whole = body;
      return end(body);
    }) as typeof response.end;
    return false;
  };
  await systemSpooler(there.env).printers();
  expect(whole.length).toBeGreaterThan(100);
  for (let length = 0; length < whole.length; length += 1) {
    expect(() => decodeAnswer(whole.subarray(0, length))).toThrow(RangeError);
  }
});

test('whatever bytes answer, a person is told in words', async () => {
  let said: Buffer = Buffer.alloc(0);
  const server = createServer((_, response) => void response.end(said));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const spooler = systemSpooler({ CUPS_SERVER: `127.0.0.1:${port}` });
  const bytes = fc.uint8Array({ maxLength: 200 });
  // Half of them begin as an answer does.
  const answers = fc.tuple(fc.boolean(), bytes).map(([isLike, rest]) => {
    return Buffer.concat([isLike ? Buffer.of(1, 1, 0, 0) : Buffer.alloc(0), rest]);
  });
  await fc.assert(
    fc.asyncProperty(answers, async (answer) => {
      said = answer;
      const { code } = await problemOf(spooler.printers());
      expect(['printer.away', 'printer.refused', 'printer.trouble']).toContain(code);
    }),
    { numRuns: 150 },
  );
});

test('what cannot name a printer is refused before anybody is asked', () => {
  for (const typed of [
    '',
    ' ',
    'a/b',
    'tcp://',
    'tcp://h:0',
    'tcp://h:99999',
    'tcp://a b',
    'x\u0007',
  ]) {
    expect(() => spoolerFor(typed, {})).toThrow(Problem);
  }
});
