/** At the counter: what the owner has in the store is offered where papers are asked for. */
import { beforeEach, expect, test } from 'vitest';
import { deedKey } from '../../src/commands/desk/dossier-keys.ts';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, register } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

const { desk } = vi.screen;
const house = 'Giấy chứng nhận quyền sở hữu, quyền sử dụng';
const will = (number: string) => `dossier receive --procedure 2.001019 --citizen ${number}`;

let counter: Counter;
let source: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const contract = 'dossier receive --procedure 2.001035 --all-components';
  ({ code: source } = await counter.json(`${contract} --citizen ${numbers.thu}`));
  const file = scanned(counter, 'so.pdf', pdfOf(1, 'so hong'));
  const facts = '--paper-code KQ.G14.000001 --valid-until 2031-10-01';
  await counter.json(`document add ${source} --component 2 ${file} ${facts}`);
  await counter.json(
    `document add ${source} --component 1 ${scanned(counter, 'du-thao.pdf', pdfOf(1, 'b'))}`,
  );
});

const said = (ended: { out: string; err: string }): string =>
  (ended.out + ended.err).replaceAll(/\s+/g, ' ');

test('one key uses it again, its row says until when it is good, and no more is asked', async () => {
  const ended = await talk(counter, will(numbers.thu), [
    [desk.askPapers, 'r', enter],
    [desk.askPapers, enter],
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  const told = said(ended);
  expect(told).toContain(`có sẵn ${source}/1, còn giá trị đến 01/10/2031`);
  // A draft is written anew each time: without a code it is no paper of the store.
  expect(told).not.toContain(`có sẵn ${source}/2`);
  expect(told).toContain('Dùng lại giấy số hóa');
  expect(await counter.json('dossier show 2')).toMatchObject({
    missing: [],
    components: [
      { id: '1', state: 'paper' },
      { id: '2', state: 'reused', documents: [{ reused: { ref: `${source}/1` } }] },
    ],
  });
});

test('a number brings the paper back, and whoever has nothing is offered nothing', async () => {
  const ended = await talk(counter, will(numbers.thu), [
    [desk.askPapers, 'r2', enter],
    [desk.askPapers, '2', enter],
    [desk.askPapers, enter],
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(await counter.json('dossier show 2')).toMatchObject({
    components: [{ state: 'paper' }, { id: '2', state: 'paper', digitised: false }],
  });
  const other = await talk(counter, will(numbers.mau), [
    [desk.askPapers, enter],
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect(other.code).toBe(0);
  expect(said(other)).not.toContain('có sẵn');
});

/** A dossier that still lacks what the owner has in the store, and its page at the counter. */
async function lacking(number: string): Promise<string> {
  const line = `${will(number)} --component 1=1 --missing-reason "hẹn mai"`;
  return (await counter.json(line))['code'];
}

test('where a paper is added it is offered, of nobody else, and r takes it', async () => {
  const code = await lacking(numbers.thu);
  const ended = await talk(
    counter,
    ['dossier', 'add-paper', code],
    [
      [vi.screen.life.askPaper, 'r', enter],
      [desk.sure(vi.screen.words.action['add-paper']), 'c', enter],
    ],
  );
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(said(ended)).toContain(`có sẵn ${source}/1, còn giá trị đến 01/10/2031`);
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({
    missing: [],
    components: [{ id: '1' }, { id: '2', state: 'reused' }],
  });
  const other = await lacking(numbers.mau);
  const nothing = await talk(
    counter,
    ['dossier', 'add-paper', other],
    [
      [vi.screen.life.askPaper, '2', enter],
      [desk.sure(vi.screen.words.action['add-paper']), 'k', enter],
    ],
  );
  expect(said(nothing)).not.toContain('có sẵn');
});

test('where a supplement is complete it is offered; nothing offered asks nothing', async () => {
  const page = async (code: string, turns: Parameters<typeof talk>[2]) =>
    talk(counter, '', [
      [desk.askHome, code, enter],
      [desk.askNext, deedKey('complete-supplement'), enter],
      ...turns,
      [desk.askNext, enter],
      [desk.askHome, '0', enter],
    ]);
  const sure = desk.sure(vi.screen.words.action['complete-supplement']);
  const agreed = [sure, 'c', enter] as const;
  const code = await lacking(numbers.thu);
  await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy"`);
  const ended = await page(code, [
    [vi.screen.document.reuse.askSupplied, 'r', enter],
    [vi.screen.document.reuse.askSupplied, '2', enter],
    [vi.screen.document.reuse.askSupplied, 'r2', enter],
    [vi.screen.document.reuse.askSupplied, enter],
    agreed,
  ]);
  const told = said(ended);
  expect(told).toContain(`2 [x] ${house} (có sẵn ${source}/1, còn giá trị đến 01/10/2031)`);
  expect(told).toContain(`${house} (${source}/1)`);
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({
    missing: [],
    components: [{ id: '1' }, { id: '2', state: 'reused', originals: 0 }],
  });
  const other = await lacking(numbers.mau);
  await counter.json(`dossier request-supplement ${other} --reason "thiếu giấy"`);
  await page(other, [agreed]);
  expect(await counter.json(`dossier show ${other}`)).toMatchObject({
    components: [{ id: '1' }, { id: '2', state: 'paper' }],
  });
});

test('typed on a terminal it is asked once, and not by whoever names what came', async () => {
  const { askSupplied } = vi.screen.document.reuse;
  const sure = desk.sure(vi.screen.words.action['complete-supplement']);
  const waiting = async (): Promise<string> => {
    const code = await lacking(numbers.thu);
    await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy"`);
    return code;
  };
  const code = await waiting();
  const asked = await talk(
    counter,
    ['dossier', 'complete-supplement', code],
    [
      [askSupplied, 'r2', enter],
      [askSupplied, enter],
      [sure, 'c', enter],
    ],
  );
  expect([asked.code, asked.code === 0 ? '' : asked.err]).toEqual([0, '']);
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({
    components: [{ id: '1' }, { id: '2', state: 'reused' }],
  });
  const named = ['dossier', 'complete-supplement', await waiting(), '--component', '2=1'];
  const done = await talk(counter, named, []);
  expect([done.code, said(done).includes(askSupplied)]).toEqual([0, false]);
});

test.each([
  ['over', async () => 'document add', '2026-11-01'],
  ['removed', async (ref: string) => `document remove ${ref} --reason nhầm`, '2031-10-01'],
  ['of a dossier that was cancelled', async () => `dossier cancel ${source} --reason nhầm`, ''],
])('what is %s is offered nowhere', async (how, line, until) => {
  const code = await lacking(numbers.thu);
  if (how === 'over') {
    await counter.json(`document remove ${source}/1 --reason "nhập lại"`);
    const file = scanned(counter, 'cu.pdf', pdfOf(1, 'cu'));
    await counter.json(
      `document add ${source} --component 2 ${file} --paper-code KQ.G14.000001 --valid-until ${until}`,
    );
  } else await counter.json(await line(`${source}/1`));
  const ended = await talk(
    counter,
    ['dossier', 'add-paper', code],
    [
      [vi.screen.life.askPaper, '2', enter],
      [desk.sure(vi.screen.words.action['add-paper']), 'k', enter],
    ],
  );
  expect(said(ended)).not.toContain('có sẵn');
});

test('a script uses it again in the same line as papers that were brought', async () => {
  const code = await lacking(numbers.thu);
  const answer = await counter.json(`dossier add-paper ${code} --reuse 2=${source}/1`);
  expect(answer).toMatchObject({ missing: [], components: [{}, { state: 'reused' }] });
  expect(await counter.refused(`dossier add-paper ${code} --reuse 2=${source}/1`)).toBe(
    'document.here_already',
  );
  expect(await counter.refusal(`dossier add-paper ${code}`)).toMatchObject({ exit: 2 });
});
