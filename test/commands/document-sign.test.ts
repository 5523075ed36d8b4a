/** `document sign`: the office's digital copies with its signature, beside what was signed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { numbers, receive } from '../support/acts.ts';
import { p12Of } from '../support/p12.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, pngOf, scanned, sha256Of, tiffOf } from '../support/scans.ts';
import { signedPdf, updatedPdf } from '../support/signed-pdf.ts';
import { holder, pemOf, type Holder } from '../support/test-ca.ts';

let counter: Counter;
let code: string;
let root: Holder;
let officer: Holder;
let key: Buffer;
beforeAll(async () => {
  root = await holder('Root of Tests', { ca: true });
  officer = await holder('Cán bộ ký thử', { by: root, key: 'rsa' });
  key = await p12Of(officer, { along: [root] });
});
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
  scanned(counter, 'khoa.p12', key);
  scanned(counter, 'mat-khau.txt', Buffer.from('mật khẩu\n'));
});

const file = (name: string, bytes: Uint8Array): string => scanned(counter, name, bytes);
const withKey = (): string =>
  `--p12 ${counter.file('khoa.p12')} --password-file ${counter.file('mat-khau.txt')}`;
const sign = (what: string, more: readonly string[] = []) =>
  counter.json([...`document sign ${what} ${withKey()}`.split(' '), ...more]);
const refused = async (what: string) => {
  const { code: exit, err } = await counter.run(`document sign ${what} ${withKey()}`);
  return [exit, err];
};
const keep = (bytes: Uint8Array, name = 'giay.pdf') =>
  counter.json(`document add ${code} --component 1 ${file(name, bytes)}`);

async function exported(ref: string): Promise<Buffer> {
  const path = counter.file('ra.pdf');
  await counter.json(`document export ${ref} ${path}`);
  return readFileSync(path);
}

/** The office trusts the authority of the tests. */
async function trust(paper: Holder = root): Promise<void> {
  const folder = counter.file(`goc-${paper.name.replaceAll(' ', '-')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'root.pem'), pemOf(paper));
  await counter.json(['config', 'set', 'signature.roots', folder]);
}

describe('a digital copy', () => {
  test('is signed beside itself, and found whole and trusted', async () => {
    await trust();
    const original = pdfOf(2);
    await keep(original);
    const answer = await sign(`${code}/1`);
    expect(answer).toMatchObject({ code, signer: 'Cán bộ ký thử', replayed: false });
    expect(answer['signed']).toMatchObject([
      { n: 2, pages: 2, madeFrom: 1, madeFromSha256: sha256Of(original), component: '1' },
    ]);
    const bytes = await exported(`${code}/2`);
    expect(bytes.subarray(0, original.length).equals(original)).toBe(true);
    expect(sha256Of(bytes)).toBe(answer['signed'][0].sha256);
    const checked = await counter.json(`document verify ${code}/2`);
    expect(checked).toMatchObject({ verdict: 'accepted' });
    expect(checked['signatures']).toMatchObject([
      {
        signer: 'Cán bộ ký thử',
        format: 'ETSI.CAdES.detached',
        covers: 'whole',
        trusted: true,
        root: 'Root of Tests',
      },
    ]);
    const shown = await counter.json(`document show ${code}/2`);
    expect(shown).toMatchObject({ madeFrom: 1, name: expect.any(String), kind: 'pdf' });
    expect(shown['files'][0].name).toBe('giay-da-ky.pdf');
    expect((await counter.run(`document list ${code}`)).out).toMatch(/ký từ bản\s+H/);
    expect((await counter.run('store verify --files')).code).toBe(0);
  });

  test('of pictures is the PDF/A into which they were bound', async () => {
    const paths = [file('1.png', pngOf(170, 220)), file('2.png', pngOf(220, 170))];
    await counter.json(`document add ${code} --component 1 ${paths.join(' ')}`);
    const { sha256: bound } = await counter.json(`document show ${code}/1`);
    const answer = await sign(`${code}/1`);
    expect(answer['signed']).toMatchObject([{ pages: 2, madeFromSha256: bound }]);
    const bytes = (await exported(`${code}/2`)).toString('latin1');
    // What it says of itself as PDF/A stands untouched in front.
    expect(bytes).toContain('pdfaid:conformance');
    expect(await counter.json(`document verify ${code}/2`)).toMatchObject({ verdict: 'doubtful' });
  });

  test('of a whole dossier are all that wait, and once', async () => {
    await keep(pdfOf(1, 'a'));
    await keep(pdfOf(1, 'b'), 'hai.pdf');
    await keep(await signedPdf(pdfOf(1, 'c'), { by: officer }), 'da-ky.pdf');
    await keep(tiffOf(2), 'ba.tif');
    const answer = await sign(code);
    expect(answer['signed'].map((each: { madeFrom: number }) => each.madeFrom)).toEqual([1, 2]);
    expect(await refused(code)).toEqual([3, expect.stringContaining('không có giấy số hóa nào')]);
    expect(await refused(`${code}/1`)).toEqual([3, expect.stringContaining(`${code}/5`)]);
    expect(await refused(`${code}/4`)).toEqual([3, expect.stringContaining('không phải PDF')]);
    await counter.json(['document', 'remove', `${code}/5`, '--reason', 'ký nhầm khóa']);
    expect((await sign(code))['signed']).toMatchObject([{ n: 7, madeFrom: 1 }]);
  });

  test('signed again by another keeps what the first signature is worth', async () => {
    await trust();
    await keep(await signedPdf(pdfOf(1), { by: officer, time: "D:20261120100000+07'00'" }));
    await sign(`${code}/1`);
    await sign(`${code}/2`, ['--reason', 'Sao y']);
    const { verdict, signatures } = await counter.json(`document verify ${code}/3`);
    expect(verdict).toBe('accepted');
    expect(signatures).toMatchObject([
      { covers: 'part', added: 'signatures' },
      { covers: 'part', added: 'signatures' },
      { covers: 'whole', added: 'nothing' },
    ]);
  });

  test('under one key is signed once', async () => {
    await keep(pdfOf(1));
    const first = await sign(`${code}/1`, ['--key', 'ky-1']);
    const lying = lyingBeside(counter).length;
    const again = await sign(`${code}/1`, ['--key', 'ky-1']);
    expect(again).toEqual({ ...first, replayed: true });
    expect(lyingBeside(counter)).toHaveLength(lying);
  });
});

describe('the signed copy of what was wrong goes with it', () => {
  test('of a scan that was a mistake, and of what was signed again of that', async () => {
    await keep(pdfOf(1));
    await sign(`${code}/1`);
    await sign(`${code}/2`);
    await keep(pdfOf(1, 'other'), 'khac.pdf');
    const line = ['document', 'remove', `${code}/1`, '--reason', 'giấy của người khác'];
    const { signed } = await counter.json(line);
    expect(signed.map(({ ref }: { ref: string }) => ref)).toEqual([`${code}/2`, `${code}/3`]);
    const { documents } = await counter.json(`document list ${code}`);
    const left = documents.filter(({ gone }: { gone: unknown }) => gone === null);
    expect(left).toMatchObject([{ n: 4 }]);
    expect(documents[2]['gone']).toMatchObject({ why: 'mistake', reason: 'giấy của người khác' });
    expect(lyingBeside(counter)).toHaveLength(1);
    const { components } = await counter.json(`dossier show ${code}`);
    expect(components[0]).toMatchObject({ id: '1', state: 'digitised' });
    expect(await counter.json('store verify --files')).toMatchObject({ ok: true });
  });

  test('of a paper used again: it waits for no signature, stays one used again, and its source', async () => {
    const contract = 'dossier receive --procedure 2.001035 --all-components';
    const { code: source } = await counter.json(`${contract} --citizen ${numbers.thu}`);
    await counter.json(`document add ${source} --component 2 ${file('so.pdf', pdfOf(1, 'so'))}`);
    const will = `dossier receive --procedure 2.001019 --citizen ${numbers.thu} --component 1=1`;
    const { code: other } = await counter.json(`${will} --reuse 2=${source}/1`);
    expect(await refused(other)).toEqual([3, expect.stringContaining('không có giấy số hóa nào')]);
    await sign(`${other}/1`);
    const state = async () =>
      (await counter.json(`dossier show ${other}`))['components'].find(
        ({ id }: { id: string }) => id === '2',
      )['state'];
    expect(await state()).toBe('reused');
    const listed = async () => (await counter.json(`document list ${other}`))['documents'];
    expect((await listed())[1]).toMatchObject({ madeFrom: 1, reused: { ref: `${source}/1` } });
    await counter.json(['document', 'remove', `${source}/1`, '--reason', 'quét nhầm']);
    expect((await listed())[1]).toMatchObject({ reused: { gone: { why: 'mistake' } } });
    const stored = await counter.json(`document list --citizen ${numbers.thu}`);
    expect(stored['documents'].filter(({ ref }: { ref: string }) => ref.startsWith(other))).toEqual(
      ['1', '2'].map((n) => expect.objectContaining({ ref: `${other}/${n}`, unusable: 'mistake' })),
    );
    await counter.json(['document', 'remove', `${other}/1`, '--reason', 'quét nhầm']);
    expect(await state()).toBe('missing');
  });
});

describe('what was signed here is told from', () => {
  let bytes: Buffer;
  beforeEach(async () => {
    await keep(pdfOf(1));
    await sign(`${code}/1`);
    bytes = await exported(`${code}/2`);
  });
  const verdictOn = async (name: string, what: Uint8Array) => {
    const { out } = await counter.run(`document verify ${file(name, what)} --json`);
    const { verdict, signatures } = JSON.parse(out) as {
      verdict: string;
      signatures: { reasons: string[] }[];
    };
    return [verdict, signatures.flatMap(({ reasons }) => reasons)];
  };

  test('one with a byte altered, in the paper, the mark or the signature', async () => {
    await trust();
    expect(await verdictOn('nguyen.pdf', bytes)).toEqual(['accepted', []]);
    const gap = bytes.indexOf('/Contents <');
    for (const at of [200, 700, gap - 200, gap + 600, bytes.length - 30]) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 0x01;
      const [verdict] = await verdictOn('sua.pdf', altered);
      expect([at, verdict]).not.toEqual([at, 'accepted']);
    }
  });

  test('one that was extended since', async () => {
    await trust();
    const longer = updatedPdf(bytes, [
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>'],
    ]);
    const [verdict, reasons] = await verdictOn('them.pdf', longer);
    expect([verdict, reasons]).toEqual([expect.not.stringMatching('accepted'), ['changed_after']]);
  });

  test('one by whom the office does not trust', async () => {
    await trust(await holder('Elsewhere', { ca: true }));
    expect(await verdictOn('la.pdf', bytes)).toEqual(['doubtful', ['unknown_root']]);
  });
});

describe('nothing is signed, and nothing left,', () => {
  test('with a wrong password, an ended key, or what is no key', async () => {
    await keep(pdfOf(1));
    const lying = lyingBeside(counter);
    file('mat-khau.txt', Buffer.from('sai\n'));
    expect(await refused(`${code}/1`)).toEqual([3, expect.stringContaining('không đúng')]);
    file('mat-khau.txt', Buffer.from('mật khẩu\n'));
    const old = await holder('Cán bộ cũ', { by: root, until: '2026-01-01T00:00:00Z' });
    file('khoa.p12', await p12Of(old));
    expect(await refused(`${code}/1`)).toEqual([
      3,
      expect.stringMatching(/đã hết hạn.*Cán bộ cũ.*01\/01\/2026/s),
    ]);
    file('khoa.p12', pdfOf(1));
    expect(await refused(`${code}/1`)).toEqual([3, expect.stringContaining('PKCS #12')]);
    const { code: exit, err } = await counter.run(
      `document sign ${code}/1 --p12 ${counter.file('khoa.p12')}`,
    );
    expect([exit, err]).toEqual([2, expect.stringContaining('--password-file')]);
    expect(lyingBeside(counter)).toEqual(lying);
  });

  test('of a PDF that allows no change, and of one that nothing is known to end', async () => {
    const locked = await signedPdf(pdfOf(1), {
      by: officer,
      besides:
        '/Reference [<< /Type /SigRef /TransformMethod /DocMDP ' +
        '/TransformParams << /Type /TransformParams /V /1.2 /P 1 >> >>]',
    });
    await keep(locked);
    expect((await refused(`${code}/1`))[0]).toBe(3);
    const torn = Buffer.from(
      pdfOf(1)
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
    );
    await keep(torn, 'rach.pdf');
    expect(await refused(`${code}/2`)).toEqual([3, expect.stringContaining('không đứng vững')]);
  });
});
