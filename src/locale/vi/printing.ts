/** Words for printers, and for what is on its way to one. */
import type { ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { reasonWords } from './printer-reasons.ts';

export const printingProblems = (): ProblemsOf<'printer'> => ({
  'printer.away': ({ printer, at, why }) => ({
    what:
      printer === null
        ? `Không hỏi được dịch vụ in của máy này (${at}): ${reasonWords(why)}.`
        : `Không gặp được máy in "${printer}" (${at}): ${reasonWords(why)}.`,
    why: 'Máy in hoặc dịch vụ in đang tắt, hoặc đường mạng tới đó bị đứt.',
    next: ['Bật máy in, xem dây và mạng rồi in lại.', 'motcua printer list'],
  }),
  'printer.unknown': ({ printer, near }) => ({
    what: `Máy này không có máy in tên "${printer}".`,
    why: near.length === 0 ? 'Dịch vụ in chưa có máy in nào.' : `Có: ${near.join(', ')}.`,
    next: ['motcua printer list'],
  }),
  'printer.refused': ({ printer, why }) => ({
    what: `${named(printer)} không nhận giấy: ${reasonWords(why)}.`,
    why: 'Có người đã cho máy in ấy ngừng nhận, hoặc nó không in được loại giấy này.',
    next: ['motcua printer list'],
  }),
  'printer.trouble': ({ printer, why }) => ({
    what: `${named(printer)} báo lỗi: ${reasonWords(why)}.`,
    next: ['Xem giấy, mực, nắp máy rồi in lại.', 'motcua printer list'],
  }),
  'printer.too_narrow': ({ printer, paper }) => ({
    what: `${printingWords.printerUse[paper]} không in được trên cuộn 80 mm của máy in "${printer}".`,
    why: 'Giấy này có bảng nhiều cột hoặc khổ riêng: cần máy in giấy A4.',
    next: [`motcua printer set ${paper} "<máy in>"`, 'motcua printer list'],
    desk: ['Chọn một máy in giấy A4 cho loại giấy này.'],
  }),
  'printer.unsure': ({ printer }) => ({
    what: `Không biết máy in "${printer}" đã in giấy chưa: xem ở máy in.`,
    why: 'Đường tới máy in bị đứt giữa chừng. Giấy không được tự gửi lại, để không in hai lần.',
    next: ['Đã ra giấy: motcua print retry --came yes', 'Chưa ra: motcua print retry --came no'],
    desk: ['Xem ở máy in, rồi trả lời trong mục in lại giấy còn chờ.'],
  }),
  'printer.not_kept': ({ printer, why }) => ({
    what: `Giấy chưa gửi máy in "${printer}": giấy được lưu thành tệp.`,
    why: `Máy này không ghi được hàng chờ in (${why}), nên không gửi để khỏi mất hay in hai lần.`,
    next: ['Mở tệp và in; xem đĩa còn chỗ không.'],
  }),
  'printer.came_unsaid': ({ jobs }) => ({
    what: `${jobs} giấy không rõ đã in chưa: phải nói trước là đã ra giấy hay chưa.`,
    next: ['Đã ra giấy: motcua print retry --came yes', 'Chưa ra: motcua print retry --came no'],
  }),
  'printer.job_not_found': ({ typed }) => ({
    what: `Không có giấy nào chờ in mang mã "${typed}", hoặc có nhiều hơn một.`,
    next: ['motcua print queue --all'],
  }),
  'printer.bad_name': ({ typed }) => ({
    what: `"${typed}" không phải tên máy in, cũng không phải địa chỉ.`,
    why: 'Máy in là một tên trong danh sách máy in, hoặc địa chỉ như tcp://192.168.1.50:9100.',
    next: ['motcua printer list'],
  }),
});

const named = (printer: string | null): string =>
  printer === null ? 'Dịch vụ in của máy này' : `Máy in "${printer}"`;

export const printingWords: ListWords<'printerState' | 'printerUse'> = {
  printerState: {
    ready: 'sẵn sàng',
    busy: 'đang in',
    paused: 'tạm dừng',
    rejecting: 'không nhận giấy',
    trouble: 'có lỗi',
    away: 'không gặp được',
  },
  printerUse: {
    default: 'mọi giấy tờ còn lại',
    receipt: 'giấy tiếp nhận',
    visit: 'giấy tiếp nhận chung cả lượt',
    'fee-receipt': 'biên lai',
    strip: 'số thứ tự',
    acknowledgement: 'giấy xác nhận đã nhận kết quả',
    supplement: 'phiếu yêu cầu bổ sung',
    refusal: 'phiếu từ chối',
    apology: 'văn bản xin lỗi',
    stop: 'thông báo dừng giải quyết',
    leaflet: 'tờ hướng dẫn giấy tờ còn thiếu',
    'refund-voucher': 'phiếu chi hoàn trả',
    'control-slip': 'phiếu kiểm soát',
    certification: 'lời chứng thực',
    'certification-book': 'sổ chứng thực',
    document: 'giấy số hóa',
    declaration: 'tờ khai',
    handover: 'biên bản bàn giao',
    label: 'nhãn bưu gửi',
    'key-card': 'bảng phím tắt',
    separators: 'tờ ngăn hồ sơ',
    'shift-sheet': 'bảng kê ca',
  },
};

export const printingScreen = {
  printer: () => ({
    name: 'Máy in',
    state: 'Tình trạng',
    papers: 'In loại giấy',
    usual: 'mặc định của máy này',
    dots: 'in chấm 80 mm',
    reason: reasonWords,
    none: [
      'Máy này chưa có máy in nào.',
      'Máy in giấy: thêm trong phần cài đặt máy in của hệ điều hành, rồi xem lại ở đây.',
      'Máy in biên lai nối mạng: ghi địa chỉ của nó, dòng lệnh ở dưới.',
    ],
    set: (use: string, name: string) => `Từ nay máy này in ${use} ra "${name}".`,
    back: (use: string, usual: string) => `Từ nay máy này in ${use} ra "${usual}", máy in chung.`,
    unset: (use: string) => `Từ nay máy này không gửi ${use} đi in: giấy được lưu thành tệp.`,
    sent: (name: string) => `Máy in "${name}" báo đã in xong trang thử.`,
    waits: (name: string, why: string) => `Trang thử còn chờ ở máy in "${name}": ${why}.`,
    unsure: (name: string, why: string) =>
      `Không biết máy in "${name}" đã in trang thử chưa (${why}): xem ở máy in.`,
    onFile: (file: string) => `Trang thử: ${file}`,
    queued: 'chưa đến lượt',
    printing: 'đang in',
    held: 'đang bị giữ lại',
    test: {
      title: 'TRANG IN THỬ',
      printer: (name: string) => `Máy in: ${name}`,
      at: (moment: string) => `Lúc: ${moment}`,
      letters: 'Chữ tiếng Việt, ba kiểu: chữ nào vỡ, mất dấu hay ra ô vuông là hỏng.',
      codes: 'Mã vạch và mã QR: quét cả hai, máy quét phải ra đúng dòng chữ dưới mã vạch.',
      frame:
        'Khung ngoài phải đủ bốn cạnh; thước chia từng mi-li-mét, đo bằng thước thật phải khớp. ' +
        'Lệch là do máy in đang thu phóng trang: tắt chế độ in vừa trang.',
    },
  }),
};
