/** A procedure that has ended is refused where it is chosen, with what has come instead. */
import { expect, test } from 'vitest';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';
import { vi } from '../../support/texts.ts';

const { desk } = vi.screen;

test('is said at once, and another is chosen in its place', async () => {
  const counter = await newCounter();
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const ended = await talk(counter, 'dossier receive --citizen 022192000001', [
    [desk.askProcedureWords, '2.000986', enter],
    [desk.askProcedureWords, '3.000722', enter],
    [desk.askPapers, enter],
    [desk.agree, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect((ended.out + ended.err).replaceAll(/\s+/g, ' ')).toContain('Thay bằng');
  expect((await counter.json('dossier show 1'))['procedure']['code']).toBe('3.000722');
});
