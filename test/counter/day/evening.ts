/** The drawer is counted and is short; the month's register and report are printed; good night. */
import { HOME, SURE, type Day } from './begin.ts';
import { PAGE } from './morning.ts';

/** The page asks again, below all that was read. */
const ANEW = `\n? ${PAGE}`;

export async function evening({ lan }: Day): Promise<void> {
  await lan.act(
    'shift closed: the drawer counted, short of what should be in it, and told why',
    ['', 'dong ca⏎'],
    ['Trong két có bao nhiêu?', '50x10 20x2⏎'],
    ['lệch -10.000 đ', '«trả thừa một khách»⏎'],
    ['Nộp quỹ bao nhiêu', '⏎'],
    [SURE, 'c⏎'],
    ['Đã đóng ca', ''],
  );
  await lan.talk([HOME, 'p⏎']);
  await lan.talk([ANEW, '']);
  await lan.act("the month's report as PDF", ['', '8⏎'], [ANEW, '']);
  await lan.act("the month's register as PDF", ['', '9⏎'], [ANEW, '']);
  await lan.talk(['', '⏎'], [HOME, '0⏎']);
}
