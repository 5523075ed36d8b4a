/** One made-up dossier, office and wording for all tests of paper. Nobody in it exists. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dossier, Party, ReceivedComponent } from '../../src/domain/dossier/dossier.ts';
import type { FeeLine } from '../../src/domain/fee/fee-line.ts';
import type { Office } from '../../src/domain/office/office.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import type { AgencyId, DossierCode, Uuid, ProcedureCode } from '../../src/domain/value/id.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { Dong } from '../../src/domain/value/money.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { readForms, type Forms } from '../../src/print/forms.ts';
import type { AcknowledgementInput } from '../../src/print/model/acknowledgement.ts';
import type { Printing } from '../../src/print/model/head.ts';
import type { ReceiptInput } from '../../src/print/model/receipt.ts';

export const dataDir = join(dirname(fileURLToPath(import.meta.url)), '../../data');

export const forms: Forms = readForms({ data: dataDir, own: null }, '2026-11-23' as PlainDate);

export const code = 'H49.22-261123-0001';

/** As long as a signed payload really is. */
export const qrText = `MC1*${code}*20261123*20261125*0a1b2c3d*q7Zx_k*${'Ab-_0123456789xyz'.repeat(5)}q`;

export const office: Office = {
  agencyId: 'H49.22' as AgencyId,
  name: 'Trung tâm Phục vụ hành chính công phường Hạ Long',
  kind: 'commune',
  parent: 'H49' as AgencyId,
  address: 'số 1 đường Thử Nghiệm, phường Hạ Long, tỉnh Quảng Ninh',
  phone: '0203 000 0000',
};

export const owner: Party = {
  citizen: '01900000-0000-7000-8000-000000000001' as Uuid,
  kind: 'person',
  number: '022192000001',
  name: 'Trần Thị Thử',
  address: 'tổ 3, khu 5, phường Hạ Long, tỉnh Quảng Ninh',
  phone: '0912 000 001',
  email: 'thu.tran@example.vn',
};

export const submitter: Party = {
  citizen: null,
  kind: 'person',
  number: '022090000002',
  name: 'nguyễn VĂN Nộp',
  address: 'tổ 9, khu 1, phường Bãi Cháy, tỉnh Quảng Ninh',
  phone: '0912 000 002',
  email: null,
};

export function component(name: string, change: Partial<ReceivedComponent> = {}) {
  return { id: name, name, originals: 1, certified: 0, copies: 0, digitised: false, ...change };
}

export function feeLine(change: Partial<FeeLine> = {}): FeeLine {
  return {
    id: 'le-phi',
    name: 'Lệ phí đăng ký',
    kind: 'fee',
    per: 'copy',
    unitPrice: 8000 as Dong,
    quantity: 1,
    copies: 1,
    amount: 8000 as Dong,
    known: true,
    legalBasis: 'Nghị quyết của HĐND tỉnh',
    ...change,
  };
}

const procedure: Procedure = {
  code: '1.001193' as ProcedureCode,
  name: 'Thủ tục đăng ký khai sinh',
  shortName: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  levels: ['commune'],
  cases: [],
  supplement: { clock: 'restart', citizenLimitDays: null },
  results: [{ name: 'Giấy khai sinh', electronic: true }],
  keywords: [],
  validFrom: '2025-07-01' as PlainDate,
  validTo: null,
  legalBasis: [],
  verified: [],
  toConfirm: [],
};

export function sampleDossier(change: Partial<Dossier> = {}): Dossier {
  return {
    id: '01900000-0000-7000-8000-0000000000d1' as Uuid,
    code: code as DossierCode,
    version: 1,
    status: 'received',
    office: office.agencyId,
    counter: 2,
    helpedAt: office.agencyId,
    competent: office.agencyId,
    receivedBy: { login: 'lan', name: 'Phạm Thị Lan' },
    holder: office.agencyId,
    inTransit: null,
    shelf: null,
    channel: 'counter',
    source: null,
    procedure,
    caseId: 'default',
    term: { rule: 'civil', value: 1, unit: 'working_day' },
    subject: null,
    owner,
    submitter: null,
    authorisation: null,
    posting: { address: null, phone: null },
    components: [
      component('Tờ khai đăng ký khai sinh'),
      component('Giấy chứng sinh', { originals: 1, copies: 1 }),
      component('Giấy chứng nhận kết hôn của cha, mẹ', { originals: 0, certified: 1 }),
    ],
    lookUps: [],
    missing: [],
    missingReason: null,
    notNeeded: [],
    sets: 1,
    fees: [feeLine()],
    returnBy: 'counter',
    receivedAt: '2026-11-23T09:14:00+07:00' as Instant,
    dueAt: '2026-11-25T17:00:00+07:00' as Instant,
    clock: {
      run: {
        from: '2026-11-23T09:14:00+07:00' as Instant,
        count: { rule: 'civil', value: 1, unit: 'working_day' },
      },
      left: null,
    },
    supplements: [],
    replaces: null,
    replacedBy: null,
    dueChanges: [],
    closing: null,
    forwardedAt: null,
    resolvedAt: null,
    returnedAt: null,
    result: null,
    wasDecided: false,
    handback: null,
    satisfaction: null,
    prints: {},
    ...change,
  };
}

/** A name as long as the longest in the national catalogue: 1,094 characters. */
export const longName = 'Thủ tục cấp giấy phép thử nghiệm đặc biệt cho hộ gia đình, '
  .repeat(20)
  .slice(0, 1093)
  .concat('.');

/** Twenty papers, names and addresses at their longest, two people, an unknown fee. */
export function longDossier(): Dossier {
  const papers = Array.from({ length: 20 }, (_, index) =>
    component(
      `Giấy tờ thứ ${index + 1}: văn bản ủy quyền có công chứng, chứng thực theo quy định ` +
        'của pháp luật đối với trường hợp nộp thay (bản chính hoặc bản sao)',
    ),
  );
  return sampleDossier({
    procedure: { ...procedure, name: longName },
    subject: 'Xin cấp bản sao giấy khai sinh cho con thứ hai',
    submitter,
    authorisation: 'giấy ủy quyền có chứng thực',
    owner: {
      ...owner,
      kind: 'organisation',
      number: '5700000001-001',
      name: 'Công ty TNHH Một Thành Viên Thương Mại và Dịch Vụ Vận Tải Biển THỬ NGHIỆM Quảng Ninh',
      address: 'lô A1, ô số 12, khu công nghiệp Thử Nghiệm mở rộng, '
        .repeat(4)
        .concat('Quảng Ninh'),
      email:
        'dia-chi-thu-dien-tu-rat-dai-khong-co-dau-cach.phong-hanh-chinh-tong-hop@cong-ty.example.vn',
    },
    components: papers,
    missing: ['Bản vẽ hiện trạng', 'Giấy chứng nhận quyền sử dụng đất'],
    missingReason: 'chưa kịp chứng thực',
    fees: [
      feeLine(),
      feeLine({
        name: 'Phí chứng thực',
        kind: 'charge',
        per: 'page',
        quantity: 5,
        copies: 3,
        unitPrice: 2000 as Dong,
        amount: 21000 as Dong,
      }),
      feeLine({ name: 'Phí thẩm định', unitPrice: null, amount: null, known: false }),
    ],
    returnBy: 'post',
  });
}

/** The how many-th print, by somebody else than who received. */
export function printing(number: number): Printing {
  return { number, by: 'Vũ Thị In', at: '2026-11-26T08:05:00+07:00' as Instant };
}

export function receiptInput(change: Partial<ReceiptInput> = {}): ReceiptInput {
  return {
    dossier: sampleDossier(),
    office,
    parentOffice: 'Ủy ban nhân dân tỉnh Quảng Ninh',
    place: 'Hạ Long',
    wording: forms.receipt,
    qrText,
    printed: printing(1),
    size: 'a5',
    copies: 1,
    training: false,
    ...change,
  };
}

export function acknowledgementInput(
  change: Partial<AcknowledgementInput> = {},
): AcknowledgementInput {
  const { registerBook: _registerBook, ...input } = receiptInput();
  return {
    ...input,
    dossier: sampleDossier({
      status: 'returned',
      result: {
        outcome: 'granted',
        number: '12/2026-GKS',
        date: '2026-11-25' as PlainDate,
        signer: 'Lê Văn Ký',
        file: null,
      },
      returnedAt: '2026-11-25T16:05:00+07:00' as Instant,
      handback: {
        to: 'authorised',
        collectorName: 'Đặng Ứng Ưu',
        collectorNumber: '022085000003',
        paper: true,
        authority: null,
        originals: null,
        shipment: null,
      },
    }),
    wording: forms.acknowledgement,
    staffName: 'Hoàng Thị Trả',
    ...change,
  };
}
