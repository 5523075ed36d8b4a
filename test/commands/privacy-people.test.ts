/** Of whom a right is: people of two records, of several in one dossier, and those of before. */
import { beforeEach, expect, test } from 'vitest';
import { numbers, receive, register, resolve } from '../support/acts.ts';
import { csv, fileOf, importing } from '../support/import-files.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { rowsIn } from '../support/rows.ts';

const { thu } = numbers;
const former = '100777001';
const other = '022085123456';
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter();
});

async function secondRecord(): Promise<void> {
  await counter.json(`citizen register --id ${former} --name "Trần Thị Thử"`);
}

/** A dossier of no certified kind and without money, received and given back. */
async function ended(of: string, more = ''): Promise<string> {
  const line = `dossier receive --procedure 1.001731 --citizen ${of} --all-components ${more}`;
  const { code } = await counter.json(line);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  return code;
}

async function later(date: string): Promise<void> {
  counter.at(`${date}T09:00`);
  await counter.json('staff login lan');
}

const journal = async (): Promise<string> =>
  JSON.stringify(await rowsIn(counter.store, 'select personal from journal'));

test('who was merged since they asked is not erased from under an open dossier', async () => {
  await secondRecord();
  await counter.json(`privacy request ${former} --kind erase`);
  const { code } = await receive(counter);
  await counter.json(`citizen merge ${thu} ${former}`);
  const refusal = await counter.refusal('privacy answer 1.1 --as granted --yes');
  expect(refusal).toMatchObject({
    code: 'privacy.all_kept',
    detail: { kept: [{ code, why: 'open' }] },
  });
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ name: 'Trần Thị Thử' });
});

test('a restriction stands on the record that stands for whoever asked', async () => {
  await register(counter);
  await secondRecord();
  await counter.json(`privacy request ${former} --kind restrict`);
  await counter.json(`citizen merge ${thu} ${former}`);
  await counter.json('privacy answer 1.1 --as granted');
  expect((await counter.json('citizen find thu'))['citizens']).toEqual([]);
  expect(await counter.refused(`citizen edit ${thu} --phone 0912000009`)).toBe(
    'privacy.restricted',
  );
  expect(await counter.refused(`citizen unmerge ${former}`)).toBe('privacy.restricted');
  await counter.json(`privacy lift ${thu} --what restricted --reason "đề nghị"`);
  await counter.json(`citizen edit ${thu} --phone 0912000009`);
});

test('a hold is heeded by whichever record it was set, and by both that part again', async () => {
  await register(counter);
  await secondRecord();
  const code = await ended(thu);
  await counter.json(`privacy hold ${former} --reason "đang khiếu nại"`);
  await counter.json(`citizen merge ${thu} ${former}`);
  await later('2047-12-02');
  expect(await counter.json('privacy due')).toEqual({ dossiers: [] });
  const signed = '--countersigned-by "Bùi Văn Mẫu"';
  await counter.json(`privacy lift ${thu} --what held --reason "xong" ${signed}`);
  expect((await counter.json('privacy due'))['dossiers']).toMatchObject([{ code }]);
  await counter.json(`privacy hold ${thu} --reason "thanh tra"`);
  await counter.json(`citizen unmerge ${former}`);
  const { marks } = await counter.json('privacy list');
  expect(marks.map((mark: Answer) => mark['reason'])).toEqual(['thanh tra', 'thanh tra']);
  await counter.json(`privacy request ${former} --kind erase`);
  expect(await counter.refused('privacy answer 1.1 --as granted --yes')).toBe('privacy.all_kept');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('whoever came with another and is held keeps the dossier that names them', async () => {
  await register(counter);
  await counter.json(`citizen register --id ${other} --name "Lý Văn Mẫu"`);
  const code = await ended(thu, `--submitter ${other} --authorised-by "giấy"`);
  await counter.json(`privacy hold ${other} --reason "tòa án"`);
  await later('2047-12-02');
  await counter.json(`privacy request ${thu} --kind erase`);
  expect(await counter.refusal('privacy answer 1.1 --as granted --yes')).toMatchObject({
    detail: { kept: [{ code, why: 'held', until: null }] },
  });
});

test('a number that was called leaves no word with the person it was for', async () => {
  await register(counter);
  await counter.json(`queue take --citizen ${thu}`);
  await counter.json('queue call');
  await counter.json('queue hold --reason "chờ chị Thử Kín về lấy giấy"');
  expect(await journal()).toContain('Thử Kín');
  await counter.json(`privacy request ${thu} --kind erase`);
  await counter.json('privacy answer 1.1 --as granted --yes');
  expect(await journal()).not.toContain('Thử Kín');
});

test('one dossier that goes takes no number with it that was for another', async () => {
  await register(counter);
  const code = await ended(thu);
  await counter.json(`queue take --citizen ${thu}`);
  await counter.json('queue call');
  await counter.json('queue hold --reason "chờ giấy bổ sung"');
  const { code: open } = await receive(counter);
  await later('2047-12-02');
  await counter.json(`privacy request ${thu} --kind erase`);
  expect(await counter.json('privacy answer 1.1 --as granted --yes')).toMatchObject({
    ...{ state: 'partly', erased: [code] },
    kept: [{ code: open, why: 'open' }],
  });
  expect(await journal()).toContain('chờ giấy bổ sung');
});

test('who is erased is told that their household business still bears the number', async () => {
  const { uuid } = await register(counter);
  await counter.json(`citizen register --kind organisation --id ${thu} --name "Hộ kinh doanh Thử"`);
  await counter.json(`privacy request ${uuid} --kind erase`);
  expect(await counter.json('privacy answer 1.1 --as granted --yes')).toMatchObject({
    ...{ state: 'granted', citizen: { name: '' } },
    kept: [{ code: null, why: 'business', until: null }],
  });
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ name: 'Hộ kinh doanh Thử' });
});

test('the household business that bears a person’s number is told of, and looks at it are', async () => {
  const { uuid } = await register(counter);
  const business = await counter.json(
    `citizen register --kind organisation --id ${thu} --name "Hộ kinh doanh Thử" --phone 0912348777`,
  );
  await counter.json(`citizen show ${uuid}`);
  await counter.json(`citizen show ${business['uuid']}`);
  const households = [{ name: 'Hộ kinh doanh Thử', uuid: business['uuid'] }];
  const asked = await counter.json(`privacy request ${uuid} --kind view`);
  expect(asked).toMatchObject({ businesses: households });
  expect((await counter.run(`privacy answer 1.1 --as granted`)).out).toContain(business['uuid']);
  const copied = await counter.json(`privacy copy 1.1 --out ${counter.file('ban-sao.pdf')}`);
  expect(copied).toMatchObject({
    businesses: [{ id: thu, phone: '0912348777', ...households[0] }],
  });
  expect(copied['looks']).toContainEqual(
    expect.objectContaining({ what: 'citizen show', household: true }),
  );
  const { views } = await counter.json(`access list --citizen ${uuid}`);
  const marks = views.map((each: Answer) => [each['citizen'].uuid, each['household']]);
  expect(marks).toContainEqual([business['uuid'], true]);
  expect(marks).toContainEqual([uuid, false]);
  const [line] = (await counter.json(`access list --citizen ${business['uuid']}`))['views'];
  expect(line).toMatchObject({ household: false });
});

test('who was taken for the owner before a correction is told what stays of them', async () => {
  await register(counter);
  await counter.json(`citizen register --id ${other} --name "Lý Văn Mẫu"`);
  const line = `dossier receive --procedure 1.001731 --citizen ${other} --all-components`;
  const { code } = await counter.json(line);
  await counter.json(`dossier correct ${code} --citizen ${thu} --reason "nhầm người"`);
  await counter.json(`privacy request ${other} --kind erase`);
  expect(await counter.refusal('privacy answer 1.1 --as granted --yes')).toMatchObject({
    detail: { kept: [{ code, why: 'other_owner' }] },
  });
  // Whose it is now is given nothing of whose it was.
  await counter.json(`privacy request ${thu} --kind view`);
  await counter.json('privacy answer 1.2 --as granted');
  const copy = await counter.json(`privacy copy 1.2 --out ${counter.file('a.pdf')}`);
  expect(copy['dossiers']).toMatchObject([{ code }]);
  expect(JSON.stringify(copy)).not.toMatch(/Lý Văn Mẫu|022085123456/);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('a copy tells an owner nothing of who came for them, paid or fetched it', async () => {
  await register(counter);
  const beside = '--phone 0912000777 --address "Ngõ Kín 7"';
  await counter.json(`citizen register --id ${other} --name "Lý Văn Mẫu" ${beside}`);
  const came = `--submitter ${other} --authorised-by "giấy của Lý Văn Mẫu"`;
  const line = `dossier receive --procedure 1.001731 --citizen ${thu} --all-components ${came}`;
  const { code } = await counter.json(line);
  await resolve(counter, code);
  await counter.json(
    `dossier return ${code} --to authorised --collector-name "Lý Văn Mẫu" --collector-id ${other}`,
  );
  await counter.json(`privacy request ${thu} --kind view`);
  await counter.json('privacy answer 1.1 --as granted');
  const copy = await counter.json(`privacy copy 1.1 --out ${counter.file('b.pdf')}`);
  const received = copy['entries'].find(({ event }: Answer) => event === 'dossier.received');
  expect(received['personal']).toMatchObject({
    owner: { name: 'Trần Thị Thử', number: thu },
    submitter: null,
    authorisation: null,
  });
  expect(JSON.stringify(copy)).not.toMatch(/Lý Văn Mẫu|022085123456|0912000777|Ngõ Kín/);
});

test.each([
  ['asked about their data', `privacy request ${thu} --kind view`],
  ['is held', `privacy hold ${thu} --reason "tòa án"`],
  ['has a number', `queue take --citizen ${thu}`],
  ['came for somebody else', null],
])('a list is not undone whose person %s', async (_, line) => {
  const list = csv([
    ['citizen_id', 'name', 'dob', 'phone'],
    [thu, 'Trần Thị Thử', '29/02/1992', ''],
  ]);
  const { answer } = await importing(counter, ['citizens', fileOf(counter, 'a.csv', list)]);
  await counter.json(`citizen register --id ${other} --name "Lý Văn Mẫu"`);
  const coming = `dossier receive --procedure 1.001731 --citizen ${other} --all-components`;
  await counter.json(line ?? `${coming} --submitter ${thu} --authorised-by "giấy"`);
  const refusal = await counter.refusal(`import undo ${answer['batch']}`);
  expect(refusal).toMatchObject({ code: 'import.undo_blocked', detail: { count: 1 } });
});

test('who was taken for the submitter before a correction is told, too', async () => {
  await register(counter);
  await counter.json(`citizen register --id ${other} --name "Lý Văn Mẫu"`);
  const line = `dossier receive --procedure 1.001731 --citizen ${thu} --all-components`;
  const { code } = await counter.json(`${line} --submitter ${other} --authorised-by "giấy"`);
  await counter.json(`dossier correct ${code} --submitter ${thu} --reason "tự đến nộp"`);
  await counter.json(`privacy request ${other} --kind erase`);
  expect(await counter.refusal('privacy answer 1.1 --as granted --yes')).toMatchObject({
    detail: { kept: [{ code, why: 'other_owner' }] },
  });
});
