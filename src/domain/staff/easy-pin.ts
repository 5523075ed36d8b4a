/** PINs that whoever guesses tries first: ten tries before the lock must not be enough. */

/** Ways over the keys of a telephone, and pairs: the rest of any list of the most usual ones. */
const usual = new Set([
  ...['2580', '0852', '1379', '159753', '147258', '258369', '147852', '789456', '456123'],
  ...['112233', '223344', '332211', '102030'],
]);

/**
 * True for one sign or group that comes again and again, what reads the same from both ends, a row
 * of digits or letters, a year, a date, a way over the keys, and what the login says.
 */
export function isEasyPin(pin: string, login: string): boolean {
  const signs = Array.from(pin.toLowerCase());
  if (usual.has(pin) || isDate(pin) || isOfLogin(pin.toLowerCase(), login.toLowerCase())) {
    return true;
  }
  return isRepeated(signs) || isMirrored(signs) || isRow(signs);
}

function isRepeated(signs: readonly string[]): boolean {
  for (let group = 1; group <= signs.length / 2; group++) {
    const whole = signs.length % group === 0;
    if (whole && signs.every((sign, at) => sign === signs[at % group])) return true;
  }
  return false;
}

function isMirrored(signs: readonly string[]): boolean {
  return signs.every((sign, at) => sign === signs.at(-1 - at));
}

/** `2345`, `7890`, `4321`, `abcd`. */
function isRow(signs: readonly string[]): boolean {
  const steps = signs.slice(1).map((sign, at) => stepBetween(signs[at]!, sign));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** After 9 comes 0, as on the keys. */
function stepBetween(one: string, next: string): number {
  const step = next.codePointAt(0)! - one.codePointAt(0)!;
  if (one === '9' && next === '0') return 1;
  return one === '0' && next === '9' ? -1 : step;
}

/** A year of birth, or a day: those who know somebody know it. */
function isDate(pin: string): boolean {
  if (/^(19|20)\d\d$/.test(pin)) return true;
  const [, a = '', b = '', c = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(pin) ?? [];
  if (isDayOf(a, b) || isDayOf(c, b)) return true;
  const [, day = '', month = ''] = /^(\d\d)(\d\d)(?:19|20)\d\d$/.exec(pin) ?? [];
  const [, later = '', late = ''] = /^(?:19|20)\d\d(\d\d)(\d\d)$/.exec(pin) ?? [];
  return isDayOf(day, month) || isDayOf(late, later);
}

function isDayOf(day: string, month: string): boolean {
  const [d, m] = [Number(day), Number(month)];
  return d >= 1 && d <= 31 && m >= 1 && m <= 12;
}

/** `mai1990` has no PIN `1990`, nor `011990`, nor `mai1990`. */
function isOfLogin(pin: string, login: string): boolean {
  if (login.includes(pin)) return true;
  const digits = login.replaceAll(/\D/g, '');
  return digits.length >= 4 && (pin.includes(digits) || digits.includes(pin));
}
