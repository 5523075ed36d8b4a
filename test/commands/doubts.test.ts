/** What was likely not meant is asked about, or needs `--yes`: a count too high, a twin, a channel of outages. */
import { beforeEach, expect, it } from 'vitest';
import { birth, copies, numbers, receive } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { vi } from '../support/texts.ts';

const { desk, life, sureHint } = vi.screen;
const many = `${copies} --all-components --quantity 99999`;

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
});

it('a quantity nobody brings needs --yes at reception, and writes nothing without', async () => {
  expect(await counter.refusal(many)).toMatchObject({
    ...{ code: 'fee.doubtful_quantity', exit: 3 },
    detail: { quantity: 99_999, copies: 1 },
  });
  expect((await counter.json(`${many} --yes`))['code']).toMatch(/0002$/);
  expect((await counter.json(`${copies} --all-components --quantity 100x5`))['code']).toBeTruthy();
});

it('so it does in a correction; what was agreed to once is not asked about again', async () => {
  const few = (await counter.json(`${copies} --all-components --quantity 5`))['code'];
  const line = `dossier correct ${few} --quantity 99999 --reason nhầm`;
  expect(await counter.refused(line)).toBe('fee.doubtful_quantity');
  expect((await counter.json(`dossier show ${few}`))['fees'][0].quantity).toBe(5);
  const question = life.doubtfulCount(
    (await counter.json(`dossier show ${few}`))['fees'][0].name,
    '99.999',
  );
  const talked = await talk(counter, line, [[`${question} ${sureHint}`, 'c', enter]]);
  expect(talked.code).toBe(0);
  await counter.json(`dossier correct ${few} --sets 2 --reason nhầm`);
  expect((await counter.json(`dossier show ${few}`))['fees'][0].quantity).toBe(99_999);
});

it('the same person and procedure twice in a day is told by flag, and asked about at a terminal', async () => {
  const again = await counter.json(`${birth} --all-components`);
  expect(again['twins']).toEqual([code]);
  expect((await counter.json(`${copies} --all-components`))['twins']).toEqual([]);
  await counter.json(`dossier cancel ${again['code']} --reason "nhận hai lần"`);
  const line = `${birth} --all-components --quantity 1`;
  const talked = await talk(counter, line, [
    [desk.agreeDoubtful, enter],
    [desk.agreeDoubtful, 'c', enter],
  ]);
  expect(talked.code).toBe(0);
  expect(talked.err).toContain(life.twin(code));
  expect(talked.err).not.toContain(life.twin(again['code']));
  // What it is about tells it apart: it is not warned of again.
  const apart = await talk(counter, line, [
    [desk.agreeDoubtful, '4', enter],
    [desk.askSubject, 'bản thứ hai', enter],
    [desk.agree, enter],
  ]);
  expect([apart.code, apart.code === 0 ? '' : apart.err]).toEqual([0, '']);
  counter.at('2026-11-25T08:00');
  expect((await counter.json(line))['twins']).toEqual([]);
});

it('what is filed on the portal is received at the counter only in an outage, which is asked about', async () => {
  const line = `dossier receive --procedure 1.013228 --citizen ${numbers.thu} --all-components`;
  expect(await counter.refusal(line)).toMatchObject({
    ...{ code: 'procedure.only_in_outage', exit: 3 },
    detail: { code: '1.013228', channel: 'counter' },
  });
  const talked = await talk(counter, line, [
    [desk.agreeDoubtful, enter],
    [desk.agreeDoubtful, 'c', enter],
  ]);
  expect([talked.code, talked.err.includes(life.onlyInOutage.slice(0, 30))]).toEqual([0, true]);
  expect((await counter.json(`${line} --channel online`))['code']).toMatch(/0003$/);
  expect((await counter.json(`${line} --subject "căn khác" --yes`))['code']).toMatch(/0004$/);
});

it('a birth registered over sixty days after it is asked about, and stops nobody', async () => {
  const born = (day: string, name: string) =>
    counter.json(`citizen register --name "${name}" --dob ${day} --address "phường Hạ Long"`);
  const line = (name: string) =>
    `dossier receive --procedure 1.001193 --citizen "${name}" --submitter ${numbers.thu} ` +
    '--authorised-by "giấy chứng sinh" --all-components --quantity 1';
  await born('2026-09-23', 'Trần Thử Muộn');
  await born('2026-09-24', 'Trần Thử Kịp');
  const talked = await talk(counter, line('Trần Thử Muộn'), [[desk.agreeDoubtful, 'c', enter]]);
  expect(talked.code).toBe(0);
  expect(talked.err.replaceAll(/\s+/g, ' ')).toContain('Trẻ sinh đã 61 ngày');
  expect((await talk(counter, line('Trần Thử Kịp'), [[desk.agree, enter]])).code).toBe(0);
});
