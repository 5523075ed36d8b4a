/** Workbooks written by hand: what no program would write, and what somebody might. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A text, or one that is so long that it is only told how often it is said. */
export type PartText = string | { text: string; times: number; last: string };

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(...targets: [kind: string, target: string][]): string {
  const each = targets.map(
    ([kind, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${KINDS}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships>${each.join('')}</Relationships>`;
}

/** The parts that every workbook has; `more` takes their places or stands beside them. */
export function workbook(more: Record<string, PartText>): Buffer {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ),
    ...more,
  });
}

/** A workbook of one sheet with these rows, written as they are. */
export function sheetOf(rows: PartText, more: Record<string, PartText> = {}): Buffer {
  const [begin, end] = [`<worksheet xmlns="${MAIN}"><sheetData>`, '</sheetData></worksheet>'];
  const text =
    typeof rows === 'string' ? `${begin}${rows}${end}` : { ...rows, last: `${rows.last}${end}` };
  return workbook({ [SHEET]: text, ...more });
}

export const sharedPart = 'xl/sharedStrings.xml';
export const stylesPart = 'xl/styles.xml';
export const sheetPart = SHEET;

/** A zip file whose parts may be of any length, made in no time. */
export function zipOf(parts: Record<string, PartText>): Buffer {
  const [files, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const { packed, bytes, sum } = packedOf(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(sum, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(file);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, place, Buffer.from(name)]));
    at += file.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06'), end]);
}

/** A piece is packed once and stands there as often as it is said. */
function packedOf(content: PartText): { packed: Buffer; bytes: number; sum: number } {
  if (typeof content === 'string') {
    const bytes = Buffer.from(content);
    return { packed: deflateRawSync(bytes), bytes: bytes.length, sum: crc32(bytes) };
  }
  const { text, times, last } = content;
  const many = Math.min(times, Math.ceil((1 << 20) / text.length));
  const piece = deflateRawSync(text.repeat(many), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: Math.ceil(times / many) }, () => piece);
  const packed = Buffer.concat([...pieces, deflateRawSync(last)]);
  // Nobody is to trust what is told of a length, so it is told wrongly.
  return { packed, bytes: 1000, sum: 0 };
}
