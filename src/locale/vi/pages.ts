/** Words of the pages beside the counter: what hangs in the waiting room, and a receipt's page. */
import type { ReceiptStage } from '../../domain/receipt/stage.ts';

const stages: Readonly<Record<ReceiptStage, string>> = {
  working: 'Hồ sơ đang được giải quyết',
  waiting_for_you: 'Hồ sơ đang chờ bạn bổ sung giấy tờ',
  ready: 'Hồ sơ đã giải quyết xong, mời bạn đến nhận kết quả',
  returned: 'Hồ sơ đã được trả',
  ended: 'Hồ sơ đã kết thúc, mời bạn đến quầy để được giải thích',
};

export const pagesScreen = {
  pages: () => ({
    otherLanguage: 'English',
    boardTitle: 'Số đang gọi',
    noneCalled: 'Chưa gọi số nào. Xin chờ.',
    counter: 'Quầy',
    before: 'Vừa gọi trước đó',
    waiting: 'Đang chờ',
    people: (count: number) => `${count} người`,
    nobodyWaits: 'Không có ai đang chờ',
    meanWait: (minutes: number) =>
      minutes < 1 ? 'Hôm nay chờ chưa đến 1 phút' : `Hôm nay chờ trung bình ${minutes} phút`,
    dataAt: (time: string) => `Dữ liệu lúc ${time}`,
    stale: (time: string) => `Dữ liệu lúc ${time}, đang nối lại`,
    noData: 'Chưa có dữ liệu, đang nối lại',
    allowSound: 'Bật tiếng gọi số',
    soundOn: 'Tiếng gọi số đang bật',
    invited: (number: string, counter: number) => `Mời số ${number} đến quầy ${counter}`,
    training: 'TẬP HUẤN',
    statusTitle: 'Tra cứu hồ sơ',
    receiptLabel: 'Nội dung mã QR trên giấy tiếp nhận',
    receiptHint:
      'Dùng máy ảnh của điện thoại quét mã QR trên giấy tiếp nhận, sao chép toàn bộ dòng chữ hiện ra rồi dán vào đây. Chỉ mã hồ sơ thì không tra được.',
    look: 'Xem',
    stages,
    due: 'Ngày hẹn trả',
    noDue: 'Chưa có ngày hẹn trả cụ thể',
    afterSupplement: 'Ngày hẹn trả được tính lại khi bạn nộp đủ giấy tờ',
    askRating: 'Bạn có hài lòng về việc giải quyết hồ sơ này không?',
    ratings: ['Không hài lòng', 'Hài lòng', 'Rất hài lòng'],
    ratingTold: 'Đã ghi nhận câu trả lời của bạn. Xin cảm ơn.',
    nothingFound:
      'Không tra được gì với nội dung này. Xin quét lại mã QR trên giấy tiếp nhận, hoặc mang giấy đến quầy để được giúp.',
    away: 'Hiện chưa tra được. Xin thử lại sau ít phút.',
    tooOften: 'Có quá nhiều lượt tra. Xin thử lại sau một phút.',
    notHere: 'Không có trang này.',
    notUnderstood: 'Yêu cầu không hợp lệ.',
    toStatus: 'Về trang tra cứu',
  }),
  board: () => ({
    open: (url: string) => `Trang đang mở tại ${url}`,
    status: (url: string) => `Trang tra cứu giấy tiếp nhận: ${url}`,
    seenByAll:
      'Mọi máy trong mạng này đều xem được trang. Chỉ mở trong mạng nội bộ tin cậy; đường truyền không mã hóa.',
    ratingBy: (login: string, until: string) =>
      `Câu hỏi hài lòng được ghi dưới tên đăng nhập ${login}, đến ${until}.`,
    ratingNot: 'Trang không hỏi mức độ hài lòng: chưa ai có quyền trả kết quả đăng nhập ở máy này.',
    untilStopped: 'Nhấn Ctrl-C để đóng.',
    closed: 'Đã đóng trang.',
  }),
};
