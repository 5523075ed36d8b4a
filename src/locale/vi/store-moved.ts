/** Words for a store that was left for another place, out of a backup, or altered. */
import type { ProblemsOf } from '../shape.ts';
import { countText, momentText, shellWord } from '../format.ts';

export const movedProblems = () =>
  ({
    'store.moved': ({ path, to }) => ({
      what: `Kho ${path} đã được chuyển sang ${to}.`,
      why: 'Kho cũ chỉ còn để xem; không ghi thêm gì ở đây nữa, để không có hai kho khác nhau.',
      next: [
        'Hỏi người quản trị: có ai chuyển kho không? Không ai chuyển thì motcua store doctor',
        `Đã chuyển thật: đặt MOTCUA_STORE=${shellWord(to)} rồi làm lại.`,
      ],
    }),
    'store.unaccepted': ({ path, skip }) => ({
      what: `Kho ${path} vừa khôi phục từ bản sao lưu, chưa ai nhận là kho đang dùng.`,
      why:
        'Người khôi phục chưa đăng nhập ở kho này, nên chưa ghi gì: số cấp sau lúc sao lưu có thể bị ' +
        `cấp lại. Khi nhận, mỗi dãy bỏ qua ${countText(skip)} số.`,
      next: ['motcua staff login', 'motcua store accept-head --reason "<lý do>"'],
    }),
    'store.not_rolled_back': ({ path }) => ({
      what: `Kho ${path} còn đủ mọi mục máy này đã ghi: không có gì phải chấp nhận.`,
      next: ['motcua store verify'],
    }),
    'store.older_accepted': ({ path, book, seq, at, actor }) => ({
      what: `Kho ${path} đã quay về một lúc cũ hơn; ${actor} đã chấp nhận lúc ${momentText(at)}.`,
      why: `Máy này đã ghi đến mục ${countText(seq)} của sổ ${book}, mà kho không còn mục ấy.`,
      next: ['So lại với giấy đã in, nhập lại những việc không còn trong kho.'],
    }),
    'store.skip_unreadable': ({ path }) => ({
      what: `Kho ${path} ghi rằng các dãy số phải bỏ qua một quãng, nhưng không đọc được là bao nhiêu. Chưa ghi gì.`,
      why:
        'Không chương trình nào ghi như vậy, và nhật ký không nói điều ấy: tệp kho có thể đã bị sửa. ' +
        'Lãnh đạo cho biết mỗi dãy bỏ qua bao nhiêu số, 0 nếu không mất gì.',
      next: ['motcua store verify', 'motcua store accept-head --skip <số> --reason "<lý do>"'],
    }),
    'store.unheard': ({ path, books, known }) => ({
      what: `Chưa rõ những số mà kho ${path} đã mất được cấp đến đâu. Chưa ghi gì.`,
      why:
        `${countText(books)} sổ của các quầy có thể đã được người khác ghi, hoặc chính bạn ghi từ máy ` +
        'khác, mà ở đây không ai biết đến đâu: số ấy cấp lại thì hai hồ sơ, hai biên lai trùng số.',
      next: [
        'Xem giấy hẹn, biên lai in sau cùng ở các quầy: hơn số trong kho nhiều nhất là bao nhiêu?',
        'Lệnh này với --skip <bấy nhiêu, cộng thêm một quãng>',
        `Chỉ mất những gì người dùng này của máy này đã ghi: --skip ${known}`,
      ],
      desk: [
        'Xem giấy hẹn, biên lai in sau cùng ở các quầy: hơn số trong kho nhiều nhất là bao nhiêu?',
        'Cho mỗi dãy bỏ qua bấy nhiêu, cộng thêm một quãng; ở quầy không mất gì: 0.',
      ],
    }),
    'store.row_taken': ({ table }) => ({
      what: `Bảng ${table} đã có sẵn điều sắp ghi. Chưa ghi gì.`,
      why: 'Có bảng, như bảng các dãy số đã cấp, không khớp với nhật ký: bảng đã bị sửa.',
      next: ['motcua store verify', 'Dựng lại các bảng từ nhật ký: motcua store rebuild'],
    }),
    'store.half_moved': ({ path, from }) => ({
      what: `Việc chuyển kho ${from} sang ${path} bị ngắt ngay trước bước cuối.`,
      why: 'Kho cũ còn nguyên và có thể vẫn đang được dùng, nên chưa ghi gì được ở đây.',
      next: [
        `motcua store move ${shellWord(from)} ${shellWord(path)}`,
        'Chưa chuyển lại thì làm việc tiếp ở kho cũ.',
      ],
    }),
    'store.other_name': ({ path }) => ({
      what: `Tệp ${path} là một tên khác (liên kết cứng) của một tệp đã có. Chưa chuyển gì.`,
      why: 'Mở một kho bằng hai tên thì tệp -wal của nó nằm ở hai chỗ, và kho hỏng.',
      next: ['Chọn một tên chưa có tệp nào, rồi chuyển lại.'],
    }),
  }) satisfies Partial<ProblemsOf<'store'>>;
