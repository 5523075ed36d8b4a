/** Windows of one machine share its papers: none undoes or does again what another one does. */
import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storeNames } from '../../src/config/kept-names.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import { processHere } from '../../src/files/unfinished.ts';
import { Outbox, type KeptJob } from '../../src/store/outbox.ts';
import { machineOf, openStore } from '../../src/store/store.ts';
import { cards, numbers, receive, register, resolve } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { receiptPrinterHere } from '../support/escpos-printer.ts';
import { testSpooler, type TestSpooler } from '../support/ipp-server.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';

async function printing(): Promise<{ counter: Counter; there: TestSpooler; code: string }> {
  const there = (await testSpooler()).add('Thu');
  const counter = await newCounter();
  Object.assign(counter.env, there.env);
  const { code } = await receive(counter);
  await counter.json('printer set receipt Thu');
  return { counter, there, code };
}

/** A dossier of no certified kind, given back: what may be erased one day. */
async function returned(counter: Counter): Promise<string> {
  const line = `dossier receive --procedure 1.001731 --citizen ${numbers.thu} --all-components`;
  const { code } = await counter.json(line);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  return code;
}

async function outboxHere({ store: path, stateFolder }: Counter): Promise<Outbox> {
  const store = await openStore({ path, create: false, schemaFolder, entropy: seededEntropy('x') });
  const id = (await store.values.get(storeNames.id)) ?? '';
  await store.close();
  return new Outbox(machineOf(path, id, stateFolder));
}

const documents = (there: TestSpooler): number =>
  there.jobs.filter(({ document }) => document !== null).length;

test('what another window has sent again meanwhile is not taken back from its printer', async () => {
  const { counter, there, code } = await printing();
  there.arriving = { state: 'aborted', reasons: ['document-format-error'], begun: true };
  await counter.run(`print receipt ${code} --json`);
  await counter.run(`print receipt ${code} --json`);
  const outbox = await outboxHere(counter);
  const [first, second] = outbox.all();
  expect([first!.state, second!.state]).toEqual(['failed', 'failed']);
  const madeUnknown = ['made', 'begun', 'unknown'] as const;
  for (const state of madeUnknown) outbox.change(first!.id, (job) => ({ ...job, state }));
  there.arriving = { state: 'pending', reasons: [], begun: false };
  // One window asks of the first whether it came out; another one sends the second meanwhile.
  const other = { act: () => counter.json(`print retry ${second!.id.slice(-6)}`) };
  await talk(counter, 'print retry', [['giấy đã ra chưa?', other, 'có', enter]]);
  const sent = there.jobs.at(-1)!;
  expect([sent.document !== null, sent.state]).toEqual([true, 'pending']);
  expect(outbox.job(second!.id)).toMatchObject({ state: 'handed', tries: 2 });
});

test('a spooler that refuses to tell of a paper it has is no reason to print it twice', async () => {
  const { counter, there, code } = await printing();
  there.arriving = { state: 'pending', reasons: [], begun: false };
  await counter.json(`print receipt ${code}`);
  there.instead = (operation, answer) => {
    if (operation !== 'Get-Job-Attributes' && operation !== 'Cancel-Job') return false;
    answer.writeHead(403).end();
    return true;
  };
  const { jobs } = await counter.json('print queue');
  expect(jobs).toMatchObject([{ state: 'unknown', reason: 'HTTP 403' }]);
  // Somebody looks first.
  expect(await counter.refused(`print retry ${jobs[0].code}`)).toBe('printer.came_unsaid');
  expect(documents(there)).toBe(1);
});

test('what a receipt printer was surely not given waits or failed, and nobody is asked', async () => {
  const { counter, code } = await printing();
  const strips = await receiptPrinterHere();
  await counter.json(`printer set receipt ${strips.name}`);
  // It is asked how it is, and its cover is opened before it is given the strip.
  strips.opensCoverAfter = 2;
  const made = await counter.run(`print receipt ${code} --json`);
  expect([made.code, JSON.parse(made.out)]).toMatchObject([6, { state: 'made' }]);
  expect(JSON.parse(made.err)).toMatchObject({
    error: { code: 'printer.trouble', detail: { why: 'cover-open' } },
  });
  expect(await counter.json('print queue')).toMatchObject({ waiting: 1, unknown: 0 });
  expect(strips.cuts).toBe(0);
  strips.opensCoverAfter = Infinity;
  strips.behaviour.offline = 0x12;
  expect(await counter.json('print queue')).toMatchObject({ waiting: 0, unknown: 0 });
  // Both its copies, and no more.
  expect(strips.cuts).toBe(2);
});

const LATER = '2026-11-23T10:00:00+07:00' as Instant;
const AN_HOUR_LATER = '2026-11-23T11:00:01+07:00' as Instant;

test('a paper that was taken up meanwhile, or away, is recorded once and not begun anew', async () => {
  const { counter, there, code } = await printing();
  await counter.json(`print receipt ${code}`);
  expect(documents(there)).toBe(1);
  const outbox = await outboxHere(counter);
  const [done] = outbox.all();
  const turn = { process: processHere(), work: done!.id, since: LATER };
  const staged: KeptJob = { ...done!, id: 'staged' as Uuid, state: 'staged', turn };
  const pages = Buffer.from('%PDF-1.3');
  const became = () => outbox.job(staged.id);
  outbox.add(staged, pages);
  outbox.recorded(staged, pages, AN_HOUR_LATER);
  expect(became()).toMatchObject({ state: 'made', turn: null });
  // Another window has taken it up, asked the journal and begun it.
  const theirs = { ...turn, process: `1-${turn.process}`, work: 'other' as Uuid };
  outbox.add({ ...staged, state: 'begun', spooled: '7', turn: theirs }, pages);
  outbox.recorded(staged, pages, AN_HOUR_LATER);
  expect(became()).toMatchObject({ state: 'begun', spooled: '7', turn: theirs });
  // One asked the journal too early, and took it away: what is recorded is not lost.
  outbox.drop(staged.id);
  outbox.recorded(staged, pages, AN_HOUR_LATER);
  expect(became()).toMatchObject({ state: 'made', turn: null });
  expect(Buffer.from(outbox.pages(staged.id)!)).toEqual(pages);
});

test('a turn of a process whose number somebody has been given since is over in an hour', async () => {
  const { counter, code } = await printing();
  await counter.json(`print receipt ${code}`);
  const outbox = await outboxHere(counter);
  const [done] = outbox.all();
  const turn = { process: processHere(), work: 'killed' as Uuid, since: LATER };
  outbox.add({ ...done!, id: 'left' as Uuid, state: 'made', turn }, Buffer.from('%PDF-1.3'));
  const mine = (since: Instant) => ({ process: processHere(), work: 'mine' as Uuid, since });
  expect(outbox.take('left' as Uuid, mine(LATER))).toBeNull();
  expect(outbox.take('left' as Uuid, mine(AN_HOUR_LATER))).toMatchObject({ state: 'made' });
});

test('of a paper that another window is handing over nobody says that it is printed', async () => {
  const { counter, code } = await printing();
  await counter.json(`print receipt ${code}`);
  const outbox = await outboxHere(counter);
  const [done] = outbox.all();
  const turn = { process: processHere(), work: 'theirs' as Uuid, since: done!.at };
  const pages = Buffer.from('%PDF-1.3');
  outbox.add({ ...done!, id: 'taken-up' as Uuid, state: 'begun', turn }, pages);
  const ended = await counter.run('print cancel ken-up');
  expect([ended.code, ended.out + ended.err]).toEqual([0, expect.stringContaining('cửa sổ khác')]);
  expect(ended.out + ended.err).not.toContain('đã in rồi');
  expect(outbox.job('taken-up' as Uuid)).toMatchObject({ state: 'begun', turn });
});

test('a paper wider than a roll goes to no receipt printer when it is tried again either', async () => {
  const { counter, code } = await printing();
  await counter.json(`print receipt ${code}`);
  const outbox = await outboxHere(counter);
  const [done] = outbox.all();
  const wide: KeptJob = { ...done!, id: 'wide-slip' as Uuid, state: 'failed', paper: 'handover' };
  outbox.add(wide, Buffer.from('%PDF-1.3'));
  const strips = await receiptPrinterHere();
  expect(await counter.refused(`print retry wide-slip --printer ${strips.name}`)).toBe(
    'printer.too_narrow',
  );
  expect(outbox.job(wide.id)).toMatchObject({ state: 'failed', printer: 'Thu' });
  expect(strips.heard).toBe(0);
});

test('pages that cannot be drawn keep no other paper from being printed', async () => {
  const { counter, there, code } = await printing();
  await counter.json(`print receipt ${code}`);
  const outbox = await outboxHere(counter);
  const [done] = outbox.all();
  const strips = await receiptPrinterHere();
  const torn: KeptJob = { ...done!, id: 'torn-pages' as Uuid, state: 'made', spooled: null };
  outbox.add({ ...torn, printer: strips.name, driver: 'escpos' }, Buffer.from('no pages'));
  expect(await counter.json(`print receipt ${code}`)).toMatchObject({ state: 'printed' });
  expect(documents(there)).toBe(2);
  expect(outbox.job(torn.id)).toMatchObject({ state: 'failed', reason: 'not-drawn' });
  expect((await counter.run('print queue')).out).toContain('không vẽ được giấy này thành chấm');
});

test('why a paper failed stands in the queue in words', async () => {
  const { counter, there, code } = await printing();
  await counter.run(`print receipt ${code}`, { env: { CUPS_SERVER: '127.0.0.1:1' } });
  there.printers.delete('Thu');
  there.add('Khac');
  const [failed] = (await counter.json('print queue'))['jobs'];
  expect(failed).toMatchObject({ state: 'failed', reason: 'no-such-printer' });
  const again = await counter.run(`print retry ${failed.code}`);
  expect(again.out).toContain('không còn máy in này');
  expect(again.out).not.toContain('printer.unknown');
});

test('what a spooler had that is gone for good is asked about, and can be given up', async () => {
  const { counter, there, code } = await printing();
  there.arriving = { state: 'pending', reasons: [], begun: false };
  await counter.json(`print receipt ${code}`);
  there.instead = (_operation, answer) => {
    answer.destroy();
    return true;
  };
  const [job] = (await counter.json('print queue'))['jobs'];
  expect(job.state).toBe('handed');
  const cancel = `print cancel ${job.code}`;
  const reason = 'ECONNRESET';
  expect((await counter.json(cancel))['jobs']).toMatchObject([{ state: 'unknown', reason }]);
  expect((await counter.json(cancel))['jobs']).toMatchObject([{ state: 'cancelled' }]);
  expect(documents(there)).toBe(1);
});

test('pages that wait for a printer for a month are gone', async () => {
  const { counter, there } = await printing();
  const code = await returned(counter);
  there.instead = (_operation, answer) => {
    answer.destroy();
    return true;
  };
  await counter.run(`print receipt ${code} --json`);
  const outbox = await outboxHere(counter);
  const job = outbox.all().find(({ of, state }) => of === code && state === 'made')!;
  expect(job.paged).toBe(true);
  outbox.sweep('2026-12-30T08:00:00+07:00' as Instant);
  expect(outbox.job(job.id)?.paged).toBe(false);
});

test('whatever waits and speaks of whoever is erased has no pages, whosever paper it is', async () => {
  const there = (await testSpooler()).add('Thu');
  const counter = await newCounter();
  Object.assign(counter.env, there.env);
  for (const card of [cards.thu, cards.mau]) await register(counter, card);
  const mine = await returned(counter);
  const visited = `--visit ${mine} --procedure 1.001731 --citizen ${numbers.mau} --all-components`;
  const { code: others } = await counter.json(`dossier receive ${visited} --yes`);
  await counter.json('printer set default Thu');
  there.instead = (_operation, answer) => {
    answer.destroy();
    return true;
  };
  const { code: alone } = await counter.json(`declaration fill birth --citizen ${numbers.thu}`);
  const { code: kept } = await counter.json(`declaration fill birth --citizen ${numbers.mau}`);
  const lines = [
    ...[`print declaration ${alone}`, `print receipt ${others} ${mine}`, `print visit ${others}`],
    ...[`print declaration ${kept}`, `print receipt ${others}`, 'print key-card'],
  ];
  const outbox = await outboxHere(counter);
  for (const job of outbox.all()) outbox.drop(job.id);
  for (const line of lines) await counter.run(`${line} --json`);
  const paged = () => outbox.all().map((job) => [job.paper, job.paged]);
  expect(paged().map(([, has]) => has)).toEqual(Array(6).fill(true));
  counter.at('2047-02-01T09:00');
  await counter.json('staff login lan');
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  await counter.json('privacy answer 1.1 --as granted --yes');
  expect(paged()).toEqual([
    ...[
      ['declaration', false],
      ['receipt', false],
      ['visit', false],
    ],
    ...[
      ['declaration', true],
      ['receipt', true],
      ['key-card', true],
    ],
  ]);
});

test('pages that wait for a printer are gone with whoever is erased', async () => {
  const { counter, there } = await printing();
  const code = await returned(counter);
  there.instead = (_operation, answer) => {
    answer.destroy();
    return true;
  };
  await counter.run(`print receipt ${code} --json`);
  const outbox = await outboxHere(counter);
  const paged = () => outbox.all().filter(({ of, paged: has }) => of === code && has);
  expect(paged()).toHaveLength(2);
  counter.at('2047-02-01T09:00');
  await counter.json('staff login lan');
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  copyFileSync(`${counter.store}.machine`, `${counter.store}.machine.before`);
  const { erased } = await counter.json('privacy answer 1.1 --as granted --yes');
  expect(erased).toContain(code);
  expect(paged()).toEqual([]);
  // As the machine's file is where the program was killed behind its last entry.
  for (const line of ['store tidy', 'print queue']) {
    copyFileSync(`${counter.store}.machine.before`, `${counter.store}.machine`);
    expect(paged()).toHaveLength(2);
    await counter.run(line);
    expect(paged()).toEqual([]);
  }
});
