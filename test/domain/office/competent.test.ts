/** Which office is proposed to decide what is received at another. */
import { expect, test } from 'vitest';
import { proposedAgency, requireDeciding } from '../../../src/domain/office/competent.ts';
import type { KnownOffice, OfficeKind } from '../../../src/domain/office/office.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { problemOf } from '../../support/problem.ts';

function office(id: string, name: string, kind: OfficeKind, parent: string | null = null) {
  const agencyId = id as AgencyId;
  const rest = { address: null, phone: null, mergedInto: null, mergedOn: null };
  return { agencyId, name, kind, parent: parent as AgencyId | null, ...rest };
}

const centre = office('H49.22', 'Trung tâm Thử', 'centre');
const mau = office('H49.22.05', 'UBND phường Mẫu', 'commune', 'H49.22');
const thu = office('H49.22.06', 'UBND xã Thử Một', 'commune', 'H49.22');
const post = office('H49.90', 'Bưu điện Thử', 'post_office', 'H49.22.06');
const gone: KnownOffice = { ...office('H49.7', 'UBND xã Cũ', 'commune'), mergedInto: mau.agencyId };
const all = [centre, mau, thu, post, gone];

const commune = { levels: ['commune' as const], field: 'Hộ tịch', code: '1.001193' as never };
const province = { ...commune, levels: ['province' as const] };
const certified = { ...commune, field: 'Chứng thực' };

test.each([
  ['the commune in which the citizen lives', commune, 'Tổ 1, phường Mẫu, Quảng Ninh', post, mau],
  ['written short', commune, 'Tổ 1, P. Mẫu, Quảng Ninh', post, mau],
  ['without commas before', commune, 'Tổ 1 khu 2 phường mẫu, Quảng Ninh', thu, mau],
  ['not one whose name only begins so', commune, 'Thôn 1, phường Mẫu Sơn', thu, thu],
  ['its own where nobody knows better', commune, 'Hà Nội', mau, mau],
  ['its own for what is certified anywhere', certified, 'Tổ 1, phường Mẫu', thu, thu],
  ['the one above that is of the level', commune, null, post, thu],
  ['the centre for what the province decides', province, 'Tổ 1, phường Mẫu', thu, centre],
  ['itself, where it is of that level', province, 'Tổ 1, phường Mẫu', centre, centre],
  ['itself, where several could and none is nearer', commune, null, centre, centre],
  ['not one that was taken into another', commune, 'Thôn 1, xã Cũ', mau, mau],
])('%s', (_name, procedure, address, here, proposed) => {
  expect(proposedAgency(procedure, address, here, all).name).toBe(proposed.name);
});

test('where no office here decides such a procedure, all stays as it is', () => {
  expect(proposedAgency(commune, 'Tổ 1, phường Mẫu', post, [post]).agencyId).toBe(post.agencyId);
});

test('one that only carries, or is no more, decides nothing', () => {
  expect(problemOf(() => requireDeciding(post)).code).toBe('office.decides_nothing');
  expect(problemOf(() => requireDeciding(gone)).code).toBe('office.merged');
  requireDeciding(mau);
});
