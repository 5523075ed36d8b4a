/** Files of other kinds that people take for lists, known by their first bytes. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { ForeignKind } from '../domain/import/foreign.ts';
import { ZipFile } from './xlsx/zip.ts';

const HEAD_LETTERS = 4096;

/** What a file is that cannot be read as a list; `null` for what may be one. */
export function foreignKind(head: Uint8Array, path: string): ForeignKind | null {
  const bytes = Buffer.from(head.subarray(0, HEAD_LETTERS)).toString('latin1');
  if (bytes.startsWith('\u00D0\u00CF\u0011\u00E0')) return hasLock(path) ? 'locked' : 'xls';
  if (bytes.startsWith('\u001F\u008B')) return 'gz';
  if (/^(?:7z\u00BC\u00AF|Rar!|BZh|\u00FD7zXZ|\u0028\u00B5\u002F\u00FD)/.test(bytes))
    return 'packed';
  if (bytes.startsWith('%PDF-')) return 'pdf';
  if (bytes.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:\u00FF\u00D8\u00FF|\u0089PNG\r\n|GIF8[79]a)/.test(bytes)) return 'picture';
  if (/^PK\u0003\u0004.{26}mimetypeapplication\/vnd\.oasis\.opendocument/s.test(bytes))
    return 'ods';
  if (bytes.startsWith('PK')) return zipKind(path);
  return markKind(
    bytes.replaceAll('\0', '').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, ''),
  );
}

/** By what lies in it; one that is not whole is for whoever reads workbooks to tell. */
function zipKind(path: string): ForeignKind | null {
  let zip: ZipFile;
  try {
    zip = new ZipFile(path);
  } catch {
    return null;
  }
  const found = Object.entries(MAIN_PARTS).find(([, part]) => zip.has(part));
  if (found) return found[0] as ForeignKind;
  return zip.has('[Content_Types].xml') ? null : 'zip';
}

/** The part without which a file of the kind says nothing. */
const MAIN_PARTS: Partial<Record<ForeignKind, string>> = {
  xlsb: 'xl/workbook.bin',
  docx: 'word/document.xml',
  pptx: 'ppt/presentation.xml',
  ods: 'content.xml',
};

/** Text that is set in marks: a page that was called `.xls`, or a spreadsheet that is all XML. */
function markKind(text: string): ForeignKind | null {
  const begin = text.trimStart();
  if (!begin.startsWith('<')) return null;
  if (/<office:document|<Workbook[\s>]|<\?mso-application/i.test(begin)) return 'xml';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|head|meta|table|body|div|style)\b/is.test(
      begin,
    )
  ) {
    return 'html';
  }
  return begin.startsWith('<?xml') ? 'xml' : null;
}

const PIECE_BYTES = 1 << 18;
/** The name under which a workbook with a password keeps what is in it. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

function hasLock(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let at = 0; ; at += PIECE_BYTES - LOCKED.length) {
      const count = readSync(file, piece, 0, PIECE_BYTES, at);
      if (piece.subarray(0, count).includes(LOCKED)) return true;
      if (count < PIECE_BYTES) return false;
    }
  } finally {
    closeSync(file);
  }
}
