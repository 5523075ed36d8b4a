/**
 * The text on a separator sheet, which leads a dossier's papers in a scanned pile:
 * `MCS*<code>*<paper>*<mark>`. A paper is named by its number in the procedure, the result by `R`;
 * a sheet for the whole dossier leaves it empty. The mark is of the dossier itself, so that a sheet
 * of another store leads nothing here, though the code is the same.
 */
import type { Dossier } from '../dossier/dossier.ts';

/** What a sheet says is behind it: a paper by its number, the result, or papers of the dossier. */
export type LaidBehind = { component: string } | 'result' | null;

export interface SeparatorText {
  code: string;
  behind: LaidBehind;
  mark: string;
}

const FORM = /^MCS\*([^*]+)\*([^*]*)\*([0-9a-f]{6})$/i;
const RESULT = 'R';

/** The last letters of its identifier, which are chance. */
export function markOf({ id }: Pick<Dossier, 'id'>): string {
  return id.slice(-6);
}

export function separatorText(dossier: Pick<Dossier, 'id' | 'code'>, behind: LaidBehind): string {
  return ['MCS', dossier.code, paperText(behind), markOf(dossier)].join('*');
}

function paperText(behind: LaidBehind): string {
  if (behind === null) return '';
  return behind === 'result' ? RESULT : behind.component;
}

/** Reads what was scanned; `null` of anything else. */
export function readSeparatorText(raw: string): SeparatorText | null {
  const [whole, code = '', paper = '', mark = ''] = FORM.exec(raw.trim()) ?? [];
  if (whole === undefined) return null;
  return { code, behind: behindOf(paper), mark: mark.toLowerCase() };
}

function behindOf(paper: string): LaidBehind {
  if (paper === '') return null;
  return paper === RESULT ? 'result' : { component: paper };
}
