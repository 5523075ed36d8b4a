import { describe, expect, test } from 'vitest';
import type { Reception, ReceptionPersons } from '../../../src/domain/dossier/reception-shape.ts';
import {
  receiveDossier,
  type ReceptionFacts,
  type ReceptionRequest,
} from '../../../src/domain/dossier/receive.ts';
import { procedureCase } from '../../../src/domain/procedure/case-named.ts';
import type { ProblemCode, ProblemDetails } from '../../../src/domain/problem.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import * as sample from './sample.ts';

function receive(
  changes: Partial<ReceptionRequest> = {},
  facts: Partial<ReceptionFacts> = {},
): ReturnType<typeof receiveDossier> {
  return receiveDossier({ ...sample.request, ...changes }, { ...sample.facts, ...facts });
}

const received = (changes: Partial<ReceptionRequest> = {}): Reception => receive(changes)[0].data;
const said = (changes: Partial<ReceptionRequest> = {}): ReceptionPersons =>
  receive(changes)[0].personal;

test('a good reception is one event with everything decided in it', () => {
  expect(receive({ submitter: sample.submitter, authorisation: 'Giấy ủy quyền' })).toEqual([
    {
      type: 'dossier.received',
      stream: `dossier:${sample.dossierId}`,
      v: 6,
      data: {
        dossier: sample.dossierId,
        code: 'H49.22-261123-0001',
        number: { series: 'H49.22/2026-11-23/0', n: 1 },
        office: 'H49.22',
        counter: 1,
        competent: null,
        helpedAt: null,
        visit: null,
        channel: 'counter',
        source: null,
        edition: 'abc',
        procedure: '1.001193',
        field: 'Hộ tịch',
        caseId: 'usual',
        term: { rule: 'civil', value: 1, unit: 'working_day' },
        ownerCitizen: sample.owner.citizen,
        components: [
          {
            id: 'form',
            name: 'Tờ khai đăng ký khai sinh',
            originals: 1,
            certified: 0,
            copies: 0,
            digitised: false,
          },
          {
            id: 'birth',
            name: 'Giấy chứng sinh',
            originals: 1,
            certified: 1,
            copies: 0,
            digitised: false,
          },
        ],
        missing: [],
        sets: 1,
        fees: [expect.objectContaining({ id: 'copies', quantity: 1, amount: 8000 })],
        returnBy: 'counter',
        receivedAt: '2026-11-23T09:14:00+07:00',
        replaces: null,
        dueAt: '2026-11-25T17:00:00+07:00',
      },
      personal: {
        owner: sample.owner,
        submitter: sample.submitter,
        subject: null,
        authorisation: 'Giấy ủy quyền',
        missingReason: null,
        posting: null,
        receivedAtReason: null,
        receivedByName: 'Lê Thị Tiếp',
      },
    },
  ]);
});

test('no name or number of a person stands outside what can be erased', () => {
  const data = JSON.stringify(received({ submitter: sample.submitter, subject: 'Xin cấp lại' }));
  for (const word of ['Trần', '022192000001', '0912345678', 'Nguyễn', 'Hồng Gai', 'Xin cấp']) {
    expect(data).not.toContain(word);
  }
});

test('a term without a date gives no due date', () => {
  expect(received({ channel: 'post' })).toMatchObject({ term: { rule: 'none' }, dueAt: null });
});

test('a reason for missing papers is kept only where some are missing', () => {
  const missingReason = 'Nộp sau';
  expect(received({ missingReason }).missing).toEqual([]);
  expect(said({ missingReason })).toMatchObject({ missingReason: null });
  expect(said({ missingReason, allComponents: false })).toMatchObject({ missingReason });
});

test('quantities are priced for the case and channel', () => {
  const quantities = [{ fee: 'bản sao', units: 3, copies: 1 }];
  expect(received({ quantities }).fees).toMatchObject([{ quantity: 3, amount: 24_000 }]);
});

describe('a reception dated back', () => {
  const receivedAt = moment('2026-11-20 16:00');
  test('bears the number, the deadline and the reason of its own day', () => {
    const back = { receivedAt, receivedAtReason: 'Mất điện' };
    expect(said(back)).toMatchObject({ receivedAtReason: 'Mất điện' });
    expect(received(back)).toMatchObject({
      code: 'H49.22-261120-0001',
      number: { series: 'H49.22/2026-11-20/0' },
      dueAt: '2026-11-23T17:00:00+07:00',
    });
  });

  test.each([null, '', ' \u200B'])('needs a reason; %j is none', (receivedAtReason) => {
    const problem = problemOf(() => receive({ receivedAt, receivedAtReason }));
    expect(problem).toMatchObject(refusal('dossier.reason_missing', { what: 'received_at' }));
  });
});

/** Each refusal alone, in the order in which they come when several hold. */
const refusals: [
  ProblemCode,
  ProblemDetails[ProblemCode],
  Partial<ReceptionRequest>,
  Partial<ReceptionFacts>,
][] = [
  [
    'dossier.bad_received_at',
    { value: '2026-11-23T09:15:00+07:00', now: sample.now },
    { receivedAt: moment('2026-11-23 09:15') },
    {},
  ],
  [
    'procedure.not_in_force',
    { code: '1.001193', date: '2026-11-23', from: '2025-07-01', to: '2026-11-22' },
    {},
    { procedure: { ...sample.procedure, validTo: day('2026-11-22') } },
  ],
  [
    'procedure.no_such_case',
    {
      code: '1.001193',
      case: 'quá hạn',
      cases: ['usual (Đăng ký)', 'again (Đăng ký lại)', 'abroad (Có yếu tố nước ngoài)'],
    },
    { caseId: 'quá hạn' },
    {},
  ],
  [
    'procedure.channel_not_offered',
    { code: '1.001193', channel: 'home', channels: ['counter', 'online', 'post'] },
    { channel: 'home' },
    {},
  ],
  [
    'dossier.no_such_component',
    {
      named: 'hộ chiếu',
      components: [
        'form. Tờ khai đăng ký khai sinh',
        'birth. Giấy chứng sinh',
        'found. Biên bản về trẻ bị bỏ rơi',
        'found-copy. Biên bản về mang thai hộ',
      ],
    },
    { components: [{ named: 'hộ chiếu', originals: 1, certified: 0, copies: 0 }] },
    {},
  ],
  [
    'dossier.component_missing',
    { missing: ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh'] },
    { allComponents: false },
    {},
  ],
  [
    'dossier.block_full',
    { office: 'H49.22', date: '2026-11-23', block: 0 },
    {},
    { lastNumber: 9999 },
  ],
  [
    'fee.no_such_line',
    { fee: 'hộ chiếu', lines: ['Phí cấp bản sao'] },
    { quantities: [{ fee: 'hộ chiếu', units: 1, copies: 1 }] },
    {},
  ],
];

describe('refusals', () => {
  test.each(refusals)('%s', (code, detail, changes, facts) => {
    expect(problemOf(() => receive(changes, facts))).toMatchObject(refusal(code, detail));
  });

  test('a term that nobody stated', () => {
    const problem = problemOf(() => receive({ channel: 'online' }));
    const detail = { code: '1.001193', case: 'usual' };
    expect(problem).toMatchObject(refusal('procedure.term_unstated', detail));
  });

  test('of several, the first in the order is told', () => {
    for (const [index, [code]] of refusals.entries()) {
      const holding = refusals.slice(index).toReversed();
      const changes = Object.assign({}, ...holding.map(([, , each]) => each));
      const facts = Object.assign({}, ...holding.map(([, , , each]) => each));
      expect(problemOf(() => receive(changes, facts)).code).toBe(code);
    }
  });

  test.each([
    ['the day before', '2025-06-30', 'procedure.not_in_force'],
    ['the day after', '2027-07-01', 'procedure.not_in_force'],
  ])('a procedure is not received %s its time', (_what, date, code) => {
    const receivedAt = moment(`${date} 10:00`);
    const act = (): unknown => receive({ receivedAt }, { now: receivedAt });
    expect(problemOf(act).code).toBe(code);
  });

  test.each(['2025-07-01', '2027-06-30'])('a procedure is received on its edge %s', (date) => {
    const receivedAt = moment(`${date} 10:00`);
    expect(receive({ receivedAt }, { now: receivedAt })).toHaveLength(1);
  });
});

describe('naming the case', () => {
  test.each([
    ['its id', 'again', 'again'],
    ['its place', '3', 'abroad'],
    ['its whole name before a longer one', 'dang ky', 'usual'],
    ['words of it', 'nước ngoài', 'abroad'],
  ])('by %s', (_what, named, id) => {
    expect(procedureCase(sample.procedure, named).id).toBe(id);
  });

  test.each([
    [
      'an empty name',
      '',
      ['usual (Đăng ký)', 'again (Đăng ký lại)', 'abroad (Có yếu tố nước ngoài)'],
    ],
    ['blanks', '  ', ['usual (Đăng ký)', 'again (Đăng ký lại)', 'abroad (Có yếu tố nước ngoài)']],
    ['words of two cases', 'đăng', ['usual (Đăng ký)', 'again (Đăng ký lại)']],
  ])('%s is never the first that fits', (_what, named, cases) => {
    const problem = problemOf(() => procedureCase(sample.procedure, named));
    const detail = { code: '1.001193', case: named, cases };
    expect(problem).toMatchObject(refusal('procedure.no_such_case', detail));
  });
});

describe('who came', () => {
  test('an owner who is named once more came in person', () => {
    expect(said({ submitter: sample.owner }).submitter).toBeNull();
  });

  test('an authorisation is of somebody: of nobody it is refused', () => {
    for (const submitter of [null, sample.owner]) {
      const problem = problemOf(() => receive({ submitter, authorisation: 'giấy' }));
      expect(problem).toMatchObject(
        refusal('dossier.authorisation_alone', { authorisation: 'giấy' }),
      );
    }
  });
});

test.each([
  [
    { components: [1, 0].map((n) => ({ named: 'form', originals: n, certified: 0, copies: 0 })) },
    'dossier.component_twice',
  ],
  [{ quantities: [3, 4].map((units) => ({ fee: 'copies', units, copies: 1 })) }, 'fee.told_twice'],
] as const)('what is told twice is refused: %#', (changes, code) => {
  expect(problemOf(() => receive(changes as Partial<ReceptionRequest>)).code).toBe(code);
});
