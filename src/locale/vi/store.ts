/** Words for the store and its journal. */
import type { ClockJump } from '../../domain/checkup/clock.ts';
import type { JournalFault, MachineState } from '../../domain/store-problems.ts';
import { bytesText, countText, momentText, shellWord } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { fileFault } from './general.ts';
import { besideProblems } from './store-beside.ts';
import { cipherProblems } from './store-cipher.ts';
import { clockProblems, clockScreen } from './store-clock.ts';
import { movedProblems } from './store-moved.ts';
import { ASK_KEEPER, serverProblems } from './store-server.ts';

export const storeProblems = (): ProblemsOf<'store' | 'stream' | 'machine' | 'clock'> => ({
  ...serverProblems(),
  ...movedProblems(),
  ...besideProblems(),
  ...cipherProblems(),
  ...clockProblems(),
  'store.none': ({ path }) => ({
    what: `Chưa có kho dữ liệu ở ${path}.`,
    next: ['motcua setup', 'hoặc chỉ đúng kho: --store <kho>'],
    desk: ['motcua setup', ASK_KEEPER],
  }),
  'store.lost': ({ path, at, entries }) => ({
    what: `Kho dữ liệu ở ${path} không còn ở đó. Máy này đã ghi kho ấy, lần cuối lúc ${momentText(at)}.`,
    why: 'Tệp bị xóa, đổi tên, chuyển đi, hoặc ổ đĩa chưa gắn. Lập kho mới thì số hồ sơ, biên lai đã cấp bị cấp lại.',
    next: [
      'motcua store restore <bản sao lưu>',
      'hoặc chỉ đúng kho: --store <kho>',
      `Không còn bản sao lưu nào: motcua setup --anew "<lý do>" --skip <số bỏ qua ở mỗi dãy; máy này đã ghi ${countText(entries)} mục>`,
    ],
    desk: [
      'motcua store restore',
      'Tìm bản sao lưu mới nhất ở nơi cất giữ; không còn bản nào thì lập kho mới, có nói lý do.',
    ],
  }),
  'store.exists': ({ path }) => ({
    what: `Đã có kho dữ liệu ở ${path}.`,
    why: 'Chương trình không lập kho mới đè lên kho cũ.',
    next: ['motcua status', 'hoặc chọn tệp khác: --store <tệp>'],
    desk: ['motcua status'],
  }),
  'store.place_taken': ({ from, to }) => ({
    what: `Ở ${to} đã có dữ liệu. Chưa chuyển gì.`,
    why: 'Kho chỉ được chuyển đến chỗ chưa có kho, không bao giờ đè lên kho khác.',
    next: [`motcua store move ${shellWord(from)} …`],
  }),
  'store.not_a_store': ({ path }) => ({
    what: `${path} không phải kho dữ liệu của motcua.`,
    next: ['Chỉ đúng kho: --store <tệp>'],
    desk: [ASK_KEEPER],
  }),
  'store.newer': ({ path, ...found }) => ({
    what: `Kho ${path} do bản motcua mới hơn ghi.`,
    why:
      'event' in found
        ? `Nhật ký có loại mục mà chương trình này chưa biết: ${found.event}.`
        : `Kho ở bước ${found.store}, chương trình này chỉ biết đến bước ${found.program}.`,
    next: ['Cài bản motcua mới hơn; kho chưa bị đụng đến.'],
  }),
  'store.migration_changed': ({ file }) => ({
    what: `Tệp cấu trúc ${file} không còn như lúc kho được tạo.`,
    why: 'Chương trình có thể bị sửa hoặc cài dở dang.',
    next: ['Cài lại motcua; kho chưa bị đụng đến.'],
  }),
  'store.rolled_back': ({ path, book, seq }) => ({
    what: `Kho ${path} đã quay về một lúc cũ hơn.`,
    why:
      `Máy này đã ghi mục ${countText(seq)} của sổ ${book}, mà kho không còn mục ấy. ` +
      'Ghi tiếp thì số đã cấp có thể bị cấp lại, nên không ghi gì nữa.',
    next: [
      'motcua store verify',
      'Tìm lại kho mới nhất (bản còn tệp -wal, máy chủ đúng, bản sao lưu sau cùng) và đưa về chỗ cũ.',
      'Không còn bản nào mới hơn: motcua store accept-head --reason "<lý do>"',
    ],
  }),
  'store.is_copy': ({ path, other }) => ({
    what: `Kho ${path} là bản sao của kho ${other}, vẫn còn ở đó.`,
    why: 'Ghi ở bản này thì kho kia không có, và số đã cấp ở đây có thể được cấp lại ở kho kia.',
    next: [
      `motcua status --store ${shellWord(other)}`,
      'Dùng bản này để xem thử; việc của đơn vị chỉ ghi ở một kho.',
    ],
  }),
  'store.came_from': ({ path, other }) => ({
    what: `Kho này nay ở ${path}; trước đó máy này ghi nó ở ${other}.`,
    why: 'Đã chuyển kho thì đúng như vậy. Nếu chỗ cũ vẫn có người ghi thì đây là một bản sao.',
    next: ['motcua store verify'],
  }),
  'store.busy': ({ seconds }) => ({
    what: 'Kho đang bận.',
    why: `Một chương trình khác giữ kho quá ${seconds} giây. Chưa ghi gì vào kho.`,
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
    desk: [ASK_KEEPER],
  }),
  'store.sight_not_kept': ({ path }) => ({
    what: 'Số định danh vẫn được che.',
    why: `Kho ${path} chỉ đọc được, nên không ghi lại được ai đã xem hồ sơ của ai.`,
    next: ['Cần xem đủ số thì chép kho sang ổ đĩa ghi được: --store <tệp>'],
    desk: [ASK_KEEPER],
  }),
  'store.false_shape': ({ path, event }) => ({
    what: `Kho ${path} kê một loại mục mà nhật ký không có: ${event}.`,
    why: 'Bản kê đã bị thứ khác ngoài motcua sửa. Nhật ký không bị ảnh hưởng.',
    next: ['motcua store verify', 'motcua store rebuild'],
  }),
  'store.altered': ({ path }) => ({
    what: `Kho ${path} không còn như motcua đã dựng.`,
    why: 'Một bảng, một chỉ mục hoặc một chốt bảo vệ trong kho đã bị chương trình khác sửa hoặc gỡ.',
    next: [
      'Chép tệp ra nơi an toàn trước khi làm gì khác.',
      'Bảng dựng từ nhật ký hay chốt bảo vệ thì dựng lại được: motcua store rebuild',
      'Còn lại: khôi phục từ bản sao lưu.',
    ],
  }),
  'store.rebuild_long': ({ rows, seconds }) => ({
    what: `Có ${countText(rows)} dòng phải thay cùng một lúc, nên chưa dựng lại.`,
    why: `Trong khoảng ${countText(seconds)} giây ấy, hay lâu hơn trên máy chậm, không quầy nào ghi được.`,
    next: ['Gõ lại khi các quầy đã nghỉ, hoặc làm ngay:', 'motcua store rebuild --now'],
  }),
  'store.damaged': ({ path }) => ({
    what: `Kho ${path} bị hỏng.`,
    why: 'Ổ đĩa không đọc được một phần của tệp.',
    next: ['Chép tệp ra nơi an toàn trước khi làm gì khác, rồi khôi phục từ bản sao lưu.'],
  }),
  'store.no_heads': ({ file, path }) => ({
    what: `Tệp ${file} không phải mã xích đã giữ của kho ${path}.`,
    why: 'Tệp có dòng khác, không có mã xích nào, đã bị sửa dạng, hoặc là của kho khác.',
    next: ['Chọn tệp .heads bên cạnh bản sao lưu của kho này.'],
  }),
  'store.tables_differ': ({ path, table }) => ({
    what: `Kho ${path} có bảng ${table} không khớp với nhật ký, nên chưa chuyển.`,
    next: ['motcua store verify', 'motcua store rebuild'],
  }),
  'store.not_alike': ({ path, table }) => ({
    what: `Bảng ${table} chép sang ${path} không giống bản gốc. Chưa chuyển kho.`,
    why: 'Kho cũ vẫn như trước và vẫn dùng được.',
    next: ['Giữ nguyên kho cũ và báo người phụ trách.'],
  }),
  'store.entry_damaged': ({ book, seq, field }) => ({
    what: `Không đọc được mục ${countText(seq)} của sổ ${book}.`,
    why: `Nội dung mục không đúng ở chỗ: ${field}. Tệp kho có thể đã bị sửa.`,
    next: ['motcua store verify', 'Giữ nguyên tệp kho và báo người phụ trách.'],
  }),
  'store.row_damaged': ({ table, key, column }) => ({
    what: `Không đọc được một dòng của bảng ${table}${key === '' ? '' : `: ${key}`}.`,
    why: `Dòng này không đúng ở cột: ${column}. Tệp kho có thể đã bị sửa.`,
    next: ['motcua store verify', 'Nhật ký vẫn còn, nên dựng lại các bảng: motcua store rebuild'],
  }),
  'store.network_drive': ({ path }) => ({
    what: `Kho ${path} nằm trên ổ đĩa mạng.`,
    why: 'Nhiều máy cùng ghi qua ổ đĩa mạng có thể làm hỏng dữ liệu.',
    next: ['Đặt kho trên ổ đĩa của máy này: --store <tệp>'],
    desk: [ASK_KEEPER],
  }),
  'store.broken': ({ book, seq, what }) => ({
    what: `Nhật ký không còn nguyên ở sổ ${book}, mục ${countText(seq)}: ${faults[what]}.`,
    why: 'Các bảng không được dựng lại từ một nhật ký hỏng.',
    next: ['motcua store verify', 'Giữ nguyên tệp kho và báo người phụ trách.'],
  }),
  'stream.changed_meanwhile': () => ({
    what: 'Có người vừa thay đổi đúng hồ sơ này. Chưa ghi gì vào kho.',
    next: ['Xem lại hồ sơ rồi làm lại bước vừa rồi.'],
  }),
  'machine.cannot_read': ({ path, why }) => ({
    what: `Không đọc được tệp riêng của máy này: ${path}.`,
    why: `${fileFault(why)} Tệp này giữ máy là quầy nào, ai đang đăng nhập và hồ sơ còn nhập dở.`,
    next: ['Xem lại quyền của tệp ấy, rồi làm lại.'],
  }),
  'machine.cannot_write': ({ path, why }) => ({
    what: `Không ghi được tệp riêng của máy này: ${path}.`,
    why: `${fileFault(why)} Những gì đã ghi trong kho vẫn còn nguyên.`,
    next: ['Dọn bớt ổ đĩa, hoặc xem lại quyền của tệp ấy, rồi làm lại.'],
  }),
  'machine.damaged': ({ path }) => ({
    what: `Tệp riêng của máy này bị hỏng: ${path}.`,
    why:
      'Chỉ mất việc máy là quầy nào, ai đang đăng nhập và hồ sơ còn nhập dở; kho không bị ảnh hưởng. ' +
      'Chọn lại quầy thì máy lập tệp mới, tệp hỏng để lại bên cạnh.',
    next: ['motcua counter use'],
  }),
});

const machineStates: Readonly<Record<MachineState, string>> = {
  none: 'máy này chưa chọn quầy',
  ours: 'máy này chưa chọn quầy',
  other_store: 'tệp riêng này là của kho khác; máy này chưa chọn quầy',
  damaged: 'tệp riêng này bị hỏng',
  unreadable: 'không đọc được tệp riêng này',
};

const faults: Readonly<Record<JournalFault, string>> = {
  arrival: 'thứ tự ghi không đúng',
  gap: 'thiếu mục',
  hash: 'nội dung đã bị sửa',
  personal: 'thông tin cá nhân đã bị sửa',
  head: 'mục cuối không khớp với sổ',
};

/** A head that paper bears, where it stands, and how many entries came after it. */
interface SaidHead {
  said: string;
  book: string;
  at: string;
  after: number;
}

export const storeScreen = {
  store: () => ({
    path: 'Kho',
    size: 'Dung lượng',
    training: 'Tập huấn',
    yes: 'có',
    entries: 'Số mục nhật ký',
    head: 'Sổ, mục cuối, mã băm',
    receiptKey: 'Khóa kiểm tra giấy tiếp nhận',
    machine: 'Tệp riêng của máy này',
    station: 'Máy này là quầy',
    machineStates,
    megabytes: bytesText,
    waits: 'Kho đang bận: chờ nơi khác ghi xong…',
    verified: (entries: string) =>
      `Nhật ký còn nguyên vẹn (${entries} mục), các bảng khớp với nhật ký.`,
    brokenEntry: ({ book, seq, what }: { book: string; seq: number; what: JournalFault }) =>
      `Nhật ký không còn nguyên ở sổ ${book}, mục ${countText(seq)}: ${faults[what]}.`,
    alteredSight: ({ book, seq }: { book: string; seq: number }) =>
      `Dòng ${countText(seq)} ghi ai đã xem của ai, trong sổ ${book}, bị sửa hoặc thiếu dòng trước nó. ` +
      'Nhật ký và các bảng không vì thế mà sai; hãy giữ nguyên tệp và báo người phụ trách.',
    lostSights: (said: string) =>
      `Những dòng cuối ghi ai đã xem của ai đã bị cắt bớt: không còn dòng và mã xích ${said}. ` +
      'Hãy giữ nguyên tệp và báo người phụ trách.',
    differs: (table: string) => `Bảng ${table} không khớp với nhật ký.`,
    answersAltered:
      'Câu trả lời giữ cho khóa không dựng lại từ nhật ký được: xem bản sao lưu, và đừng dùng lại khóa ấy.',
    headProven: ({ said, book, at, after }: SaidHead) =>
      `Mã xích ${said} có trong sổ ${book} (ghi ${at}); sau đó sổ có thêm ${countText(after)} mục.`,
    /** What the signature under kept heads is worth. */
    signed: {
      genuine: (at: string, _id: string) => `Mã xích giữ lúc ${at}: chữ ký đúng là của đơn vị.`,
      unsigned: (at: string, _id: string) =>
        `Mã xích giữ lúc ${at} không có chữ ký: ai cũng viết được, không chứng minh được gì.`,
      forged: (at: string, _id: string) => `Mã xích giữ lúc ${at} đã bị sửa: chữ ký không khớp.`,
      unknown_key: (at: string, id: string) =>
        `Mã xích giữ lúc ${at} ký bằng khóa ${id} mà kho này không có.`,
      revoked_key: (at: string, id: string) =>
        `Mã xích giữ lúc ${at} ký bằng khóa ${id} đã thu hồi: không chứng minh được gì.`,
      outdated_key: (at: string, id: string) =>
        `Mã xích ghi là giữ lúc ${at} KHÔNG thật: khóa ${id} đã được thay trước đó.`,
    },
    signedBefore: (at: string, id: string, until: string) =>
      `Mã xích giữ lúc ${at}: chữ ký đúng là của đơn vị, bằng khóa ${id} đã thay lúc ${until}.`,
    headMissing: (said: string) => `Kho này không có mã xích ${said}.`,
    headUnknown:
      'Giấy đúng là của kho này thì kho đã bị cắt bớt, bị viết lại, hoặc là bản sao cũ hơn giấy. ' +
      'Hãy giữ nguyên tệp và báo người phụ trách.',
    machineHeadMissing: (said: string) =>
      `Máy này đã ghi tới mục và mã xích ${said}, kho này không có.`,
    clockStep: ({ book, seq, at, before }: ClockJump) =>
      `Đồng hồ nhảy từ ${momentText(before)} sang ${momentText(at)} ở mục ${countText(seq)} của sổ ${book}.`,
    saidAwaiting: (skip: string | null) =>
      'Kho ghi rằng vừa khôi phục từ bản sao lưu và chưa ai nhận: chưa ghi gì vào kho. ' +
      (skip === null
        ? 'Không đọc được mỗi dãy bỏ qua bao nhiêu số: tệp kho có thể đã bị sửa.'
        : `Khi nhận, mỗi dãy bỏ qua ${skip} số. Nếu không ai khôi phục kho thì tệp kho đã bị sửa: tự cho biết bỏ qua bao nhiêu số.`),
    saidArriving: (from: string) =>
      `Kho ghi rằng đang được chuyển tới từ ${from}. Nhật ký không nói điều ấy: hỏi người quản trị.`,
    saidMoved: (to: string) =>
      `Kho ghi rằng đã chuyển sang ${to}. Nhật ký không nói điều ấy: hỏi người quản trị trước khi làm việc ở đó.`,
    rolledBack:
      'Kho là bản sao cũ hơn, thiếu tệp -wal đi kèm, hoặc đã bị cắt bớt hay viết lại. Máy này không ' +
      'ghi tiếp vào đó: tìm đúng kho mới nhất, giữ nguyên tệp và báo người phụ trách.',
    olderAccepted: (mayRepeat: boolean) =>
      'Từ nay kho này là kho đang dùng. Hãy nhập lại theo giấy đã in những việc không còn trong ' +
      `kho: chúng nhận số mới${mayRepeat ? '.' : ', sau mọi số mà máy này biết đã cấp. Máy nào biết nhiều hơn thì chưa ghi gì cho đến khi chấp nhận ở đó.'}`,
    sureAccept: (said: string[]) =>
      `Nhận bản cũ hơn này là kho đang dùng? Những mục đã ghi mà không còn: ${said.join('; ')}.`,
    ...clockScreen(),
    lostEntry: 'Sổ, mục đã ghi, mã xích',
    lostSight: 'Sổ, dòng ghi ai đã xem, mã xích',
    rebuilt: (entries: string) => `Đã dựng lại các bảng từ ${entries} mục nhật ký.`,
    sureRebuild: 'Dựng lại mọi bảng từ nhật ký?',
    rows: 'Số dòng các bảng',
    taken: 'Tiền đã thu',
    moved: (from: string, to: string) =>
      `Đã chuyển kho ${from} sang ${to}, so lại không khác dòng nào.`,
    useFromNowOn: (to: string) =>
      `Từ nay mọi máy đặt MOTCUA_STORE=${shellWord(to)}; kho cũ chỉ còn để xem.`,
    sureMove: (from: string, to: string) => `Chuyển kho ${from} sang ${to}?`,
  }),
};
