/** A record is corrected: open dossiers follow, papers replace the prints before, names find. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, cards, copies, numbers, receive, register, resolve } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { receiveSome, threeOffices } from '../support/offices.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

const renamed = `citizen edit ${numbers.thu} --name "Trần Thị Thơ" --reason "gõ nhầm"`;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function receiptOf(code: string): Promise<string> {
  const file = counter.file(`${code}.pdf`);
  await counter.json(`print receipt ${code} --out ${file} --yes`);
  return allText(await readPdf(readFileSync(file), 10));
}

async function found(by: string): Promise<string[]> {
  const { dossiers } = await counter.json(['dossier', 'find', by]);
  return dossiers.map(({ code }: Answer) => code);
}

describe('a name misspelt, and corrected after the receipt was printed', () => {
  it('is on what is printed from then on, which says what it replaces', async () => {
    const { code } = await receive(counter);
    expect(await receiptOf(code)).toContain('Trần Thị Thử');
    expect(await counter.json(renamed)).toMatchObject({
      name: 'Trần Thị Thơ',
      changed: ['name'],
      followed: [code],
      kept: [],
    });
    expect((await counter.json(`dossier show ${code}`))['citizen'].name).toBe('Trần Thị Thơ');
    const again = await receiptOf(code);
    expect(again).toContain('Trần Thị Thơ');
    expect(again).not.toContain('Trần Thị Thử');
    expect(again).toMatch(/thay giấy in lần 1/i);
    const { events } = await counter.json(`dossier timeline ${code}`);
    expect(events.map(({ type }: Answer) => type)).toContain('dossier.people_corrected');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('names up to ten papers to print again, and says how many more there are', async () => {
    const { code } = await receive(counter);
    const codes = [code];
    for (let n = 1; n <= 11; n++) {
      codes.push((await counter.json(`${copies} --all-components --yes`))['code']);
      if (n === 9) {
        const { err } = await counter.run(renamed, { screen: true });
        expect(err.match(/motcua print receipt/g)).toHaveLength(10);
        expect(err).not.toContain('giấy nữa cần in lại');
      }
    }
    const { out, err } = await counter.run(renamed.replace('Thơ', 'Thơm'), { screen: true });
    expect(`${out}${err}`).toContain(vi.screen.citizen.moreReprints(2));
    for (const each of codes.slice(0, 10)) expect(err).toContain(`motcua print receipt ${each}`);
    expect(err.match(/motcua print/g)).toHaveLength(10);
  });

  it('finds person and dossiers by either name, also where the dossier is over', async () => {
    const { code } = await receive(counter);
    const ended = await counter.json(`${copies} --all-components`);
    await counter.json(`dossier withdraw ${ended['code']} --reason "đổi ý"`);
    const { followed } = await counter.json(renamed);
    expect(followed).toEqual([code]);
    for (const name of ['tran thi thu', 'tran thi tho', 'Trần Thị Thơ']) {
      expect(new Set(await found(name))).toEqual(new Set([code, ended['code']]));
      const { citizens } = await counter.json(['citizen', 'find', name]);
      expect(citizens.map((each: Answer) => each['name'])).toEqual(['Trần Thị Thơ']);
    }
    // What is over tells who it was, as its papers do.
    const over = await counter.json(`dossier show ${ended['code']}`);
    expect(over['citizen'].name).toBe('Trần Thị Thử');
    await counter.json(`citizen edit ${numbers.thu} --name "Trần Thị Thi"`);
    expect(await found('tran thi thu')).toContain(code);
    const page = await counter.json(`citizen show ${numbers.thu}`);
    expect(page['formerNames']).toEqual(['Trần Thị Thơ', 'Trần Thị Thử']);
    const shown = await counter.run(`citizen show ${numbers.thu}`);
    expect(shown.out).toContain('Trần Thị Thơ, Trần Thị Thử');
  });

  it('is kept in the dossiers where that is said, and found by both all the same', async () => {
    const { code } = await receive(counter);
    const answer = await counter.json(`${renamed} --dossiers keep`);
    expect([answer['followed'], answer['kept']]).toEqual([[], [code]]);
    expect((await counter.json(`dossier show ${code}`))['citizen'].name).toBe('Trần Thị Thử');
    expect(await found('tho')).toEqual([code]);
  });

  it('asks at a terminal, and only where a dossier tells it otherwise', async () => {
    const { code } = await receive(counter);
    const { citizen } = vi.screen;
    const edit = `citizen edit ${numbers.thu} --phone 0912000002`;
    const asked = await talk(counter, edit, [[citizen.askFollowing([code]), '1', enter]]);
    expect(asked.out).toContain(citizen.dossiersFollowed([code]));
    const none = await talk(counter, `citizen edit ${numbers.thu} --dob 1991`, []);
    expect([none.code, none.out.includes(code)]).toEqual([0, false]);
  });
});

describe('follows too', () => {
  it('where the person brought it for another', async () => {
    await register(counter, cards.mau);
    await register(counter);
    const { code } = await counter.json(
      `${birth} --all-components --submitter ${numbers.mau} --authorised-by "giấy ủy quyền"`,
    );
    const edit = `citizen edit ${numbers.mau} --name "Nguyễn Văn Mâu" --phone 0912000003`;
    expect((await counter.json(edit))['followed']).toEqual([code]);
    const { citizen, submitter } = await counter.json(`dossier show ${code}`);
    expect([citizen.name, submitter.name]).toEqual(['Trần Thị Thử', 'Nguyễn Văn Mâu']);
    expect(await found('nguyen van mau')).toEqual([code]);
    expect(await receiptOf(code)).toContain('Nguyễn Văn Mâu');
  });

  it('to the paper of a result that still waits', async () => {
    const { code } = await receive(counter);
    await resolve(counter, code);
    expect((await counter.json(renamed))['followed']).toEqual([code]);
    await counter.json(`dossier return ${code} --to owner`);
    expect(await counter.json(`citizen edit ${numbers.thu} --name "Trần Thị Thi"`)).toMatchObject({
      followed: [],
      kept: [],
    });
  });

  it('of all records of one person while they are one, and of its own after that', async () => {
    const cmnd = '100123456';
    const old = await counter.json(`citizen register --id ${cmnd} --name "Trần Thị Thử"`);
    const mine = await receive(counter);
    const theirs = await counter.json(
      `${birth.replace(numbers.thu, cmnd)} --all-components --subject "theo CMND"`,
    );
    const merged = await counter.json(`citizen merge ${numbers.thu} ${cmnd}`);
    expect(merged['followed']).toEqual([theirs['code']]);
    expect((await counter.json(`dossier show ${theirs['code']}`))['citizen'].id).toBe(numbers.thu);
    const both = await counter.json(`citizen edit ${numbers.thu} --phone 0912000002`);
    expect(new Set(both['followed'])).toEqual(new Set([mine['code'], theirs['code']]));
    const apart = await counter.json(`citizen unmerge ${old['uuid']}`);
    expect(apart['followed']).toContain(theirs['code']);
    expect((await counter.json(`dossier show ${theirs['code']}`))['citizen'].id).toBeNull();
    const own = await counter.json(`citizen edit ${old['uuid']} --phone 0912000004`);
    expect(own['followed']).toEqual([theirs['code']]);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('from a list of people, and goes back with it; not what a list tells of itself', async () => {
    const { code } = await receive(counter);
    const listed = counter.file('dossiers.csv');
    writeFileSync(
      listed,
      'code,procedure,citizen_id,name,received,status\n' +
        `CU-1,1.001193,${numbers.thu},Trần Thị Thử,20/11/2026,đang xử lý\n`,
    );
    await counter.json(`import dossiers ${listed}`);
    const people = counter.file('people.csv');
    writeFileSync(people, `citizen_id,name,phone\n${numbers.thu},Trần Thị Thử,0912000005\n`);
    const { batch, updated } = await counter.json(`import citizens ${people} --update`);
    expect(updated).toBe(1);
    expect(await found('0912000005')).toContain(code);
    const types = async (of: string): Promise<string[]> =>
      (await counter.json(`dossier timeline ${of}`))['events'].map(({ type }: Answer) => type);
    expect(await types(code)).toEqual(['dossier.received', 'dossier.people_corrected']);
    expect(await types('CU-1')).toEqual(['dossier.imported']);
    expect(await receiptOf(code)).toContain('0912000005');
    await counter.json(`import undo ${batch}`);
    expect(await types(code)).toEqual([
      'dossier.received',
      'dossier.people_corrected',
      'paper.printed',
      'dossier.people_corrected',
    ]);
    expect(await receiptOf(code)).not.toContain('0912000005');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });
});

it('is the post’s to say of what the post carries, and of nothing else', async () => {
  const { centre, post } = await threeOffices();
  const [theirs] = await receiveSome(centre, 1);
  const [carried] = await receiveSome(post, 1);
  const edit = `citizen edit ${numbers.thu} --phone`;
  expect((await post.json(`${edit} 0912000006`))['followed']).toEqual([carried]);
  const { followed } = await centre.json(`${edit} 0912000007`);
  expect(new Set(followed)).toEqual(new Set([theirs, carried]));
});
