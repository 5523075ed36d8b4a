/** Whose a paper is that is used again: merged records, erased people, businesses, the post. */
import { expect, test } from 'vitest';
import { numbers, register, resolve } from '../support/acts.ts';
import { threeOffices } from '../support/offices.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

const { thu } = numbers;
const cmnd = '100123456';
const contract = 'dossier receive --procedure 2.001035 --all-components';
const will = 'dossier receive --procedure 2.001019 --component 1=1';

async function owned(counter: Counter, citizen: string): Promise<string> {
  const { code } = await counter.json([...contract.split(' '), '--citizen', citizen]);
  const file = scanned(counter, `${code}.pdf`, pdfOf(1, code));
  await counter.json(`document add ${code} --component 2 ${file}`);
  return code;
}

test('records of one person have one store while they are merged, and not before or after', async () => {
  const counter = await newCounter();
  const old = await counter.json(`citizen register --id ${cmnd} --name "Trần Thị Thử"`);
  await register(counter);
  const source = await owned(counter, cmnd);
  const line = `${will} --citizen ${thu} --reuse 2=${source}/1`;
  expect(await counter.refused(line)).toBe('document.of_other');
  await counter.json(`citizen merge ${thu} ${cmnd}`);
  const { documents } = await counter.json(`document list --citizen ${thu}`);
  expect(documents).toMatchObject([{ ref: `${source}/1`, unusable: null }]);
  await counter.json(line);
  await counter.json(`citizen unmerge ${old['uuid']}`);
  expect(await counter.refused(`${line} --subject khác`)).toBe('document.of_other');
  expect(await counter.json('store verify --files')).toMatchObject({ ok: true });
});

test("a person's papers are not those of their business, though both bear one number", async () => {
  const counter = await newCounter();
  const person = await register(counter);
  const business = await counter.json(
    `citizen register --kind organisation --id ${thu} --name "Hộ Thử"`,
  );
  const source = await owned(counter, person['uuid']);
  const line = `${will} --citizen ${business['uuid']} --reuse 2=${source}/1`;
  expect(await counter.refused(line)).toBe('document.of_other');
});

test('what is erased with its people stays in no dossier that used it, digest and reason do', async () => {
  const counter = await newCounter();
  await register(counter);
  const receive = `dossier receive --procedure 1.001731 --citizen ${thu}`;
  const ended = async (line: string): Promise<string> => {
    const { code } = await counter.json(line);
    await resolve(counter, code);
    await counter.json(`dossier return ${code} --to owner`);
    return code;
  };
  const { code: source } = await counter.json(`${receive} --all-components`);
  const file = scanned(counter, 'a.pdf', pdfOf(1, 'a'));
  await counter.json(`document add ${source} --component 2 ${file}`);
  await resolve(counter, source);
  await counter.json(`dossier return ${source} --to owner`);
  const later = await ended(`${receive} --all-components --subject hai --reuse 2=${source}/1`);
  counter.at('2047-12-02T09:00');
  await counter.json('staff login lan');
  await counter.json(`privacy request ${thu} --kind erase`);
  const { scans } = await counter.json('privacy answer 1.1 --as granted --yes');
  expect(scans.map(({ ref }: { ref: string }) => ref)).toEqual([`${source}/1`, `${later}/1`]);
  const [, second] = (await counter.json(`dossier show ${later}`))['components'];
  const gone = { why: 'erased', reason: '1.1' };
  expect(second).toMatchObject({
    state: 'reused',
    documents: [{ gone, reused: { ref: `${source}/1`, gone } }],
  });
  expect(await counter.json('store verify --files')).toMatchObject({
    ok: true,
    files: { checked: 0, erased: 1, missing: [], left: [] },
  });
});

test('the post uses nothing again of dossiers that it does not carry', async () => {
  const { counter, centre, post } = await threeOffices();
  await centre.json(`citizen register --id ${thu} --name "Trần Thị Thử" --dob 1992-02-29`);
  const { code } = await centre.json(`${contract} --citizen ${thu}`);
  const file = scanned(counter, 'so.pdf', pdfOf(1));
  await centre.json(`document add ${code} --component 2 ${file}`);
  await post.json(`citizen register --id ${thu} --name "Trần Thị Thử"`);
  const line = `${will} --citizen ${thu} --reuse 2=${code}/1`;
  expect(await post.refused(line)).toBe('dossier.out_of_sight');
  expect(await post.refused(`document list --citizen ${thu}`)).toBe('citizen.out_of_sight');
});

test('what is no paper, no document or told twice is refused before anything is written', async () => {
  const counter = await newCounter();
  await register(counter);
  const source = await owned(counter, thu);
  const refused = (told: string) => counter.refused(`${will} --citizen ${thu} ${told}`);
  expect(await refused(`--reuse 9=${source}/1`)).toBe('dossier.no_such_component');
  expect(await refused(`--reuse 2=${source}/7`)).toBe('document.not_found');
  expect(await refused('--reuse 2=ffffffffffff')).toBe('document.not_found');
  expect(await refused('--reuse 2')).toBe('usage.bad_value');
  const twice = `--reuse 2=${source}/1 --reuse 2=${source}/1`;
  expect(await refused(twice)).toBe('dossier.component_twice');
  expect(await counter.json(`citizen show ${thu}`)).toMatchObject({ dossiers: 1 });
  const keyed = `${will} --citizen ${thu} --reuse 2=${source}/1 --key k1`;
  const { code } = await counter.json(keyed);
  expect(await counter.json(keyed)).toMatchObject({ code, replayed: true });
});
