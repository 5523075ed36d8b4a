/** A cell of a table that people, spreadsheets and other programs read. */

/**
 * What a spreadsheet takes for the beginning of a formula, as a set of a pattern. Where the machine
 * writes Chinese or Japanese the wide signs are, too.
 */
export const FORMULA_SIGNS = '=+\\-@\\t＝＋－＠';

/** A text, a number, or what is not known here. */
export type TableCell = string | number | null;
