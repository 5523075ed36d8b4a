/** Texts as programs of before Unicode wrote them, for tests: we ourselves only read them. */

const page1258 = new Map<string, number>(
  Array.from({ length: 128 }, (_, at) => 128 + at).map((byte) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The bytes of the Vietnamese code page: what it has no letter for is a letter and a mark. */
export function inWindows1258(text: string): Buffer {
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const whole = letter < '\u0080' ? letter.charCodeAt(0) : page1258.get(letter);
    if (whole !== undefined) return [whole];
    const parts = letter.normalize('NFD');
    const tone = TONE.exec(parts)?.[0] ?? '';
    const base = parts.replace(TONE, '').normalize('NFC');
    return [...base, tone].map((each) => {
      const byte = each < '\u0080' ? each.charCodeAt(0) : page1258.get(each);
      if (byte === undefined) throw new Error(`windows-1258 has no ${each}`);
      return byte;
    });
  });
  return Buffer.from(bytes);
}
