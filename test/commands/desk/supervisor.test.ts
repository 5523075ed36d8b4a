import { ctrlC, enter, talk } from '../../support/clerk.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { moneyText } from '../../../src/locale/format.ts';
import { vi } from '../../../src/locale/vi.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { approveAccount, numbers, register } from '../../support/acts.ts';

const { desk, payment, supervisor, report, shift } = vi.screen;

/** The page's question, asked again and not yet answered. */
const OPEN = `? ${desk.askNext}`;

/** In and back, in cash and otherwise. */
const sums = (...each: [taken: number, back: number][]) =>
  each.map(([amount, back], n) => ({
    cash: n === 0,
    amount: moneyText(amount),
    back: back === 0 ? null : moneyText(back),
  }));

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

it('shows the day, and prints the month’s report in two inputs', async () => {
  const paper = join(counter.folder, 'papers', 'summary-2026-11.pdf');
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'p', enter],
    [desk.askNext, '8', enter],
    [OPEN, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(code).toBe(0);
  // What was written where, and nothing of the report itself.
  expect(err.replace(/\s+/g, ' ')).toContain('summary-2026-11.pdf: 2 trang');
  expect(err).not.toContain(report.about);
  expect(existsSync(paper)).toBe(true);
  for (const part of [supervisor.title, supervisor.moneyText(0, sums([0, 0], [0, 0]))]) {
    expect(err).toContain(part);
  }
});

it('sums the day up to the đồng as the sheet of its shift does', async () => {
  await register(counter);
  await counter.json('shift open --cash 100k');
  const receive = `dossier receive --procedure 2.000884 --citizen ${numbers.thu}`;
  for (const _ of ['paid', 'voided', 'refunded', 'too much']) {
    await counter.json(`${receive} --all-components --quantity 2`);
  }
  for (const n of [1, 2, 3]) await counter.json(`payment take ${n} --method cash`);
  await approveAccount(counter);
  const statement = counter.file('sao-ke.csv');
  writeFileSync(statement, 'reference,purpose,amount,date\nFT1,nộp phí,22000,23/11/2026\n');
  await counter.json(`payment reconcile ${statement} --book 2=4`);
  await counter.json('payment void request 2 --reason "thu nhầm"');
  await counter.json('payment refund request 3 --amount 1000 --reason "thu nhầm"');
  await counter.json('payment refund request 4 --amount 2000 --reason "chuyển thừa"');
  await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
  await counter.json('staff login tam');
  for (const line of ['void approve 1.1', 'refund approve 1.2', 'refund approve 1.3']) {
    await counter.json(`payment ${line}`);
  }
  await counter.json('staff login lan');
  await counter.json('payment void pay 1.1');
  await counter.json('payment refund pay 1.2');
  await counter.json('payment refund pay 1.3');
  const closed = await counter.json('shift close --cash 100k --explain "trả nhầm"');
  const { err } = await talk(counter, '', [
    [desk.askHome, 'p', enter],
    [OPEN, enter],
    [desk.askHome, '0', enter],
  ]);
  const [cash, other] = closed.methods;
  expect([cash.amount - cash.paidBack, closed.taken, closed.paidBack]).toEqual([
    39_000, 82_000, 23_000,
  ]);
  // The report leaves a voided receipt out on both sides, and has the surplus on both.
  const { total } = await counter.json('report cash --from 2026-11-23 --to 2026-11-23');
  expect(total).toMatchObject({ collected: 62_000, refunded: 3000, net: 59_000 });
  const told = sums([cash.amount, cash.paidBack], [other.amount, other.paidBack]);
  const seen = err.replace(/\s+/g, ' ');
  expect(seen).toContain(supervisor.moneyText(4, told));
  expect(seen).toContain(supervisor.drawer(1, shift.short('39.000 đ')));
});

it('lists the requests that wait for a second person, and approves the one picked', async () => {
  await register(counter);
  await counter.json('shift open --cash 0');
  const line = `dossier receive --procedure 2.000884 --citizen ${numbers.thu}`;
  await counter.json(`${line} --all-components --quantity 2`);
  await counter.json('payment take 1 --method cash');
  await counter.json('payment void request 1 --reason "thu nhầm"');
  // Who asked for it sees that it waits for somebody else.
  const own = await talk(counter, '', [
    [desk.askHome, 'p', enter],
    [desk.askNext, '6', enter],
    [OPEN, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(own.err).toContain(supervisor.requestsText(0, 1));
  expect(own.err).toContain(supervisor.noRequest(1));
  await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
  await counter.json('staff login tam');
  const { code } = await talk(counter, '', [
    [desk.askHome, 'p', enter],
    [desk.askNext, '6', enter],
    [supervisor.whichRequest, '1', enter],
    ['Gõ c để duyệt đề nghị', 'c', enter],
    [OPEN, '6', enter],
    [OPEN, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(code).toBe(0);
  const { requests } = await counter.json('payment requests');
  expect(requests).toMatchObject([{ state: 'approved' }]);
});

it('keeps the numbers of the procedures for the day, the pinned ones first', async () => {
  await register(counter);
  await counter.json('config set counter.procedures 1.004884');
  const receive = (procedure: string) =>
    counter.json(
      `dossier receive --procedure ${procedure} --citizen ${numbers.thu} --all-components`,
    );
  const listed = async (): Promise<string[]> => {
    const { err } = await talk(counter, '', [
      [desk.askHome, '1', enter],
      [desk.askOwner, numbers.thu, enter],
      [desk.askProcedure, ctrlC],
      [desk.askHome, '0', enter],
    ]);
    return [...err.matchAll(/^ {2}(\d)  (\d\.\d{6})/gm)].map(([, n, code]) => `${n} ${code}`);
  };
  await receive('1.001193');
  expect(await listed()).toEqual(['1 1.004884', '2 1.001193']);
  await receive('1.011607');
  await receive('1.001193');
  expect(await listed()).toEqual(['1 1.004884', '2 1.001193', '3 1.011607']);
});

describe('an account that money is to be paid into', () => {
  const propose = 'payment account add --bin 970436 --account 0123456789 --holder "UBND THU"';

  it('waits on the page for another person, who approves it there', async () => {
    await counter.json(propose);
    await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
    const own = await talk(counter, '', [
      [desk.askHome, 'p', enter],
      [desk.askNext, enter],
      [desk.askHome, '0', enter],
    ]);
    expect(own.err).toContain(supervisor.requestsText(0, 1));
    await counter.json('staff login tam');
    const { code, err } = await talk(counter, '', [
      [desk.askHome, 'p', enter],
      [desk.askNext, '6', enter],
      [supervisor.whichRequest, '1', enter],
      [payment.sureApprove, 'c', enter],
      [OPEN, enter],
      [desk.askHome, '0', enter],
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(err).toContain(supervisor.requestsText(1, 0));
    const { accounts } = await counter.json('payment account list');
    expect(accounts).toMatchObject([{ state: 'approved', approvedBy: 'tam' }]);
  });

  it('is not asked about where whoever proposed it would approve it', async () => {
    await counter.json(propose);
    await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
    const { err } = await talk(counter, 'payment account approve', []);
    expect(err).not.toContain(payment.sureApprove);
  });

  it('is approved as it was shown: what is proposed meanwhile is not', async () => {
    await counter.json(propose);
    await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
    await counter.json('staff login tam');
    const other = propose.replace('0123456789', '9876543210');
    const { code, err } = await talk(counter, 'payment account approve', [
      [payment.sureApprove, { act: () => counter.json(other) }, 'c', enter],
    ]);
    expect([code, err.includes('Chưa ghi gì vào kho.')]).toEqual([5, true]);
    const { accounts } = await counter.json('payment account list');
    expect(accounts).toMatchObject([{ state: 'proposed' }, { state: 'proposed' }]);
  });
});
