/** What each kind of scanned file is called. */
import type { FileKind } from '../../domain/document/kind.ts';

export const kinds: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  jpeg: 'ảnh JPEG',
  png: 'ảnh PNG',
  tiff: 'ảnh TIFF',
};
