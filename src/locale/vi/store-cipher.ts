/** Words for stores that are encrypted. */
import type { StoreProblems } from '../../domain/store-problems.ts';
import type { ProblemsOf } from '../shape.ts';
import { keyWhy } from './key.ts';
import { ASK_KEEPER } from './store-server.ts';

type Codes = Extract<
  keyof StoreProblems,
  'store.no_key' | 'store.no_cipher' | 'store.not_encrypted' | 'store.on_server'
>;

export const cipherProblems = (): Pick<ProblemsOf<'store'>, Codes> => ({
  'store.no_key': ({ path, id, file, why }) => ({
    what: `Kho ${path} được mã hóa bằng khóa ${id}; ở đây không mở được.`,
    why: file === null || why === 'other' ? OTHER : keyWhy(file)[why],
    next: [
      'Chỉ tệp khóa dự phòng: đặt MOTCUA_STORE_KEY=<tệp khóa> và MOTCUA_STORE_PASSPHRASE_FILE=<tệp mật khẩu>, rồi làm lại.',
      'Không còn khóa nào thì khôi phục bản sao lưu có mật khẩu: motcua store restore <tệp>',
    ],
    desk: [ASK_KEEPER],
  }),
  'store.no_cipher': ({ path, driver }) => ({
    what: `Máy này không mở và không mã hóa được kho mã hóa: ${path}.`,
    why: `Thiếu ${driver}, một phần cài thêm đã bị bỏ qua khi cài chương trình.`,
    next: ['Cài lại motcua với cả phần cài thêm (không dùng --omit=optional), rồi làm lại.'],
    desk: [ASK_KEEPER],
  }),
  'store.not_encrypted': ({ path }) => ({
    what: `Kho ${path} không được mã hóa.`,
    next: ['motcua store info'],
  }),
  'store.on_server': ({ url }) => ({
    what: `Kho ${url} ở trên máy chủ; chương trình chỉ mã hóa được kho là tệp.`,
    next: ['Mã hóa ổ đĩa của máy chủ, bằng công cụ của hệ điều hành ở đó.'],
  }),
});

const OTHER = 'Khóa tìm thấy không phải của kho này.';

export const cipherScreen = {
  cipher: () => ({
    encrypted: (store: string) => `Kho ${store} đã được mã hóa.`,
    key: 'Mã hóa bằng khóa',
    keyFile: 'Khóa ở máy này',
    spare: 'Khóa dự phòng',
    plain: 'Còn bản không mã hóa',
    keepSpare:
      'Cất tệp khóa dự phòng và mật khẩu của nó ở hai nơi khác: mất hết khóa thì không ai mở được ' +
      'kho nữa, kể cả từ bản sao lưu không có mật khẩu.',
    sure: (store: string, spare: string) =>
      `Mã hóa kho ${store}? Khóa dự phòng ghi ra ${spare}. Mất hết khóa là mất kho.`,
    decrypted: (store: string) => `Kho ${store} không còn mã hóa: ai có tệp thì đọc được.`,
    sureDecrypt: (store: string) => `Bỏ mã hóa kho ${store}? Từ đó ai có tệp thì đọc được.`,
  }),
};
