/** What the counter's pages and lists say, whatever is asked on them. */

export const often = 'Gõ < để lùi một câu (câu đã trả lời vẫn giữ), Esc để thôi.';

/** How many rows of a list are shown, and whether there are more. */
function rows(n: number, more: boolean): string {
  return more ? `${n} hồ sơ đầu` : String(n);
}

export const deskPages = () => ({
  explainSure: ['Gõ c thì mới ghi vào sổ; Enter không đủ.', often],
  explainForGood: ['Việc này không lấy lại được, nên phải gõ c; Enter không đủ.', often],
  takenBackBy: (way: string) => `Ghi nhầm thì sửa lại được: ${way}.`,
  listTitle: {
    due: (n: number, more: boolean) => `Hồ sơ trễ hoặc sắp đến hạn: ${rows(n, more)}`,
    late: (n: number, more: boolean) => `Hồ sơ trễ hạn: ${rows(n, more)}`,
    collect: (n: number, more: boolean) => `Kết quả chờ trả: ${rows(n, more)}`,
    awaited: (n: number, more: boolean) => `Hồ sơ chờ công dân bổ sung: ${rows(n, more)}`,
    road: (n: number, more: boolean) => `Hồ sơ đã gửi, đang trên đường: ${rows(n, more)}`,
    onward: (n: number, more: boolean) => `Hồ sơ phải chuyển tiếp: ${rows(n, more)}`,
  } satisfies Record<string, (n: number, more: boolean) => string>,
  foundFor: (words: string, n: number) => `"${words}": ${n} kết quả`,
  typeKey: (key: string) => `gõ ${key}`,
  notNow: (act: string) => `${act} (chưa được)`,
  whyNotNow: (act: string, why: string, way: string | null) =>
    `! Chưa ${act} được: ${why}${way === null ? '' : `, ${way}`}`,
  askRow: 'Gõ số dòng để mở, Enter để về:',
  askBack: 'Enter để về:',
  explainRows: ['Gõ số đứng trước dòng để mở; Enter để về. Gấp nhất đứng đầu.', often],
  headBorn: (year: string) => `sinh ${year}`,
  headNumber: (number: string) => `số ${number}`,
  moreDrafts: (more: number, all: number) => `còn ${more} bản nháp nữa: xem cả ${all} bản`,
  askDraft: 'Làm tiếp bản nháp nào? Gõ số, < để về:',
  page: (n: number, all: number) => `— trang ${n}/${all}, gõ > để sang trang —`,
});
