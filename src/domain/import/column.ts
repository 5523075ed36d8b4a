/** One column of a kind of file, and the headers by which people name it. */
interface ImportColumn {
  /** Without it in the header a file is not of this kind. */
  needed: boolean;
  /** The likeliest first: of two headers for one column the earlier is taken. */
  headers: readonly string[];
}

export type ImportColumns = Readonly<Record<string, ImportColumn>>;

/** `headers` are folded, with ` | ` between them. */
export function column(headers: string, needed = false): ImportColumn {
  return { needed, headers: headers.split(' | ') };
}
