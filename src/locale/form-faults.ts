/** What is wrong in a form that an office wrote itself, in the words of both languages. */
import type { BothLanguages } from '../domain/value/both-languages.ts';

const both = (vi: string, en: string): BothLanguages => ({ vi, en });

/** What JSON has, by the library's names. */
const kinds: Readonly<Record<string, string>> = {
  string: 'chữ trong ngoặc kép',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách trong [ ]',
  object: 'đối tượng trong { }',
};

export const formFaults = {
  untilBeforeVersion: both('là ngày trước version', 'is before version'),
  twoFields: (id: string) => both(`có hai mục "${id}"`, `two fields "${id}"`),
  alwaysThere: both('là người mẫu nào cũng có, không ghi lại', 'is always there'),
  alwaysSigned: both('phải có nơi ký, dù trả lời thế nào', 'must be there whatever is answered'),
  neitherAskedNorSigned: both('không hỏi gì mà cũng không có nơi ký', 'neither asks nor is signed'),
  skipsRequired: both('có mục bắt buộc', 'has a field that is required'),
  mustBegin: (id: string, name: string) =>
    both(`"${id}" phải bắt đầu bằng "${name}."`, `"${id}" must begin with "${name}."`),
  choicesOfChoice: both(
    'chỉ mục loại choice có, và mục ấy phải có',
    'are what a choice has, and nothing else',
  ),
  listOfText: both('chỉ mục loại text có', 'is what a text has, and nothing else'),
  ofDate: both(
    'ngày ghi bằng chữ nêu mục của ngày ấy; mục khác không có',
    'a date in words names the field of the date, and nothing else does',
  ),
  asOfAddress: both(
    'là mục của một ngày, và chỉ địa chỉ có',
    'is the field of a date, and only an address has it',
  ),
  noAnswer: (text: string, field: string) =>
    both(`"${text}" không phải câu trả lời của ${field}`, `"${text}" is no answer to ${field}`),
  noPerson: (person: string) =>
    both(`không có người nào là "${person}"`, `there is no person "${person}"`),
  noneOf: (text: string, all: string) =>
    both(`"${text}" không thuộc ${all}`, `"${text}" is none of ${all}`),
  noFactOfType: (fact: string, type: string) =>
    both(
      `"${fact}" không điền được vào mục loại ${type}`,
      `"${fact}" is no answer to a field of type ${type}`,
    ),
  noField: (id: string) => both(`không có mục "${id}"`, `there is no field "${id}"`),
  comparesNumbers: (kind: string) =>
    both(`"${kind}" so số giấy tờ của người`, `"${kind}" compares numbers of people`),
  comparesDates: (kind: string) => both(`"${kind}" so các ngày`, `"${kind}" compares dates`),
  doubtContradicts: both('chỉ đi với điều trái nhau', 'is of what contradicts'),
  otherType: (other: string, one: string) =>
    both(
      `thuộc loại ${other}, mục kia loại ${one}`,
      `is of type ${other}, the field of type ${one}`,
    ),
  sameForm: (path: string) => both(`trùng mẫu với ${path}`, `the same form as ${path}`),
  noJson: (line: number, column: number) =>
    both(
      `dòng ${line}, cột ${column}: từ đây không còn là JSON`,
      `line ${line}, column ${column}: no JSON`,
    ),
  tooDeep: both('các dấu [ và { lồng nhau quá sâu', 'it stands in itself too deep'),
  wrongType: (wanted: string, en: string) => both(`phải là ${kinds[wanted] ?? wanted}`, en),
  unknownKeys: (keys: string, en: string) => both(`không có mục nào tên ${keys}`, en),
  oneOf: (values: string, en: string) => both(`phải là một trong: ${values}`, en),
  tooFew: (least: string, en: string) => both(`quá ít: cần ít nhất ${least}`, en),
  tooMany: (most: string, en: string) => both(`quá nhiều: nhiều nhất ${most}`, en),
  wrongShape: (en: string) => both('không đúng dạng phải có', en),
  onLine: (line: number, at: string, { vi, en }: BothLanguages) =>
    both(`dòng ${line}: ${at}: ${vi}`, `line ${line}: ${at}: ${en}`),
} as const;
