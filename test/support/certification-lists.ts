/** Lists of what stands in certification books of before. */
import { copies, register } from './acts.ts';
import { fileOf } from './import-files.ts';
import type { Counter } from './program.ts';

const head =
  'Quyển số,Số chứng thực,"Ngày, tháng, năm chứng thực",Họ tên của người yêu cầu chứng thực,' +
  'Tên bản chính,"Họ tên, chức danh người ký chứng thực",Số bản sao,Số trang,Phí chứng thực,' +
  'Số trang quyển,Ghi chú';
const signer = '"Lê Văn Ký, Phó Chủ tịch"';

/** A row: `1/12` is number 12 of volume 1. */
export function row(
  place: string,
  day: string,
  original = 'Bằng tốt nghiệp',
  rest = '2,1,4000,,',
): string {
  const [volume, number] = place.split('/');
  return [volume, number, day, 'Trần Thị Thử', original, signer, rest].join(',');
}

/** A file of such rows. */
export function book(counter: Counter, rows: readonly string[], name = 'so.csv'): string {
  return fileOf(counter, name, [head, ...rows].join('\n'));
}

/** A line that certifies one original in a dossier that is received for it. */
export async function certified(counter: Counter, quantity = 'pages=1x2') {
  await register(counter);
  const { code } = await counter.json(`${copies} --all-components --quantity "${quantity}"`);
  return `certify ${String(code)} --original "Giấy mới=2" --signer "Lê Văn Ký" --title "Phó Chủ tịch"`;
}
