import { describe, expect, test } from 'vitest';
import { readPaper, type PaperRules, type PaperRow } from '../../../src/domain/import/paper.ts';
import { office } from '../dossier/sample.ts';
import { cells, gone, here, paper, paperRules, persons, reading } from './sample.ts';

type Cells = Readonly<Record<string, string>>;

function readRow(change: Cells = {}, rules: Partial<PaperRules> = {}) {
  const row = reading({ ...cells, ...change });
  const found = readPaper(row, { ...paperRules, ...rules });
  return { found, faults: row.faults, notes: row.notes };
}
function good(change: Cells = {}, rules: Partial<PaperRules> = {}): PaperRow {
  const { found, faults } = readRow(change, rules);
  expect(faults).toEqual([]);
  return found!;
}
const faultsOf = (change: Cells) => {
  const { found, faults } = readRow(change);
  expect(found).toBeNull();
  return faults.map(({ column, code, given, suggestion }) => [column, code, given, suggestion]);
};

test('the least a row can say, told whole', () => {
  expect(good()).toEqual({
    paper: { ...paper, fee: null },
    person: {
      ...{ kind: 'person', idKind: 'cccd', number: '022192000001', name: 'Trần Thị Thử' },
      ...{ dob: null, address: null, phone: null },
    },
    persons: { ...persons, owner: { ...persons.owner, address: null, phone: null } },
    undated: false,
  });
});

test.each(['8', '8,00', '8.00', '135 đ', '999'])('a sum of %s is told', (fee) => {
  const { found, notes } = readRow({ fee });
  expect(found).not.toBeNull();
  expect(notes).toMatchObject([{ column: 'fee', code: 'small_sum', before: fee }]);
  expect(readRow({ fee: '8,000.00', paid: '0' }).notes).toEqual([]);
});

test('a day that says it is the one above is refused once', () => {
  expect(faultsOf({ received_at: 'nt' })).toEqual([['received_at', 'ditto', 'nt', null]]);
  expect(faultsOf({ received_at: ' ' })).toEqual([['received_at', 'missing', '', null]]);
});

test('of a remark it is no more than a remark', () => {
  expect(good({ note: 'nt' }).persons.note).toBe('nt');
});

test.each(['không', 'Trống', 'x', 'để trống', 'ko có', 'KHÔNG'])('%s is no name', (name) => {
  expect(faultsOf({ name })).toMatchObject([['name', 'no_name', name, null]]);
});

test.each(['Khổng', 'Trọng', 'Ý', 'Na'])('%s is a name', (name) => {
  expect(good({ name }).person.name).toBe(name);
});

test('all that a row can say', () => {
  const { paper: told, persons: named } = good({
    ...{ case: 'usual', channel: 'bưu chính', source: 'app', office: 'H49.22' },
    ...{ status: 'Đã trả kết quả', due_date: '09/01/2024', resolved_at: '08/01/2024 09:00' },
    ...{ returned_at: '08/01/2024', result_number: '12/KS', fee: '8.000', paid: '8.000' },
    ...{ method: 'tiền mặt', digitised: 'x', result_digitised: 'không', e_result: 'có' },
    ...{ dob: '04/05/1992', address: 'Khu 2', phone: '0912345678', subject: 'bản sao', note: 'n' },
  });
  expect(told).toEqual({
    ...paper,
    ...{ caseId: 'usual', channel: 'post', source: 'app', office, status: 'returned' },
    ...{ dueDate: '2024-01-09', resolvedAt: '2024-01-08T09:00:00+07:00' },
    ...{ returnedAt: '2024-01-08T00:00:00+07:00', resultNumber: '12/KS', fee: 8000, paid: 8000 },
    ...{ method: 'cash', digitised: true, resultDigitised: false, eResult: true },
  });
  expect(named).toMatchObject({
    owner: { address: 'Khu 2', phone: '0912345678', number: '022192000001' },
    ...{ dob: '1992-05-04', subject: 'bản sao', note: 'n', oldNumber: null, originals: null },
  });
});

test('an old number is kept apart: it is for finding', () => {
  const { persons: named } = good({ citizen_id: '100123456' });
  expect([named.owner.number, named.oldNumber]).toEqual([null, '100123456']);
});

describe('what is missing is told at once, all of it', () => {
  test.each([
    ['code', { code: '' }],
    ['procedure', { procedure: ' ' }],
    ['name', { name: '' }],
    ['received_at', { received_at: '' }],
  ])('%s', (column, change) => {
    expect(faultsOf(change)).toEqual([[column, 'missing', '', null]]);
  });

  test('together', () => {
    expect(faultsOf({ code: '', procedure: '', received_at: '' })).toHaveLength(3);
  });
});

describe('a code', () => {
  test.each(['=1+1', '-15', 'HS:15', 'a'.repeat(81)])('%s is none', (code) => {
    expect(faultsOf({ code })).toEqual([['code', 'bad_code', code, null]]);
  });

  test.each(['HS 15/2024', 'số 3 (bổ sung)', '15', 'a'.repeat(80)])('%s is one', (code) => {
    expect(good({ code }).paper.code).toBe(code);
  });
});

describe('a procedure and an office', () => {
  test('may be named in words', () => {
    expect(good({ procedure: 'Đăng ký khai sinh' }).paper.procedure).toBe('1.001193');
    expect(good({ office: here.name }).paper.office).toBe(office);
  });

  test('that nobody knows are told with what is near', () => {
    expect(faultsOf({ procedure: '1.001194' })).toEqual([
      ['procedure', 'unknown_procedure', '1.001194', '1.001193'],
    ]);
    expect(faultsOf({ procedure: 'zzzzzzzz' })).toEqual([
      ['procedure', 'unknown_procedure', 'zzzzzzzz', null],
    ]);
    expect(faultsOf({ office: 'H49.23' })[0]!.slice(0, 3)).toEqual([
      ...['office', 'unknown_office', 'H49.23'],
    ]);
  });

  test('an office there was before is opened on the way', () => {
    const { paper: told } = good({ office: 'UBND phường Cũ' });
    expect([told.office, paperRules.offices.opens(told.office)]).toEqual(['H49.07', gone]);
  });

  test('without one a row belongs to the counter’s own', () => {
    expect(good({ office: '' })).toMatchObject({ paper: { office } });
  });
});

describe('how it came', () => {
  test.each<[Cells, PaperRules['source'], string, string | null]>([
    [{}, null, 'counter', null],
    [{}, 'portal', 'online', 'portal'],
    [{ source: 'app' }, 'portal', 'online', 'app'],
    [{ channel: 'post' }, 'portal', 'post', 'portal'],
    [{ channel: 'tại nhà' }, null, 'home', null],
  ])('%j of a list that is of %s', (change, source, channel, from) => {
    const { paper: told } = good(change, { source });
    expect([told.channel, told.source]).toEqual([channel, from]);
  });
});

describe('dates', () => {
  test.each<[string, Cells, string[][]]>([
    ['received after today', { received_at: '24/11/2026' }, [['received_at', 'future_date']]],
    ['resolved after today', { resolved_at: '24/11/2026' }, [['resolved_at', 'future_date']]],
    ['returned after today', { returned_at: '24/11/2026' }, [['returned_at', 'future_date']]],
    ['resolved before it came', { resolved_at: '04/01/2024' }, [['resolved_at', 'date_order']]],
    ['returned before it came', { returned_at: '04/01/2024' }, [['returned_at', 'date_order']]],
    [
      'returned before it was resolved',
      { resolved_at: '09/01/2024', returned_at: '08/01/2024' },
      [['returned_at', 'date_order']],
    ],
    ['due before it came', { due_date: '04/01/2024' }, [['due_date', 'date_order']]],
    ['no date', { received_at: 'hôm qua' }, [['received_at', 'bad_date']]],
  ])('%s', (_what, change, told) => {
    expect(faultsOf(change).map((each) => each.slice(0, 2))).toEqual(told);
  });

  test.each<[string, Cells]>([
    [
      'all on one day, whatever the hours',
      {
        received_at: '05/01/2024 15:00',
        resolved_at: '05/01/2024',
        returned_at: '05/01/2024',
        due_date: '05/01/2024',
      },
    ],
    ['today', { received_at: '23/11/2026 23:00', resolved_at: '23/11/2026' }],
    ['due on a day to come', { due_date: '24/11/2026' }],
  ])('%s are in order', (_what, change) => {
    expect(good(change).paper.code).toBe(cells.code);
  });
});

describe('a status', () => {
  const ended = { resolved_at: '08/01/2024' };
  const back = { ...ended, returned_at: '09/01/2024' };

  test.each<[Cells, string, boolean]>([
    [{}, 'received', false],
    [ended, 'resolved', false],
    [back, 'returned', false],
    [{ returned_at: '09/01/2024' }, 'returned', false],
    [{ status: 'đang xử lý' }, 'processing', false],
    [{ status: 'từ chối' }, 'refused', false],
    [{ ...ended, status: 'không được giải quyết' }, 'unresolved', false],
    [{ ...back, status: 'không được giải quyết' }, 'unresolved', false],
    // The file has no column that could say when.
    [{ status: 'đã trả' }, 'returned', true],
    [{ status: 'đã có kết quả' }, 'resolved', true],
    [{ status: 'không được giải quyết' }, 'unresolved', true],
  ])('of %j is %s', (change, status, undated) => {
    expect(good(change)).toMatchObject({ paper: { status }, undated });
  });

  test.each<[Cells, unknown[]]>([
    [{ status: 'đã trả', returned_at: '' }, ['status', 'status_without_date', 'returned', null]],
    [
      { status: 'đã có kết quả', resolved_at: '' },
      ['status', 'status_without_date', 'resolved', null],
    ],
    [
      { status: 'đang xử lý', ...ended },
      ['status', 'status_contradicts', 'processing', 'resolved'],
    ],
    [{ status: 'đã tiếp nhận', ...back }, ['status', 'status_contradicts', 'received', 'returned']],
    [
      { status: 'chờ bổ sung', ...ended },
      ['status', 'status_contradicts', 'supplement_requested', 'resolved'],
    ],
    [
      { status: 'đã có kết quả', ...back },
      ['status', 'status_contradicts', 'resolved', 'returned'],
    ],
    [{ status: 'mất' }, ['status', 'bad_choice', 'mất', null]],
    // A day that cannot be read is no day that is not there.
    [
      { status: 'đã trả', returned_at: '31/06/2024' },
      ['returned_at', 'bad_date', '31/06/2024', null],
    ],
  ])('of %j is refused', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });
});
