import { ctrlC, enter, talk } from '../../support/clerk.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { numbers, register } from '../../support/acts.ts';

const { desk, supervisor } = vi.screen;

/** The page's question, asked again and not yet answered. */
const OPEN = `? ${desk.askNext}`;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

it('shows the day, and prints the month’s report in two inputs', async () => {
  const paper = join(counter.folder, 'papers', 'summary-2026-11.pdf');
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'p', enter],
    [desk.askNext, '8', enter],
    // The report stands above the page, on more than one screen: it is left from there.
    [OPEN, { act: () => wait(300) }, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(code).toBe(0);
  expect(existsSync(paper)).toBe(true);
  for (const part of [supervisor.title, supervisor.moneyText(0, '0 đ', '0 đ')]) {
    expect(err).toContain(part);
  }
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
    ['Gõ c để duyệt đề nghị', { act: () => wait(200) }, 'c', enter],
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
