/** Help for the keys that sign papers. */
import type { CommandHelp } from '../../shape.ts';

const passphraseFile = 'tệp chứa mật khẩu ở dòng đầu';

export const keyHelp = {
  'key list': {
    summary: 'Các khóa ký giấy: đang ký, đã thay, đã thu hồi',
    examples: ['key list', 'key list --json', 'khoa-ky danh-sach --csv'],
    more: [
      'Kho chỉ giữ nửa công khai của khóa, để kiểm giấy. Nửa bí mật nằm ngoài kho, trong tệp chỉ chủ tệp đọc được: chép kho đi thì không ký thay đơn vị được.',
      'Tệp ấy ở thư mục riêng của người dùng máy, hoặc ở key.folder. Đặt key.passphrase_file thì mọi khóa trên máy được khóa bằng mật khẩu ngay, máy khác thì từ lần ký sau; không đặt thì quyền của tệp là sự bảo vệ duy nhất.',
    ],
  },
  'key rotate': {
    summary: 'Thay khóa ký giấy bằng khóa mới',
    examples: ['key rotate', 'key rotate --yes', 'khoa-ky thay --json'],
    more: [
      'Giấy ký bằng khóa trước vẫn là thật. Khóa trước không ký nữa, nửa bí mật của nó bị xóa khỏi máy này. Các máy khác: key export ở đây, key import ở đó.',
    ],
  },
  'key revoke': {
    summary: 'Thu hồi khóa bị lộ: chữ ký không còn được tin',
    args: { id: 'số của khóa, xem ở key list' },
    options: { reason: 'vì sao thu hồi' },
    examples: [
      'key revoke 0a1b2c3d --reason "Máy quầy 2 bị mất"',
      'key revoke 0a1b2c3d --reason "Lộ mật khẩu" --yes',
      'khoa-ky thu-hoi 0a1b2c3d --reason "Máy bị mã độc" --json',
    ],
    more: [
      'Thu hồi khóa đang ký thì khóa mới được làm ngay và ký từ đó. Giấy đã trao bằng khóa bị thu hồi: verify nói rõ, và tra hồ sơ trong kho để biết giấy có đúng không.',
    ],
  },
  'key export': {
    summary: 'Xuất khóa đang ký ra tệp có mật khẩu, cho máy khác',
    args: { file: 'tệp sẽ ghi, đuôi .motcua-key' },
    options: { passphraseFile },
    examples: [
      'key export ./khoa.motcua-key --passphrase-file ./mat-khau.txt',
      'key export /media/usb/khoa.motcua-key --passphrase-file ./mat-khau.txt',
      'khoa-ky xuat ./khoa.motcua-key --passphrase-file ./mat-khau.txt --json',
    ],
    more: ['Nhập ở máy kia bằng key import rồi xóa tệp. Mỗi máy quầy nhập một lần.'],
  },
  'key import': {
    summary: 'Nhập khóa ký giấy từ máy khác',
    args: { file: 'tệp do key export ghi' },
    options: { passphraseFile },
    examples: [
      'key import ./khoa.motcua-key --passphrase-file ./mat-khau.txt',
      'key import /media/usb/khoa.motcua-key --passphrase-file ./mat-khau.txt',
      'khoa-ky nhap ./khoa.motcua-key --passphrase-file ./mat-khau.txt --json',
    ],
    more: ['Chỉ nhận khóa đang ký của chính kho này.'],
  },
} satisfies Record<string, CommandHelp>;
