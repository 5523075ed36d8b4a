import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { birth, receive, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function textOf(file: string): Promise<string> {
  return allText(await readPdf(readFileSync(file)));
}

describe('a printed receipt', () => {
  it('bears a bar code and a QR that both find the dossier again', async () => {
    const file = counter.file('giay.pdf');
    const { code } = await receive(counter, `--print ${file}`);
    const pages = await readPdf(readFileSync(file));
    const codes = pages.flatMap((page) => page.codes);
    expect(new Set(codes.map(({ format }) => format))).toEqual(new Set(['Code128', 'QRCode']));
    for (const { text } of codes) {
      expect((await counter.json(['dossier', 'show', text]))['code']).toBe(code);
      expect((await counter.json(['dossier', 'find', text]))['dossiers'][0].code).toBe(code);
    }
    const qr = codes.find(({ format }) => format === 'QRCode')!.text;
    expect(await counter.json(['verify', qr])).toMatchObject({ genuine: true, code });
  });

  it('says what was recorded', async () => {
    const file = counter.file('giay.pdf');
    const { code } = await receive(counter, `--subject "Khai sinh cho con" --print ${file}`);
    const text = await textOf(file);
    const due = '17 giờ 00 phút, ngày 23/11/2026';
    for (const part of [code, 'Trần Thị Thử', 'Khai sinh cho con', due, '8.000']) {
      expect(text).toContain(part);
    }
  });

  it('is marked as worthless in a training store, and in no other', async () => {
    const real = await newCounter({ real: true });
    const texts: string[] = [];
    for (const each of [counter, real]) {
      await receive(each, `--print ${each.file('giay.pdf')}`);
      texts.push((await textOf(each.file('giay.pdf'))).toUpperCase());
    }
    expect(texts.map((text) => text.includes('TẬP HUẤN'))).toEqual([true, false]);
  });

  it('is numbered, and a reprint says so', async () => {
    await receive(counter);
    const printed = [];
    for (const name of ['1.pdf', '2.pdf', '3.pdf']) {
      printed.push(await counter.json(`print receipt 1 --out ${counter.file(name)}`));
    }
    expect(printed.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await textOf(counter.file('1.pdf'))).not.toContain('In lần');
    expect(await textOf(counter.file('3.pdf'))).toMatch(/in lần 3/i);
    expect((await counter.json('dossier show 1'))['prints']).toEqual({ receipt: 3 });
  });

  it('goes to a folder beside the store, to the folder that is set, or to a file', async () => {
    const { receiptFile } = await receive(counter, '--print');
    expect(receiptFile).toBe(counter.file('papers/H49.22-261123-0001-receipt.pdf'));
    expect(statSync(receiptFile).mode & 0o777).toBe(0o600);
    const env = { MOTCUA_PAPERS: counter.file('khac') };
    const { file } = await counter.json('print receipt 1', { env });
    expect(file).toBe(counter.file('khac/H49.22-261123-0001-receipt.pdf'));
  });

  it('on stdout is alone there: the words go to the other stream, JSON too', async () => {
    await register(counter);
    for (const [line, json] of [
      [`${birth} --all-components --print -`, false],
      [`${birth} --all-components --print - --json`, true],
      ['print receipt 1 --out - --json', true],
    ] as const) {
      const { code, out, err } = await counter.run(line);
      expect([code, out.slice(0, 5), out.trimEnd().slice(-5)]).toEqual([0, '%PDF-', '%%EOF']);
      if (json) expect(JSON.parse(err)).toMatchObject({ code: expect.stringMatching(/^H49/) });
      else expect(err).toContain('H49.22-261123-0001');
    }
  });

  it.each([
    ['--paper a4', [842, 595]],
    ['--paper a5', [595, 420]],
  ])('%s has its size', async (paper, [long, short]) => {
    await receive(counter);
    await counter.json(`print receipt 1 --out ${counter.file('a.pdf')} ${paper}`);
    const [page] = await readPdf(readFileSync(counter.file('a.pdf')));
    const sides = [page!.width, page!.height].map(Math.round).sort((a, b) => b - a);
    expect(sides).toEqual([long, short]);
  });

  it('has as many copies as are asked for', async () => {
    await receive(counter);
    for (const copies of [1, 3]) {
      const file = counter.file(`${copies}.pdf`);
      await counter.json(`print receipt 1 --out ${file} --copies ${copies}`);
      const pages = await readPdf(readFileSync(file));
      expect(pages.length % copies).toBe(0);
      const codes = pages.flatMap((page) => page.codes).filter(({ format }) => format === 'QRCode');
      expect(codes).toHaveLength(copies);
    }
  });
});

describe('an acknowledgement', () => {
  it('is printed when the result was handed over, and not before', async () => {
    const { code } = await receive(counter);
    expect(await counter.refusal(`print acknowledgement ${code}`)).toMatchObject({
      exit: 3,
      code: 'dossier.nothing_to_print',
    });
    await resolve(counter, code);
    const file = counter.file('xac-nhan.pdf');
    const answer = await counter.json(`dossier return ${code} --to owner --print ${file}`);
    expect(answer['acknowledgementFile']).toBe(file);
    expect(await textOf(file)).toContain('Trần Thị Thử');
  });
});

describe('a paper that cannot be put where it should go', () => {
  it.each([
    ['a folder that is not there', 'khong/co/giay.pdf', 'ENOENT'],
    ['a folder in place of a file', 'thu-muc', 'EISDIR'],
  ])('%s: nothing is recorded', async (_what, name, why) => {
    await register(counter);
    mkdirSync(counter.file('thu-muc'));
    const { entries } = await counter.json('store info');
    const path = counter.file(name);
    expect(await counter.refusal(`${birth} --all-components --print ${path}`)).toMatchObject({
      exit: 6,
      code: 'file.cannot_write',
      detail: { path, why },
    });
    expect((await counter.json('store info'))['entries']).toBe(entries);
  });

  it('after the record: the dossier stands, is answered, and the trouble is told', async () => {
    await register(counter);
    writeFileSync(counter.file('tep'), '');
    // The office's folder of papers cannot be made where a file lies.
    const env = { MOTCUA_PAPERS: counter.file('tep/giay') };
    const line = `${birth} --all-components --print`;
    const { code, out, err } = await counter.run(`${line} --json`, { env });
    expect([code, JSON.parse(out)]).toEqual([
      6,
      expect.objectContaining({ code: 'H49.22-261123-0001', receiptFile: null }),
    ]);
    const { error } = JSON.parse(err) as { error: { code: string; next: string[] } };
    expect(error).toMatchObject({
      code: 'config.no_folder',
      next: expect.arrayContaining(['motcua print receipt H49.22-261123-0001']),
    });
    const human = await counter.run(line, { env });
    expect(human.code).toBe(6);
    expect(human.out).toContain('H49.22-261123-0002');
    expect(human.err).toContain('motcua print receipt H49.22-261123-0002');
    expect((await counter.json('print receipt 1'))['number']).toBe(1);
  });

  it('leaves nothing half-written beside it', async () => {
    await receive(counter, `--print ${counter.file('giay.pdf')}`);
    expect(readdirSync(counter.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(counter.file('giay.pdf'))).toBe(true);
  });
});
