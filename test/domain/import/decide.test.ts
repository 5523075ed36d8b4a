import { describe, expect, test } from 'vitest';
import {
  decideDossier,
  differences,
  sameName,
  whose,
  type DecidingOptions,
  type Decision,
  type DossierFacts,
} from '../../../src/domain/import/decide.ts';
import type { PaperFacts, PaperPersons } from '../../../src/domain/import/facts.ts';
import type { PaperRow } from '../../../src/domain/import/paper.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { dossierId, office } from '../dossier/sample.ts';
import { idOf } from '../payment/sample.ts';
import { paper, person, persons, row } from './sample.ts';

const [batch, earlier] = [idOf(90), idOf(91)];
const options: DecidingOptions = { update: false, batch, given: () => true, toGive: () => false };
/** What a row of an earlier list brought, and nobody has touched. */
const known: DossierFacts = {
  dossier: dossierId,
  version: 1,
  from: { batch: earlier, row: 7 },
  untouched: true,
  paper,
  now: null,
  personsNow: null,
  standing: null,
  persons,
};
const said = (change: Partial<PaperFacts>): PaperRow => ({
  ...row,
  paper: { ...paper, ...change },
});
function decided(
  asked: PaperRow,
  dossier: DossierFacts | null,
  more: Partial<DecidingOptions> = {},
  citizen: { name: string } | null = null,
): Decision {
  return decideDossier(asked, 12, { dossier, citizen }, { ...options, ...more });
}
const code = paper.code;
const cheaper = said({ fee: dong(5000) });

describe('a row', () => {
  test.each<[string, PaperRow, DossierFacts | null, Partial<DecidingOptions>, Decision]>([
    ['of a dossier that nobody knows goes in', row, null, {}, { do: 'import', citizen: 'new' }],
    [
      'whose code a counter may give yet does not',
      ...([row, null, { toGive: () => true }] as const),
      { do: 'refuse', column: 'code', code: 'code_to_give', given: code, suggestion: null },
    ],
    [
      'that says what is known is passed over, whosever number it is',
      ...([row, known, { toGive: () => true }] as const),
      { do: 'skip' },
    ],
    ['that says what is known is passed over', row, known, {}, { do: 'skip' }],
    ['and so it is where corrections are asked for', row, known, { update: true }, { do: 'skip' }],
    [
      'that says something else waits to be asked for',
      cheaper,
      known,
      {},
      { do: 'changed', fields: ['fee'] },
    ],
    [
      'and corrects when it is',
      cheaper,
      known,
      { update: true },
      { do: 'update', citizen: 'new', fields: ['fee'] },
    ],
    [
      'but not what somebody has acted on since',
      cheaper,
      { ...known, untouched: false },
      { update: true },
      { do: 'refuse', column: 'fee', code: 'stands_on', given: code, suggestion: null },
    ],
    [
      'nor a dossier that was received here',
      cheaper,
      { ...known, from: null },
      { update: true },
      { do: 'refuse', column: 'fee', code: 'code_taken', given: code, suggestion: null },
    ],
    ['that tells of one received here as it is', row, { ...known, from: null }, {}, { do: 'skip' }],
    [
      'that went in before the import was cut off',
      row,
      { ...known, from: { batch, row: 12 } },
      {},
      { do: 'done' },
    ],
    [
      'whose code stood above in the same file',
      row,
      { ...known, from: { batch, row: 3 } },
      {},
      { do: 'refuse', column: 'code', code: 'duplicate_in_file', given: code, suggestion: '3' },
    ],
    [
      'that tells of it as it stands here today: an export that comes back',
      cheaper,
      { ...known, now: { ...paper, fee: dong(5000) } },
      {},
      { do: 'skip' },
    ],
    [
      'that tells neither what was nor what is',
      cheaper,
      { ...known, now: { ...paper, fee: dong(9000) } },
      {},
      { do: 'changed', fields: ['fee'] },
    ],
  ])('%s', (_what, asked, dossier, more, decision) => {
    expect(decided(asked, dossier, more)).toEqual(decision);
  });

  test('of a plan belongs to no batch, so nothing of it is there yet', () => {
    expect(decided(row, known, { batch: null })).toEqual({ do: 'skip' });
  });

  describe('that says something ended and not when', () => {
    const ended = { ...said({ status: 'returned' }), undated: true };
    const refused = {
      ...{ do: 'refuse', column: 'status', code: 'status_without_date' },
      ...{ given: 'returned', suggestion: null },
    };
    test.each<[string, DossierFacts | null, object]>([
      ['is refused where nobody knows it', null, refused],
      ['and where it is known as open', known, refused],
      [
        'is told of where it is known as ended',
        { ...known, paper: { ...paper, status: 'returned' } },
        { do: 'skip' },
      ],
      [
        'or has ended here since',
        { ...known, now: { ...paper, status: 'returned' } },
        { do: 'skip' },
      ],
    ])('%s', (_what, dossier, decision) => {
      expect(decided(ended, dossier)).toEqual(decision);
    });
  });
});

describe('whose it is', () => {
  const nobody = { ...person, number: null, idKind: null };
  const old = { ...person, idKind: 'cmnd' as const, number: '100123456' };
  const differs = {
    ...{ do: 'refuse', column: 'name', code: 'name_differs' },
    ...{ given: 'Trần Thị Thử', suggestion: 'Lê Văn Khác' },
  };
  test.each<[string, typeof person | typeof nobody, string | null, unknown]>([
    ['without a number nobody knows', nobody, 'Trần Thị Thử', 'none'],
    ['a number nobody bears makes a new record', person, null, 'new'],
    ['the same number and name is the same person', person, 'Trần Thị Thử', 'known'],
    ['in any spelling of it', person, 'TRAN  THI THU', 'known'],
    ['under another name a person has to look', person, 'Lê Văn Khác', differs],
    ['an old number under the same name', old, 'Trần Thị Thử', 'known'],
    ['two people may have come to bear an old number', old, 'Lê Văn Khác', 'none'],
  ])('%s', (_what, who, name, answer) => {
    expect(whose(who, name === null ? null : { name })).toEqual(answer);
  });

  test('a row of somebody else than its number says is refused, of whatever dossier', () => {
    expect(decided(row, null, {}, { name: 'Lê Văn Khác' })).toEqual(differs);
    expect(decided(row, known, {}, { name: 'Lê Văn Khác' })).toEqual(differs);
  });

  test('two spellings of a name share their letters', () => {
    expect(sameName('Hoàng Đức-Thử', 'hoang duc thu')).toBe(true);
    expect(sameName('Hoàng Đức Thử', 'Hoàng Đức Thu Hà')).toBe(false);
  });
});

describe('what a row says otherwise', () => {
  const differ = (asked: PaperRow, from = known, given = (_column: string) => true) =>
    differences(asked, from, given);
  const papers: [string, Partial<PaperFacts>][] = [
    ['procedure', { procedure: '1.000001' }],
    ['case', { caseId: 'usual' }],
    ['received_at', { receivedAt: moment('2024-01-06 00:00') }],
    ['due_date', { dueDate: day('2024-01-09') }],
    ['channel', { channel: 'post' }],
    ['source', { source: 'app' }],
    ['office', { office: 'H49.10' as typeof office }],
    ['status', { status: 'processing' }],
    ['resolved_at', { resolvedAt: moment('2024-01-06 00:00') }],
    ['returned_at', { returnedAt: moment('2024-01-06 00:00') }],
    ['result_number', { resultNumber: '1' }],
    ['fee', { fee: dong(1) }],
    ['paid', { paid: dong(1) }],
    ['method', { method: 'cash' }],
    ['digitised', { digitised: true }],
    ['result_digitised', { resultDigitised: false }],
    ['e_result', { eResult: true }],
  ];
  const people: [string, Partial<PaperPersons>][] = [
    ['name', { owner: { ...persons.owner, name: 'Trần Thị Thứ' } }],
    ['citizen_id', { owner: { ...persons.owner, number: '022192000009' } }],
    ['address', { owner: { ...persons.owner, address: null } }],
    ['phone', { owner: { ...persons.owner, phone: null } }],
    ['dob', { dob: day('1992-05-04') }],
    ['subject', { subject: 'cấp bản sao' }],
    ['note', { note: 'hỏi lại' }],
  ];
  const onlyOnPaper = 'case paid method digitised result_digitised e_result dob note'.split(' ');

  const cases = [
    ...papers.map(([column, change]) => [column, said(change)] as const),
    ...people.map(
      ([column, change]) => [column, { ...row, persons: { ...persons, ...change } }] as const,
    ),
  ];
  test.each(cases)('%s, where the file has it', (column, asked) => {
    expect(differ(asked)).toEqual([column]);
    expect(differ(asked, known, (each) => each !== column)).toEqual([]);
    // A dossier received here answers only for what it was received with.
    const made = differ(asked, { ...known, from: null });
    expect(made).toEqual(onlyOnPaper.includes(column) ? [] : [column]);
  });

  test('an old number is the owner’s as well', () => {
    const old = { ...persons, owner: { ...persons.owner, number: null }, oldNumber: '100123456' };
    const same = { ...known, persons: old };
    expect(differ({ ...row, persons: old }, same)).toEqual([]);
    expect(differ(row, same)).toEqual(['citizen_id']);
  });

  test.each([
    ['2024-01-05 08:30', []],
    ['2024-01-06 00:00', ['received_at']],
  ])('a day alone is right about any hour of it: %s', (text, fields) => {
    const there = { ...known, paper: { ...paper, receivedAt: moment(text) } };
    expect(differ(row, there)).toEqual(fields);
  });

  test('an hour is another one', () => {
    const asked = said({ receivedAt: moment('2024-01-05 08:30') });
    expect(differ(asked)).toEqual(['received_at']);
    expect(differ(asked, { ...known, paper: asked.paper })).toEqual([]);
  });

  test('of people who were erased nothing is compared', () => {
    const asked = { ...cheaper, persons: { ...persons, subject: 'x' } };
    expect(differ(asked, { ...known, persons: null })).toEqual(['fee']);
  });
});
