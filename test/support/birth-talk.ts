/** What a clerk answers of a birth: at its reception, and in its declaration. */
import { vi } from '../../src/locale/vi.ts';
import { cards } from './acts.ts';
import { enter, type Turn } from './clerk.ts';

const { declaration, desk } = vi.screen;

/** The counter is closed. */
export const closing: Turn = [desk.askHome, '0', enter];

/** A birth received for its mother, up to the question of how its declaration comes about. */
export const received = (how: string): Turn[] => [
  [desk.askHome, cards.thu, enter],
  [desk.askNext, '1', enter],
  [desk.askProcedureWords, '1.001193', enter],
  [desk.askPapers, enter],
  [declaration.askHow, ...(how === '' ? [] : [how]), enter],
  [desk.askQuantity('bản'), enter],
  [desk.agree, enter],
];

/** The mother's, who has come, and the father's. */
export const bothCards: Turn[] = [
  [declaration.askCard('người mẹ'), cards.thu, enter],
  [declaration.askCard('người cha'), cards.mau, enter],
];

/** Up to where the child was born. */
export const child: Turn[] = [
  ['Họ, chữ đệm, tên:', 'Nguyễn Văn Bé', enter],
  ['Ngày, tháng, năm sinh:', '1/11/2026', enter],
];

/** What is asked behind that, up to how many copies are wanted. */
const details: Turn[] = [
  ['Giới tính:', '1', enter],
  ['Dân tộc:', '1', enter],
  ['Quốc tịch:', '1', enter],
  ['Nơi sinh:', 'Bệnh viện Thử', enter],
  ['Quê quán:', 'phường Thử', enter],
  ['Dân tộc:', '1', enter],
  ['Quốc tịch:', '1', enter],
  ['Dân tộc:', '1', enter],
  ['Quốc tịch:', '1', enter],
  ['Số:', enter],
];

/** The same where its dossier is charged for the copies. */
export const rest: Turn[] = [...details, [declaration.askKeep, enter]];

/** The same where it has no dossier: how many copies is asked, too. */
export const detailsAlone: Turn[] = [...details, ['Đề nghị cấp bản sao', 'k', enter]];
