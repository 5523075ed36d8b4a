/** What a command lacks is asked by its declaration: what is picked is what its words say. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, receive, resolve } from '../../support/acts.ts';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

test('a result is sent to the citizen, and papers to the office, where that is picked', async () => {
  const { code } = await receive(counter);
  await resolve(counter, code);
  const ways = Object.values(vi.screen.words.postalService);
  const codes = { to_office: 'RB123456785VN', to_citizen: 'RB123456799VN' } as const;
  for (const way of ['to_office', 'to_citizen'] as const) {
    const said = vi.screen.words.direction[way];
    const key = String(ways.indexOf(said) + 1);
    const line = ['shipment', 'register', code, '--tracking', codes[way], '--address', 'Tổ 1'];
    const asked = await talk(counter, line, [['Bưu chính mang gì', key, enter]]);
    expect(asked.err).toContain(`  ${key}  ${said}`);
    expect(await counter.json(`shipment show ${codes[way]}`)).toMatchObject({ direction: way });
  }
});

test('a needed paper of which there is none is missing, and its reason is asked for', async () => {
  const ended = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, '1=0/0/0', enter],
    [desk.askPapers, enter],
    // A key that slipped is no reason.
    [desk.askMissingReason, '1', enter],
    [desk.askMissingReason, 'hẹn chiều nộp', enter],
    [desk.askQuantity('bản'), enter],
    [desk.agree, enter],
    [desk.askAfter, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.code).toBe(0);
  expect((await counter.json('dossier show 1'))['missing']).toHaveLength(1);
});
