import { expect, test } from 'vitest';
import { namesProvince } from '../../../src/domain/value/postal-address.ts';

test.each([
  'Tổ 1, Khu 2, phường Hạ Long, Quảng Ninh',
  'to 1 khu 2 phuong ha long tinh quang ninh',
  'số 9 Lê Lợi, Bến Nghé, TP.HCM',
  'thôn 4, xã Cư M’gar, Đắk Lắk',
  'tổ 3, thị trấn Quảng Hà, Hải Hà, Quảng Ninh, Việt Nam',
  'xóm 2, Giao Thủy, Nam Định',
])('%s names a province', (address) => expect(namesProvince(address)).toBe(true));

test.each(['Tổ 1, Khu 2', 'Thôn 3, xã Quảng Ninh Mới', 'Quảng Ninh, tổ 3', ''])(
  '%j does not end with one',
  (address) => expect(namesProvince(address)).toBe(false),
);
