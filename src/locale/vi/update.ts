/** Words for the program itself: what lies in it, and bringing a packaged one up to date. */
import type { UpdateFault } from '../../domain/update/manifest.ts';
import type { UpdateStep } from '../../domain/update/problems.ts';
import { shellWord } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

const faults: Record<UpdateFault, (version: string, offered: string) => string> = {
  no_package: () => 'Tệp không phải gói motcua (.zip hoặc .tar.gz), hoặc tải về chưa trọn.',
  other_program: () => 'Gói là của chương trình khác.',
  other_platform: () => 'Gói dành cho hệ điều hành hoặc loại máy khác.',
  other_layout: () => 'Gói xếp theo cách khác: giải nén nó vào một thư mục mới rồi chạy từ đó.',
  same: (version) => `Máy này đang dùng đúng bản ${version}.`,
  older: (version, offered) => `Gói là bản ${offered}, cũ hơn bản ${version} đang dùng.`,
  unsigned: () => 'Gói không có chữ ký: không biết ai đã làm ra nó.',
  unknown_key: () => 'Gói được ký bằng khóa mà bản đang dùng không biết.',
  bad_signature: () => 'Chữ ký không khớp: gói đã bị sửa, hoặc tải về hỏng.',
  altered: () => 'Tệp trong gói không đúng như danh sách của gói: đã bị sửa, hoặc tải về hỏng.',
  bad_path: () => 'Trong gói có đường dẫn ra ngoài thư mục, hoặc có liên kết.',
  too_large: () => 'Gói giải nén ra lớn hơn mọi bản motcua.',
};

const ways: Partial<Record<UpdateFault, (file: string) => string[]>> = {
  same: () => ['motcua version --verbose'],
  older: (file) => [`motcua update ${file} --downgrade`],
  unsigned: (file) => [`motcua update ${file} --unsigned`],
};

const failures: Record<UpdateStep, string> = {
  program: 'Bản mới không chạy được trên máy này.',
  copy: 'Bản mới không mở được bản chép của kho.',
  store: 'Bản mới không mở được kho.',
};

/** A store of a newer schema is replaced by nothing: this program cannot ask it who may do so. */
function hadBack(store: string | null, backup: string): string {
  return store === null
    ? `Kho không mở được nữa thì xem bản sao lưu: motcua store restore ${backup} --to ./kho-xem.db`
    : `Kho không mở được nữa thì đổi tên tệp ${store} đi, rồi: motcua store restore ${backup}`;
}

export const updateProblems = (): ProblemsOf<'update'> => ({
  'update.not_packaged': () => ({
    what: 'Chương trình này không chạy từ gói, nên không cập nhật bằng tệp được.',
    why: 'Lệnh này chỉ dành cho bản giải nén từ .zip hay .tar.gz.',
    next: ['Cài bằng "npm" thì cài lại bản mới bằng "npm"; chạy từ mã nguồn thì lấy mã nguồn mới.'],
  }),
  'update.refused': ({ file, why, version, offered }) => ({
    what: `Không cập nhật từ ${file}; chương trình vẫn là bản ${version}.`,
    why: faults[why](version, offered ?? ''),
    next: ways[why]?.(file) ?? ['Tải lại gói từ nơi phát hành, rồi chạy lại lệnh này.'],
  }),
  'update.failed': ({ version, step, said, store, backup }) => ({
    what: `Không chuyển sang bản ${version} được; chương trình đã trở lại bản trước.`,
    why: `${failures[step]} Nó báo: ${said}.`,
    next: [
      'motcua store info',
      ...(step === 'store' && backup !== null ? [hadBack(store, shellWord(backup))] : []),
    ],
  }),
  'update.running': ({ pid }) => ({
    what: `Một lần cập nhật khác đang chạy (tiến trình ${pid}).`,
    next: ['Đợi nó xong, rồi chạy lại lệnh này.'],
  }),
});

export const updateScreen = {
  packaged: () => ({
    program: 'Chương trình',
    schema: 'Cấu trúc kho',
    catalogue: 'Danh mục ngày',
    platform: 'Hệ máy',
    signature: 'Gói cài',
    none: 'không chạy từ gói',
    signatures: {
      signed: (key: string) => `có chữ ký, khóa ${key}`,
      unsigned: (_key: string) => 'không có chữ ký',
      unknown_key: (key: string) => `ký bằng khóa lạ ${key}`,
      bad_signature: (_key: string) => 'chữ ký không khớp',
    },
  }),
  update: () => ({
    done: (from: string, to: string) => `Đã chuyển motcua từ bản ${from} sang bản ${to}.`,
    backup: 'Bản sao lưu kho',
    openAgain: 'Cửa sổ motcua nào còn mở thì đóng lại rồi mở ra.',
    sure: (from: string, to: string) =>
      `Chuyển motcua từ bản ${from} sang bản ${to}? Kho được sao lưu trước.`,
    sureUnsigned: (from: string, to: string) =>
      `Gói không có chữ ký. Vẫn chuyển motcua từ bản ${from} sang bản ${to}?`,
    wasDone: (to: string) => `Lần cập nhật bị dừng giữa chừng đã xong: đang dùng bản ${to}.`,
    wasUndone: (to: string, from: string) =>
      `Lần cập nhật lên bản ${to} bị dừng giữa chừng: vẫn dùng bản ${from}, kho không đổi.`,
  }),
};
