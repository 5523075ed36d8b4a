/** Papers that a citizen has in the store already, used again: offered, taken, refused, told. */
import { beforeEach, describe, expect, test } from 'vitest';
import { cards, numbers, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned, sha256Of } from '../support/scans.ts';

/** A contract that is certified, and a will: both ask for the certificate of ownership. */
const contract = 'dossier receive --procedure 2.001035 --all-components';
const will = 'dossier receive --procedure 2.001019';
const thu = `--citizen ${numbers.thu}`;
const mau = `--citizen ${numbers.mau}`;
const house = 'Giấy chứng nhận quyền sở hữu';

let counter: Counter;
let source: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  ({ code: source } = await counter.json(`${contract} ${thu}`));
});

const bytes = pdfOf(2, 'so hong');
const add = (more = '', code = source, component = '2'): Promise<Record<string, unknown>> =>
  counter.json(
    `document add ${code} --component ${component} ${scanned(counter, 'so.pdf', bytes)} ${more}`,
  );
const states = async (code: string) =>
  (await counter.json(`dossier show ${code}`))['components'].map(
    ({ id, state }: { id: string; state: string }) => [id, state],
  );

describe('at a reception', () => {
  test('what the owner has counts without paper, and the dossier says where it is from', async () => {
    await add('--number 12/2020 --issued-by "UBND" --valid-until 2031-10-01');
    const line = `${will} ${thu} --component 1=1 --reuse 2=${source}/1`;
    const { code, missing } = await counter.json(line);
    expect(missing).toEqual([]);
    const shown = await counter.json(`dossier show ${code}`);
    const [paper, reused] = shown['components'];
    expect(paper).toMatchObject({ id: '1', state: 'paper', documents: [] });
    const sha256 = sha256Of(bytes);
    expect(reused).toMatchObject({
      ...{ id: '2', state: 'reused', originals: 0, digitised: true },
      documents: [
        { ref: `${code}/1`, sha256, reused: { ref: `${source}/1`, state: 2, gone: null } },
      ],
    });
    const [kept] = (await counter.json(`document list ${code}`))['documents'];
    expect(kept).toMatchObject({ number: '12/2020', validUntil: '2031-10-01', issuedBy: 'UBND' });
    const { out } = await counter.run(`dossier show ${code}`);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`dùng lại bản số hóa ${source}/1`);
    expect(await counter.json('store verify --files')).toMatchObject({ ok: true });
  });

  test('all else is there as it is asked for, and a digest names a paper too', async () => {
    await add();
    const digest = sha256Of(bytes).slice(0, 12);
    const line = `${will} ${thu} --all-components --reuse "${house} hoặc quyền sử dụng=${digest}"`;
    const refusal = await counter.refusal(line);
    expect(refusal.code).toBe('dossier.no_such_component');
    const { code } = await counter.json(`${will} ${thu} --all-components --reuse 2=${digest}`);
    expect((await states(code)).slice(0, 2)).toEqual([
      ['1', 'paper'],
      ['2', 'reused'],
    ]);
  });

  test('a result of another dossier is told as such, and only once it was granted', async () => {
    const single = `dossier receive --procedure 1.004873 ${thu} --component 1=1`;
    const { code: from } = await counter.json(single);
    const file = scanned(counter, 'kq.pdf', pdfOf(1, 'doc than'));
    await counter.json(`document add ${from} --result ${file} --valid-until 2027-05-01`);
    const marriage = `dossier receive --procedure 1.001669 ${thu}`;
    expect(await counter.refusal(`${marriage} --component 1=1 --reuse 2=${from}/1`)).toMatchObject({
      code: 'document.unusable',
      detail: { why: 'not_granted' },
    });
    await resolve(counter, from);
    const other = await counter.refusal(`${marriage} --component 1=1 --reuse 2=${from}/1`);
    expect(other).toMatchObject({ code: 'document.other_paper', exit: 3 });
    const listed = await counter.json(`document list ${thu}`);
    expect(listed['documents']).toMatchObject([
      { ref: `${from}/1`, validity: 'valid', of: 'result' },
    ]);
  });
});

describe('what is refused', () => {
  const refused = async (line: string) => {
    const { code, exit } = await counter.refusal(line);
    expect(exit).toBe(3);
    return code;
  };
  const asked = `${will} --component 1=1`;

  test("another's paper, whoever asks", async () => {
    await add();
    expect(await refused(`${asked} ${mau} --reuse 2=${source}/1`)).toBe('document.of_other');
  });

  test('one whose last day is over, and none on that day itself', async () => {
    await add('--issued-on 2020-01-01 --valid-until 2026-11-23');
    counter.at('2026-11-24T09:00');
    expect(await refused(`${asked} ${thu} --reuse 2=${source}/1`)).toBe('document.over');
    counter.at('2026-11-23T09:00');
    await counter.json(`${asked} ${thu} --reuse 2=${source}/1`);
  });

  test('one of another code, or of another name where none is known', async () => {
    await add('', source, '1');
    expect(await refused(`${asked} ${thu} --reuse 2=${source}/1`)).toBe('document.other_paper');
  });

  test('one that was removed, or that its dossier was cancelled with', async () => {
    await add();
    await add('', source, '1');
    await counter.json(`document remove ${source}/1 --reason nhầm`);
    expect(await refused(`${asked} ${thu} --reuse 2=${source}/1`)).toBe('document.gone');
    await add();
    await counter.json(`dossier cancel ${source} --reason nhầm`);
    expect(await refused(`${asked} ${thu} --reuse 2=${source}/3`)).toBe('document.unusable');
  });

  test('the same twice, and a paper of the dossier itself', async () => {
    await add();
    const { code } = await counter.json(`${asked} ${thu} --reuse 2=${source}/1`);
    const again = `document reuse ${code} ${source}/1 --component 2`;
    expect(await refused(again)).toBe('document.here_already');
    const own = `document reuse ${source} ${source}/1 --component 2`;
    expect(await refused(own)).toBe('document.here_already');
  });
});

describe('later', () => {
  test('a paper that was to follow is there by it, and is missing again when it goes', async () => {
    await add();
    const line = `${will} ${thu} --component 1=1 --missing-reason "mang sau"`;
    const { code, missing } = await counter.json(line);
    expect(missing).toHaveLength(1);
    expect((await states(code)).slice(0, 2)).toEqual([
      ['1', 'paper'],
      ['2', 'missing'],
    ]);
    const reused = await counter.json(`document reuse ${code} ${source}/1 --component 2`);
    expect(reused).toMatchObject({ missing: [], code });
    expect(await states(code)).toContainEqual(['2', 'reused']);
    await counter.json(`document remove ${code}/1 --reason nhầm`);
    expect(await counter.json(`dossier show ${code}`)).toMatchObject({ missing });
    expect(await states(code)).toContainEqual(['2', 'missing']);
    expect(await counter.json('store verify --files')).toMatchObject({ ok: true });
  });

  test('a request to supplement is answered by it', async () => {
    await add();
    const line = `${will} ${thu} --component 1=1 --missing-reason "mang sau"`;
    const { code } = await counter.json(line);
    await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy"`);
    const done = `dossier complete-supplement ${code} --reuse 2=${source}/1`;
    expect(await counter.json(done)).toMatchObject({ missing: [], status: 'received' });
    expect(await states(code)).toContainEqual(['2', 'reused']);
  });

  test('one reused before the supplement was complete is not counted as brought', async () => {
    await add();
    const line = `${will} ${thu} --component 1=1 --missing-reason "mang sau"`;
    const { code } = await counter.json(line);
    await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy"`);
    await counter.json(`document reuse ${code} ${source}/1 --component 2`);
    await counter.json(`dossier complete-supplement ${code}`);
    expect(await states(code)).toContainEqual(['2', 'reused']);
  });

  test('when the original goes, the dossier keeps the bytes and says so', async () => {
    await add();
    const { code } = await counter.json(`${will} ${thu} --component 1=1 --reuse 2=${source}/1`);
    await counter.json(`document remove ${source}/1 --reason "quét nhầm"`);
    const { documents } = (await counter.json(`dossier show ${code}`))['components'][1];
    expect(documents[0].reused.gone).toMatchObject({ why: 'mistake', reason: 'quét nhầm' });
    const { out } = await counter.run(`document show ${code}/1`);
    expect(out).toContain('quét nhầm');
    const third = `${will} ${thu} --component 1=1 --subject khác --reuse 2=${code}/1`;
    expect(await counter.refusal(third)).toMatchObject({ code: 'document.unusable' });
    expect(await counter.json('store verify --files')).toMatchObject({
      files: { checked: 1, missing: [] },
    });
  });

  test('the owner is not corrected to somebody else while it is used', async () => {
    await add();
    const { code } = await counter.json(`${will} ${thu} --component 1=1 --reuse 2=${source}/1`);
    for (const each of [code, source]) {
      const line = `dossier correct ${each} ${mau} --reason "nhầm người"`;
      expect(await counter.refusal(line)).toMatchObject({
        ...{ code: 'document.reused_of_owner', exit: 3 },
        detail: { refs: [`${code}/1`] },
      });
    }
    await counter.json(`dossier correct ${code} --sets 2 --reason "nhầm"`);
    await counter.json(`dossier correct ${code} --component 1=2 --reason "nhầm"`);
    expect(await states(code)).toContainEqual(['2', 'reused']);
    await counter.json(`document remove ${code}/1 --reason nhầm`);
    await counter.json(`dossier correct ${code} ${mau} --reason "nhầm người"`);
  });
});

test('a citizen has their own papers in one list, with how long each is good', async () => {
  await add('--paper-code KQ.G15.000099 --valid-until 2026-12-01');
  await add('--issued-on 2019-01-01 --valid-until 2020-01-01', source, '1');
  const { documents } = await counter.json(`document list ${thu}`);
  expect(documents).toMatchObject([
    { ref: `${source}/1`, validity: 'valid', unusable: null, nationalCode: 'KQ.G15.000099' },
    { ref: `${source}/2`, validity: 'ended', unusable: 'ended' },
  ]);
  expect(await counter.json(`document list ${mau}`)).toMatchObject({ documents: [] });
  expect(await counter.refusal('document list')).toMatchObject({ exit: 2 });
  const shown = await counter.json(`citizen show ${numbers.thu}`);
  expect(shown['documents']).toMatchObject([{ ref: `${source}/1` }, { ref: `${source}/2` }]);
  const { out } = await counter.run(`citizen show ${numbers.thu}`);
  expect(out).toMatch(/Giấy số hóa của công dân: 2[^]*01\/12\/2026/);
});

test('component 4.3 of the index counts papers used again, as long as their scans are kept', async () => {
  await add();
  const { code } = await counter.json(`${will} ${thu} --component 1=1 --reuse 2=${source}/1`);
  const counted = async () => {
    const { components } = await counter.json('report quality --from 2026-11-01 --to 2026-11-30');
    return components.find(({ id }: { id: string }) => id === '4.3');
  };
  // Two papers of the contract, two of the will, one of which is used again.
  const now = { numerator: 1, denominator: 4, ratio: 0.25, state: 'partly' };
  expect(await counted()).toMatchObject(now);
  await counter.json(`document remove ${code}/1 --reason nhầm`);
  expect(await counted()).toMatchObject({ numerator: 0, denominator: 3 });
});
