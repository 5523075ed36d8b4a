/** Made-up editions of one procedure, for tests that need something to receive. */
import type { ProcedureCode } from '../../src/domain/value/id.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import type { Dong } from '../../src/domain/value/money.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';

export function sampleProcedure(change: Partial<Procedure> = {}): Procedure {
  return {
    code: '1.001193' as ProcedureCode,
    name: 'Thủ tục đăng ký khai sinh',
    shortName: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    levels: ['commune'],
    cases: [
      {
        id: 'default',
        name: 'Đúng hạn',
        terms: {
          counter: { rule: 'civil', value: 1, unit: 'working_day' },
          post: { rule: 'same_day_cutoff', cutoff: '15:00' },
        },
        fees: [fee('le-phi', 8000), fee('trich-luc', null)],
        components: [
          paper('to-khai', 'Tờ khai đăng ký khai sinh'),
          paper('gcs', 'Giấy chứng sinh'),
        ],
      },
      {
        id: 'late',
        name: 'Quá hạn',
        terms: {
          counter: { rule: 'civil', value: 3, unit: 'working_day' },
          post: { rule: 'civil', value: 20, unit: 'calendar_day' },
        },
        fees: [fee('le-phi', 5000), fee('phat', 60000)],
        components: [
          paper('to-khai', 'Tờ khai đăng ký khai sinh'),
          paper('cam-doan', 'Văn bản cam đoan'),
        ],
      },
    ],
    supplement: { clock: 'restart', citizenLimitDays: null },
    results: [{ name: 'Giấy khai sinh', electronic: true }],
    keywords: ['khai sinh'],
    validFrom: '2025-07-01' as PlainDate,
    validTo: null,
    legalBasis: ['Nghị định thử nghiệm'],
    verified: [
      {
        facts: ['code', 'name'],
        source: 'Danh mục thử nghiệm',
        checkedOn: '2026-11-01' as PlainDate,
      },
    ],
    toConfirm: [],
    ...change,
  };
}

function fee(id: string, amount: number | null) {
  return {
    id,
    name: `Lệ phí ${id}`,
    kind: 'fee' as const,
    per: 'copy' as const,
    amount: amount as Dong | null,
    defaultQuantity: 1,
    decidedBy: 'province' as const,
    legalBasis: 'Nghị quyết thử nghiệm',
  };
}

function paper(id: string, name: string) {
  return { id, name, originals: 1, certified: 0, copies: 0, need: 'always' as const };
}
