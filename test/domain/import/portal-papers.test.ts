/** The papers of the portal's records: names, counts and the circumstances they are asked in. */
import { describe, expect, test } from 'vitest';
import type { FlagCode } from '../../../src/domain/import/fault.ts';
import { noFindings } from '../../../src/domain/import/portal/findings.ts';
import { readPapers, type PaperCase } from '../../../src/domain/import/portal/papers.ts';

const PAPERS = '* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượng';

test('papers with their counts; sentences among them are left out and told', () => {
  const findings = noFindings();
  const text =
    `${PAPERS}- Tờ khai đăng ký theo mẫu;1.tkhai.doc1 bản chính` +
    '- Chứng cứ chứng minh quan hệ gồm:0 bản chính' +
    'Trường hợp đã có trong cơ sở dữ liệu thì không phải nộp1 bản chính' +
    'Bản sao Giấy khai sinh0 bản chính,2 bản sao';
  const [{ components }] = readPapers(text, findings) as [PaperCase];
  expect(components.map(({ name, originals, copies }) => [name, originals, copies])).toEqual([
    ['Tờ khai đăng ký theo mẫu', 1, 0],
    ['Bản sao Giấy khai sinh', 0, 2],
  ]);
  expect([...findings.flags]).toEqual(['sentence_as_paper']);
  expect(findings.left).toEqual([
    'Chứng cứ chứng minh quan hệ gồm:',
    'Trường hợp đã có trong cơ sở dữ liệu thì không phải nộp',
  ]);
});

describe('papers', () => {
  const read = (text: string) => {
    const findings = noFindings();
    const cases = readPapers(text, findings);
    return { cases, papers: cases[0]!.components, flags: [...findings.flags], left: findings.left };
  };
  const H = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';

  test('are told whole', () => {
    expect(read(`${PAPERS}+ Đơn đề nghị;2 bản chính, 3 bản sao`)).toMatchObject({
      cases: [{ name: null }],
      papers: [
        {
          ...{ id: '1', name: 'Đơn đề nghị', originals: 2, certified: 0, copies: 3 },
          need: 'always',
        },
      ],
      flags: [],
    });
  });

  test.each<[string, string[], FlagCode[]]>([
    ['', [], []],
    ['chỉ có lời', [], ['paper_without_count', 'sentence_as_paper']],
    ['Đơn1 bản chínhVà giấy tờ khác', ['Đơn'], ['sentence_as_paper']],
    ['Mẫu TK01 bản chính', ['Mẫu TK0'], ['paper_without_count']],
    ['Đơn1 bản chínhHộ chiếu1 bản saoẢnh2 bản chính', ['Đơn', 'Hộ chiếu', 'Ảnh'], []],
    ['1 bản chính', [], ['paper_without_count']],
    ['Lưu ý: mang theo bản gốc1 bản chính', [], ['paper_without_count', 'sentence_as_paper']],
    ['Đơn đề nghị cấp giấyMau so 1.docx1 bản chính', ['Đơn đề nghị cấp giấy'], []],
    ['Đơn1 bản chínhSổ hộ khẩu1 bản chính', ['Đơn', 'Sổ hộ khẩu'], []],
    // So little before a form's file name is no name of a paper.
    ['ĐơnMẫu.docx1 bản chính', ['ĐơnMẫu.docx'], []],
    ['• Đơn đề nghị., ;1 bản chính', ['Đơn đề nghị'], []],
    ['-+* Đơn 1 - hai1 bản chính', ['Đơn 1 - hai'], []],
    ['- Bản kê khai tài sản;12.bkk.xlsx1 bản chính', ['Bản kê khai tài sản'], []],
    ['Đơn1 bản chính, 100 bản sao', ['Đơn'], ['paper_without_count']],
    ['Đơn0 bản chính,0 bản sao', [], ['paper_without_count', 'sentence_as_paper']],
    [`${'a'.repeat(2100)}1 bản chính`, ['a'.repeat(2000)], []],
    ['Tờ khai1 bản chính' + PAPERS + 'Đơn1 bản chính', ['Tờ khai', 'Đơn'], []],
  ])('%s', (text, names, flags) => {
    const { papers, flags: found } = read(text);
    expect(papers.map(({ name }) => name)).toEqual(names);
    expect(papers.map(({ id }) => id)).toEqual(names.map((_, at) => String(at + 1)));
    expect(found.toSorted()).toEqual(flags.toSorted());
    expect(papers.every(({ originals }) => originals <= 99)).toBe(true);
  });

  const ownCount = ['Phiếu theo Mẫu số 01b (01 bản chính) (khoản 1)', 1, 0] as const;
  const eitherCount = ['Sổ (01 bản chính hoặc 01 bản sao)', 1, 1] as const;
  test.each<[string, string, number, number]>([
    ['Đơn theo mẫu BM.NCC.20.031 bản chính', 'Đơn theo mẫu BM.NCC.20.03', 1, 0],
    ['Bản sao giấy khai sinh năm 20201 bản sao', 'Bản sao giấy khai sinh năm 2020', 0, 1],
    ['Quyết định ngày 24/7/20231 bản chính', 'Quyết định ngày 24/7/2023', 1, 0],
    ['Ảnh 4x62 bản chính', 'Ảnh 4x6', 2, 0],
    ['Tờ khai CT011 bản chính', 'Tờ khai CT01', 1, 0],
    ['Mẫu số 020 bản chính,1 bản sao', 'Mẫu số 02', 0, 1],
    ['Đơn theo mẫu 20.030 bản chính, 3 bản sao', 'Đơn theo mẫu 20.03', 0, 3],
    ['Bản vẽ10 bản chính', 'Bản vẽ', 10, 0],
    ['Ảnh 3 x 4 cm02 bản chính', 'Ảnh 3 x 4 cm', 2, 0],
    ['Đơn1 bản chính1 bản sao', 'Đơn', 1, 1],
    ['Đơn1 bản chính; 2 bản sao', 'Đơn', 1, 2],
    ['Giấy xác nhận ngày 01/01/20252 bản sao', 'Giấy xác nhận ngày 01/01/2025', 0, 2],
    ['Phiếu theo Mẫu số 01b (01 bản chính) (khoản 1)1 bản chính', ...ownCount],
    ['Sổ (01 bản chính hoặc 01 bản sao)1 bản chính,1 bản sao', ...eitherCount],
    ['Giấy khai sinh (1 bản sao)1 bản chính', 'Giấy khai sinh (1 bản sao)', 1, 0],
    ['Ảnh thẻ12 bản chính', 'Ảnh thẻ', 12, 0],
  ])('a name that ends in figures keeps them: %s', (text, name, originals, copies) => {
    const { papers, flags } = read(H + text);
    expect(papers).toMatchObject([{ name, originals, copies, need: 'always' }]);
    expect(flags).toEqual([]);
  });

  test('figures that may be either are counted low, and told', () => {
    const { papers, flags } = read('Đơn200 bản chính');
    expect([papers, flags]).toMatchObject([[], ['paper_without_count', 'sentence_as_paper']]);
    const other = read('Đơn291 bản chính');
    expect([other.papers, other.flags]).toMatchObject([
      [{ name: 'Đơn29', originals: 1 }],
      ['paper_without_count'],
    ]);
  });

  test.each<[string, string, string, number, number]>([
    [
      'Giấy phép nhập khẩu: 01 bản chính; Trường hợp gửi điện tử thì không phải nộp1 bản chính',
      'Giấy phép nhập khẩu',
      'Trường hợp gửi điện tử thì không phải nộp',
      ...([1, 0] as const),
    ],
    [
      'Trường hợp ủy quyền: bản sao hợp đồng ủy quyền0 bản chính,1 bản sao',
      'Bản sao hợp đồng ủy quyền',
      'Trường hợp ủy quyền',
      ...([0, 1] as const),
    ],
    [
      'Trường hợp không có sổ thì lập văn bản cam đoan1 bản chính',
      'Trường hợp không có sổ thì lập văn bản cam đoan',
      'Trường hợp không có sổ',
      ...([1, 0] as const),
    ],
    ['Giấy tờ gồm:1 bản chính', 'Giấy tờ gồm:', 'Giấy tờ gồm:', ...([1, 0] as const)],
    ['Văn bản ủy quyền (nếu có)1 bản chính', 'Văn bản ủy quyền', 'nếu có', ...([1, 0] as const)],
  ])('one is asked for in its circumstance: %s', (text, name, when, originals, copies) => {
    const { papers } = read(text);
    expect(papers).toMatchObject([{ name, originals, copies, need: 'conditional', when }]);
    expect(papers).toHaveLength(1);
  });

  test.each(['Bao gồm:', 'Hồ sơ gồm:', 'Thành phần hồ sơ bao gồm các giấy tờ sau:'])(
    'a heading that says nothing is no circumstance: %s',
    (heading) => {
      const { papers, flags } = read(`${heading}${H}Đơn1 bản chính`);
      expect([papers, flags]).toMatchObject([[{ name: 'Đơn', need: 'always' }], []]);
    },
  );

  test('that all stand under circumstances are cases', () => {
    const { cases, flags } = read(
      `Trường hợp cấp mới:${H}Đơn cấp mới1 bản chính` +
        `b) Đối với cấp lại:${H}Đơn cấp lại1 bản chínhLưu ý:${H}Mang bản gốc0 bản chính`,
    );
    expect(cases).toMatchObject([
      { name: 'Trường hợp cấp mới', components: [{ id: '1', name: 'Đơn cấp mới' }] },
      { name: 'Đối với cấp lại', components: [{ id: '1', name: 'Đơn cấp lại' }] },
    ]);
    expect(cases).toHaveLength(2);
    expect(flags.toSorted()).toEqual(['papers_by_case', 'sentence_as_paper']);
  });

  test('of which only some stand under one are asked for in it, or only shown', () => {
    const { cases } = read(
      `* Giấy tờ phải nộp:${H}Tờ khai1 bản chínhTrường hợp ủy quyền:${H}Hợp đồng1 bản chính` +
        `Hồ sơ của người nhận:${H}Ảnh2 bản chính* Giấy tờ phải xuất trình:${H}Căn cước1 bản chính`,
    );
    expect(cases).toHaveLength(1);
    expect(cases[0]!.components).toMatchObject([
      { name: 'Tờ khai', need: 'always' },
      { name: 'Hợp đồng', need: 'conditional', when: 'Trường hợp ủy quyền' },
      { name: 'Ảnh', need: 'conditional', when: 'Hồ sơ của người nhận' },
      { name: 'Căn cước', need: 'always', presentOnly: true },
    ]);
  });
});
