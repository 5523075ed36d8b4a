import { describe, expect, test } from 'vitest';
import { approvalOf, type Approver } from '../../../src/domain/payment/approval.ts';
import type { Account } from '../../../src/domain/payment/account.ts';
import { approveAccount, proposeAccount } from '../../../src/domain/payment/propose-account.ts';
import type { Role, StaffMember } from '../../../src/domain/staff/role.ts';
import { moment } from '../../support/arbitrary.ts';
import { outcome, problemOf, refusal } from '../../support/problem.ts';
import { office } from '../dossier/sample.ts';
import { idOf } from './sample.ts';

const member = (login: string, role: Role, active = true): StaffMember => ({
  login,
  name: `Người ${login}`,
  role,
  office,
  active,
});
const asked = { by: 'chi', at: moment('2026-11-23 10:00') };
const alone: Approver = {
  login: 'chi',
  colleagues: [member('chi', 'manager')],
  given: [],
  now: moment('2026-11-24 08:00'),
  countersignedBy: 'Bùi Văn Ký',
};

describe('four eyes', () => {
  test('are those of anybody else', () => {
    const other = { ...alone, login: 'lan', countersignedBy: null, now: asked.at };
    expect(approvalOf(asked, other)).toBe('second_person');
  });

  test('are a signature from outside, where nobody else is there', () => {
    expect(approvalOf(asked, alone)).toBe('countersigned');
  });

  test.each<[string, StaffMember[], string[]]>([
    ['another manager', [member('lan', 'manager')], ['lan']],
    ['an administrator', [member('qt', 'admin')], ['qt']],
    ['two of them', [member('lan', 'manager'), member('qt', 'admin')], ['lan', 'qt']],
    ['a manager who has left', [member('lan', 'manager', false)], []],
    ['a clerk', [member('lan', 'clerk')], []],
    ['a cashier', [member('lan', 'cashier')], []],
  ])('with %s in the office', (_what, more, others) => {
    const act = () => approvalOf(asked, { ...alone, colleagues: [...alone.colleagues, ...more] });
    if (others.length === 0) expect(act()).toBe('countersigned');
    else {
      const named = others.map((login) => ({ login, name: `Người ${login}` }));
      const detail = { name: 'Người chi', others: named };
      expect(problemOf(act)).toMatchObject(refusal('payment.second_person', detail));
    }
  });

  test.each([
    ['on the next day', '2026-11-24 00:00', 'Bùi Văn Ký', 'read'],
    ['not on the same day', '2026-11-23 23:59', 'Bùi Văn Ký', 'payment.countersign_later'],
    [
      'not before, by a clock set back',
      '2026-11-22 09:00',
      'Bùi Văn Ký',
      'payment.countersign_later',
    ],
    ['not without a signature', '2026-11-24 08:00', null, 'payment.countersign_later'],
  ])('%s', (_what, now, countersignedBy, ends) => {
    const act = () => approvalOf(asked, { ...alone, now: moment(now), countersignedBy });
    expect(outcome(act)).toBe(ends);
    if (ends !== 'read') expect(problemOf(act)).toMatchObject({ detail: { date: '2026-11-23' } });
  });
});

describe('a PIN that one of the two has set for the other', () => {
  const minh = member('minh', 'cashier');
  const ofMinh = { by: 'minh', at: moment('2026-11-23 10:00') };
  const given = [{ login: 'minh', by: 'chi', at: moment('2026-11-23 09:00') }];
  const both = { ...alone, colleagues: [...alone.colleagues, minh], given, countersignedBy: null };
  const until = '2026-11-24T09:00:00+07:00';

  test.each([
    ['what was asked in the 24 hours after', ofMinh.at, '2026-12-01 08:00', 'refused'],
    ['what was asked at the last second of them', '2026-11-24 08:59:59', '2026-12-01', 'refused'],
    ['what was asked before, while they last', '2026-11-23 08:00', '2026-11-24 08:59', 'refused'],
    ['what was asked before by a clock set back', '2026-11-22 08:00', '2026-11-22', 'refused'],
    ['what was asked before, once they are over', '2026-11-23 08:00', until, 'second_person'],
    ['what was asked after them', '2026-11-24 09:00', '2026-11-24 09:01', 'second_person'],
  ])('makes one person of them: %s', (_what, at, now, ends) => {
    const of = (told: string) => (told.length === 10 ? moment(`${told} 08:30`) : moment(told));
    const act = () => approvalOf({ by: 'minh', at: of(at) }, { ...both, now: of(now) });
    if (ends !== 'refused') expect(act()).toBe(ends);
    else {
      const pin = { name: 'Người minh', by: 'Người chi', until };
      expect(problemOf(act)).toMatchObject({ code: 'payment.countersign_later', detail: { pin } });
    }
  });

  test('whichever of them asks, and names who else may', () => {
    const lan = member('lan', 'manager');
    const known = { ...both, colleagues: [...both.colleagues, lan], now: ofMinh.at };
    const others = [{ login: 'lan', name: 'Người lan' }];
    expect(problemOf(() => approvalOf(ofMinh, known))).toMatchObject(
      refusal('payment.pin_given', {
        ...{ name: 'Người minh', by: 'Người chi', until: moment(until), others },
      }),
    );
    const back = [{ login: 'chi', by: 'minh', at: given[0]!.at }];
    expect(outcome(() => approvalOf(ofMinh, { ...known, given: back }))).toBe('payment.pin_given');
    expect(approvalOf(ofMinh, { ...known, login: 'lan' })).toBe('second_person');
  });

  test('leaves a signature from outside, on the next day', () => {
    const signed = { ...both, countersignedBy: 'Bùi Văn Ký' };
    expect(approvalOf(ofMinh, signed)).toBe('countersigned');
  });
});

const account: Account = {
  id: idOf(80),
  office,
  bin: '970436',
  number: '0123456789',
  holder: 'UBND phường Thử',
  state: 'proposed',
  proposedAt: asked.at,
  proposedBy: 'chi',
  approvedAt: null,
  approvedBy: null,
  how: null,
};
const stream = `account:${office}`;

describe('a bank account', () => {
  test('is proposed as it is', () => {
    const { id, bin, number, holder } = account;
    expect(proposeAccount(account)).toEqual([
      {
        type: 'account.proposed',
        stream,
        v: expect.any(Number),
        data: { account: id, office, bin, number, holder },
        personal: null,
      },
    ]);
  });

  test('is approved by another person, in place of those there were', () => {
    const known: Account[] = [
      { ...account, id: idOf(81), state: 'replaced' },
      { ...account, id: idOf(82), state: 'approved' },
      { ...account, id: idOf(83) },
      account,
    ];
    expect(approveAccount(known, account, { ...alone, login: 'lan' })).toEqual([
      {
        type: 'account.approved',
        stream,
        v: expect.any(Number),
        data: { account: account.id, office, how: 'second_person', replaces: [idOf(82)] },
        personal: { countersignedBy: null },
      },
    ]);
  });

  test('or countersigned, with the name', () => {
    expect(approveAccount([account], account, alone)[0]).toMatchObject({
      data: { how: 'countersigned', replaces: [] },
      personal: { countersignedBy: 'Bùi Văn Ký' },
    });
  });

  test.each([
    ['approved meanwhile', [{ ...account, state: 'approved' as const }]],
    ['followed by another', [account, { ...account, id: idOf(84) }]],
  ])('is not the one that was looked at where it was %s', (_what, known) => {
    expect(problemOf(() => approveAccount(known, account, alone))).toMatchObject(
      refusal('payment.proposal_changed', { office }),
    );
  });
});
