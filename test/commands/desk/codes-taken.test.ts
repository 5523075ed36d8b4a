/** A question that asks for a code takes it, typed or scanned; and what it comes to is shown. */
import { beforeEach, expect, test } from 'vitest';
import { loadWhole } from '../../../src/locale/texts.ts';
import { vi } from '../../../src/locale/vi.ts';
import { cards, numbers, receive, register, resolve } from '../../support/acts.ts';
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk, palette, shipment } = vi.screen;
const { commands } = (await loadWhole('vi')).help;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const capital = (words = ''): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}:`;
const asked = (path: keyof typeof commands, name: string): string => {
  const { args = {}, options = {} } = commands[path];
  return capital((args[name] ?? options[name])!.replace(/: .*$/s, ''));
};
const sureTo = (path: keyof typeof commands): string => {
  const { summary } = commands[path];
  return `Gõ c để ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
};
const leave: Turn[] = [[desk.askHome, '0', enter]];
const postal = 'RB123456785VN';

async function resolved(): Promise<string> {
  const { code } = await receive(counter);
  await resolve(counter, code);
  return code;
}

test('a code that the post gave is taken; who gets what where stands above the c', async () => {
  await resolved();
  const sure = sureTo('shipment register');
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'b11', enter],
    [desk.askCode, '1', enter],
    [asked('shipment register', 'service'), '2', enter],
    // No range has a code: that is said here already, and what is lacking is said here.
    [desk.cannotDo, '+', enter],
    [palette.askMore, '1', enter],
    [capital(commands['shipment register'].options!['tracking']), postal, enter],
    [sure, '?', enter],
    [sure, 'c', enter],
    ...leave,
  ]);
  expect(code).toBe(0);
  expect(err).not.toContain(desk.unknownPostal(postal));
  const before = flat(err).split(sure)[0]!;
  expect(before).toContain(vi.problems['shipment.no_codes']({ office: 'H49.22', ranges: 0 }).what);
  expect(flat(err)).toContain(`${shipment.recipient}: Trần Thị Thử`);
  expect(flat(err)).toContain(`${shipment.address}: Tổ 1, Khu 2, phường Hạ Long`);
  expect(await counter.json(`shipment show ${postal}`)).toMatchObject({ direction: 'to_citizen' });
});

test('a shipment, a slip, a dossier and a card are each taken where they are asked for', async () => {
  const code = await resolved();
  await counter.json(`shipment register ${code} --service collect --tracking ${postal}`);
  await counter.json(`shipment mark ${postal} --as posted`);
  await counter.json('office add --name "Trung tâm Thử" --agency-id H49 --kind centre');
  const { code: other } = await counter.json(
    `dossier receive --procedure 1.001193 --citizen ${numbers.thu} --all-components --quantity 1`,
  );
  const { slip } = await counter.json(`handover send ${other} --to H49`);
  const ended = await talk(counter, '', [
    [desk.askHome, 'b12', enter],
    [asked('shipment mark', 'tracking'), postal, enter],
    [asked('shipment mark', 'as'), '3', enter],
    [sureTo('shipment mark'), '+', enter],
    [palette.askMore, '4', enter],
    [capital(commands['shipment mark'].options!['receiverId']), cards.thu, enter],
    [sureTo('shipment mark'), 'c', enter],
    [desk.askHome, 'g11', enter],
    [asked('print handover', 'slip'), `${slip}*1*0123456789abcdef`, enter],
    [desk.askHome, 'b16', enter],
    [asked('shipment add-range', 'prefix'), postal, enter],
    [asked('shipment add-range', 'prefix'), '<', enter],
    ...leave,
  ]);
  expect(ended.code).toBe(0);
  const told = flat(ended.err);
  // Of the card nothing is shown but its number.
  expect(told).toContain(`${commands['shipment mark'].options!['receiverId']}: ${numbers.thu}`);
  expect(told).not.toContain(cards.thu);
  expect(told).toContain(vi.screen.wanted(vi.expected.prefix));
  expect(told).toContain(`${slip}-handover.pdf`);
  expect(await counter.json(`shipment show ${postal}`)).toMatchObject({ state: 'delivered' });
});

test('two records are merged of people who are known: nobody is registered on the way', async () => {
  await register(counter);
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'c6', enter],
    [asked('citizen merge', 'keep'), 'Người Chưa Có', enter],
    [asked('citizen merge', 'keep'), cards.mau, enter],
    [asked('citizen merge', 'keep'), '?', enter],
    [asked('citizen merge', 'keep'), numbers.thu, enter],
    [asked('citizen merge', 'other'), '<', enter],
    [asked('citizen merge', 'keep'), '<', enter],
    ...leave,
  ]);
  expect(code).toBe(0);
  expect(err).toContain(vi.screen.nothingFound);
  expect(flat(err)).toContain(flat(desk.explainKnown.join(' ')).slice(0, 40));
  expect(err).not.toContain(desk.registerNew.person('Người Chưa Có'));
  expect((await counter.json('citizen find mẫu'))['citizens']).toHaveLength(0);
});

test('a key that slipped is no reason, and the list of closed values is told', async () => {
  const { code } = await receive(counter);
  expect(await counter.refusal(`dossier cancel ${code} --reason 1`)).toMatchObject({
    code: 'usage.bad_value',
  });
  const ended = await talk(counter, '', [
    [desk.askHome, 's21', enter],
    [desk.askCode, 'trần thị', enter],
    [vi.screen.life.askReason, '1', enter],
    [vi.screen.life.askReason, '<', enter],
    [desk.askNext, enter],
    [desk.askHome, '5', enter],
    [desk.askFind, '99', enter],
    ...leave,
  ]);
  expect(flat(ended.err)).toContain(vi.screen.wanted(vi.expected.reason));
  const { summary } = commands['dossier find'];
  expect(flat(ended.err)).toContain(`→ ${palette.typeActAtHome('5', summary)}`);
});
