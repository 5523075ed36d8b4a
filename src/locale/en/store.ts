/** Words for the store and its journal. */
import { countText } from '../format.ts';
import type { ProblemTexts } from '../texts.ts';

type StoreProblem =
  | Extract<keyof ProblemTexts, `store.${string}`>
  | Extract<keyof ProblemTexts, `stream.${string}`>;

export const storeProblems: Pick<ProblemTexts, StoreProblem> = {
  'store.none': ({ path }) => ({
    what: `Chưa có kho ở ${path}.`,
    next: ['motcua setup', 'hoặc chỉ đúng kho: --store <tệp>'],
  }),
  'store.exists': ({ path }) => ({
    what: `Đã có kho ở ${path}.`,
    why: 'Không lập kho mới đè lên kho cũ.',
    next: ['motcua status', 'hoặc chọn tệp khác: --store <tệp>'],
  }),
  'store.not_a_store': ({ path }) => ({
    what: `Tệp ${path} không phải kho của motcua.`,
    next: ['Chỉ đúng kho: --store <tệp>'],
  }),
  'store.newer': ({ path, store, program }) => ({
    what: `Kho ${path} do bản motcua mới hơn tạo ra.`,
    why: `Kho ở bước ${store}, chương trình này chỉ biết đến bước ${program}.`,
    next: ['Cài bản motcua mới hơn; kho chưa bị đụng đến.'],
  }),
  'store.migration_changed': ({ file }) => ({
    what: `Tệp lược đồ ${file} không còn như lúc kho được tạo.`,
    why: 'Chương trình có thể bị sửa hoặc cài dở dang.',
    next: ['Cài lại motcua; kho chưa bị đụng đến.'],
  }),
  'store.busy': ({ seconds }) => ({
    what: 'Kho đang bận.',
    why: `Một chương trình khác giữ kho quá ${seconds} giây. Chưa ghi gì.`,
    next: ['Thử lại sau ít phút.'],
  }),
  'store.disk_full': ({ path }) => ({
    what: 'Ổ đĩa đã đầy, chưa ghi gì thêm vào kho.',
    why: `Kho: ${path}. Những gì đã ghi trước đó vẫn còn nguyên.`,
    next: ['Dọn bớt ổ đĩa rồi làm lại.'],
  }),
  'store.read_only': ({ path }) => ({
    what: `Không ghi được vào kho ${path}.`,
    why: 'Tệp hoặc thư mục chỉ cho đọc, hoặc bạn không có quyền.',
    next: ['Xem lại quyền của tệp, hoặc chỉ kho khác: --store <tệp>'],
  }),
  'store.damaged': ({ path }) => ({
    what: `Kho ${path} bị hỏng.`,
    why: 'Ổ đĩa không đọc được một phần của tệp.',
    next: ['Chép tệp ra nơi an toàn trước khi làm gì khác, rồi phục hồi từ bản sao lưu.'],
  }),
  'store.network_drive': ({ path }) => ({
    what: `Kho ${path} nằm trên ổ đĩa mạng.`,
    why: 'Khoá tệp trên ổ mạng không đáng tin: dữ liệu có thể hỏng.',
    next: ['Đặt kho trên ổ của máy này.'],
  }),
  'store.engine_later': ({ url }) => ({
    what: `Chưa mở được kho ${url}.`,
    why: 'Bản này chỉ mở kho là một tệp trên máy; kho dùng chung PostgreSQL sẽ có sau.',
    next: ['--store <tệp>'],
  }),
  'store.broken': ({ book, seq, what }) => ({
    what: `Nhật ký bị sửa ở sổ ${book}, mục ${seq} (${what}).`,
    why: 'Chuỗi băm không khớp; không dựng lại bảng từ nhật ký hỏng.',
    next: ['motcua store verify', 'Giữ nguyên tệp kho và báo người phụ trách.'],
  }),
  'stream.changed_meanwhile': () => ({
    what: 'Có người vừa thay đổi cùng một hồ sơ. Chưa ghi gì.',
    next: ['Xem lại rồi làm lại.'],
  }),
};

export const storeScreen = {
  store: {
    path: 'Kho',
    size: 'Dung lượng',
    training: 'Tập huấn',
    yes: 'có',
    entries: 'Số mục nhật ký',
    head: 'Sổ, mục cuối, mã băm',
    receiptKey: 'Khoá kiểm tra giấy tiếp nhận',
    megabytes: (bytes: number) => `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`,
    verified: (entries: string) => `Nhật ký liền mạch (${entries} mục), các bảng đúng với nhật ký.`,
    brokenEntry: ({ book, seq, what }: { book: string; seq: number; what: string }) =>
      `Nhật ký hỏng ở sổ ${book}, mục ${countText(seq)} (${what}).`,
    differs: (table: string) => `Bảng ${table} không đúng với nhật ký.`,
    rebuilt: (entries: string) => `Đã dựng lại các bảng từ ${entries} mục nhật ký.`,
    sureRebuild: 'Dựng lại mọi bảng từ nhật ký?',
  },
};
