import { describe, expect, test } from 'vitest';
import { isScan, route } from '../../../src/domain/scan/route.ts';
import { meantInitials, pressedKeys } from '../../../src/domain/value/telex.ts';
import { fc } from '../../support/arbitrary.ts';

const card = '022192000001|101234567|Trần Thị Thử|29021992|Nữ|tổ 3, phường Thử|15062021';
const seal = 'A'.repeat(86);
const receipt = `MC1*H49.22-261123-0001*20261123*20261125*0a1b2c3d*q7Zx_k*${seal}`;

describe('a scan is known by itself, wherever it is read', () => {
  test.each([
    ['a card', card, 'card'],
    ['a card with a newline and a tab behind it', `${card}\t\r\n`, 'card'],
    ['a card in decomposed letters', card.normalize('NFD'), 'card'],
    ['a card behind the mark of its kind of code', `]Q3${card}`, 'card'],
    ['a card without the old number', card.replace('|101234567', ''), 'card'],
    ['the QR of a receipt', receipt, 'receipt'],
    ['a receipt read with the capitals locked', receipt.toLowerCase(), 'receipt'],
    ['a receipt whose signature Telex ate', receipt.replace('AAAA', 'ÂÂ'), 'receipt'],
    ['a bar code', 'H49.22-261123-0001', 'dossier'],
    ['a bar code without dots and dashes', 'H49222611230001', 'dossier'],
    ['a bar code of the old style', '000.17.22.H49-261123-0001', 'dossier'],
    ['the old style without punctuation', '0001722H492611230001', 'dossier'],
    ['day and number, as read out', '261123-0001', 'dossier'],
    ['the bar code of a slip', 'BG-H49.22-261123-0001', 'slip'],
    ['the QR of a slip', 'BG-H49.22-261123-0001*48*0a1b2c3d4e5f6071', 'slip'],
    ['a slip read with the capitals the other way', 'bg-h49.22-261123-10001', 'slip'],
    ['a slip of the old style', 'BG-000.17.22.H49-261123-0001', 'slip'],
    ['a slip without dots and dashes', 'BGH49222611230001', 'slip'],
    ['a postal code', 'RR123456785VN', 'postal'],
    ['a postal code in groups', 'rr 123 456 785 vn', 'postal'],
    ['a postal code through Telex', 'ÊE123456785VN'.replace('ÊE', 'Ê'), 'postal'],
    ['a postal code through VNI', 'EÉ23456785VN', 'postal'],
    ['a web address', 'https://vneid.gov.vn/x', 'foreign'],
    ['a web address of the old kind', 'http://vneid.gov.vn/x', 'foreign'],
    ['a web address without its scheme', 'WWW.vneid.gov.vn', 'foreign'],
    ['the beginning of a payment code', '000201123456', 'foreign'],
    ['a card of which two bars are left', 'Thử|29021992|Nữ', 'foreign'],
    ['a bank’s payment code', `000201${'0'.repeat(40)}`, 'foreign'],
    ['a card that lost its beginning', 'Thử|29021992|Nữ|tổ 3', 'foreign'],
  ])('%s', (_what, text, kind) => {
    expect(route(text).kind).toBe(kind);
    expect(isScan(route(text))).toBe(true);
  });

  test('and gives the code, whatever became of the rest', () => {
    expect(route(receipt.toLowerCase())).toMatchObject({ code: 'H49.22-261123-0001' });
    expect(route('BG-H49.22-261123-0001*48*0a1b2c3d4e5f6071')).toEqual({
      ...{ kind: 'slip', code: 'BG-H49.22-261123-0001', digest: '0a1b2c3d4e5f6071' },
    });
    // What Telex made of the digest is none; the slip is the slip.
    expect(route('bg-h49.22-261123-0001*48*0á1b2c3d4e5f607')).toMatchObject({
      ...{ kind: 'slip', code: 'BG-H49.22-261123-0001', digest: null },
    });
    expect(route('EÉ23456785VN')).toEqual({ kind: 'postal', code: 'EE123456785VN' });
    expect(route('h49.22-261123-0001')).toEqual({ kind: 'dossier', code: 'H49.22-261123-0001' });
    expect(route('https://vneid.gov.vn/x')).toEqual({ kind: 'foreign', why: 'web_address' });
    expect(route('000201123456')).toEqual({ kind: 'foreign', why: 'payment_code' });
    expect(route('Thử|29021992|Nữ')).toEqual({ kind: 'foreign', why: 'truncated' });
  });
});

describe('what people type is no scan', () => {
  test.each([
    ['1', 'number'],
    ['12', 'number'],
    ['', 'nothing'],
    ['  \r', 'nothing'],
    ['Trần Thị Thử', 'words'],
    ['dkks', 'words'],
    ['022192000001', 'words'],
    ['0912 000 001', 'words'],
    ['1.001193', 'words'],
    ['1.001193.000.00.00.H49', 'words'],
    ['B1234567', 'words'],
    ['0101234567-001', 'words'],
    ['xem https://vneid.gov.vn', 'words'],
    ['số 000201123456', 'words'],
    ['00020112345', 'words'],
    ['00020A123456', 'words'],
    ['00020', 'number'],
    ['000201', 'words'],
    ['Thử|1992', 'words'],
    ['MC1 là gì', 'words'],
  ])('%j is %s', (text, kind) => {
    expect(route(text).kind).toBe(kind);
  });

  test('names of any letters never are', () => {
    const letters = fc.stringMatching(/^[A-Za-zÀ-ỹ' ]{1,40}$/);
    fc.assert(
      fc.property(letters, (name) => {
        expect(isScan(route(name))).toBe(false);
      }),
    );
  });
});

describe('keys that a keyboard program made marks of', () => {
  test.each([
    ['đ', 'telex', 'dd'],
    ['ư', 'telex', 'uw'],
    ['ê', 'telex', 'ee'],
    ['á', 'telex', 'as'],
    ['Đ', 'vni', 'D9'],
    ['ư', 'vni', 'u7'],
  ] as const)('%s in %s was %s', (typed, style, keys) => {
    expect(pressedKeys(typed, style)).toBe(keys);
  });

  test.each([
    ['gcnqsđ', 'gcnqsdd'],
    ['cntsá', 'cntsas'],
    ['cntsák', 'cntsaks'],
    ['dkks', 'dkks'],
  ])('%s may have been the initials %s', (typed, meant) => {
    expect(meantInitials(typed)).toContain(meant);
  });
});
