/** Texts as programs of before Unicode wrote them, for tests: we ourselves only read them. */
import { join } from 'node:path';
import { readLegacyTables } from '../../src/importing/legacy-text.ts';

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

const root = join(import.meta.dirname, '../..');
/** The tables that ship. */
export const legacyTables = readLegacyTables(join(root, 'data/catalogue/legacy-text.json'));

const tcvn3Keys = new Map([...legacyTables.tcvn3].map(([shown, letter]) => [letter, shown]));
const vniKeys = new Map(
  [...legacyTables.vni].toReversed().map(([shown, letter]) => [letter, shown]),
);

/**
 * As it shows when it was typed in .VnTime, or in the font of capitals .VnTimeH where it is all
 * capitals: neither has capitals with a tone.
 */
export function inTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (letter < '\u0080') return letter;
      const shown = tcvn3Keys.get(letter) ?? tcvn3Keys.get(letter.toLowerCase());
      if (shown === undefined) throw new Error(`TCVN3 has no ${letter}`);
      return shown;
    })
    .join('');
}

/** As it shows when it was typed in a font of VNI. */
export function inVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const shown = letter < '\u0080' ? letter : vniKeys.get(letter);
      if (shown === undefined) throw new Error(`VNI has no ${letter}`);
      return shown;
    })
    .join('');
}
