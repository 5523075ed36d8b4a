/** Declarations: filled in from what is known, kept whole or not at all, printed, exported. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { numbers, receive, register, cards } from '../support/acts.ts';
import { formsFolder } from '../support/declarations.ts';
import { threeOffices } from '../support/offices.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

const birthOf = (more = ''): string =>
  `declaration fill birth --citizen ${numbers.thu} --set requester.relation=mẹ ` +
  `--set "child.name=Nguyễn Văn Bé" --set child.dob=1/11/2026 --set child.sex=nam ${more}`;
const filledHere = async () =>
  (await counter.json(`declaration list --citizen ${numbers.thu}`))['declarations'];

describe('what is known is not asked', () => {
  test('whoever hands it in is the mother, and the paper says so', async () => {
    await register(counter, cards.mau);
    const filled = await counter.json(birthOf(`--person father=${numbers.mau}`));
    expect(filled).toMatchObject({ form: 'birth', version: '2024-06-06', dossier: null });
    expect(filled['answers']).toMatchObject({
      'requester.name': 'Trần Thị Thử',
      'mother.name': 'Trần Thị Thử',
      'mother.identity': { number: numbers.thu },
      'father.name': 'Nguyễn Văn Mẫu',
      'father.dob': '1985-03-15',
      'child.sex': 'male',
    });
    const missing = (filled['missing'] as { field: string }[]).map(({ field }) => field);
    expect(missing).toContain('child.birthplace');
    expect(missing).not.toContain('child.dob_words');
    const out = counter.file('to-khai.pdf');
    await counter.json(`print declaration ${filled['code']} --out ${out}`);
    const text = allText(await readPdf(readFileSync(out)));
    expect(text).toContain('TỜ KHAI ĐĂNG KÝ KHAI SINH');
    expect(text).toContain('Ngày một tháng mười một năm hai nghìn không trăm hai mươi sáu');
    const shown = await counter.json(`declaration show ${filled['code'].toLowerCase()}`);
    expect(shown['lines']).toContainEqual({
      ...{ part: 'Người mẹ', row: null, label: 'Họ, chữ đệm, tên', text: 'Trần Thị Thử' },
    });
  });

  test('of a dossier it is a paper, and its people fill it in', async () => {
    const { code } = await receive(counter);
    const filled = await counter.json(`declaration fill birth --dossier ${code}`);
    expect(filled).toMatchObject({ dossier: code, answers: { 'requester.name': 'Trần Thị Thử' } });
    const { declarations } = await counter.json(`declaration list --dossier ${code}`);
    expect(declarations).toEqual([expect.objectContaining({ code: filled['code'] })]);
    const { total } = await counter.json('report summary --period 2026-11');
    expect(total).toMatchObject({ received: 1, declared: 1, declaredShare: 1 });
    expect(total.byField).toEqual([expect.objectContaining({ declared: 1, declaredShare: 1 })]);
    const { events } = await counter.json(`dossier timeline ${code}`);
    expect(JSON.stringify(events)).toContain('declaration.filled');
  });

  test('filled in again, its answers stay but for what is said now, and one is the one', async () => {
    const first = await counter.json(birthOf());
    const again = `declaration fill birth --replaces ${first['code']} --set child.sex=nữ`;
    const second = await counter.json(again);
    expect(second['answers']).toEqual({ ...first['answers'], 'child.sex': 'female' });
    expect(await counter.json(`declaration show ${first['code']}`)).toMatchObject({
      replacedBy: expect.any(String),
    });
    expect(await counter.refused(again)).toBe('declaration.replaced');
  });

  test('exported in either way it is filled in again the same', async () => {
    const first = await counter.json(birthOf('--set "marriage.number=12/2020"'));
    for (const as of ['plain', 'portal']) {
      const file = counter.file(`${as}.json`);
      await counter.json(`declaration export ${first['code']} ${file} --as ${as}`);
      const line = `declaration fill birth --citizen ${numbers.thu} --from ${file}`;
      expect((await counter.json(line))['answers']).toEqual(first['answers']);
      const text = readFileSync(file, 'utf8');
      const piped = `declaration fill birth --citizen ${numbers.thu} --from -`;
      expect((await counter.json(piped, { stdin: text }))['answers']).toEqual(first['answers']);
    }
  });

  test('what somebody declared before fills in what no record tells, and says so', async () => {
    const first = await counter.json(
      birthOf('--set mother.ethnicity=Tày --set father.ethnicity=Dao'),
    );
    const told = (of: Record<string, any>) =>
      of['sources'].filter(({ from }: { from: string }) => from === 'declaration');
    expect(told(first)).toEqual([]);
    expect(first['sources']).toContainEqual({
      ...{ field: 'requester.name', from: 'record', declaration: null, at: null },
    });
    const marriage = `declaration fill marriage --citizen ${numbers.thu}`;
    const second = await counter.json(marriage);
    // She was the mother there under her own number, and is the bride here; nobody knows the groom.
    expect(second['answers']).toMatchObject({ 'bride.ethnicity': 'Tày' });
    expect(second['answers']).not.toHaveProperty('groom.ethnicity');
    const from = { from: 'declaration', declaration: first['code'], at: first['at'] };
    expect(told(second)).toEqual([{ field: 'bride.ethnicity', ...from }]);
    const said = await counter.json(`${marriage} --set bride.ethnicity=Kinh`);
    expect([said['answers']['bride.ethnicity'], told(said)]).toEqual(['Kinh', []]);
    // The newest is believed.
    expect((await counter.json(marriage))['answers']['bride.ethnicity']).toBe('Kinh');
    const { out } = await counter.run(`${marriage} --lang en`);
    expect(out).toContain('One answer is from their own declaration of 23/11/2026.');
  });

  test("nobody's declaration fills in another's, nor one that was erased", async () => {
    await register(counter, cards.mau);
    await counter.json(birthOf('--set mother.ethnicity=Tày --set father.ethnicity=Dao'));
    const other = `declaration fill marriage --citizen ${numbers.mau} --person bride=${numbers.thu}`;
    expect((await counter.json(other))['answers']).not.toHaveProperty('bride.ethnicity');
    await counter.json(`privacy request ${numbers.thu} --kind erase`);
    await counter.json('privacy answer 1.1 --as granted --yes');
    await register(counter);
    const again = await counter.json(`declaration fill marriage --citizen ${numbers.thu}`);
    expect(again['answers']).not.toHaveProperty('bride.ethnicity');
  });

  test('a commune that has ceased is told with what it is now, and stays as it was said', async () => {
    const old = 'Tổ 1, phường Hà Phong, thành phố Hạ Long';
    const filled = await counter.json(birthOf(`--set "father.residence=${old}"`));
    expect(filled['ceased']).toEqual([
      {
        ...{ field: 'father.residence', label: 'Nơi cư trú', row: null },
        ...{ written: 'phường Hà Phong', now: ['Tổ 1, Phường Hà Tu, Thành phố Quảng Ninh'] },
      },
    ]);
    expect(filled['answers']['father.residence']).toBe(old);
    const { out } = await counter.run(birthOf(`--set "father.residence=${old}" --lang en`));
    expect(out).toContain('there is no "phường Hà Phong" since 1 July 2025');
    const born = await counter.json(birthOf(`--set "child.birthplace=${old}"`));
    expect(born['ceased']).toEqual([]);
    const death = (day: string): string =>
      `declaration fill death --citizen ${numbers.thu} --set dead.died_at=${day} ` +
      `--set "dead.residence=${old}"`;
    expect((await counter.json(death('30/6/2025')))['ceased']).toEqual([]);
    expect((await counter.json(death('1/7/2025')))['ceased']).toHaveLength(1);
  });

  test('the same key is the same declaration', async () => {
    const one = await counter.json(birthOf('--key 7'));
    const two = await counter.json(birthOf('--key 7'));
    expect(two).toEqual({ ...one, replayed: true });
    expect(await filledHere()).toHaveLength(1);
  });
});

describe('what contradicts is refused, and nothing is kept of it', () => {
  test.each([
    ['--set child.dob=24/11/2026', 'declaration.rules', 3],
    ['--set child.nam=x', 'declaration.no_such_field', 2],
    ['--set child.sex=xanh', 'declaration.bad_answer', 2],
    ['--set members.name=x', 'declaration.no_such_field', 2],
    ['--set "child.dob"', 'usage.bad_value', 2],
    ['--person aunt=022192000001', 'declaration.no_person', 2],
    ['--person father=022192999999', 'citizen.not_found', 4],
  ])('%s: %s', async (more, code, exit) => {
    expect(await counter.refusal(birthOf(more))).toMatchObject({ code, exit });
    expect(await filledHere()).toEqual([]);
  });

  test.each([
    ['no JSON', 'x', 'declaration.bad_answers'],
    ['a list', '[]', 'declaration.bad_answers'],
    ['another form', '{"form":"death","answers":{}}', 'declaration.other_form'],
    ['a field there is not', '{"answers":{"child.x":"y"}}', 'declaration.no_such_field'],
    ['an answer that is none', '{"child.dob":"hôm qua"}', 'declaration.bad_answer'],
    ['an object', '{"child.name":{"a":{}}}', 'declaration.bad_answers'],
    ['a field twice', '{"child.name":"a","child.name":"b"}', 'declaration.bad_answers'],
    ['what stands in itself without end', '['.repeat(200_000), 'declaration.bad_answers'],
    ['a paper without a number', '{"mother.identity":{"a":1}}', 'declaration.bad_answer'],
    ['rows of no table', '{"members":[{},{}]}', 'declaration.no_such_field'],
    ['a number that lost digits', '{"child.name":12345678901234567890}', 'declaration.bad_answers'],
    ['rows of a field', '{"child.name":[]}', 'declaration.no_such_field'],
  ])('a file with %s', async (_, text, code) => {
    const file = counter.file('a.json');
    writeFileSync(file, text);
    expect(await counter.refused(birthOf(`--from ${file}`))).toBe(code);
    expect(await filledHere()).toEqual([]);
  });

  test('a row of a table that is none', async () => {
    const line = `declaration fill residence-ct01 --citizen ${numbers.thu} --from -`;
    const bad = 'declaration.bad_answers';
    expect(await counter.refused(line, { stdin: '{"members":[1]}' })).toBe(bad);
    expect(await filledHere()).toEqual([]);
  });

  test('a table of ten thousand rows, and of a row too many', async () => {
    const line = `declaration fill residence-ct01 --citizen ${numbers.thu}`;
    for (const length of [10_000, 100]) {
      const members = Array.from({ length }, () => ({ 'members.name': 'Trần A' }));
      const around = { stdin: JSON.stringify({ members }) };
      expect(await counter.refused(`${line} --from -`, around)).toBe('declaration.many_rows');
    }
    expect(await filledHere()).toEqual([]);
  });

  test('a rule is told in words, in either language', async () => {
    const line = birthOf('--set mother.dob=1/12/2026 --set child.dob=2/11/2026');
    const { err } = await counter.run(line);
    expect(err).toContain('Mẹ sinh sau con');
    const { err: said } = await counter.run(`${line} --lang en`);
    expect(said).toContain('The mother is born after her child');
  });

  test('nobody named, and what is no form or no code', async () => {
    expect(await counter.refused('declaration fill birth')).toBe('usage.missing');
    const none = await counter.refusal(`declaration fill birht --citizen ${numbers.thu}`);
    expect(none).toMatchObject({ code: 'declaration.no_such_form', detail: { near: ['birth'] } });
    expect(await counter.refused('declaration show TK-00000-00000')).toBe('declaration.not_found');
    expect(await counter.refused('print declaration H49.22-261123-0001')).toBe(
      'declaration.not_found',
    );
  });
});

test('a form that has ended is not offered, and what was filled in keeps it', async () => {
  const before = await counter.json(birthOf());
  counter.at('2027-03-01T09:00');
  const { forms } = await counter.json('declaration list');
  expect(forms.map(({ id }: { id: string }) => id)).not.toContain('birth');
  expect(await counter.refused(birthOf())).toBe('declaration.ended');
  const again = `declaration fill birth --replaces ${before['code']} --set child.sex=nữ`;
  expect(await counter.json(again)).toMatchObject({ version: '2024-06-06' });
});

test("an office's own form is taken once a manager has agreed to it", async () => {
  const folder = counter.file('mau');
  mkdirSync(join(folder, 'declarations'), { recursive: true });
  const shipped = readFileSync(join(formsFolder, 'birth-2024-06-06.json'), 'utf8');
  const own = shipped.replace('"id": "birth"', '"id": "birth-own"').replace('KHAI SINH', 'KHÁC');
  writeFileSync(join(folder, 'declarations', 'khac.json'), own);
  await counter.json(`declaration check ${join(folder, 'declarations', 'khac.json')}`);
  await counter.json(`config set forms.folder ${folder} --yes`);
  const ids = async () =>
    (await counter.json('declaration list'))['forms'].map(({ id }: { id: string }) => id);
  expect(await ids()).toContain('birth-own');
});

test('who is erased takes the answers along; that there was a declaration stays', async () => {
  const { code } = await counter.json(birthOf());
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  await counter.json('privacy answer 1.1 --as granted --yes');
  expect(await counter.json(`declaration show ${code}`)).toMatchObject({
    ...{ code, form: 'birth', answers: null, lines: [], missing: [] },
  });
  expect(await counter.refused(`print declaration ${code} --out -`)).toBe('declaration.unreadable');
  for (const file of [counter.store, `${counter.store}-wal`].filter((each) => existsSync(each))) {
    expect(readFileSync(file).includes('Nguyễn Văn Bé')).toBe(false);
  }
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('the post sees no declaration of people whom it does not carry', async () => {
  const { centre, post } = await threeOffices();
  await centre.json(`citizen register --id ${numbers.thu} --name "Trần Thị Thử"`);
  const { code } = await centre.json(`declaration fill birth --citizen ${numbers.thu}`);
  for (const line of [`declaration show ${code}`, `print declaration ${code} --out -`]) {
    expect(await post.refused(line)).toBe('declaration.not_found');
  }
  expect(await post.refused(`declaration export ${code} -`)).toBe('declaration.not_found');
  expect(await post.refused(`declaration list --citizen ${numbers.thu}`)).toBe(
    'citizen.out_of_sight',
  );
});
