/** Numbers and sums in Vietnamese words, as papers state them: from nought to 999 tỷ and beyond. */
const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Groups of three digits from the right; after tỷ they begin again (nghìn tỷ, triệu tỷ). */
const scales = ['', 'nghìn', 'triệu'] as const;

/** `8000` → `Tám nghìn đồng`. Throws a `RangeError` on what is no whole sum. */
export function amountInWords(amount: number): string {
  const words = numberInWords(amount);
  return `${words[0]!.toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

/** `2026` → `hai nghìn không trăm hai mươi sáu`. A `RangeError` on what is no whole number. */
export function numberInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`no sum: ${amount}`);
  return amount === 0 ? 'không' : wholeInWords(amount, false);
}

const BILLION = 1_000_000_000;

/** `led` when greater digits stand before, so that hundreds are said even when they are nought. */
function wholeInWords(amount: number, led: boolean): string {
  const above = Math.floor(amount / BILLION);
  const below = amount % BILLION;
  const upper = above === 0 ? [] : [`${wholeInWords(above, led)} tỷ`];
  const groups = [2, 1, 0].flatMap((scale) => {
    const group = Math.floor(below / 1000 ** scale) % 1000;
    if (group === 0) return [];
    const greater = led || above > 0 || below >= 1000 ** (scale + 1);
    return [`${groupInWords(group, greater)} ${scales[scale]}`.trim()];
  });
  return [...upper, ...groups].join(' ');
}

/** One to 999. The hundreds are said where something stands before them: hai nghìn không trăm. */
function groupInWords(group: number, led: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const said = hundreds > 0 || led;
  return [...(said ? [`${digits[hundreds]!} trăm`] : []), ...tensInWords(tens, ones, said)].join(
    ' ',
  );
}

/** mười/mươi, linh before a lone digit, mốt, tư and lăm behind a ten. */
function tensInWords(tens: number, ones: number, said: boolean): string[] {
  if (tens === 0) {
    if (ones === 0) return [];
    return said ? ['linh', ones === 4 ? 'tư' : digits[ones]!] : [digits[ones]!];
  }
  const ten = tens === 1 ? ['mười'] : [digits[tens]!, 'mươi'];
  if (ones === 0) return ten;
  if (ones === 5) return [...ten, 'lăm'];
  if (tens === 1) return [...ten, digits[ones]!];
  return [...ten, ones === 1 ? 'mốt' : ones === 4 ? 'tư' : digits[ones]!];
}
