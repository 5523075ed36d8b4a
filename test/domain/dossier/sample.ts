/** A procedure with everything a reception can run into, and a good request for it. */
import type { ActFacts, Cancelled, Moment } from '../../../src/domain/dossier/blockers.ts';
import type { Correction } from '../../../src/domain/dossier/correct.ts';
import type { Dossier, Party } from '../../../src/domain/dossier/dossier.ts';
import type { ReceptionFacts, ReceptionRequest } from '../../../src/domain/dossier/receive.ts';
import type { Counter } from '../../../src/domain/office/office.ts';
import type {
  ComponentRule,
  FeeRule,
  Procedure,
  Term,
} from '../../../src/domain/procedure/procedure.ts';
import type { AgencyId, DossierCode, Uuid, ProcedureCode } from '../../../src/domain/value/id.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';

export const office = 'H49.22' as AgencyId;
export const counter: Counter = { office, number: 1, block: 0 };
export const dossierId = '0193f3a0-0000-7000-8000-00000000000d' as Uuid;
export const now = moment('2026-11-23 09:14');

export const owner: Party = {
  citizen: '0193f3a0-0000-7000-8000-00000000000c' as Uuid,
  kind: 'person',
  number: '022192000001',
  name: 'Trần Thị Thử',
  address: 'Khu 2, Hồng Gai',
  phone: '0912345678',
  email: null,
};
export const submitter: Party = { ...owner, citizen: null, number: null, name: 'Nguyễn Văn Nộp' };

const paper: ComponentRule = {
  id: 'form',
  name: 'Tờ khai đăng ký khai sinh',
  originals: 1,
  certified: 0,
  copies: 0,
  need: 'always',
};
const copies: FeeRule = {
  id: 'copies',
  name: 'Phí cấp bản sao',
  kind: 'charge',
  per: 'copy',
  amount: dong(8000),
  defaultQuantity: 1,
  decidedBy: 'state',
  legalBasis: 'Thông tư 281/2016/TT-BTC',
};

export const procedure: Procedure = {
  code: '1.001193' as ProcedureCode,
  name: 'Thủ tục đăng ký khai sinh',
  shortName: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  levels: ['commune'],
  cases: [
    {
      id: 'usual',
      name: 'Đăng ký',
      terms: {
        counter: { rule: 'civil', value: 1, unit: 'working_day' },
        online: { rule: 'unstated' },
        post: { rule: 'none' },
      },
      fees: [copies],
      components: [
        paper,
        { ...paper, id: 'birth', name: 'Giấy chứng sinh', certified: 1 },
        { ...paper, id: 'found', name: 'Biên bản về trẻ bị bỏ rơi', need: 'conditional' },
        { ...paper, id: 'found-copy', name: 'Biên bản về mang thai hộ', need: 'conditional' },
      ],
    },
    { id: 'again', name: 'Đăng ký lại', terms: {}, fees: [], components: [] },
    { id: 'abroad', name: 'Có yếu tố nước ngoài', terms: {}, fees: [], components: [] },
  ],
  supplement: { clock: 'restart', citizenLimitDays: null },
  results: [{ name: 'Giấy khai sinh', electronic: true }],
  keywords: [],
  validFrom: day('2025-07-01'),
  validTo: day('2027-06-30'),
  legalBasis: ['Luật Hộ tịch 2014'],
  verified: [],
  toConfirm: [],
};

export const facts: ReceptionFacts = {
  dossier: dossierId,
  now,
  procedure,
  edition: 'abc',
  calendar,
  counter,
  lastNumber: 0,
  receivedByName: 'Lê Thị Tiếp',
};

export const request: ReceptionRequest = {
  caseId: 'usual',
  channel: 'counter',
  source: null,
  owner,
  submitter: null,
  authorisation: null,
  posting: { address: null, phone: null },
  subject: null,
  components: [],
  allComponents: true,
  missingReason: null,
  notNeeded: [],
  quantities: [],
  sets: 1,
  returnBy: 'counter',
  receivedAt: now,
  receivedAtReason: null,
};

/** What a rule about a received dossier looks at. */
export const dossier: Dossier = {
  id: dossierId,
  code: 'H49.22-261123-0001' as DossierCode,
  version: 1,
  status: 'received',
  office,
  counter: 1,
  helpedAt: office,
  competent: office,
  receivedBy: { login: 'tiep', name: 'Lê Thị Tiếp' },
  holder: office,
  inTransit: null,
  shelf: null,
  channel: 'counter',
  source: null,
  procedure,
  caseId: 'usual',
  term: { rule: 'civil', value: 1, unit: 'working_day' },
  subject: null,
  owner,
  submitter: null,
  authorisation: null,
  posting: { address: null, phone: null },
  components: [],
  lookUps: [],
  missing: [],
  missingReason: null,
  notNeeded: [],
  sets: 1,
  fees: [],
  returnBy: 'counter',
  receivedAt: now,
  dueAt: moment('2026-11-25 17:00'),
  clock: {
    run: { from: now, count: { rule: 'civil', value: 1, unit: 'working_day' } },
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
};

/** A correction of nothing, but for what a test says. */
export const nothingWrong: Correction = {
  owner: null,
  submitter: null,
  authorisation: null,
  caseId: null,
  quantities: [],
  components: [],
  subject: null,
  returnBy: null,
  sets: null,
  competent: null,
  reason: 'nhầm',
};

/** Somebody who may do everything, where the dossier is; nothing is to be paid. */
export const asking: ActFacts = {
  office,
  person: { login: 'lan', role: 'admin' },
  unpaid: noDong,
  owed: noDong,
  taken: [],
  sendings: [],
  certified: [],
  cancelled: null,
};

/** What is known of one cancelled today in which nothing had been done. */
export const cancelledNow: Cancelled = {
  ...{ from: 'received', today: true, instead: null },
  ...{ calledOff: [], receipts: [], struck: [], outdated: [] },
};

/** The same at an hour of the tests' calendar. */
export const at = (text: string): Moment => ({ ...asking, now: moment(text), calendar });

const review: Term = { rule: 'civil', value: 20, unit: 'calendar_day', from: 'review' };

/** Of a dossier whose term waits for a review that has not begun. */
export const unbegunReview: Pick<Dossier, 'term' | 'clock'> = {
  term: review,
  clock: {
    run: { from: now, count: { rule: 'awaited', start: 'review', term: review } },
    left: null,
  },
};
