/** An erasure that is killed between its commit and its wiping: nothing of them stays here. */
import Database from 'better-sqlite3';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { storeNames } from '../../src/config/kept-names.ts';
import { instantOfEpochSeconds } from '../../src/domain/value/instant.ts';
import { vi } from '../../src/locale/vi.ts';
import { machineOf, openStore } from '../../src/store/store.ts';
import { cards, numbers, register, resolve } from '../support/acts.ts';
import { start } from '../support/bin.ts';
import { ctrlC, enter, talk } from '../support/clerk.ts';
import { onPostgres } from '../support/engine.ts';
import { testSpooler } from '../support/ipp-server.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';

const { declaration } = vi.screen;
const PATIENCE_MS = 30_000;

async function machineHere({ store: path, stateFolder }: Counter) {
  const store = await openStore({ path, create: false, schemaFolder, entropy: seededEntropy('x') });
  const id = (await store.values.get(storeNames.id)) ?? '';
  await store.close();
  return machineOf(path, id, stateFolder);
}

/** Holds what answers a request until it is let go. */
async function holdStore({ store }: Counter): Promise<() => Promise<void>> {
  if (!onPostgres) {
    const held = new Database(store);
    held.exec('begin immediate');
    return async () => void held.exec('rollback').close();
  }
  const held = new Client(store);
  await held.connect();
  await held.query('begin');
  await held.query('lock table privacy_request in exclusive mode');
  return async () => held.end();
}

async function stateOf(counter: Counter): Promise<string> {
  return (await counter.json('privacy list --all'))['requests'][0].state;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); !(await isSo()); await wait(5)) {
    if (Date.now() - begun > PATIENCE_MS) throw new Error('it did not come to that');
  }
}

/** Killed when the request is answered, and nothing on this machine wiped yet. */
async function killedBehindCommit(counter: Counter, line: string): Promise<void> {
  const machine = await machineHere(counter);
  const letStoreGo = await holdStore(counter);
  const { child, ended } = start(line, { store: counter.store, env: counter.env });
  await until(() => Object.keys(machine.within('erasing.')).length > 0);
  const held = new Database(machine.path);
  held.exec('begin immediate');
  await letStoreGo();
  await until(async () => (await stateOf(counter)) !== 'open');
  child.kill('SIGKILL');
  expect((await ended).code).toBe(-1);
  held.exec('rollback').close();
  machine.close();
}

/** A neighbour's draft that names her by a typed number alone, one of her own, and a paper. */
async function leftHere(): Promise<{ counter: Counter; number: string }> {
  const there = (await testSpooler()).add('Thu');
  const counter = await newCounter();
  Object.assign(counter.env, there.env);
  await register(counter, cards.mau);
  const typed = `--set mother.identity=${numbers.thu}`;
  await talk(counter, `declaration fill birth --citizen ${numbers.mau} ${typed}`, [
    [declaration.askCard('người mẹ'), enter],
    [declaration.askCard('người cha'), ctrlC],
  ]);
  await register(counter);
  const said = ['--citizen', numbers.thu, '--set', 'child.name=Nguyễn Văn Kwax'];
  await talk(
    counter,
    ['declaration', 'fill', 'birth', ...said],
    [
      [declaration.askCard('người mẹ'), enter],
      [declaration.askCard('người cha'), ctrlC],
    ],
  );
  const line = `dossier receive --procedure 1.001731 --citizen ${numbers.thu} --all-components`;
  const { code } = await counter.json(line);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  await counter.json('printer set receipt Thu');
  there.instead = (_operation, answer) => {
    answer.destroy();
    return true;
  };
  await counter.run(`print receipt ${code} --json`);
  counter.at('2047-02-01T09:00');
  // Processes go by the machine's clock, so the session must not have run out by it.
  counter.now = instantOfEpochSeconds(Date.now() / 1000);
  await counter.json('staff login lan');
  const { number } = await counter.json(`privacy request ${numbers.thu} --kind erase`);
  return { counter, number };
}

/** What this machine has: drafts that name her, pages that wait, erasures that are not done. */
async function keptHere(counter: Counter) {
  const machine = await machineHere(counter);
  const drafts = Object.values(machine.within('drafts.')).join('');
  const [pages, erasing] = ['pages.', 'erasing.'].map(
    (name) => Object.keys(machine.within(name)).length,
  );
  machine.close();
  return { named: drafts.includes(numbers.thu), typed: drafts.includes('Kwax'), pages, erasing };
}

const all = { named: true, typed: true, pages: 1, erasing: 1 };
const nothing = { named: false, typed: false, pages: 0, erasing: 0 };

test.each(['store tidy', 'print queue', 'privacy answer 1.1 --as granted --yes'])(
  'killed behind its commit, and then `%s`: no draft and no page of hers is left',
  async (next) => {
    const { counter, number } = await leftHere();
    await killedBehindCommit(counter, `privacy answer ${number} --as granted --yes --json`);
    expect(await keptHere(counter)).toEqual(all);
    await counter.run(next);
    expect(await keptHere(counter)).toEqual(nothing);
    expect(await stateOf(counter)).toBe('granted');
  },
);

test('killed before its commit: nothing is lost, and the same answer does all', async () => {
  const { counter, number } = await leftHere();
  const line = `privacy answer ${number} --as granted --yes --json`;
  const machine = await machineHere(counter);
  const letStoreGo = await holdStore(counter);
  const { child, ended } = start(line, { store: counter.store, env: counter.env });
  await until(() => Object.keys(machine.within('erasing.')).length > 0);
  child.kill('SIGKILL');
  await ended;
  await letStoreGo();
  machine.close();
  await counter.json('store tidy');
  expect([await stateOf(counter), await keptHere(counter)]).toEqual(['open', all]);
  await counter.json(line);
  expect(await keptHere(counter)).toEqual(nothing);
});
