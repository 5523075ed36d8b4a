/**
 * Prints killed at any moment and between any two steps: what was recorded is on paper once, or
 * somebody is asked about it; nothing is lost, and nothing is printed twice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { start } from '../support/bin.ts';
import { figure, howMany, tries } from '../support/figures.ts';
import { fileCounter } from '../support/file-counter.ts';
import { testSpooler } from '../support/ipp-server.ts';
import type { Answer } from '../support/program.ts';

const PRINTS = howMany('PRINTS', tries(200, 10));

/** Where a print is killed: at what its spooler hears, before or behind what that does of it. */
const STEPS = [
  ['Create-Job', 'before'],
  ['Create-Job', 'behind'],
  ['Send-Document', 'before'],
  ['Send-Document', 'behind'],
  ['Get-Job-Attributes', 'before'],
] as const;

/** The part of a print in which nothing is recorded yet. */
const STARTED = 0.5;

test('each print that was recorded is on paper once, whenever it was killed', async () => {
  const there = (await testSpooler()).add('Thu');
  const counter = await fileCounter();
  Object.assign(counter.env, there.env);
  await counter.json('printer set receipt Thu');
  const { dossiers } = await counter.json('dossier list');
  const { code } = dossiers[0];
  const line = `print receipt ${code} --json`;
  const spawning = { store: counter.store, env: there.env };
  const began = performance.now();
  expect((await start(line, spawning).ended).code).toBe(0);
  const longest = (performance.now() - began) * 1.1;
  let killed = 0;
  for (let print = 1; print < PRINTS; print += 1) {
    const { child, ended } = start(line, spawning);
    const step = print % 2 === 0 ? STEPS[(print / 2) % STEPS.length] : undefined;
    there.instead = (operation, answer) => {
      if (step?.[0] !== operation) return false;
      child.kill('SIGKILL');
      if (step[1] === 'before') answer.destroy();
      return step[1] === 'before';
    };
    if (step === undefined) {
      // Until then the program only starts.
      await wait(longest * (STARTED + ((1 - STARTED) * print) / PRINTS));
      child.kill('SIGKILL');
    }
    if ((await ended).code !== 0) killed += 1;
    there.instead = () => false;
    // Mostly the next one has no paper to bring but its own; sometimes it finds several.
    if (print % 4 !== 0) await counter.json('print queue');
  }
  expect(killed).toBeGreaterThan(PRINTS / 3);
  const { jobs } = await counter.json('print queue --all');
  const left = await counter.json('print queue');
  const recorded = Number((await counter.json(`dossier show ${code}`))['prints'].receipt);
  // Every print that the journal knows has its paper here, under its number, and no other has.
  const numbers = Array.from({ length: recorded }, (_, n) => n + 1);
  expect(jobs.map(({ number }: Answer) => number)).toEqual(numbers);
  expect(left).toMatchObject({ waiting: 0, failed: 0 });
  for (const { job, state } of jobs as Answer[]) {
    const papers = there.jobs.filter(
      ({ document, asked }) => document !== null && String(asked['job-name']).endsWith(`#${job}`),
    );
    expect([job, state, papers.length]).toEqual([job, 'printed', 1]);
  }
  expect(there.jobs.filter(({ document }) => document !== null)).toHaveLength(recorded);
  expect((await counter.json('store verify'))['ok']).toBe(true);
  // Most are killed behind their record: of what was not recorded nothing could be lost.
  expect(recorded).toBeGreaterThan(PRINTS / 3);
  figure('kills', killed, 'prints', `${recorded} recorded, each on paper once, none asked about`);
}, 3_600_000);
