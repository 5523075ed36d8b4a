/** A cell of a table that people, spreadsheets and other programs read. */

/** A text, a number, or what is not known here. */
export type TableCell = string | number | null;
