/** What somebody may ask about their data, and what has to stay whatever they ask. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk } from '../support/clerk.ts';
import { numbers, receive, register, resolve } from '../support/acts.ts';
import { newCounter, realSetUp, bareCounter, adminPin, type Counter } from '../support/program.ts';
import { rowsIn, tablesIn } from '../support/rows.ts';

const { thu } = numbers;
const person = /Trần Thị Thử|tran thi thu|022192000001/;
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter();
});

const ask = (kind: string, more = '') =>
  counter.json(`privacy request ${thu} --kind ${kind} ${more}`);

/** A dossier of no certified kind and without money, received and given back. */
async function oldDossier(): Promise<string> {
  await register(counter);
  const line = `dossier receive --procedure 1.001731 --citizen ${thu} --all-components`;
  const { code } = await counter.json(line);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  return code;
}

/** All that a store says: its tables, its journal and the answers it keeps. */
async function everything(): Promise<string> {
  const journal = await rowsIn(counter.store, 'select data, personal from journal');
  const answers = await rowsIn(counter.store, 'select body from answer');
  return JSON.stringify([await tablesIn(counter.store), journal, answers]);
}

/** So many years later, for who signs in again. */
async function later(date: string): Promise<void> {
  counter.at(`${date}T09:00`);
  await counter.json('staff login lan');
}

test('a request at the counter is told at once; one by letter within two working days', async () => {
  await register(counter);
  const first = await ask('view');
  expect(first).toMatchObject({
    ...{ number: '1.1', kind: 'view', state: 'open', doneBy: '2026-12-03' },
    toldAt: '2026-11-23T09:14:00+07:00',
    citizen: { id: '********0001', name: 'Trần Thị Thử' },
  });
  const letter = await ask('correct', '--came 2026-11-19 --words "sai địa chỉ"');
  expect(letter).toMatchObject({ number: '1.2', toldAt: null, tellBy: '2026-11-23' });
  const { requests } = await counter.json('privacy list');
  expect(requests.map((each: { number: string }) => each.number)).toEqual(['1.2', '1.1']);
  expect(requests[0]).toMatchObject({ next: '2026-11-23', overdue: false });
  await counter.json('privacy acknowledge 1.2');
  expect((await counter.json('privacy list'))['requests'][0]).toMatchObject({ next: '2026-11-30' });
});

test('the same is asked once, not for days to come, and answered once', async () => {
  await register(counter);
  await ask('view');
  expect(await counter.refused(`privacy request ${thu} --kind view`)).toBe('privacy.asked_already');
  expect(await counter.refused(`privacy request ${thu} --kind erase --came 2026-12-24`)).toBe(
    'privacy.not_yet',
  );
  expect(await counter.refused('privacy answer 1.1 --as refused')).toBe('usage.missing');
  await counter.json('privacy answer 1.1 --as refused --reason "không có giấy tờ"');
  expect(await counter.refused('privacy answer 1.1 --as granted')).toBe('privacy.answered_already');
  expect(await counter.refused('privacy acknowledge 1.1')).toBe('privacy.answered_already');
  expect(await counter.refused('privacy answer 9.9 --as granted')).toBe('privacy.no_request');
  expect(await counter.json('privacy list')).toMatchObject({ requests: [] });
  expect((await counter.json('privacy list --all'))['requests']).toMatchObject([
    { state: 'refused', reason: 'không có giấy tờ', answeredBy: 'lan' },
  ]);
  await ask('view');
});

test('who leads the office is told of a term that is over, and nobody else', async () => {
  await register(counter);
  await ask('view');
  await counter.json('staff add --name "Lê Thị Mai" --login mai --role clerk');
  await later('2026-12-04');
  expect(await counter.json('status')).toMatchObject({ privacyOverdue: 1 });
  expect((await counter.run('status')).err).toContain(vi.screen.privacy.overdue(1));
  await counter.json('staff login mai');
  expect(await counter.json('status')).toMatchObject({ privacyOverdue: 0 });
  expect(await counter.refused('privacy answer 1.1 --as granted')).toBe('staff.not_allowed');
});

test('a restricted record is not offered, changed or merged until that is lifted', async () => {
  await register(counter);
  await counter.json('citizen register --name "Trần Thị Thử" --passport B1234567');
  await ask('restrict', '--words "đừng dùng"');
  expect(await counter.json('privacy answer 1.1 --as granted')).toMatchObject({ state: 'granted' });
  const { citizens } = await counter.json('citizen find thu');
  expect(citizens).toMatchObject([{ id: '********67' }]);
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ id: thu });
  expect(await counter.refused(`citizen edit ${thu} --phone 0912000009`)).toBe(
    'privacy.restricted',
  );
  expect(await counter.refused(`citizen merge ${thu} B1234567`)).toBe('privacy.restricted');
  // What a card tells is not added either; the dossier is received all the same.
  const { code } = await receive(counter);
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ phone: null });
  expect((await counter.json('privacy list'))['marks']).toMatchObject([
    { kind: 'restricted', reason: 'đừng dùng', citizen: { id: '********0001' } },
  ]);
  await counter.json(`privacy lift ${thu} --what restricted --reason "đề nghị"`);
  await counter.json(`citizen edit ${thu} --phone 0912000009`);
  expect((await counter.json('citizen find thu'))['citizens']).toHaveLength(2);
  expect(await counter.refused(`privacy lift ${thu} --what restricted --reason nhầm`)).toBe(
    'privacy.no_mark',
  );
  expect(code).toMatch(/^H49/);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('an erasure leaves nothing of a person but that they asked and were answered', async () => {
  const code = await oldDossier();
  await counter.json(`queue take --service result --citizen ${thu}`);
  await later('2047-12-02');
  await ask('erase', '--words "xin xóa Trần Thị Thử"');
  const granting = 'privacy answer 1.1 --as granted --key xoa-1';
  // Nobody has read its term in the law: what would go is told, and nothing goes unasked.
  const unasked = await counter.refusal(granting);
  expect([unasked.exit, unasked.code, unasked.detail]).toMatchObject([
    3,
    'privacy.not_agreed',
    { erased: [code], kept: [], sources: [expect.stringContaining('Luật Lưu trữ')] },
  ]);
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({
    citizen: { name: 'Trần Thị Thử' },
  });
  const answer = await counter.json(`${granting} --yes`);
  expect(answer).toMatchObject({ state: 'granted', erased: [code], kept: [], words: null });
  expect(await counter.refused(`citizen show ${thu}`)).toBe('citizen.not_found');
  expect(await everything()).not.toMatch(person);
  expect(await counter.json('store verify')).toMatchObject({ ok: true, differing: [] });
  expect((await counter.json('privacy list --all'))['requests']).toMatchObject([
    { number: '1.1', kind: 'erase', state: 'granted', citizen: { id: null, name: '' } },
  ]);
  expect(await counter.json(granting)).toMatchObject({ replayed: true });
  await counter.json('store rebuild');
  expect(await everything()).not.toMatch(person);
});

test('on a terminal what will go is shown, by which terms, and asked about', async () => {
  const code = await oldDossier();
  await later('2047-12-02');
  await ask('erase');
  const { privacy } = vi.screen;
  const line = 'privacy answer 1.1 --as granted';
  const question = privacy.sureErase('1.1');
  const { code: left, err } = await talk(counter, line, [[question, 'k', enter]]);
  expect(left).not.toBe(0);
  for (const told of [code, 'Trần Thị Thử', privacy.unverified, 'Thông tư 10/2022/TT-BNV']) {
    expect(err).toContain(told);
  }
  expect((await counter.json('privacy list'))['requests']).toMatchObject([{ state: 'open' }]);
  expect((await talk(counter, line, [[question, 'c', enter]])).code).toBe(0);
  expect(await counter.refused(`citizen show ${thu}`)).toBe('citizen.not_found');
});

test('what was agreed to is what is erased, or nothing is', async () => {
  await oldDossier();
  await later('2047-12-02');
  await ask('erase');
  const { privacy } = vi.screen;
  const line = 'privacy answer 1.1 --as granted';
  const meanwhile = { act: () => receive(counter) };
  const { code, err } = await talk(counter, line, [
    [privacy.sureErase('1.1'), meanwhile, 'c', enter],
  ]);
  expect(code).not.toBe(0);
  expect(err).toContain(vi.problems['privacy.changed_meanwhile']({ number: '1.1' }).what);
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ name: 'Trần Thị Thử' });
});

test('what has to be kept stays, with why and until when', async () => {
  const code = await oldDossier();
  const { code: open } = await receive(counter);
  await ask('erase');
  const refused = await counter.refusal('privacy answer 1.1 --as granted');
  expect([refused.code, refused.exit]).toEqual(['privacy.all_kept', 3]);
  expect(refused.detail).toMatchObject({
    kept: [
      { code, why: 'dossier', until: '2046-11-23' },
      { code: open, why: 'open', until: null },
    ],
  });
  await later('2047-12-02');
  expect(await counter.json('privacy answer 1.1 --as granted --yes')).toMatchObject({
    ...{ state: 'partly', erased: [code] },
    kept: [{ code: open, why: 'open' }],
  });
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({ citizen: { name: '' } });
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ name: 'Trần Thị Thử' });
});

test('who is held is not erased before the day is over', async () => {
  await register(counter);
  const held = `privacy hold ${thu} --reason "đang khiếu nại"`;
  expect(await counter.refused(`${held} --until 2026-11-01`)).toBe('privacy.hold_over');
  await counter.json(`${held} --until 2026-12-10`);
  await ask('erase');
  const refused = await counter.refusal('privacy answer 1.1 --as granted');
  expect(refused.detail).toMatchObject({
    kept: [{ code: null, why: 'held', until: '2026-12-10' }],
  });
  await later('2026-12-11');
  // A record alone is not erased unasked either.
  expect(await counter.refusal('privacy answer 1.1 --as granted')).toMatchObject({
    ...{ code: 'privacy.not_agreed', detail: { erased: [], record: true, sources: [] } },
  });
  const agreed = 'privacy answer 1.1 --as granted --yes';
  expect(await counter.json(agreed)).toMatchObject({ state: 'granted' });
});

test('who may see their data is given all of it, and nothing of what others own', async () => {
  const code = await oldDossier();
  await counter.json('citizen register --id 022085123456 --name "Lý Văn Mẫu"');
  const line = 'dossier receive --procedure 1.001731 --citizen 022085123456 --all-components';
  const { code: others } = await counter.json(`${line} --submitter ${thu} --authorised-by "giấy"`);
  await ask('view');
  expect(await counter.refused('privacy copy 1.1')).toBe('privacy.not_granted');
  await counter.json('privacy answer 1.1 --as granted');
  const copy = await counter.json(`privacy copy 1.1 --out ${counter.file('ban-sao.pdf')}`);
  expect(copy).toMatchObject({
    person: { id: thu, name: 'Trần Thị Thử' },
    dossiers: [{ code, status: 'returned' }, { code: others }],
    file: counter.file('ban-sao.pdf'),
  });
  const told = copy['entries'] as { event: string }[];
  expect(told.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['citizen.registered', 'dossier.received', 'privacy.answered']),
  );
  expect(copy['looks'].map(({ what }: { what: string }) => what)).toContain('privacy copy');
  expect(JSON.stringify(copy)).not.toMatch(/Lý Văn Mẫu|022085123456/);
});

test('what need not be kept longer is listed, and never erased by itself', async () => {
  const code = await oldDossier();
  const { code: birth } = await receive(counter);
  await resolve(counter, birth);
  expect(await counter.json('privacy due')).toEqual({ dossiers: [] });
  await later('2047-12-02');
  expect(await counter.json('privacy due')).toMatchObject({
    dossiers: [
      {
        ...{ code, field: 'Bảo trợ xã hội', keptUntil: '2046-11-23', verified: false },
        citizen: { id: '********0001' },
      },
    ],
  });
  const { source } = (await counter.json('privacy due'))['dossiers'][0];
  expect((await counter.run('privacy due')).err).toContain(vi.screen.privacy.notVerified(source));
  await counter.json(`privacy hold ${thu} --reason "đang khiếu nại"`);
  expect(await counter.json('privacy due')).toEqual({ dossiers: [] });
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({
    citizen: { name: 'Trần Thị Thử' },
  });
});

test('in a real store nobody erases anybody without a PIN', async () => {
  const real = bareCounter();
  await real.json(realSetUp(real));
  await real.json(`staff login lan ${real.pin(adminPin)}`);
  await register(real);
  await real.json(`privacy request ${thu} --kind erase`);
  const agreed = 'privacy answer 1.1 --as granted --yes';
  expect(await real.json(agreed)).toMatchObject({ state: 'granted' });
});
