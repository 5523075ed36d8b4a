/** Phone numbers: kept as typed, with the international form beside them where it can be told. */

export interface Phone {
  typed: string;
  /** E.164, `+84912345678`; `null` when the number is not one we can place. */
  e164: string | null;
}

/** `null` when the text has no digits at all. */
export function parsePhone(raw: string): Phone | null {
  const typed = raw.trim();
  const digits = typed.replace(/\D/g, '');
  if (digits === '') return null;
  return { typed, e164: international(digits, typed.startsWith('+')) };
}

function international(digits: string, plus: boolean): string | null {
  if (plus || digits.startsWith('84')) {
    const national = digits.startsWith('84') ? digits.slice(2) : null;
    if (national !== null && /^[2-9]\d{8,9}$/.test(national)) return `+84${national}`;
    if (plus && digits.length >= 8 && digits.length <= 15) return `+${digits}`;
  }
  return /^0[2-9]\d{8,9}$/.test(digits) ? `+84${digits.slice(1)}` : null;
}
