/** Facts of the problems of what was written wrongly, and of putting it right. */
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Samples } from './problem-samples-shape.ts';
import { day } from '../support/arbitrary.ts';

const code = 'H49.22-261123-0001';
const waived = { waiver: 'dinh-danh-muc-2', name: 'Công dân định danh mức 2' };
const dates = { since: day('2026-08-15'), received: day('2026-08-14') };

export const mistakes = {
  'citizen.several_bear': [
    {
      number: '022192000001',
      bearers: [
        {
          uuid: '01900000-0000-7000-8000-000000000001' as Uuid,
          kind: 'person',
          name: 'Trần Thị Thử',
        },
        {
          uuid: '01900000-0000-7000-8000-000000000002' as Uuid,
          kind: 'organisation',
          name: 'Hộ Thử',
        },
      ],
    },
  ],
  'dossier.component_twice': [{ name: 'Tờ khai' }],
  'dossier.component_none': [{ name: 'Tờ khai' }],
  'dossier.paper_always_needed': [{ name: 'Tờ khai' }],
  'dossier.no_postal_address': [{ owner: 'Trần Thị Thử' }],
  'dossier.authorisation_alone': [{ authorisation: 'giấy ủy quyền' }],
  'dossier.child_alone': [{ name: 'Trần Thị Thử' }],
  'dossier.result_before_received': [
    { code, date: day('2026-11-20'), received: day('2026-11-23') },
  ],
  'fee.told_twice': [{ fee: 'Lệ phí' }],
  'fee.doubtful_quantity': [
    { fee: 'Lệ phí', quantity: 99_999, copies: 1 },
    { fee: 'Lệ phí', quantity: 300, copies: 2 },
  ],
  'fee.rate_overlaps': [
    {
      ...{ procedure: '1.004222', fee: 'Phí', from: day('2026-12-01') },
      ...{ to: day('2026-12-31'), legalBasis: 'Nghị quyết 13/2026/NQ-HĐND' },
    },
  ],
  'fee.nothing_to_lower': [{ procedures: ['1.004222'] }],
  'fee.no_such_waiver': [
    { waiver: 'x', offered: ['dinh-danh-muc-2'], known: ['Thông tư 117/2026/TT-BTC'] },
    { waiver: 'x', offered: [], known: [] },
  ],
  'fee.waiver_of_another_day': [
    { ...waived, ...dates, until: day('2027-02-28') },
    { ...waived, ...dates, until: null },
  ],
  'fee.waiver_misfit': (['procedure', 'channel', 'province', 'owner', 'fee'] as const).map(
    (why) => ({ ...waived, why, offered: ['ho-tich-doi-tuong'] }),
  ) as Samples['fee.waiver_misfit'],
  'fee.waiver_unseen': [{ ...waived, seen: 'thẻ' }],
  'fee.waiver_takes_nothing': [
    { ...waived, procedure: '1.004873', unknown: ['Lệ phí'] },
    { ...waived, procedure: '1.004873', unknown: [] },
  ],
  'fee.waiver_says_all': [{ options: ['--amount', '--reason'] }],
  'dossier.gone_on': [{ code, action: 'cancel', roles: ['manager', 'admin'] }],
  'dossier.money_taken': [
    { code, receipts: ['BL26-1/0000001'], next: [{ of: '1.1', kind: 'refund', step: 'pay' }] },
    { code, receipts: ['x'], next: [{ of: 'x', kind: 'void', step: 'request' }] },
  ],
  'dossier.was_decided': [{ code }],
  'dossier.cancelled_earlier': [{ code, on: day('2026-11-23'), roles: ['manager', 'admin'] }],
  'dossier.other_stands': [{ code, other: 'H49.22-261123-0002' }],
  'dossier.under_way': [{ code, tracking: 'RB000000015VN', state: 'posted' }],
  'dossier.nothing_corrected': [{ code }],
  'dossier.from_list': [{ code }],
} satisfies Partial<Samples>;
