/** Somebody has forgotten a PIN: the door says who helps, and an administrator does. */
import { GIVEN, given, HOME, signIn, type Day } from './begin.ts';
import { pick } from './hands.ts';
import { change } from './money.ts';

export async function forgottenPin({ lan }: Day): Promise<void> {
  await lan.talk(
    ['', 'dang xuat⏎'],
    ['Bạn là ai?', 'quen pin⏎'],
    ['Quên mã PIN: nhờ', ''],
    ['Vũ Thị Hải', ''],
  );
  await signIn(lan, 'hai');
  await lan.talk([HOME, '']);
  await lan.act(
    'a forgotten PIN set anew by the second administrator, found by words',
    ['', 'quen pin⏎'],
    ['Đặt mã PIN cho ai?', pick('Lê Văn Ký')],
    ['Mã PIN mới', `«${GIVEN}»⏎`],
    ['Gõ lại mã PIN', `«${GIVEN}»⏎`],
    ['Đã đặt mã PIN mới', ''],
    [HOME, ''],
  );
  given.add('ky');
  await change(lan, 'lan');
}
