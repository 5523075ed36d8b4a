/** Names that nobody bears, put together by chance from what names are made of. */
import { isWellSpelt } from '../../src/domain/value/spelling.ts';

const families = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh ' +
  'Trương Đinh Lâm Phùng Mai Tô Hà Tạ Quách Kiều Cù Lã Doãn Tống Thái Thạch Thân Triệu Từ Viên ' +
  'Đàm Đậu Giáp Hứa Khổng Khúc Kim La Lò Lữ Lương Lưu Lục Mạc Mẫn Nghiêm Nhâm Nông Ông Ninh Phí ' +
  'Phó Quàng Sầm Tăng Trà Vi Âu Bế Cao Chu Chử Cổ Cung Điêu Hàn Khuất Ma Mã Thiều Uông Ứng'
).split(' ');
const middles = (
  'Văn Thị Hữu Đức Công Quang Minh Ngọc Thanh Thu Thuý Thùy Xuân Bá Đình Gia Hải Hồng Hoài Kim ' +
  'Khánh Mạnh Mỹ Như Phương Quốc Thế Tiến Trọng Tuấn Viết Vĩnh Ánh Bảo Bích Cẩm Diệu Duy Đăng ' +
  'Huy Khắc Kiều Lan Mai Nhật Phúc Phước Quỳnh Thái Thảo Thiên Trung Tú Uyên Vân Yến Việt Ái Ấu'
).split(' ');
const givens = (
  'An Anh Ánh Ân Bắc Bình Bích Cường Chiến Chinh Cúc Dũng Dương Duyên Đạt Đông Đức Giang Hà Hải ' +
  'Hạnh Hằng Hậu Hiền Hiếu Hoà Hoa Hoàn Hoàng Hồng Huệ Hùng Hưng Hương Huyền Khải Khánh Khoa Kiên ' +
  'Kỳ Lan Lâm Liên Linh Loan Lộc Long Lực Lượng Ly Mạnh Mai Minh Mỹ Nam Nga Ngân Nghĩa Ngọc ' +
  'Nguyệt Nhàn Nhung Oanh Phong Phú Phúc Phương Phượng Quân Quyên Quyết Quý Sơn Sự Tâm Tân Thắng ' +
  'Thành Thảo Thơ Thuỷ Thúy Tiến Toàn Trang Trí Trúc Tú Tuấn Tùng Tuyết Tươi Uyên Út Vân Việt Vinh ' +
  'Vũ Vượng Xuân Yến Ý Ước Tố Sĩ Hoạch Khuê Luyến Ngoãn Nhường Duệ Oánh Thoại Hợi Tỵ Thìn Mão'
).split(' ');

const starts = 'b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes = (
  'a ai am an ang anh ao au ay ăm ăn ăng âm ân âng ây âu em en eo ê ên ênh êu i ia iêm iên iêng ' +
  'iêu im in inh iu o oa oai oan oang oanh oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ua uân uê ui ' +
  'um un ung uôi uôn uông uy uyên uynh ư ưa ưng ưu ươi ươm ươn ương y yên'
).split(' ');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Numbers from nought to below `below`, the same for the same seed. */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Draw = (below: number) => number;

function one<T>(of: readonly T[], draw: Draw): T {
  return of[draw(of.length)]!;
}

/** Any syllable that can be spelt, be it in no name that anybody ever heard. */
function rareSyllable(draw: Draw): string {
  for (;;) {
    const [start, rime, tone] = [one(starts, draw), one(rimes, draw), one(tones, draw)];
    const letters = [...rime];
    const marked = letters.findLastIndex((letter) => /[ăâêôơư]/.test(letter));
    const closed = /(?:[cmnpt]|ch|n[gh])$/.test(rime);
    const vowels = letters.filter((letter) => /[aăâeêioôơuưy]/.test(letter)).length;
    const at = marked >= 0 ? marked : vowels > 1 && closed ? vowels - 1 : vowels > 2 ? 1 : 0;
    const toned = letters.map((letter, index) => (index === at ? letter + tone : letter)).join('');
    const syllable = (start + toned).normalize('NFC');
    if (isWellSpelt(syllable)) return syllable[0]!.toUpperCase() + syllable.slice(1);
  }
}

/** Two to four words; one in eight has a syllable that is in no list of names; some in capitals. */
export function constructedName(draw: Draw): string {
  const words = [one(families, draw)];
  const between = draw(8) === 0 ? 0 : draw(4) === 0 ? 2 : 1;
  for (let n = 0; n < between; n++) words.push(one(middles, draw));
  words.push(draw(8) === 0 ? rareSyllable(draw) : one(givens, draw));
  const name = words.join(' ');
  return draw(5) === 0 ? name.toUpperCase() : name;
}
