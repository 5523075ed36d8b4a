/**
 * How often a command waits for its server: that many times it pays for the distance. What opens a
 * store is one of them; coming to the server, which is the server's own matter, is not counted.
 */
import { expect, test } from 'vitest';
import { newCounter } from '../../support/program.ts';
import { wireTo } from '../../support/proxy.ts';

test('a command waits for its server no oftener than it must', async () => {
  const counter = await newCounter();
  // What is loaded with a first write is no question to the server, and parts those that are.
  await counter.json('citizen register --name "Lê Thị Khác"');
  const wire = await wireTo(counter.store);
  counter.store = wire.url;
  const waited: Record<string, number> = {};
  const run = async (line: string) => {
    wire.mend();
    const answer = await counter.json(line);
    waited[line.split(' ').slice(0, 2).join(' ')] = wire.rounds();
    return answer;
  };
  await run('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const paper = '--procedure 1.001193 --citizen 022192000001 --all-components --quantity 1 --yes';
  const { code } = await run(`dossier receive ${paper}`);
  await run(`dossier show ${code}`);
  await counter.json('shift open --cash 0');
  await run(`payment take ${code} --method cash`);
  await run(`dossier forward ${code}`);
  await run(`dossier resolve ${code} --result-number 12 --result-date 2026-11-23`);
  await run(`dossier return ${code} --to owner`);
  // Once to open the store, once to see who sits here and which thing is meant; then the write:
  // under the lock all that it is decided on, all that is written with how it then stands, and
  // the last word.
  expect(waited).toEqual({
    'dossier receive': 2 + 3,
    'citizen register': 2 + 3,
    // Who sits here is asked before, and that it was seen is written behind a line of the same.
    'dossier show': 3 + 1 + 3,
    // The thing is looked for before it is known who writes; which receipt book, under the lock.
    'payment take': 3 + 4,
    'dossier forward': 3 + 3,
    'dossier resolve': 3 + 3,
    'dossier return': 3 + 3,
  });
});
