/** Words for offices and their counters. */
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';

export const officeWords: ListWords<'officeKind'> = {
  officeKind: {
    centre: 'Trung tâm Phục vụ hành chính công',
    commune: 'Một cửa xã, phường',
    post_office: 'Bưu điện',
    agency: 'Cơ quan chuyên môn',
    team: 'Tổ lưu động',
  },
};

export const officeProblems = (): ProblemsOf<'office' | 'counter'> => ({
  'office.taken': ({ agencyId }) => ({
    what: `Mã đơn vị ${agencyId} đã có trong kho.`,
    next: [`motcua office show ${agencyId}`],
  }),
  'office.not_found': ({ typed, near, names }) => ({
    what: `Không có đơn vị "${typed}" trong kho.`,
    ...(near.length > 0 && {
      why: `Có phải bạn định gõ ${orList(near.map((code, n) => `${code} (${names[n]})`))}?`,
    }),
    next: ['motcua office list'],
  }),
  'office.decides_nothing': ({ name, kind }) => ({
    what: `${name} không giải quyết thủ tục nào.`,
    why: `${officeWords.officeKind[kind]} chỉ nhận và chuyển hồ sơ.`,
    next: ['motcua office list'],
  }),
  'office.no_route': ({ from, to, through }) => ({
    what: `${from} không chuyển hồ sơ thẳng cho ${to}.`,
    why:
      through.length === 0
        ? 'Hai loại đơn vị này không chuyển hồ sơ cho nhau.'
        : `Hồ sơ phải qua: ${through.map((kind) => officeWords.officeKind[kind]).join('; ')}.`,
    next: ['motcua office list'],
  }),
  'office.merged': ({ office, into }) => ({
    what: `Đơn vị ${office} đã sáp nhập vào ${into}.`,
    why: 'Mọi việc của đơn vị cũ nay do đơn vị mới làm; mã hồ sơ cũ vẫn tra cứu được.',
    next: [`motcua office show ${into}`],
  }),
  'counter.taken': ({ office, number }) => ({
    what: `${office} đã có quầy số ${number}.`,
    next: ['motcua counter list'],
  }),
  'counter.not_found': ({ typed, near }) => ({
    what: `Kho này không có quầy "${typed}".`,
    ...(near.length > 0 && { why: `Các quầy của kho: ${orList(near)}.` }),
    next: ['motcua counter list'],
  }),
  'counter.not_chosen': ({ stations, file, state }) => ({
    what: 'Máy này chưa chọn là quầy nào của kho.',
    why:
      state === 'other_store'
        ? `Tệp riêng của máy (${file}) là của kho khác: kho ở đây đã bị thay.`
        : `Máy mới, kho chép từ nơi khác đến, hoặc tệp riêng của máy đã mất: ${file}.`,
    next: [
      ...stations.slice(0, 3).map((each) => `motcua counter use ${each}`),
      ...(stations.length > 3 ? ['motcua counter list'] : []),
    ],
  }),
});

export const officeEventWords: EventWords<'office' | 'counter'> = {
  'office.opened': 'Thêm đơn vị',
  'office.corrected': 'Sửa địa chỉ, điện thoại đơn vị',
  'office.merged': 'Sáp nhập đơn vị',
  'counter.opened': 'Mở quầy',
};

export const officeScreen = {
  office: () => ({
    agencyId: 'Mã đơn vị',
    name: 'Tên',
    kind: 'Loại',
    parent: 'Thuộc',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    added: (name: string, agencyId: string) => `Đã thêm đơn vị ${name} (${agencyId}).`,
    corrected: (name: string) => `Đã sửa ${name}: giấy tờ in từ nay mang địa chỉ, điện thoại này.`,
    unchanged: (name: string) => `${name} đã ghi đúng như vậy, không có gì để sửa.`,
    mergedInto: 'Đã sáp nhập vào',
    mergedOn: 'Từ ngày',
    passesTo: 'Chuyển hồ sơ cho',
    period: 'Trong thời gian',
    received: 'Hồ sơ tiếp nhận',
    returned: 'Kết quả đã trả',
    accounts: 'Tài khoản hỗ trợ',
    guided: 'Lượt hướng dẫn',
    movedDossiers: 'Hồ sơ chuyển theo',
    movedHandovers: 'Phiếu bàn giao',
    movedCounters: 'Quầy',
    movedStaff: 'Cán bộ',
    merged: (from: string, into: string) => `${from} đã sáp nhập vào ${into}.`,
    accountAnew: (account: string, into: string) =>
      `Tài khoản ${account} của ${into} mới chỉ một người duyệt: nay phải duyệt lại, do người khác ` +
      'đang làm ở đó. Đến lúc ấy chưa thu chuyển khoản, chưa in mã QR.',
    sureMerge: (from: string, into: string, dossiers: number) =>
      `Sáp nhập ${from} vào ${into}, chuyển theo ${dossiers} hồ sơ? Việc này không đảo lại được.`,
  }),
  counter: () => ({
    station: 'Quầy',
    here: 'máy này',
    whichHere: 'Máy này là quầy nào?',
    added: (number: number, office: string) => `Đã mở quầy số ${number} của ${office}.`,
    used: (number: number, office: string) => `Máy này nay là quầy số ${number} của ${office}.`,
  }),
};
