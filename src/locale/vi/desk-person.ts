/** What is said where somebody is asked for: who it is, and what becomes of somebody new. */
import { often } from './desk-pages.ts';

/** ` (c3, g1)`; nothing where there are none. */
function inBrackets(keys: readonly string[]): string {
  return keys.length === 0 ? '' : ` (${keys.join(', ')})`;
}

export const deskPerson = () => ({
  askOwner: 'Chủ hồ sơ: quét thẻ, gõ số định danh hoặc họ tên:',
  explainOwner: [
    'Quét thẻ căn cước là nhanh nhất: người mới được đăng ký ngay.',
    'Hoặc gõ 12 số định danh, điện thoại, họ tên có dấu hay không dấu.',
    'Tổ chức: mã số thuế hoặc tên. Người nước ngoài: số hộ chiếu. Trẻ chưa có số: họ tên.',
    'Đang gọi một số mà người đó không đến thì gõ v (vang mat); gõ ve để về màn hình chính.',
    often,
  ],
  explainKnown: [
    'Quét thẻ căn cước, hoặc gõ 12 số định danh, điện thoại, họ tên có dấu hay không dấu.',
    'Ở đây chỉ tìm người đã có trong sổ; muốn đăng ký người mới thì gõ ve rồi gõ c2.',
    often,
  ],
  whichOne: 'Chọn số nào?',
  nobodyFound: (key: string) => `Chưa có ai như vậy. Gõ ${key} để đăng ký, hoặc gõ lại:`,
  noSuchNumber: (typed: string) =>
    `"${typed}" không phải họ tên, cũng chưa đủ là số định danh, hộ chiếu, mã số thuế hay ` +
    `điện thoại. Gõ họ tên, hoặc gõ đủ số.`,
  backWords: ['lùi', 'quay lại'] as readonly string[],
  homeWords: ['về', 'về màn hình chính', 'màn hình chính'] as readonly string[],
  isAct: (typed: string, keys: readonly string[]) =>
    `"${typed}" là tên việc ở quầy${inBrackets(keys)}, không phải họ tên.`,
  askActOrName: 'Gõ phím của việc để làm việc ấy, hoặc gõ lại họ tên:',
  notTheAct: (name: string) => `vẫn là họ tên, ${name}`,
  explainWhich: [
    'Gõ số của người trong danh sách; 0 để đăng ký người mới, 00 để đăng ký tổ chức mới.',
    often,
  ],
  explainWhichCollector: [
    'Gõ số của người nhận trong danh sách; 0 nếu là người khác, chỉ ghi tên, không đăng ký.',
    often,
  ],
  registerNew: {
    person: (typed: string) => `đăng ký người mới: ${typed}`,
    organisation: (typed: string) => `đăng ký tổ chức mới: ${typed}`,
  },
  registered: (name: string) => `Đã đăng ký công dân mới: ${name}`,
  enterForSubmitter: (name: string) => `Enter nếu là người đã nộp: ${name}`,
  somebodyNamed: (typed: string) => `người khác, tên là: ${typed}`,
});
