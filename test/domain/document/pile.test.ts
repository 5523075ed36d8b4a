/** How a pile is parted, page by page, by what was read of each. */
import { expect, test } from 'vitest';
import { sortPile, type PilePage } from '../../../src/domain/document/pile.ts';
import { readSeparatorText, separatorText } from '../../../src/domain/document/separator.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { route } from '../../../src/domain/scan/route.ts';
import type { AgencyId, DossierCode, Uuid } from '../../../src/domain/value/id.ts';

const office = 'H49.22' as AgencyId;

function dossier(n: number, papers: readonly string[], more: Partial<Dossier> = {}): Dossier {
  const components = papers.map((id) => ({ id, name: `Paper ${id}`, digitised: false }));
  return {
    ...{ id: `00000000-0000-7000-8000-00000000000${n}` as Uuid, office, status: 'received' },
    ...{ code: `H49.22-261123-000${n}` as DossierCode, components, ...more },
  } as unknown as Dossier;
}

const [two, one] = [dossier(1, ['1', '2']), dossier(2, ['1'])];
const sheet = (of: Dossier, component: string | null): string =>
  separatorText(of, component === null ? null : { component });

const declared = dossier(4, ['1', '2', '3']);
declared.components[1]!.name = 'Tờ khai đăng ký';
const title = 'Giấy đề nghị thử';
const declarations = new Map([
  ['TK-00000-00001', { title, dossier: declared, isReplaced: false }],
  ['TK-00000-00002', { title, dossier: two, isReplaced: false }],
  ['TK-00000-00003', { title, dossier: null, isReplaced: false }],
  ['TK-00000-00004', { title, dossier: declared, isReplaced: true }],
]);

/** Pages in a row of one file, each with its codes; `-` is an empty page, `!` one unread. */
function parted(rows: readonly (string | readonly string[])[], bundles: readonly number[] = []) {
  const known = [two, one, declared, dossier(3, ['1'], { office: 'H49.23' as AgencyId })];
  const pages = rows.map((row, page): PilePage => {
    const codes = typeof row === 'string' ? [] : row;
    const unread = row === '!' ? 'too_slow' : null;
    return { file: 0, page, codes, blank: row === '-', unread, bundle: bundles[page] ?? 0 };
  });
  const pile = sortPile(pages, {
    dossiers: new Map(known.map((each) => [each.code as string, each])),
    declarations,
    documents: new Map(),
    keys: new Set(),
    office,
    keepsCards: false,
  });
  const numbers = (all: readonly { page: number }[]): number[] => all.map(({ page }) => page);
  return {
    papers: pile.papers.map(({ dossier: { code }, of, pages: own, doubts }) => [
      ...[code, of === 'result' ? 'R' : of.component, numbers(own), doubts],
    ]),
    left: pile.left.map(({ why, pages: own }) => [why, numbers(own)]),
    empty: pile.empty.map(({ at }) => at.page),
    backs: numbers(pile.backs),
  };
}

test('a separator is read back, at the counter as its dossier, and nothing else is one', () => {
  const text = sheet(two, '2');
  expect(readSeparatorText(text)).toMatchObject({ code: two.code, behind: { component: '2' } });
  expect(readSeparatorText(separatorText(two, 'result'))).toMatchObject({ behind: 'result' });
  expect(readSeparatorText(sheet(two, null))).toMatchObject({ behind: null });
  expect(route(text)).toEqual({ kind: 'dossier', code: two.code });
  expect(readSeparatorText(`MC1*${two.code}*20261123`)).toBeNull();
});

test('the cover of a dossier in front of its sheets is no sheet with nothing behind it', () => {
  const rows = [[sheet(two, null)], [sheet(two, '1')], 'a', [sheet(two, '2')], [sheet(one, '1')]];
  expect(parted([...rows, 'b'])).toMatchObject({
    papers: [
      [two.code, '1', [2], []],
      [one.code, '1', [5], []],
    ],
    empty: [3],
    left: [],
  });
});

test("somebody's parcel leads nothing, and is pointed out", () => {
  expect(parted([[sheet(one, '1')], ['RB123456785VN'], ['8935001714613']]).papers).toEqual([
    [one.code, '1', [1, 2], ['foreign_code']],
  ]);
});

test('what lies behind a page that nobody could read stays with it, up to the next sheet', () => {
  const { papers, left } = parted([[sheet(two, '1')], 'a', '!', 'b', [sheet(two, '2')], 'c']);
  expect(papers).toEqual([
    [two.code, '1', [1], ['unread_behind']],
    [two.code, '2', [5], []],
  ]);
  expect(left).toEqual([['too_slow', [2, 3]]]);
});

test('two dossiers on a page, a hand-over record: what lies behind them stays as well', () => {
  const both = [one.code, two.code];
  const slip = ['BG-H49.22-261123-0001'];
  const { papers, left } = parted([
    [sheet(one, '1')],
    'a',
    both,
    'b',
    [sheet(one, '1')],
    slip,
    'c',
  ]);
  expect(papers).toEqual([[one.code, '1', [1], []]]);
  expect(left).toEqual([
    ['several_codes', [2, 3]],
    ['own_paper', [5, 6]],
  ]);
});

test('another office, a paper that is not there, a code of nobody', () => {
  const third = dossier(3, ['1']);
  const rows = [[sheet(third, '1')], 'a', [sheet(one, '7')], 'b', ['H49.22-261123-9999'], 'c'];
  expect(parted(rows).left).toEqual([
    ['not_ours', [1]],
    ['paper_not_here', [3]],
    ['not_found', [5]],
  ]);
});

test('no paper goes on in the next bundle', () => {
  expect(parted([[sheet(one, '1')], 'a', 'b'], [1, 1, 2])).toMatchObject({
    papers: [[one.code, '1', [1], []]],
    left: [['before_first', [2]]],
  });
});

test('only the page right behind a sheet can be its back', () => {
  expect(parted([[sheet(one, '1')], '-', '-', 'a', '-'])).toMatchObject({
    papers: [[one.code, '1', [2, 3, 4], ['blank_pages']]],
    backs: [1],
  });
});

test('a declaration leads itself to the one paper called so, and what lies behind it', () => {
  const rows = [[sheet(one, '1')], 'a', ['TK-00000-00001-1-1'], 'b', ['TK-00000-00001-1-1'], '-'];
  expect(parted(rows)).toMatchObject({
    papers: [
      [one.code, '1', [1], []],
      [declared.code, '2', [2, 3, 4, 5], ['blank_pages']],
    ],
    left: [],
    empty: [],
  });
});

test('a paper behind another is not taken for the first page of the declaration on it', () => {
  const [first, second] = [['TK-00000-00001-1-2'], ['TK-00000-00001-2-2']];
  const own = (pages: number[], doubts: string[]) => [declared.code, '2', pages, doubts];
  const before = [[sheet(two, '2')], 'a'];
  const others = [two.code, '2', [1], []];
  expect(parted([...before, first, second])).toMatchObject({
    papers: [others, own([2, 3], [])],
    left: [],
  });
  expect(parted([first, second]).papers).toEqual([own([0, 1], [])]);
  expect(parted([first, second, first, second]).papers).toEqual([own([0, 1, 2, 3], [])]);
  expect(parted([first, '-', second, 'a']).papers).toEqual([own([0, 1, 2, 3], ['blank_pages'])]);
  // Laid on the glass together.
  expect(parted([[...second, ...first]]).papers).toEqual([own([0], [])]);
  for (const odd of [[second, first], [first], [second], [first, second, first], [first, first]]) {
    const pages = odd.map((_, at) => at + 2);
    const said = odd[0] === second && odd[1] === first ? 'pages_out_of_turn' : 'pages_missing';
    expect(parted([...before, ...odd]).papers).toEqual([others, own(pages, [said])]);
  }
  const apart = [first, [sheet(two, '2')], 'a', second];
  expect(parted(apart).papers).toEqual([
    own([0], ['pages_missing']),
    [two.code, '2', [2], []],
    own([3], ['pages_missing']),
  ]);
  // Of a code alone nobody knows which page it stands on.
  expect(parted([['TK-00000-00001']]).papers).toEqual([own([0], ['pages_missing'])]);
});

test('a declaration goes whole where its sheet has it go', () => {
  const [first, second] = [['TK-00000-00001-1-2'], ['TK-00000-00001-2-2']];
  expect(parted([[sheet(declared, '3')], first, second, 'a'])).toMatchObject({
    papers: [[declared.code, '3', [1, 2, 3], []]],
    empty: [],
  });
});

test("the one paper that bears the form's title is the declaration, whatever it is called", () => {
  const business = dossier(4, ['1', '2']);
  business.components[0]!.name = 'Giấy đề nghị thử (bản chính)';
  const components = declared.components;
  declared.components = business.components;
  try {
    expect(parted([['TK-00000-00001-1-1']]).papers).toEqual([[declared.code, '1', [0], []]]);
  } finally {
    declared.components = components;
  }
});

test('where a sheet of its dossier lies right on it, the sheet says whose page it is', () => {
  const own = ['TK-00000-00001-1-1'];
  const rows = [[sheet(declared, '3')], own, [sheet(declared, '1')], 'a', own];
  expect(parted(rows).papers).toEqual([
    [declared.code, '3', [1], []],
    [declared.code, '1', [3], []],
    [declared.code, '2', [4], []],
  ]);
  expect(parted([[sheet(declared, null)], own])).toMatchObject({
    papers: [[declared.code, '2', [1], []]],
    empty: [],
  });
  expect(parted([[sheet(one, '1')], own])).toMatchObject({
    papers: [[declared.code, '2', [1], []]],
    empty: [0],
  });
});

test('a declaration stays that is of no paper, or of nobody, with what lies behind it', () => {
  const rows = [
    ['TK-00000-00002-1-1'],
    'a',
    ['TK-00000-00003-1-1'],
    ['TK-00000-00004-1-1'],
    ['TK-00000-00009-1-1'],
    ['TK-00000-00001-1-1', 'TK-00000-00002-1-1'],
    ['TK-00000-00001-1-1', sheet(one, '1')],
  ];
  expect(parted(rows)).toMatchObject({
    papers: [],
    left: [
      ['which_declaration', [0, 1]],
      ['not_received', [2]],
      ['filled_again', [3]],
      ['no_declaration', [4]],
      ['several_codes', [5, 6]],
    ],
  });
});
