/** A paper that is printed reaches its printer: nothing is lost, nothing printed twice unasked. */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storeNames } from '../../src/config/kept-names.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import { Outbox, type KeptJob } from '../../src/store/outbox.ts';
import { machineOf, openStore } from '../../src/store/store.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, receive } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { receiptPrinterHere } from '../support/escpos-printer.ts';
import { testSpooler, type TestSpooler } from '../support/ipp-server.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';

/** A counter whose receipts go to a printer of a spooler of the test's own. */
async function printing(): Promise<{ counter: Counter; there: TestSpooler; code: string }> {
  const there = (await testSpooler()).add('Thu').add('Khac');
  const counter = await newCounter();
  Object.assign(counter.env, there.env);
  const { code } = await receive(counter);
  return { counter, there, code };
}

const documents = (there: TestSpooler): number =>
  there.jobs.filter(({ document }) => document !== null).length;

test('a paper goes to the printer of its kind, behind an act without another key', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  const made = await counter.json(`print receipt ${code}`);
  expect(made).toMatchObject({ number: 1, file: null, printer: 'Thu', state: 'printed' });
  const [first] = there.jobs;
  expect(first!.document!.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first!.asked['job-name']).toBe(`receipt ${code} #${made['job']}`);
  // A reprint takes the next number, and is another job.
  expect(await counter.json(`print receipt ${code}`)).toMatchObject({ number: 2 });
  const words = await counter.run(`print receipt ${code}`);
  expect(words.out).toContain('Đã in ở máy in "Thu".');
  const next = await counter.json(`${birth} --all-components --quantity 1 --yes`);
  expect(next).toMatchObject({
    ...{ receiptFile: null, sent: { printer: 'Thu', state: 'printed' } },
  });
  expect(documents(there)).toBe(4);
  // A file that is named is a file, and kinds that have no printer stay files.
  const file = counter.file('giay.pdf');
  expect(await counter.json(`print receipt ${code} --out ${file}`)).not.toHaveProperty('printer');
  expect(existsSync(file)).toBe(true);
  expect((await counter.json(`print control-slip ${code}`))['file']).toMatch(/control-slip\.pdf$/);
  expect(documents(there)).toBe(4);
});

test('a printer is named, or refused before anything is recorded', async () => {
  const { counter, there, code } = await printing();
  const refused = await counter.refusal(`print receipt ${code} --printer Tuh`);
  expect(refused).toMatchObject({ exit: 4, code: 'printer.unknown', detail: { near: ['Thu'] } });
  expect(await counter.refused(`print receipt ${code} --printer Thu --out x.pdf`)).toBe(
    'usage.one_only',
  );
  expect((await counter.json(`dossier show ${code}`))['prints']).toEqual({});
  const made = await counter.json(`print receipt ${code} --printer Khac`);
  expect(made).toMatchObject({ number: 1, printer: 'Khac', state: 'printed' });
  expect(there.jobs.map(({ printer }) => printer)).toEqual(['Khac']);
});

test('what waits is said to wait, goes on by itself, and is in the queue meanwhile', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set default Thu');
  there.arriving = { state: 'pending', reasons: ['printer-stopped'], begun: false };
  const words = await counter.run(`print receipt ${code}`);
  expect([words.code, words.out]).toEqual([0, expect.stringContaining('đang chờ in')]);
  const waiting = await counter.json('print queue');
  expect(waiting).toMatchObject({ waiting: 1, failed: 0, unknown: 0 });
  expect(waiting['jobs']).toMatchObject([{ paper: 'receipt', of: code, number: 1 }]);
  expect((await counter.json('status'))['papers']).toEqual({ waiting: 1, failed: 0, unknown: 0 });
  there.jobs[0]!.state = 'completed';
  expect(await counter.json('print queue')).toMatchObject({ waiting: 0, jobs: [] });
  expect((await counter.run('print queue')).out).toBe('Không có giấy nào chờ in.\n');
  const all = await counter.json('print queue --all');
  expect(all['jobs']).toMatchObject([{ state: 'printed', reason: null, tries: 1 }]);
  expect(await counter.json('status')).not.toHaveProperty('papers');
});

test('a spooler that is away keeps nothing back: the paper is recorded, and goes later', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  const away = { env: { CUPS_SERVER: '127.0.0.1:1' } };
  const ended = await counter.run(`print receipt ${code} --json`, away);
  expect(ended.code).toBe(6);
  expect(JSON.parse(ended.out)).toMatchObject({ number: 1, file: null, state: 'made' });
  expect(JSON.parse(ended.err)).toMatchObject({ error: { code: 'printer.away' } });
  expect((await counter.json(`dossier show ${code}`))['prints']).toEqual({ receipt: 1 });
  expect(documents(there)).toBe(0);
  // Whoever prints next brings it on first.
  await counter.json(`print receipt ${code}`);
  expect(there.jobs.map(({ asked }) => String(asked['job-name']).split(' #')[0])).toEqual([
    ...[`receipt ${code}`, `receipt ${code}`],
  ]);
  expect(documents(there)).toBe(2);
});

test('what a printer gave up is printed again as the same print, there or elsewhere', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  there.arriving = { state: 'aborted', reasons: ['document-format-error'], begun: true };
  const failed = await counter.run(`print receipt ${code} --json`);
  expect([failed.code, JSON.parse(failed.out)]).toMatchObject([6, { state: 'failed' }]);
  there.arriving = { state: 'completed', reasons: [], begun: true };
  // Nothing goes again by itself that somebody has to look at first.
  expect(await counter.json('print queue')).toMatchObject({ failed: 1 });
  expect(documents(there)).toBe(1);
  const retried = await counter.json('print retry --printer Khac');
  expect(retried).toMatchObject({ failed: 0, jobs: [{ state: 'printed', printer: 'Khac' }] });
  expect((await counter.json(`dossier show ${code}`))['prints']).toEqual({ receipt: 1 });
  expect(there.jobs.map(({ printer }) => printer)).toEqual(['Thu', 'Khac']);
  expect(await counter.json('print retry')).toMatchObject({ jobs: [] });
});

test('what nobody knows is asked about, and never sent again unasked', async () => {
  const { counter, code } = await printing();
  const strips = await receiptPrinterHere({ isStuck: true });
  strips.behaviour.hangsUpAfter = 3_000;
  await counter.json(`printer set receipt ${strips.name}`);
  const made = await counter.run(`print receipt ${code} --json`);
  expect([made.code, JSON.parse(made.out)]).toMatchObject([6, { state: 'unknown' }]);
  const heard = strips.heard;
  expect(await counter.json('print queue')).toMatchObject({ unknown: 1 });
  const { jobs } = await counter.json('print queue');
  expect(await counter.refused(`print retry ${jobs[0].code}`)).toBe('printer.came_unsaid');
  expect((await counter.run('print retry --json')).code).toBe(7);
  expect(strips.heard).toBe(heard);
  strips.behaviour = { ...strips.behaviour, isStuck: false, hangsUpAfter: Infinity };
  expect(await counter.json('print retry --came no')).toMatchObject({ unknown: 0 });
  expect(strips.cuts).toBeGreaterThan(0);
  expect((await counter.json('print queue --all'))['jobs']).toMatchObject([
    { state: 'printed', number: 1, tries: 2 },
  ]);
  strips.behaviour.isStuck = true;
  strips.behaviour.hangsUpAfter = strips.heard + 3_000;
  await counter.run(`print receipt ${code} --json`);
  const cuts = strips.cuts;
  expect(await counter.json('print retry --came yes')).toMatchObject({
    jobs: [{ state: 'printed', number: 2 }],
  });
  expect(strips.cuts).toBe(cuts);
});

test('what waits is cancelled, and what is printed is not', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  there.arriving = { state: 'pending', reasons: [], begun: false };
  await counter.json(`print receipt ${code}`);
  await counter.json(`print receipt ${code}`);
  const { jobs } = await counter.json('print queue');
  there.jobs[1]!.state = 'completed';
  const gone = await counter.json(`print cancel ${jobs[0].code} ${jobs[1].job}`);
  expect(gone['jobs']).toMatchObject([{ state: 'cancelled' }, { state: 'printed' }]);
  expect(there.jobs[0]!.state).toBe('canceled');
  expect(await counter.refused('print cancel 000000')).toBe('printer.job_not_found');
  // That it was printed stays recorded, and the next one is the third.
  expect((await counter.json(`print receipt ${code}`))['number']).toBe(3);
});

test('what a crash left is brought on by what the journal and the spooler say', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  await counter.json(`print receipt ${code}`);
  const outbox = await outboxHere(counter);
  const [done] = outbox.all();
  const pages = Buffer.from('%PDF-1.3 để lại');
  const leave = (id: string, change: Partial<KeptJob>): void => {
    const turn = { process: `999999-${done!.id.slice(0, 8)}`, work: done!.id, since: done!.at };
    outbox.add({ ...done!, id: id as Uuid, spooled: null, turn: null, ...change }, pages);
    if (change.turn === undefined) return;
    outbox.change(id as Uuid, (job) => ({ ...job, turn }));
  };
  const before = documents(there);
  const none = '01990000-0000-7000-8000-000000000000' as Uuid;
  leave('staged-known', { state: 'staged' });
  leave('staged-unknown', { state: 'staged', command: none });
  leave('made', { state: 'made' });
  // Begun, and nothing was given; begun, and given whole; begun, and forgotten there.
  const jobOf = (id: number, document: Buffer | null, state: string) =>
    there.jobs.push({
      ...{ ...there.jobs[0]!, id, document, state, reasons: [] },
      begun: document !== null,
    });
  jobOf(71, null, 'pending-held');
  jobOf(72, pages, 'completed');
  leave('begun-empty', { state: 'begun', spooled: '71' });
  leave('begun-given', { state: 'begun', spooled: '72' });
  leave('begun-forgotten', { state: 'begun', spooled: '99' });
  leave('handed', { state: 'handed', spooled: '72' });
  await counter.json('print queue');
  const states = Object.fromEntries(outbox.all().map(({ id, state }) => [id, state]));
  expect(states).toEqual({
    [done!.id]: 'printed',
    ...{ 'staged-known': 'printed', made: 'printed', handed: 'printed' },
    ...{ 'begun-empty': 'printed', 'begun-given': 'printed', 'begun-forgotten': 'unknown' },
  });
  // Three were sent, and those that had arrived (72 itself) were not.
  expect(documents(there) - before).toBe(4);
});

test('where this machine can keep nothing, the paper goes into the folder, with words', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  // A file in whose format nobody writes: it is read as ever.
  const setWriting = (version: number): void => {
    const file = openSync(`${counter.store}.machine`, 'r+');
    writeSync(file, Buffer.of(version), 0, 1, 18);
    closeSync(file);
  };
  setWriting(3);
  const made = await counter.run(`print receipt ${code} --json`);
  setWriting(1);
  expect([made.code, made.err]).toEqual([0, expect.stringContaining('giấy được lưu thành tệp')]);
  const { file, number } = JSON.parse(made.out);
  expect([number, existsSync(file)]).toEqual([1, true]);
  expect(documents(there)).toBe(0);
  expect((await counter.json('print queue --all'))['jobs']).toEqual([]);
  expect(await counter.json(`print receipt ${code}`)).toMatchObject({ number: 2, file: null });
});

test('receipts of many dossiers are one print, each under its own number', async () => {
  const { counter, there, code } = await printing();
  const second = (await counter.json(`${birth} --all-components --quantity 1 --yes`))['code'];
  await counter.json(`print receipt ${second}`);
  await counter.json('printer set receipt Thu');
  const list = `${code}\n${second}\n${code}\nH49.22-261123-9999\n`;
  const ended = await counter.run('print receipt - --json', { stdin: list });
  expect(ended.code).toBe(7);
  expect(JSON.parse(ended.out)).toMatchObject({
    ...{ paper: 'receipt', file: null, printer: 'Thu', state: 'printed' },
    papers: [
      { code, number: 1 },
      { code: second, number: 2 },
    ],
    refused: [{ code: 'H49.22-261123-9999', error: 'dossier.not_found' }],
  });
  expect(documents(there)).toBe(1);
  const pages = await readPdf(there.jobs[0]!.document!, 10);
  expect([code, second].map((each) => allText(pages).includes(each))).toEqual([true, true]);
  const file = counter.file('ca-hai.pdf');
  const both = await counter.json(`print receipt ${code} ${second} --out ${file}`);
  expect(both).toMatchObject({ file, papers: [{ number: 2 }, { number: 3 }], refused: [] });
  expect(await counter.refused('print receipt 998 999')).toBe('dossier.not_found');
});

test('the home screen tells what waits, and brings it on behind whoever looks at it', async () => {
  const { counter, there, code } = await printing();
  await counter.json('printer set receipt Thu');
  there.arriving = { state: 'pending', reasons: [], begun: false };
  await counter.json(`print receipt ${code}`);
  const { jobs } = await counter.json('print queue');
  there.jobs[0]!.state = 'completed';
  const outbox = await outboxHere(counter);
  const brought = async (): Promise<void> => {
    await expect.poll(() => outbox.job(jobs[0].job)?.state).toBe('printed');
  };
  const shown = await talk(counter, '', [['Gõ số việc', { act: brought }, '0', enter]]);
  expect(shown.err).toContain('1 giấy chờ in');
});

async function outboxHere({ store: path, stateFolder }: Counter): Promise<Outbox> {
  const store = await openStore({ path, create: false, schemaFolder, entropy: seededEntropy('x') });
  const id = (await store.values.get(storeNames.id)) ?? '';
  await store.close();
  return new Outbox(machineOf(path, id, stateFolder));
}
