/**
 * The post asks about somebody whom it does not carry: whatever it types, it is answered alike be
 * they recorded here or not, and no name is told that it has not told itself.
 */
import { expect, test } from 'vitest';
import type { CommandPath } from '../../src/locale/texts.ts';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk } from '../support/clerk.ts';
import { kept } from '../support/kept.ts';
import { linesOfAll } from '../support/lines-of-all.ts';
import { threeOffices, type Offices } from '../support/offices.ts';
import { split } from '../support/words.ts';

const [KNOWN, UNKNOWN] = ['022192007771', '022192007772'] as const;
const someone = 'Trần Thị Nghiệm';
const { citizen, desk } = vi.screen;

/** With a person in them: `N` is the number, `D` a dossier that is carried, `R` one decided. */
const asked = [
  'citizen register --id N',
  'citizen register --id N --name "Trần ?hị"',
  'citizen register --id N --name "Trần Thị Nghiệm" --dob 2030-01-01',
  'citizen register --id N --name "Trần Thị Nghiệm" --dob 1991-01-01 --address "Tổ 5"',
  'citizen register --name "Trần Thị Nghiệm" --dob 1992-02-29',
  'citizen register --scan "N||Trần Thị Nghiệm|29021992|Nữ|Tổ 1, Hạ Long|01012022"',
  'citizen register --scan "N||Tr\uFFFDn Th\uFFFD|29021992|Nữ|Tổ 1, Hạ Long|01012022"',
  'citizen find N',
  'citizen show N',
  'citizen show "N||Trần Thị Nghiệm|29021992|Nữ|Tổ 1, Hạ Long|01012022"',
  'citizen edit N --address "Tổ 9"',
  'citizen account N --kind vneid',
  'citizen guide N --place post_office',
  'dossier receive --procedure 1.001193 --citizen N --all-components',
  'dossier receive --procedure 1.001193 --citizen 022192000009 --submitter N --all-components',
  'dossier list --citizen N',
  'dossier find N',
  'dossier correct D --citizen N --reason "Nhầm số"',
  'dossier correct D --submitter N --reason "Nhầm số"',
  'dossier return R --to other --collector-id N --collector-name "Trần Thị Nghiệm"',
  'dossier return R --to other --scan "N||Trần Thị Nghiệm|29021992|Nữ|Tổ 1, Hạ Long|01012022"',
  'queue take --citizen N',
  'queue take --scan "N||Trần Thị Nghiệm|29021992|Nữ|Tổ 1, Hạ Long|01012022"',
  'access list --citizen N',
  'privacy request N --kind view',
];

/** The lines of all commands besides, with the number wherever they name somebody. */
const others = (Object.keys(linesOfAll) as CommandPath[])
  .map((path) => `${path} ${linesOfAll[path]}`)
  .filter((line) => /022192000001|Trần|Thử/.test(line))
  .map((line) => line.replace(/022192000001|"?Trần Khác Hẳn"?|Trần|Thử/g, 'N'))
  .filter((line) => !/--name N/.test(line));

async function threeOfficesWithSomebody(): Promise<Offices & { carried: string[] }> {
  const offices = await threeOffices();
  const { centre, post } = offices;
  const details = '--dob 1992-02-29 --phone "0912 000 001" --address "Ngõ Vắng"';
  await centre.json(`citizen register --id ${KNOWN} --name "${someone}" ${details}`);
  await centre.json(
    `dossier receive --procedure 1.001193 --citizen ${KNOWN} --all-components --subject Vắng`,
  );
  await post.json('citizen register --id 022192000009 --name "Lê Văn Quen"');
  const carried: string[] = [];
  for (const subject of ['D', 'R']) {
    const receive = 'dossier receive --procedure 1.001193 --citizen 022192000009 --all-components';
    carried.push(String((await post.json(`${receive} --yes --subject ${subject}`))['code']));
  }
  await post.json('staff login lan');
  const decided = '--result-number 1/2026 --result-date 2026-11-23';
  await post.json(`dossier resolve ${carried[1]} ${decided}`);
  await post.json('staff login buu');
  return { ...offices, carried };
}

/** An answer with what must differ taken out of it: the number itself, and ids made anew. */
function leveled(text: string, number: string): string {
  return text
    .replaceAll(number, 'N')
    .replaceAll(number.slice(-4), 'N')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'U');
}

test('every command answers it alike, whether somebody is recorded here or not', async () => {
  const { counter, carried } = await threeOfficesWithSomebody();
  counter.env['MOTCUA_STATION'] = 'H49.90/1';
  counter.env['MOTCUA_CLOCK'] = counter.now;
  const restore = await kept(counter);
  const answer = async (line: string, number: string, form: string[]) => {
    await restore();
    const words = split(line).map((word) => word.replace(/N(?=$|\|\|)/, number));
    const [waiting, decided] = carried;
    const codes: Record<string, string> = { D: waiting!, R: decided! };
    const about = words.map((word) => codes[word] ?? word);
    const { code, out, err } = await counter.run([...about, ...form]);
    return { line, form, code, out: leveled(out, number), err: leveled(err, number) };
  };
  const differing: unknown[] = [];
  for (const line of [...asked, ...others]) {
    for (const form of [[], ['--json']]) {
      const [known, unknown] = [await answer(line, KNOWN, form), await answer(line, UNKNOWN, form)];
      if (JSON.stringify(known) !== JSON.stringify(unknown)) differing.push(known, unknown);
      const told = `${known.out}${known.err}`;
      expect([line, /Vắng|0912 000 001/.exec(told)?.[0]]).toEqual([line, undefined]);
      if (!line.includes('Nghiệm')) expect([line, told.includes('Nghiệm')]).toEqual([line, false]);
    }
  }
  expect(differing).toEqual([]);
}, 240_000);

test('a number under another name is refused without the name, and the asking is kept', async () => {
  const { centre, post } = await threeOfficesWithSomebody();
  const card = `--scan "${KNOWN}||Lê Văn Đoán|29021992|Nữ|Tổ 1|01012022"`;
  for (const line of [
    `citizen register --id ${KNOWN} --name "Lê Văn Đoán"`,
    `queue take ${card}`,
    `dossier receive --procedure 1.001193 --all-components ${card}`,
  ]) {
    expect([line, await post.refused(line)]).toEqual([line, 'citizen.name_differs']);
    // Having asked in vain makes nobody known.
    expect(await post.refused(`citizen account ${KNOWN} --kind vneid`)).toBe(
      'citizen.out_of_sight',
    );
  }
  const views = (await centre.json(`access list --citizen ${KNOWN}`))['views'] as {
    staff: string;
    what: string;
    people: number;
  }[];
  const vain = views.filter(({ people }) => people === 0);
  expect(vain.map(({ staff, what }) => [staff, what])).toEqual([
    ['buu', 'dossier receive'],
    ['buu', 'queue take'],
    ['buu', 'citizen register'],
  ]);
  // Nor is the name told among their own looks, until they knew it by themselves.
  const own = async () => (await post.json('access list'))['views'];
  const asked = { what: 'citizen register', people: 0 };
  expect(await own()).toContainEqual(expect.objectContaining({ ...asked, citizen: null }));
  expect(JSON.stringify(await own())).not.toContain(someone);
  await post.json(`citizen register --id ${KNOWN} --name "${someone}"`);
  const named = expect.objectContaining({ name: someone }) as unknown;
  expect(await own()).toContainEqual(expect.objectContaining({ ...asked, citizen: named }));
});

test('whom the post was told of by number and name it knows that day, and not the next', async () => {
  const { counter, post } = await threeOfficesWithSomebody();
  await post.json(`citizen register --id ${KNOWN} --name "${someone}"`);
  const { uuid } = await post.json(`citizen guide ${KNOWN} --place post_office`);
  await post.json(`citizen account ${uuid} --kind vneid`);
  expect(await post.refused(`citizen show ${uuid}`)).toBe('citizen.out_of_sight');
  counter.at('2026-11-25T08:00');
  const tomorrow = { env: { MOTCUA_CLOCK: '2026-11-25T08:00:00+07:00' } };
  await post.json('staff login buu', tomorrow);
  for (const typed of [KNOWN, String(uuid)]) {
    expect(await post.refused(`citizen guide ${typed} --place post_office`, tomorrow)).toBe(
      'citizen.out_of_sight',
    );
  }
  await post.json(`citizen register --id ${KNOWN} --name "${someone}"`, tomorrow);
  await post.json(
    `dossier receive --procedure 1.001193 --citizen ${uuid} --all-components`,
    tomorrow,
  );
  expect((await post.json(`citizen show ${KNOWN}`, tomorrow))['phone']).toBe('0912 000 001');
});

test('a record that the post edits takes no number of somebody else, whose name it is not told', async () => {
  const { counter, centre } = await threeOfficesWithSomebody();
  counter.env['MOTCUA_STATION'] = 'H49.90/1';
  const taken = await counter.refusal(`citizen edit 022192000009 --id ${KNOWN} --reason "Nhầm số"`);
  expect(taken).toMatchObject({ code: 'citizen.number_taken', detail: { name: null } });
  expect(JSON.stringify(taken)).not.toContain('Nghiệm');
  await counter.json('citizen register --id 022192000010 --name "Vũ Thị Mới"');
  // Nor at the counter; and whoever tried is kept among those who looked.
  const { code, err } = await talk(counter, '', [
    [desk.askHome, '022192000010', enter],
    [desk.askNext, 's', enter],
    [desk.askWhatIsWrong, '5', enter],
    [desk.askRight(citizen.fields.address), 'Tổ 9, phường Thử', enter],
    [desk.askEditMore, '2', enter],
    [desk.askRight(citizen.fields.idNumber), KNOWN, enter],
    [desk.askRight(citizen.fields.idNumber), '<', enter],
    [desk.askEditMore, '-', enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  expect([code, err.includes('Nghiệm')]).toEqual([0, false]);
  const { views } = await centre.json(`access list --citizen ${KNOWN}`);
  const vain = (views as { staff: string; people: number }[]).filter(({ people }) => people === 0);
  expect(vain.map(({ staff }) => staff)).toEqual(['buu', 'buu']);
  // A number of one's own people is told with the name, and no such look.
  await centre.json(`citizen register --id ${UNKNOWN} --name "Đỗ Thị Khác"`);
  await centre.json(`citizen edit ${UNKNOWN} --id ${KNOWN}`).catch(() => null);
  expect((await centre.json(`access list --citizen ${KNOWN}`))['views']).toHaveLength(
    (views as unknown[]).length,
  );
});
