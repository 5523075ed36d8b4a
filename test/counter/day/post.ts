/** A foreigner's result goes by post: asked where to, labelled, and on its way. */
import { trackingOf } from '../../../src/domain/shipment/tracking.ts';
import { HOME, SURE, type Day } from './begin.ts';
import { pick, scan, type Hands } from './hands.ts';
import { AFTER, AGREE, OWNER, PAGE, PAPERS, PROCEDURE } from './morning.ts';
import { POOR } from './slips.ts';

const FIRST = 12_345_678;
const LABEL = trackingOf('RB', FIRST);
const WHAT = 'Bưu chính mang gì';
const CODE = 'Mã bưu gửi';

/** `nth` of the day is the dossier that it leaves, as its receipt reads. */
export async function byPost({ lan }: Day, nth: string): Promise<void> {
  await lan.act(
    'codes that the post gave, entered',
    ['', 'b16⏎'],
    ['Hai chữ đầu', '«RB»⏎'],
    ['Số đầu', `«${FIRST}»⏎`],
    ['Số cuối', `«${FIRST + 99}»⏎`],
    [SURE, 'c⏎'],
    [HOME, ''],
  );
  await foreigner(lan);
  await lan.talk(
    ['', scan(nth)],
    [PAGE, '4⏎'],
    ['Kết quả thế nào?', '1⏎'],
    ['', '5/2026⏎'],
    ['Ngày ký', '⏎'],
    [SURE, 'c⏎'],
    ['Đã ghi kết quả', ''],
    [PAGE, '⏎'],
    [HOME, ''],
  );
  await lan.act(
    'a result to be sent by post',
    ['', 'b11⏎'],
    ['Quét giấy tiếp nhận', scan(nth)],
    [WHAT, pick('trả kết quả')],
    [SURE, 'c⏎'],
    [LABEL, ''],
    [HOME, ''],
  );
  await lan.act(
    'the label of its envelope, found by words',
    ['', 'in tem⏎'],
    [CODE, scan(LABEL)],
    ['Đã in', ''],
    [HOME, ''],
  );
  await lan.act(
    'handed to the postman: the label scanned',
    ['', 'b12⏎'],
    [CODE, scan(LABEL)],
    ['ước đã xong', '2⏎'],
    [SURE, 'c⏎'],
    [HOME, ''],
  );
  await lan.talk(['', scan(LABEL)], ['đang chuyển phát', ''], [PAGE, '⏎'], [HOME, '']);
}

/** By passport, with nothing known of where to send anything. */
async function foreigner(lan: Hands): Promise<void> {
  await lan.act(
    'a foreigner, new here, by passport, the result by post: the address asked → receipt printed',
    ['', '1⏎'],
    [OWNER, '«K1234567»⏎'],
    ['Gõ 0 để đăng ký', '0⏎'],
    ['Họ và tên', '«John Test»⏎'],
    ['Ngày sinh', '«1/2/1980»⏎'],
    ['Giới tính', '⏎'],
    ['Địa chỉ', '⏎'],
    ['Điện thoại', '⏎'],
    [PROCEDURE, `«${POOR}»⏎`],
    [PAPERS, '⏎'],
    [AGREE, '2⏎'],
    ['Trả kết quả bằng cách nào?', '2⏎'],
    ['Gửi kết quả đến địa chỉ nào?', '«Số 1, phường Hạ Long, tỉnh Quảng Ninh»⏎'],
    ['Điện thoại', '«0912345678»⏎'],
    [AGREE, '⏎'],
    ['Đã tiếp nhận hồ sơ', ''],
  );
  await lan.talk([AFTER, '⏎'], [HOME, '']);
}
