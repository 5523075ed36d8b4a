/** Which kind a scanned file is, told by what is in it: a name's ending proves nothing. */

export const fileKinds = ['pdf', 'jpeg', 'png', 'tiff'] as const;
export type FileKind = (typeof fileKinds)[number];

/** How each is called as a file. */
export const fileEndings = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  tiff: 'tif',
} as const satisfies Record<FileKind, string>;

/** How many bytes of a file's beginning tell its kind: a PDF may have others before its mark. */
export const KIND_BYTES = 1024;

const STARTS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['pdf', [...'%PDF-'].map((letter) => letter.charCodeAt(0))],
];
const PDF_MARK = STARTS.at(-1)![1];

/** The kind by the file's first bytes, `KIND_BYTES` of them where there are; `null` of any other. */
export function fileKindOf(head: Uint8Array): FileKind | null {
  const found = STARTS.find(([, start]) => beginsAt(head, start, 0));
  if (found) return found[0];
  // ISO 32000 wants the mark at the start; readers take it within the first 1,024 bytes.
  for (let at = 1; at + PDF_MARK.length <= Math.min(head.length, KIND_BYTES); at++) {
    if (beginsAt(head, PDF_MARK, at)) return 'pdf';
  }
  return null;
}

function beginsAt(bytes: Uint8Array, start: readonly number[], at: number): boolean {
  return start.every((byte, n) => bytes[at + n] === byte);
}
