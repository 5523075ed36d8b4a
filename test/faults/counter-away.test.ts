/** The counter outlives its server: it says so, keeps what was typed, and goes on. */
import { ctrlC, enter, nextAsked, talk, type Keys, type Turn } from '../support/clerk.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive, resolve } from '../support/acts.ts';
import { startServer, type Server } from '../support/postgres-server.ts';
import { asOwner } from '../support/postgres-owner.ts';
import { Counter, setUpWords, temporaryFolder } from '../support/program.ts';
import { person } from '../counter/people.ts';

const { desk, staff } = vi.screen;
const someone = person(1);

let server: Server;
let counter: Counter;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.remove());
beforeEach(async () => {
  await asOwner(server.url, 'drop schema public cascade', 'create schema public');
  counter = new Counter(temporaryFolder());
  counter.store = server.url;
  await counter.json(`${setUpWords} --training`);
  await counter.json(['citizen', 'register', '--scan', someone.card]);
});

const away: Keys = { act: () => server.stop('killed') };
const back: Keys = { act: () => server.start() };
const stillAway: Turn = [desk.askAgain, enter];
const again: Turn = [desk.askAgain, back, enter];
const closed: Turn = [desk.askHome, '0', enter];

test('at any question: what was typed is looked up when the server is there again', async () => {
  const { code, err } = await talk(counter, '', [
    [desk.askHome, away, someone.number, enter],
    stillAway,
    again,
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, away, '1.001193', enter],
    again,
    [desk.askPapers, away, enter],
    stillAway,
    again,
    [vi.screen.declaration.askHow, enter],
    [desk.askQuantity('bản'), enter],
    [desk.agree, away, enter],
    stillAway,
    again,
    [desk.askAfter, enter],
    closed,
  ]);
  expect([code, err.includes('ECONNREFUSED')]).toEqual([0, true]);
  expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
});

test('who gives up finds the draft once the server is there again', async () => {
  const { code, err } = await talk(counter, '', [
    [desk.askHome, '1', enter],
    [desk.askOwner, someone.number, enter],
    [desk.askProcedureWords, away, '1.001193', enter],
    [desk.askAgain, '?', enter, nextAsked, '<', enter],
    [desk.askProcedureWords, ctrlC],
    again,
    [desk.askHome, 'n', enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [desk.askQuantity('bản'), enter],
    [desk.agree, enter],
    [desk.askAfter, enter],
    closed,
  ]);
  expect([code, err.includes(desk.draftKept), err.includes(desk.explainAgain[0]!)]).toEqual([
    0,
    true,
    true,
  ]);
});

test('an act that was asked for and agreed to is done once, when the server is there again', async () => {
  const { code } = await receive(counter);
  await resolve(counter, code);
  const ended = await talk(counter, '', [
    [desk.askHome, code, enter],
    [desk.askNext, '1', enter],
    [desk.askCollector, away, '1', enter],
    stillAway,
    again,
    [desk.sure('trả kết quả'), away, 'c', enter],
    stillAway,
    again,
    [desk.askNext, enter],
    closed,
  ]);
  expect(ended.code).toBe(0);
  expect((await counter.json(`dossier show ${code}`))['status']).toBe('returned');
});

test('signing in waits for the server too, and leaving meanwhile is exit 6', async () => {
  await counter.json('staff logout');
  const { code } = await talk(counter, '', [
    [staff.whoAreYou, away, '1', enter],
    again,
    [staff.whoAreYou, '1', enter],
    [desk.askHome, away, 'quá hạn', enter],
    [desk.askAgain, ctrlC],
    [desk.askAgain, ctrlC],
  ]);
  expect(code).toBe(6);
  await server.start();
  expect((await counter.json('staff whoami'))['login']).toBe('lan');
});
