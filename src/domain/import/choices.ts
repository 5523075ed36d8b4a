/** The words that files use for the closed lists, folded, beside our own names. */
import type { CitizenKind, Sex } from '../citizen/citizen.ts';
import type { Source } from '../dossier/dossier.ts';
import type { Status } from '../dossier/status.ts';
import type { Channel } from '../procedure/procedure.ts';
import type { Method } from '../payment/payment.ts';
import { folded, type Read } from './cells.ts';

export const statusWords: Readonly<Record<string, Status>> = {
  received: 'received',
  'da tiep nhan': 'received',
  'tiep nhan': 'received',
  'moi tiep nhan': 'received',
  'duoc tiep nhan': 'received',
  '2': 'received',
  processing: 'processing',
  'dang xu ly': 'processing',
  'dang giai quyet': 'processing',
  'dang thu ly': 'processing',
  'dang tham dinh': 'processing',
  'dang xem xet': 'processing',
  'dang trinh ky': 'processing',
  'cho phe duyet': 'processing',
  'cho ky duyet': 'processing',
  '4': 'processing',
  'supplement requested': 'supplement_requested',
  'cho bo sung': 'supplement_requested',
  'yeu cau bo sung': 'supplement_requested',
  'bo sung ho so': 'supplement_requested',
  'cho bo sung ho so': 'supplement_requested',
  'cho cong dan bo sung': 'supplement_requested',
  '5': 'supplement_requested',
  resolved: 'resolved',
  'da co ket qua': 'resolved',
  'co ket qua': 'resolved',
  'da giai quyet': 'resolved',
  'da xu ly': 'resolved',
  'da xu ly xong': 'resolved',
  'hoan thanh': 'resolved',
  'da hoan thanh': 'resolved',
  'cho tra ket qua': 'resolved',
  'da co ket qua cho tra': 'resolved',
  'da xu ly xong cho tra ket qua': 'resolved',
  'cho nhan ket qua': 'resolved',
  'cho cong dan nhan': 'resolved',
  'cho cong dan nhan ket qua': 'resolved',
  '9': 'resolved',
  unresolved: 'unresolved',
  'khong duoc giai quyet': 'unresolved',
  'khong du dieu kien': 'unresolved',
  'khong du dieu kien giai quyet': 'unresolved',
  'khong giai quyet': 'unresolved',
  'tu choi giai quyet': 'unresolved',
  returned: 'returned',
  'da tra ket qua': 'returned',
  'tra ket qua': 'returned',
  'da tra': 'returned',
  'da tra cho cong dan': 'returned',
  'da giao ket qua': 'returned',
  'da nhan ket qua': 'returned',
  '10': 'returned',
  refused: 'refused',
  'tu choi': 'refused',
  'tu choi tiep nhan': 'refused',
  'khong tiep nhan': 'refused',
  '3': 'refused',
  withdrawn: 'withdrawn',
  'da rut': 'withdrawn',
  'rut ho so': 'withdrawn',
  'da rut ho so': 'withdrawn',
  'xin rut': 'withdrawn',
  'cong dan xin rut': 'withdrawn',
  'cong dan rut': 'withdrawn',
  'cong dan rut ho so': 'withdrawn',
  '7': 'withdrawn',
  stopped: 'stopped',
  'dung giai quyet': 'stopped',
  'dung xu ly': 'stopped',
  '8': 'stopped',
};

/** Beside what became of a paper, whether that was in time: it says nothing of the status. */
const IN_TIME = / ?(?:dung|trong|truoc|som|tre|qua) han$/;

/** A status by the words of a list, shortened and with a word of how timely it is. */
export function statusMeant(text: string): Status | null {
  const said = folded(text)
    .replace(/\bkq\b/g, 'ket qua')
    .replace(/\bhs\b/g, 'ho so');
  for (const each of [said, said.replace(IN_TIME, ''), said.replace(/^ho so /, '')]) {
    if (Object.hasOwn(statusWords, each)) return statusWords[each]!;
  }
  return null;
}

/** The same as a cell is read. */
export function readStatusWords(text: string): Read<Status> {
  const value = statusMeant(text);
  return value === null ? { fault: 'bad_choice', suggestion: null } : { value };
}

/** True where it only tells how timely, as `Qu\u00e1 h\u1ea1n` does. */
export function isOnlyInTime(text: string): boolean {
  return folded(text).replace(IN_TIME, '') === '';
}

/** What words that nobody knows are nearest to, in this order; none where they may be two. */
const NEAR: readonly (readonly [RegExp, Status])[] = [
  [/huy|tra lai|tam dung|khong du/, 'cancelled'],
  [/bo sung/, 'supplement_requested'],
  [/\brut\b/, 'withdrawn'],
  [/(?:chua|cho|dang) .*(?:giai quyet|xu ly|duyet|ky|tham dinh|thu ly|kiem tra)/, 'processing'],
  [/(?:cho|chua) .*(?:tra|nhan ket qua|giao)|^(?:cho|chua) tra/, 'resolved'],
  [/(?:da|xong) .*(?:tra|giao)|^tra /, 'returned'],
  [/^da (?:duyet|ky|phe duyet|cap)|\bxong\b|ket qua/, 'resolved'],
  [/tu choi|khong tiep nhan/, 'refused'],
  [/\bdung (?:giai quyet|xu ly|thu ly)/, 'stopped'],
  [/^(?:ho so )?moi\b|tiep nhan/, 'received'],
];

/** The status that unknown words come nearest to; `null` where they may mean several. */
export function statusNear(text: string): Status | null {
  const said = folded(text).replace(/\bkq\b/g, 'ket qua');
  const found = NEAR.find(([words]) => words.test(said))?.[1] ?? null;
  return found === 'cancelled' ? null : found;
}

export const channelWords: Readonly<Record<string, Channel>> = {
  counter: 'counter',
  'truc tiep': 'counter',
  'tai quay': 'counter',
  'nop truc tiep': 'counter',
  'mot cua': 'counter',
  '1': 'counter',
  online: 'online',
  'truc tuyen': 'online',
  'nop truc tuyen': 'online',
  'qua mang': 'online',
  dvc: 'online',
  'dich vu cong': 'online',
  '2': 'online',
  post: 'post',
  'buu chinh': 'post',
  'buu chinh cong ich': 'post',
  'qua buu chinh': 'post',
  'dich vu buu chinh': 'post',
  'buu dien': 'post',
  bcci: 'post',
  '3': 'post',
  home: 'home',
  'tai nha': 'home',
  'luu dong': 'home',
};

export const sourceWords: Readonly<Record<string, Source>> = {
  portal: 'portal',
  cong: 'portal',
  'cong dich vu cong': 'portal',
  'cong dvc': 'portal',
  'cong dich vu cong quoc gia': 'portal',
  dvcqg: 'portal',
  app: 'app',
  'ung dung': 'app',
  'ung dung di dong': 'app',
  assisted: 'assisted',
  'ho tro nop': 'assisted',
  'can bo ho tro': 'assisted',
};

export const methodWords: Readonly<Record<string, Method>> = {
  cash: 'cash',
  'tien mat': 'cash',
  transfer: 'transfer',
  'chuyen khoan': 'transfer',
  'ngan hang': 'transfer',
  vietqr: 'vietqr',
  qr: 'vietqr',
  'ma qr': 'vietqr',
  'quet ma': 'vietqr',
  portal: 'portal',
  'truc tuyen': 'portal',
  'cong dich vu cong': 'portal',
  'thanh toan truc tuyen': 'portal',
  card: 'card',
  the: 'card',
  'quet the': 'card',
  post: 'post',
  'buu dien': 'post',
  'buu chinh': 'post',
  'thu ho': 'post',
};

export const sexWords: Readonly<Record<string, Sex>> = {
  male: 'male',
  nam: 'male',
  m: 'male',
  female: 'female',
  nu: 'female',
  f: 'female',
  other: 'other',
  khac: 'other',
};

export const kindWords: Readonly<Record<string, CitizenKind>> = {
  person: 'person',
  'ca nhan': 'person',
  'cong dan': 'person',
  '1': 'person',
  organisation: 'organisation',
  organization: 'organisation',
  'to chuc': 'organisation',
  'doanh nghiep': 'organisation',
  'co quan': 'organisation',
  '2': 'organisation',
};
