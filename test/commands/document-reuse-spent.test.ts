/** Papers that are spent by what they were handed in for: used again by nobody, and not offered. */
import { beforeEach, expect, test } from 'vitest';
import { readSpentPapers } from '../../src/importing/spent-papers.ts';
import { spentAs } from '../../src/domain/document/spent.ts';
import type { StoredPaper } from '../../src/domain/document/stored-paper.ts';
import { vi } from '../../src/locale/vi.ts';
import { numbers, register, resolve } from '../support/acts.ts';
import { day } from '../support/arbitrary.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

const { desk, document } = vi.screen;
const birth = `dossier receive --procedure 1.001193 --citizen ${numbers.thu}`;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

async function paperIds(code: string): Promise<Map<string, string>> {
  const { components } = await counter.json(`dossier show ${code}`);
  return new Map(components.map(({ id, name }: { id: string; name: string }) => [name, id]));
}

function idOf(papers: ReadonlyMap<string, string>, begins: string): string {
  return [...papers].find(([name]) => name.startsWith(begins))![1];
}

/** The first child's registration with its papers scanned, and their numbers in it. */
async function firstChild() {
  const { code } = await counter.json(`${birth} --all-components --subject "con thứ nhất"`);
  const papers = await paperIds(code);
  const [notice, form] = [idOf(papers, 'Giấy chứng sinh'), idOf(papers, 'Tờ khai')];
  const file = (name: string) => scanned(counter, `${name}.pdf`, pdfOf(1, name));
  await counter.json(`document add ${code} --component ${notice} ${file('chung-sinh')}`);
  await counter.json(`document add ${code} --component ${form} ${file('to-khai')}`);
  return { code, notice, form };
}

test('the birth notice of one child registers no other, before its result and behind', async () => {
  const { code, notice, form } = await firstChild();
  const second = `${birth} --subject "con thứ hai" --all-components`;
  const reuse = (n: number, id: string) => counter.refusal(`${second} --reuse ${id}=${code}/${n}`);
  expect(await reuse(1, notice)).toMatchObject({
    ...{ code: 'document.unusable', exit: 3, detail: { why: 'event_notice' } },
  });
  expect(await reuse(2, form)).toMatchObject({ detail: { why: 'declaration' } });
  await resolve(counter, code);
  expect(await reuse(1, notice)).toMatchObject({ detail: { why: 'event_notice' } });
  const { documents } = await counter.json(`document list --citizen ${numbers.thu}`);
  expect(documents.map((each: { unusable: string }) => each.unusable).toSorted()).toEqual([
    'declaration',
    'event_notice',
  ]);
});

test('of a dossier that came to nothing it is not spent; a declaration is all the same', async () => {
  const { code, notice, form } = await firstChild();
  await counter.json(`dossier withdraw ${code} --reason "nộp lại sau"`);
  const again = `${birth} --all-components --subject "con thứ nhất, nộp lại"`;
  expect(await counter.refusal(`${again} --reuse ${form}=${code}/2`)).toMatchObject({
    detail: { why: 'declaration' },
  });
  const taken = await counter.json(`${again} --reuse ${notice}=${code}/1`);
  expect(taken).toMatchObject({ missing: [] });
});

test('at the counter a paper without a national code is offered, and what is spent is not', async () => {
  const contract = 'dossier receive --procedure 2.001035 --all-components';
  const { code } = await counter.json(`${contract} --citizen ${numbers.thu}`);
  const file = (name: string) => scanned(counter, `${name}.pdf`, pdfOf(1, name));
  await counter.json(`document add ${code} --component 1 ${file('du-thao')}`);
  await counter.json(`document add ${code} --component 2 ${file('so-hong')}`);
  const ended = await talk(
    counter,
    `dossier receive --procedure 2.001019 --citizen ${numbers.thu}`,
    [
      [desk.askPapers, 'r2', enter],
      [desk.askPapers, enter],
      ['Bao nhiêu văn bản?', enter],
      [desk.agree, enter],
    ],
  );
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  const told = (ended.out + ended.err).replaceAll(/\s+/g, ' ');
  const row = document.reuse.offered(`${code}/2`, document.reuse.validity.no_end(''));
  expect(told).toContain(row.replaceAll(/\s+/g, ' '));
  expect(told).not.toContain(`${code}/1`);
});

test('rules hold from their day to their last, by whole words of a name or by a code', () => {
  const rules = readSpentPapers(`${import.meta.dirname}/../../data`);
  expect(new Set(rules.map(({ kind }) => kind)).size).toBe(rules.length);
  const called = (name: string, paperCode: string | null = null) =>
    ({
      dossier: { status: 'processing', result: null, procedure: { results: [], cases: [] } },
      document: { of: { component: '1', name }, paperCode },
    }) as unknown as StoredPaper;
  const on = (name: string, date: string, code: string | null = null, all = rules) =>
    spentAs(called(name, code), all, day(date));
  expect(on('Giấy xác nhận tình trạng hôn nhân', '2026-11-23')).toBe('marital_status');
  expect(on('GIẤY CHỨNG SINH hoặc giấy tờ thay thế', '2026-11-23')).toBe('event_notice');
  expect(on('Giấy chứng sinh', '2015-12-31')).toBe(null);
  expect(on('Đơn đề nghị', '2026-11-23')).toBe('declaration');
  expect(on('Đơnvị', '2026-11-23')).toBe(null);
  expect(on('Giấy chứng nhận quyền sử dụng đất', '2026-11-23')).toBe(null);
  const [first] = rules;
  const coded = [{ ...first!, codes: ['KQ.G15.000099'], validUntil: day('2026-11-23') }];
  expect(on('Giấy khác', '2026-11-23', 'kq.g15.000099', coded)).toBe('declaration');
  expect(on('Giấy khác', '2026-11-24', 'kq.g15.000099', coded)).toBe(null);
});
