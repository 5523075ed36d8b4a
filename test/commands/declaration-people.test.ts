/** Declarations: whose they are, and who in them cannot be one person. */
import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { cards, numbers, receive, register } from '../support/acts.ts';
import { threeOffices } from '../support/offices.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
});

const fill = (form: string, more = ''): string =>
  `declaration fill ${form} --citizen ${numbers.thu} ${more}`;
const answersOf = async (line: string) => (await counter.json(line))['answers'];
const rulesOf = async (line: string): Promise<string[]> => {
  const { code, detail } = await counter.refusal(line);
  expect(code).toBe('declaration.rules');
  return (detail as { rules: { vi: string }[] }).rules.map(({ vi }) => vi);
};

describe('whoever hands it in is not always whom it is about', () => {
  test('nobody is declared dead by handing in a declaration of death', async () => {
    const alone = await counter.json(fill('death'));
    expect(Object.keys(alone['answers'])).not.toContainEqual(expect.stringMatching(/^dead\./));
    expect(alone['sources'].map(({ field }: { field: string }) => field)).not.toContain(
      'dead.name',
    );
    const { code } = await receive(counter);
    const ofDossier = await answersOf(`declaration fill death --dossier ${code}`);
    expect(ofDossier).not.toHaveProperty('dead.name');
    const other = await answersOf(fill('death', `--owner ${numbers.mau}`));
    expect(other).toMatchObject({
      'requester.name': 'Trần Thị Thử',
      'dead.name': 'Nguyễn Văn Mẫu',
      'dead.identity': { number: numbers.mau },
    });
    const same = fill('death', `--set dead.identity=${numbers.thu}`);
    expect(await rulesOf(same)).toEqual(['Người yêu cầu và người đã chết không thể là một người']);
  });

  test.each(['marital-status', 'extract-copy'])(
    '%s for a child is not of the mother',
    async (id) => {
      const child = await answersOf(fill(id, '--set requester.relation=con'));
      expect(child).not.toHaveProperty('person.name');
      for (const self of ['bản thân', 'Bản thân', 'BẢN THÂN', 'ban than']) {
        const own = fill(id, `--set "requester.relation=${self}"`);
        expect(await answersOf(own)).toMatchObject({ 'person.name': 'Trần Thị Thử' });
        expect(await rulesOf(`${own} --set person.dob=1/1/1990`)).toEqual([
          'Người yêu cầu là người được cấp, mà hai phần ghi khác nhau',
        ]);
      }
      const number = fill(id, `--set requester.relation=con --set person.identity=${numbers.thu}`);
      expect(await rulesOf(number)).toHaveLength(1);
    },
  );

  test('a year agrees with its day, and capitals make no other name', async () => {
    const birth = fill('birth', '--set requester.relation=mẹ');
    expect(await answersOf(`${birth} --set mother.dob=1992`)).toMatchObject({
      'mother.dob': '1992',
    });
    expect(await answersOf(`${birth} --set "mother.name=TRẦN THỊ THỬ"`)).toMatchObject({
      'mother.name': 'TRẦN THỊ THỬ',
    });
    expect(await rulesOf(`${birth} --set mother.dob=1991`)).toHaveLength(1);
  });
});

describe('people of a form', () => {
  test.each([
    ['birth', `--person mother=${numbers.mau}`, 'declaration.other_sex'],
    ['birth', `--person father=${numbers.thu}`, 'declaration.other_sex'],
    ['birth-again', `--person mother=${numbers.mau}`, 'declaration.other_sex'],
    ['marriage', `--person groom=${numbers.thu}`, 'declaration.other_sex'],
    ['marriage', `--person bride=${numbers.mau}`, 'declaration.other_sex'],
    ['marriage', `--set groom.identity=${numbers.thu}`, 'declaration.rules'],
    [
      'birth',
      `--set mother.identity=${numbers.mau} --set father.identity=${numbers.mau}`,
      'declaration.rules',
    ],
    ['residence-ct01', `--set members.1.id=${numbers.thu}`, 'declaration.rules'],
    [
      'residence-ct01',
      `--set members.1.id=${numbers.mau} --set members.2.id=${numbers.mau}`,
      'declaration.rules',
    ],
  ])('%s %s: %s', async (form, more, code) => {
    expect(await counter.refused(fill(form, more))).toBe(code);
  });

  test('one without a sex in the record is one person all the same', async () => {
    await counter.json('citizen register --id 022190000009 --name "Lê Mẫu"');
    const both = '--person mother=022190000009 --person father=022190000009';
    expect(await counter.refused(fill('birth', both))).toBe('declaration.one_person');
  });

  test.each<[string, string, string, string]>([
    ['birth', 'mother.dob=1/1/2026', 'child.dob=1/11/2026', 'Mẹ chưa đủ 9 tuổi khi sinh con'],
    ['birth', 'mother.dob=1/1/2019', 'child.dob=1/11/2026', 'Mẹ chưa đủ 9 tuổi khi sinh con'],
    ['birth', 'father.dob=2018', 'child.dob=1/11/2026', 'Cha chưa đủ 9 tuổi khi con sinh ra'],
    [
      'birth',
      'marriage.date=1/1/2030',
      'child.dob=1/11/2026',
      'Giấy chứng nhận kết hôn của cha, mẹ, Đăng ký ngày: ngày ở sau hôm nay',
    ],
    ['death', 'notice.date=1/1/2030', 'copies.wanted=có', 'ngày cấp: ngày ở sau hôm nay'],
    ['residence-ct01', 'p.dob=1/1/2030', 'to=x', '2. Ngày, tháng, năm sinh: ngày ở sau hôm nay'],
    ['residence-ct01', 'members.1.dob=1/1/2030', 'to=x', 'Ngày, tháng, năm sinh: ngày ở sau'],
    [
      'marriage',
      '"groom.identity=022190000009; 1/1/2030"',
      'bride.times=1',
      'Giấy tờ tùy thân: ngày ở sau hôm nay',
    ],
    ['household-business', '"business.name=Công ty TNHH Thử"', 'business.capital=1', 'công ty'],
  ])('%s with %s and %s is refused', async (form, one, two, words) => {
    const rules = await rulesOf(fill(form, `--set ${one} --set ${two}`));
    expect(rules.join('; ')).toContain(words);
  });

  test('what is hardly so is told and kept', async () => {
    const line = fill('birth', '--set child.dob=1/11/2026 --set mother.dob=1/1/2012');
    expect((await counter.json(line))['doubts']).toEqual([
      expect.objectContaining({ vi: 'Mẹ chưa đủ 16 tuổi khi sinh con' }),
    ]);
    const { err } = await counter.run(`${line} --lang en`);
    expect(err).toContain('The mother was not yet 16 at the birth');
  });

  test('what is said otherwise than the record has it is told', async () => {
    const line = fill('marriage', '--set bride.dob=1/1/1990 --set "bride.name=TRẦN THỊ THỬ"');
    expect((await counter.json(line))['differs']).toEqual([
      expect.objectContaining({ field: 'bride.dob', said: '1990-01-01', record: '1992-02-29' }),
    ]);
    const { err } = await counter.run(line);
    expect(err).toContain('khai "01/01/1990", thẻ hoặc sổ ghi "29/02/1992"');
  });
});

describe('a declaration that is filled in again stays whose it was', () => {
  test('nobody takes over the answers of another', async () => {
    const first = await counter.json(fill('birth', '--set "child.name=Nguyễn Văn Bé"'));
    const other = `declaration fill birth --citizen ${numbers.mau} --replaces ${first['code']}`;
    expect(await counter.refused(other)).toBe('declaration.elsewhere');
    const { code } = await receive(counter);
    const one = await counter.json(`declaration fill birth --dossier ${code}`);
    const { code: second } = await counter.json(
      `dossier receive --procedure 1.001193 --citizen ${numbers.mau} --all-components --quantity 1`,
    );
    for (const of of [one['code'], first['code']]) {
      const line = `declaration fill birth --dossier ${second} --replaces ${of}`;
      expect(await counter.refused(line)).toBe('declaration.elsewhere');
      expect(await counter.json(`declaration show ${of}`)).toMatchObject({ replacedBy: null });
    }
    // What its own person declared before becomes a paper of their dossier.
    const here = `declaration fill birth --dossier ${code} --replaces ${first['code']}`;
    expect(await counter.json(here)).toMatchObject({ dossier: code });
  });

  test('under either number of a person whose records are one', async () => {
    await counter.json('citizen register --id 100123999 --name "Trần Thị Thử" --dob 29/2/1992');
    const old = 'declaration fill birth --citizen 100123999 --set "child.name=Nguyễn Văn Bé"';
    const { code } = await counter.json(old);
    await counter.json(`citizen merge 100123999 ${numbers.thu}`);
    for (const number of ['100123999', numbers.thu]) {
      const { declarations } = await counter.json(`declaration list --citizen ${number}`);
      expect(declarations).toEqual([expect.objectContaining({ code })]);
    }
    expect(await answersOf(fill('birth', `--replaces ${code}`))).toMatchObject({
      'child.name': 'Nguyễn Văn Bé',
    });
  });
});

describe('what is emptied stays empty', () => {
  test('whatever a record, a relation or an earlier declaration tells', async () => {
    await counter.json(fill('birth', '--set requester.relation=mẹ --set mother.ethnicity=Tày'));
    const line = fill(
      'birth',
      '--set requester.relation=mẹ --set requester.dob= --set mother.residence= ' +
        '--set mother.ethnicity=',
    );
    const filled = await counter.json(line);
    for (const field of ['requester.dob', 'mother.residence', 'mother.ethnicity']) {
      expect(filled['answers']).not.toHaveProperty([field]);
      expect(JSON.stringify(filled['sources'])).not.toContain(field);
    }
    const again = `declaration fill birth --replaces ${filled['code']} --set child.sex=nữ`;
    expect(await answersOf(again)).toEqual({ ...filled['answers'], 'child.sex': 'female' });
  });

  test('and in a table no row takes the place of another on the way', async () => {
    const rows =
      '--set members.1.name=A --set members.1.relation=con --set members.2.name=B ' +
      '--set members.2.relation=con';
    const { code } = await counter.json(fill('residence-ct01', rows));
    const file = counter.file('rows.json');
    writeFileSync(file, '{}');
    const emptied = '--set members.1.name= --set members.1.relation= --set members.2.relation=em';
    const again = `declaration fill residence-ct01 --replaces ${code} ${emptied}`;
    expect((await answersOf(again))['members']).toEqual([
      { 'members.name': 'B', 'members.relation': 'em' },
    ]);
  });
});

describe('of a dossier', () => {
  test('the form is the one of the day on which it was received', async () => {
    counter.at('2027-02-26T09:00');
    const { code } = await receive(counter);
    counter.at('2027-03-01T09:00');
    expect(await counter.json(`declaration fill birth --dossier ${code}`)).toMatchObject({
      version: '2024-06-06',
    });
    expect(await counter.refused(fill('birth'))).toBe('declaration.ended');
  });

  test('nothing is declared for one that is over', async () => {
    const { code } = await receive(counter);
    const { code: paper } = await counter.json(`declaration fill birth --dossier ${code}`);
    await counter.json(`dossier cancel ${code} --reason "nhập nhầm người" --yes`);
    for (const line of [`--dossier ${code}`, `--replaces ${paper}`]) {
      expect(await counter.refused(`declaration fill birth ${line}`)).toBe('declaration.closed');
    }
  });

  test('nor by an office that has nothing to do with it', async () => {
    const { centre, agency } = await threeOffices();
    const { code } = await receive(centre as Counter);
    expect(await agency.refused(`declaration fill birth --dossier ${code}`)).toBe(
      'document.not_ours',
    );
  });

  test('what was declared before becomes its paper with the reception', async () => {
    const { code } = await counter.json(fill('birth', '--set "child.name=Nguyễn Văn Bé"'));
    const line = 'dossier receive --procedure 1.001193 --all-components --quantity 1';
    const mine = `${line} --citizen ${numbers.thu}`;
    const theirs = `${line} --citizen ${numbers.mau} --declaration ${code}`;
    expect(await counter.refused(theirs)).toBe('declaration.elsewhere');
    const other = `dossier receive --procedure 1.003677 --citizen ${numbers.thu} --all-components`;
    expect(await counter.refused(`${other} --declaration ${code}`)).toBe(
      'declaration.other_procedure',
    );
    const { code: dossier } = await counter.json(`${mine} --declaration ${code.toLowerCase()}`);
    expect(await counter.json(`declaration show ${code}`)).toMatchObject({ dossier });
    const { declarations } = await counter.json(`declaration list --dossier ${dossier}`);
    expect(declarations).toEqual([expect.objectContaining({ code })]);
    expect(await counter.refused(`${mine} --declaration ${code}`)).toBe('declaration.elsewhere');
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });
});
