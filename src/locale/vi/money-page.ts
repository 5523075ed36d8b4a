/** Words of what may be done with a dossier's money, on its pages at the counter. */
import { often } from './desk-pages.ts';

export const moneyPageScreen = {
  moneyPage: () => ({
    key: 'tiền: miễn giảm, hoàn, hủy biên lai, in lại…',
    explain: [
      'Gõ số của việc. Hoàn tiền, hủy biên lai, xóa nợ: một người đề nghị, người khác duyệt.',
      often,
    ],
    waiveByLaw: (amount: string) => `miễn, giảm: theo luật được tới ${amount}`,
    waive: 'miễn, giảm theo giấy tờ',
    approve: (what: string, amount: string, number: string) =>
      `duyệt ${what} ${amount} (đề nghị ${number})`,
    pay: (what: string, amount: string, number: string) =>
      `chi trả ${amount}: ${what} (đề nghị ${number}, đã duyệt)`,
    decline: (what: string, amount: string, number: string) =>
      `thôi duyệt ${what} ${amount} (đề nghị ${number})`,
    decide: (what: string, amount: string, number: string) =>
      `không duyệt, hoặc duyệt bằng chữ ký ngoài: ${what} ${amount} (đề nghị ${number})`,
    waits: (what: string, amount: string, number: string, state: string) =>
      `! Đề nghị ${number}, ${what} ${amount}: ${state}.`,
    refundSurplus: (amount: string) => `đề nghị hoàn ${amount} thu thừa`,
    refund: (receipt: string) => `đề nghị hoàn tiền của biên lai ${receipt}`,
    void: (receipt: string) => `đề nghị hủy biên lai ${receipt}`,
    writeOff: (amount: string) => `đề nghị xóa nợ ${amount}`,
    quote: 'xem cách tính tiền',
    qr: 'mã VietQR để nộp',
    receipt: (receipt: string) => `in lại biên lai ${receipt}`,
    voucher: (number: string) => `in phiếu chi hoàn trả ${number}`,
    voucherAgain: (number: string) => `in lại phiếu chi hoàn trả ${number}`,
    openRequests: 'Hủy, hoàn, xóa nợ',
    toPayOut: (count: number, sum: string) => `${count} đã duyệt, chờ chi ${sum}`,
    toApprove: (count: number, sum: string) => `${count} chờ duyệt ${sum}`,
  }),
  moneyStep: () => ({
    reduced: (what: string, amount: string, reason: string) => `Được ${what} ${amount}: ${reason}`,
    asked: (what: string, amount: string, number: string, reason: string) =>
      `Đề nghị ${number}: ${what} ${amount}; ${reason}`,
    approved: (what: string, amount: string, number: string) =>
      `Duyệt đề nghị ${number}: ${what} ${amount}`,
    declined: (what: string, amount: string, number: string, reason: string) =>
      `Không duyệt đề nghị ${number}: ${what} ${amount}; ${reason}`,
    paidOut: (what: string, amount: string, number: string, method: string) =>
      `Đã chi ${amount} (${method}): ${what}, đề nghị ${number}`,
    writtenOff: (what: string, amount: string, number: string) =>
      `Đã ${what} ${amount}, đề nghị ${number}`,
  }),
};
