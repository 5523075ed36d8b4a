/** Words for dossiers that another office decides, and for terms that begin later. */
import type { ListWords } from '../lists.ts';
import { orMeant } from './list.ts';

export const elsewhereWords: ListWords<'clockStart'> = {
  clockStart: {
    receipt: 'khi tiếp nhận',
    arrival: 'khi cơ quan giải quyết nhận hồ sơ',
    review: 'khi bắt đầu rà soát',
  },
};

export const elsewhereScreen = {
  elsewhere: () => ({
    competent: 'Cơ quan giải quyết',
    helpedAt: 'Nơi hướng dẫn',
    runsFrom: 'Thời hạn tính từ',
    expected: (at: string, office: string) =>
      `${at}, dự kiến: thời hạn tính từ khi ${office} nhận hồ sơ`,
    awaitsReview: 'chờ rà soát',
    fromReview: 'chưa có: thời hạn tính từ khi bắt đầu rà soát',
    change: 'nơi giải quyết',
    changeHelper: 'h nơi hướng dẫn',
    askHelper: 'Công dân được hướng dẫn ở đơn vị nào? Gõ số, mã, hoặc từ không dấu:',
    explainHelper: ['Đơn vị, tổ hoặc bưu điện đã hướng dẫn công dân làm hồ sơ này.'],
    askOffice: 'Cơ quan nào giải quyết? Gõ số, mã, hoặc từ không dấu:',
    explainOffice: [
      'Cơ quan có thẩm quyền giải quyết thủ tục này, đề xuất theo cấp và nơi ở của chủ hồ sơ.',
      'Ở cơ quan khác thì từ 05/8/2026 thời hạn tính từ khi cơ quan ấy nhận hồ sơ.',
    ],
    whichOffice: 'Cơ quan nào?',
    reviewBegun: (code: string, due: string) =>
      `Đã bắt đầu rà soát hồ sơ ${code}; hẹn trả: ${due}.`,
    toSendOn: 'Phải chuyển tiếp',
    waiting: (n: number, late: number) =>
      `${n} hồ sơ chưa chuyển${late > 0 ? `, ${late} quá giờ !` : ''}`,
    sendOn: (at: string) =>
      `Phải chuyển cho cơ quan giải quyết trước ${at}: nhận trong ngày thì chuyển trong ngày, sau 15:00 ` +
      'thì đầu giờ ngày làm việc kế tiếp.',
    sendBy: (at: string) => `chuyển trước ${at}`,
    noSuchOffice: (typed: string, near: readonly string[]) =>
      `Không có đơn vị nào hợp với "${typed}".${orMeant(near)}`,
  }),
};
