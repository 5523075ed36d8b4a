import { describe, expect, test } from 'vitest';
import { acts, may, roles, rolesFor, type Act, type Role } from '../../../src/domain/staff/role.ts';

/** Written out by hand: a change in the table of roles must be meant, and is made twice. */
const expected: { [A in Act]: Role[] } = {
  'people.see': ['clerk', 'post', 'specialist', 'manager', 'cashier', 'admin'],
  'reports.see': ['clerk', 'post', 'specialist', 'manager', 'cashier', 'admin'],
  'access.see': ['manager', 'admin'],
  'citizen.write': ['clerk', 'post', 'manager', 'admin'],
  'citizen.merge': ['clerk', 'manager', 'admin'],
  'privacy.manage': ['manager', 'admin'],
  'dossier.receive': ['clerk', 'post', 'manager', 'admin'],
  'dossier.process': ['clerk', 'specialist', 'manager', 'admin'],
  'dossier.resolve': ['clerk', 'specialist', 'manager', 'admin'],
  'dossier.return': ['clerk', 'post', 'manager', 'admin'],
  'dossier.supplement': ['clerk', 'specialist', 'manager', 'admin'],
  'dossier.close': ['clerk', 'specialist', 'manager', 'admin'],
  'dossier.extend': ['clerk', 'specialist', 'manager', 'admin'],
  'dossier.extend_again': ['manager', 'admin'],
  'dossier.supplement_again': ['manager', 'admin'],
  'dossier.reopen': ['manager', 'admin'],
  'dossier.add_paper': ['clerk', 'post', 'specialist', 'manager', 'admin'],
  'dossier.correct': ['clerk', 'post', 'manager', 'admin'],
  'dossier.correct_later': ['manager', 'admin'],
  'dossier.note': ['clerk', 'post', 'specialist', 'manager', 'admin'],
  'certification.write': ['clerk', 'specialist', 'manager', 'admin'],
  'declaration.fill': ['clerk', 'post', 'specialist', 'manager', 'admin'],
  'dossier.digitise': ['clerk', 'post', 'specialist', 'manager', 'admin'],
  'calendar.manage': ['manager', 'admin'],
  'handover.write': ['clerk', 'post', 'specialist', 'manager', 'admin'],
  'shipment.write': ['clerk', 'post', 'manager', 'admin'],
  'paper.print': ['clerk', 'post', 'specialist', 'manager', 'cashier', 'admin'],
  'money.take': ['clerk', 'post', 'manager', 'cashier', 'admin'],
  'money.reconcile': ['manager', 'cashier', 'admin'],
  'money.manage': ['manager', 'admin'],
  'money.approve': ['manager', 'admin'],
  'queue.take_late': ['manager', 'admin'],
  'queue.serve': ['clerk', 'post', 'manager', 'cashier', 'admin'],
  'office.manage': ['admin'],
  'staff.manage': ['admin'],
  'staff.own_pin': ['clerk', 'post', 'specialist', 'manager', 'cashier', 'admin'],
  'staff.reset_pin': ['manager', 'admin'],
  'config.manage': ['admin'],
  'store.keep': ['manager', 'admin'],
  'store.write': ['manager', 'admin'],
  'import.write': ['clerk', 'manager', 'admin'],
  'import.undo': ['manager', 'admin'],
  'list.export': ['manager', 'admin'],
};

const pairs = roles.flatMap((role) => acts.map((act) => [role, act] as const));

test.each(pairs)('whether a %s may do %s is as written here', (role, act) => {
  expect(may(role, act)).toBe(expected[act].includes(role));
});

test.each(acts)('a refusal of %s names the roles that may', (act) => {
  expect(rolesFor(act)).toEqual(expected[act]);
});

describe('in plain words', () => {
  test('the post receives and hands back, and decides nothing', () => {
    expect(
      acts.filter(
        (act) => may('post', act) && /process|resolve|manage|keep|close|extend|reopen/.test(act),
      ),
    ).toEqual([]);
  });

  test('everybody can change their own PIN, and only an admin other people’s', () => {
    expect(roles.every((role) => may(role, 'staff.own_pin'))).toBe(true);
    expect(rolesFor('staff.manage')).toEqual(['admin']);
  });
});
