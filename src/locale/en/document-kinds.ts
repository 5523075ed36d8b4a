/** What each kind of scanned file is called. */
import type { FileKind } from '../../domain/document/kind.ts';

export const kinds: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  jpeg: 'JPEG picture',
  png: 'PNG picture',
  tiff: 'TIFF picture',
};
