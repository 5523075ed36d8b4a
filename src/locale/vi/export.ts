/** Words for lists that leave the store as files. */
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

export const exportProblems = (): ProblemsOf<'export'> => ({
  'export.folder_taken': ({ folder }) => ({
    what: `Trong thư mục ${folder} đã có tệp. Chưa xuất gì.`,
    why: 'Toàn bộ kho chỉ được xuất ra thư mục mới hoặc trống, không đè lên gì.',
    next: ['motcua store export <thư mục mới> --purpose "<để làm gì>"'],
  }),
  'export.too_long': ({ rows, most }) => ({
    what: `Danh sách có ${countText(rows)} dòng, một trang tính chỉ chứa ${countText(most)} dòng.`,
    next: ['Xuất ra tệp .csv, hoặc chia theo ngày bằng --from và --to.'],
    desk: ['Xuất ra tệp .csv, hoặc thêm + sau phím của việc để chia theo ngày.'],
  }),
});

export const exportEventWords: EventWords<'list'> = {
  'list.exported': 'Xuất danh sách ra tệp',
};

export const exportScreen = {
  exporting: () => ({
    done: (rows: string, file: string | null): string =>
      file === null ? `Đã xuất ${rows} dòng.` : `Đã xuất ${rows} dòng ra ${file}.`,
    none: 'Chưa có danh sách nào được xuất ra tệp.',
    when: 'Lúc',
    who: 'Người xuất',
  }),
};
