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
  now: moment('2026-11-24 08:00'),
  clocks: [],
  resets: [],
  partings: [],
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
