/** `-` in the place of words, or of what tells of a person, is a line of standard input. */
import { beforeEach, expect, it, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { cards, numbers, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

it('finds by them, notes them, and says why by them', async () => {
  const { code } = await receive(counter);
  const found = await counter.json('dossier find -', { stdin: 'trần thị thử\n' });
  expect(found['dossiers']).toMatchObject([{ code }]);
  await counter.json(`dossier note ${code} --text -`, { stdin: 'mẹ hẹn mai đến' });
  const said = 'dossier cancel 1 --reason -';
  await counter.json(said, { stdin: 'nhận nhầm người\n' });
  const told = JSON.stringify([
    await counter.json(`dossier show ${code}`),
    await counter.json(`dossier timeline ${code}`),
  ]);
  expect(told).toContain('mẹ hẹn mai đến');
  expect(told).toContain('nhận nhầm người');
});

it('is a line for each of several, a scan among them', async () => {
  const line = 'citizen register --scan - --phone -';
  await counter.json(line, { stdin: `${cards.mau}\n0912 345 678\n` });
  const { phone } = await counter.json(`citizen show ${numbers.mau}`);
  expect(phone).toBe('0912 345 678');
  const lacks = await counter.refusal(line, { stdin: `${cards.thu}\n` });
  expect([lacks.exit, lacks.code]).toEqual([2, 'usage.missing']);
});

const ofPeople: ReadonlySet<unknown> = new Set([
  ...['reason', 'note', 'person_name', 'human_name', 'birth_date', 'id_number', 'passport'],
  ...['phone', 'address', 'email'],
]);

test.each(program.entries)('of $path each option of people hears it', async ({ load }) => {
  const { default: spec } = await load();
  const all = Object.entries({ ...spec.args, ...spec.options });
  const deaf = all.filter(([, each]) => ofPeople.has(each.expected) && !each.ofPerson);
  expect(deaf.map(([name]) => name)).toEqual([]);
});
