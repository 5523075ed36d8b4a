/** Help for certification books. */
import type { CommandHelp } from '../../shape.ts';
import type { certificationHelp as vi } from '../../vi/help/certification.ts';

const code = 'H49.22-261123-0001';
const book = {
  kind: 'which book; that of copies if left out',
  year: 'the year of the book; this year if left out',
};

const numbered = {
  kind: 'which book; needed where several have that number',
  year: 'of which year; needed where several have that number',
};

export const certificationHelp: Record<keyof typeof vi, CommandHelp> = {
  certify: {
    summary: 'Certify: each original gets a number of the book',
    examples: [
      `certify ${code} --original "Bằng tốt nghiệp đại học=3/1"`,
      `certify ${code} --original "Giấy khai sinh=2/1" --original "Sổ hộ khẩu=1/12" --signer "Lê Văn Ký" --title "Phó Chủ tịch" --json`,
      `chung-thuc ${code} --original "Giấy ủy quyền" --copies 2 --kind signatures`,
    ],
    args: { code: 'the dossier' },
    options: {
      original: 'the original, its copies and the pages of one; again for each original',
      copies: 'copies of those that say none; 1 if left out',
      pages: 'pages of those that say none; 1 if left out',
      kind: 'in which book; that of the procedure if left out',
      signer: 'who signs; whoever signed last if left out',
      title: 'as what they sign',
    },
    more: [
      'Numbers run through the year, in each book by themselves, and are never given again. In a year without a volume volume 01 is opened.',
      'The fees in the book are those of the dossiers: more than was charged is refused.',
    ],
  },
  'certify strike': {
    summary: 'Strike a mistake; its number is never given again',
    examples: [
      'certify strike 12 --reason "ghi nhầm tên bản chính"',
      'certify strike 7 --kind signatures --year 2026 --reason "khách đổi ý" --json',
      'chung-thuc gach 12 --reason "ghi hai lần"',
    ],
    args: { number: 'the number' },
    options: { ...numbered, reason: 'why' },
  },
  'certify list': {
    summary: 'A certification book, or the numbers of a dossier',
    examples: [
      'certify list',
      `certify list --dossier ${code} --json`,
      'chung-thuc danh-sach --kind contracts --year 2026 --csv',
    ],
    options: {
      ...book,
      dossier: 'the numbers of this dossier',
      after: 'only those behind this number',
      limit: 'how many at most',
    },
  },
  'certify count': {
    summary: 'How much was certified, by day and officer',
    examples: [
      'certify count',
      'certify count --from 2026-11-01 --to 2026-11-30 --csv',
      'chung-thuc so-lieu --kind signatures --json',
    ],
    options: {
      from: 'the first day; the last one if left out',
      to: 'the last day; today if left out',
      kind: 'one book alone',
    },
  },
  'certify book open': {
    summary: 'Open the next volume of a certification book',
    examples: [
      'certify book open',
      'certify book open --kind signatures --from-number 412',
      'chung-thuc so mo --kind contracts --json',
    ],
    options: { ...book, fromNumber: 'the first number, where the book was begun on paper' },
  },
  'certify book close': {
    summary: 'Close the volume that is written in',
    examples: [
      'certify book close --pages 200',
      'certify book close --kind signatures --year 2026 --volume 1 --pages 87',
      'chung-thuc so khoa --kind contracts --pages 40 --json',
    ],
    options: {
      ...book,
      volume: 'a volume that a list left open; the one that is written in if left out',
      pages: 'how many pages the volume has',
    },
  },
  'certify book list': {
    summary: 'The volumes of this office, and how far each has come',
    examples: ['certify book list', 'certify book list --json', 'chung-thuc so danh-sach --csv'],
  },
};
