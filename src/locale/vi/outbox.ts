/** Words for papers on their way to a printer. */
import type { ListWords } from '../lists.ts';

export const outboxWords: ListWords<'jobState'> = {
  jobState: {
    staged: 'đang ghi',
    made: 'chờ gửi máy in',
    begun: 'đang gửi máy in',
    handed: 'đã gửi, chờ máy in',
    printed: 'đã in',
    unknown: 'không rõ đã in chưa',
    failed: 'không in được',
    cancelled: 'đã bỏ, không in',
  },
};

/** Papers by how they stand. */
interface PaperCounts {
  waiting: number;
  failed: number;
  unknown: number;
}

export const outboxScreen = {
  outbox: () => ({
    label: 'Máy in',
    printedBy: (printer: string) => `Đã in ở máy in "${printer}".`,
    sentTo: (printer: string) => `Đã gửi máy in "${printer}", đang chờ in.`,
    waits: ({ waiting, failed, unknown }: PaperCounts) =>
      [
        ...(waiting > 0 ? [`${waiting} giấy chờ in`] : []),
        ...(failed > 0 ? [`${failed} giấy không in được`] : []),
        ...(unknown > 0 ? [`${unknown} giấy không rõ đã in chưa`] : []),
      ].join(', '),
    nothing: 'Không có giấy nào chờ in.',
    code: 'Mã',
    paper: 'Giấy',
    of: 'Của',
    printer: 'Máy in',
    state: 'Tình trạng',
    since: 'Từ',
    printOf: (paper: string, number: number | null) =>
      number === null || number === 1 ? paper : `${paper}, lần ${number}`,
    askCame: (paper: string, of: string, printer: string) =>
      `${paper} ${of}, máy in "${printer}": giấy đã ra chưa? (đã ra: có, chưa ra: không)`,
    sayYesOrNo: 'Xem ở máy in rồi trả lời có hoặc không.',
    cancelled: (paper: string, of: string) => `Đã bỏ: ${paper} ${of}, không in nữa.`,
    tooLate: (paper: string, of: string) => `${paper} ${of}: đã in rồi, không bỏ được nữa.`,
    inOtherHands: (paper: string, of: string) =>
      `${paper} ${of}: cửa sổ khác đang đưa ra máy in. Chờ một lát rồi bỏ lại.`,
    became: (paper: string, of: string, state: string) => `${paper} ${of}: ${state}.`,
    notPrinted: (code: string, why: string) => `Không in được ${code}: ${why}`,
    manyPrinted: (n: number) => `${n} giấy tiếp nhận trong một lần in.`,
  }),
};
