/** Words for a store that leaves as plain files. */
import type { Instant } from '../../domain/value/instant.ts';
import { countText, momentText } from '../format.ts';

/** What is exported, by whom and what for. */
interface PlainAbout {
  store: string;
  at: Instant;
  by: string;
  purpose: string;
  people: number;
  entries: number;
  rows: number;
  taken: number;
  books: readonly { book: string; seq: number; hash: string }[];
}

/** A file, and how many rows are in it. */
interface PlainListed {
  name: string;
  rows: number;
}

export const plainScreen = {
  plain: () => ({
    done: (folder: string, files: number) =>
      `Đã xuất toàn bộ kho ra ${folder} (${countText(files)} tệp).`,
    whole: 'Các tệp này có đầy đủ số định danh: ai có thư mục thì đọc được. Dùng xong thì hủy.',
    /** Paragraphs, each of some lines. */
    readme: (about: PlainAbout, files: readonly PlainListed[], scans: number): string[][] => [
      ['TOÀN BỘ MỘT KHO CỦA MOTCUA, DƯỚI DẠNG TỆP VĂN BẢN'],
      [
        `Kho: ${about.store}`,
        `Xuất lúc: ${momentText(about.at)}, bởi ${about.by}`,
        `Để: ${about.purpose}`,
        `Gồm: ${countText(about.entries)} mục nhật ký, ${countText(about.rows)} dòng của các bảng, ${countText(about.people)} người`,
        `Tiền đã thu: ${countText(about.taken)} đ`,
        ...about.books.map(({ book, seq, hash }) => `Sổ ${book}: mục cuối ${seq}, mã xích ${hash}`),
      ],
      ['Có đầy đủ thông tin cá nhân. Giữ như giữ hồ sơ giấy, dùng xong thì hủy.'],
      [
        'Mỗi tệp .ndjson là một bảng, mỗi dòng là một đối tượng JSON, chữ theo UTF-8.',
        'Cột nghĩa là gì thì xem lời chú trong schema/*.sql. Giờ là giờ Việt Nam, tiền là đồng.',
        'journal.ndjson là nhật ký: mọi việc đã làm, theo thứ tự đến. Các bảng dựng lại được từ đó.',
        'Mỗi mục gắn với mục trước của cùng sổ bằng mã băm.',
        'sight.ndjson: ai đã xem hồ sơ của ai. answer.ndjson: câu trả lời giữ cho các khóa.',
        'Không có mã băm của PIN và của giấy khôi phục, phiên đăng nhập, khóa bí mật.',
        'Mục đặt mã PIN để trống phần riêng và có mã băm của phần ấy, nên chuỗi vẫn kiểm được.',
        'manifest.json có số dòng, độ dài và SHA-256 của từng tệp.',
      ],
      [
        ...files.map(({ name, rows }) => `${name}: ${countText(rows)} dòng`),
        `scans/<mã hồ sơ>/<số thứ tự>-<tệp>: ${countText(scans)} tệp quét, như lúc nhận`,
      ],
    ],
  }),
};
