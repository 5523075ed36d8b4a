/** Files that are no lists, though they may be called so. */
export const foreignKinds = [
  'xls',
  'locked',
  'gz',
  'packed',
  'pdf',
  'ods',
  'xlsb',
  'docx',
  'pptx',
  'zip',
  'html',
  'xml',
  'rtf',
  'picture',
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** What lists are read as. */
export type ListKind = 'xlsx' | 'ndjson' | 'json';

export function isForeign(kind: ForeignKind | ListKind): kind is ForeignKind {
  return foreignKinds.some((each) => each === kind);
}
