/** What an import answers: how many rows ended how, and where to look. */
import type { RowOutcome } from '../../importing/chunk.ts';
import { cellText } from '../../domain/import/cells.ts';
import { isFlag, type FaultCode, type FlagCode, type NoteCode } from '../../domain/import/fault.ts';
import type { RawRow } from '../../domain/import/reading.ts';
import type { ImportCounts } from '../../domain/import/facts.ts';
import type { SideFiles, SidePaths } from '../../importing/side-files.ts';
import type { UnclearDates } from '../../importing/shown-dates.ts';
import type { Texts } from '../../locale/texts.ts';
import { changedRemark, faultRemarks, noteRemark, passedRemark } from './remarks.ts';

export const importFields = [
  'batch kind file format encoding sheet otherSheets dryRun update plan replayed unmapped resumed',
  'unclearDates stopped seconds files kept rows imported updated skipped changed refused doubtful',
  'converted passed faults notes flags examples',
] as const;

const MOST_EXAMPLES = 5;

export interface Example {
  row: number;
  column: string;
  before: string;
  after: string;
}

/** How often each code came up; those that did not are absent. */
export type Counts<Code extends string> = Partial<Record<Code, number>>;

/** Counts what outcomes say, and writes the files beside. */
export class Tally {
  readonly faults: Counts<FaultCode> = {};
  readonly notes: Counts<NoteCode> = {};
  readonly flags: Counts<FlagCode> = {};
  /** The first texts that were converted, before and after. */
  readonly examples: Example[] = [];
  /** Columns of dates for which a row waits. */
  readonly unclear = new Set<string>();
  /** The first rows that somebody may still say something of. */
  readonly left: LeftRows = { changed: [], poorer: [], far: [] };
  /** Rows that tell of nobody. */
  passed = 0;
  readonly #files: SideFiles | null;
  readonly #texts: Texts;
  readonly #update: boolean;

  constructor(files: SideFiles | null, texts: Texts, update: boolean) {
    this.#files = files;
    this.#texts = texts;
    this.#update = update;
  }

  pass(raw: RawRow): void {
    this.passed += 1;
    this.#files?.note(passedRemark(raw, this.#texts));
  }

  add(outcome: RowOutcome<unknown>): void {
    const { raw, faults, notes, decision } = outcome;
    keepFirst(outcome, this.left);
    if (decision.do === 'refuse') {
      this.#files?.invalid(plain(raw.cells));
      for (const remark of faultRemarks(raw.row, faults, decision, this.#texts)) {
        count(this.faults, remark.code);
        if (remark.code === 'month_first') this.unclear.add(remark.column);
        this.#files?.error(remark);
      }
      return;
    }
    this.#files?.valid(plain(raw.cells));
    if (decision.do === 'changed') {
      this.#files?.note(changedRemark(raw.row, decision.fields, this.#update, this.#texts));
    }
    for (const note of notes) {
      if (isFlag(note.code)) count(this.flags, note.code);
      else count(this.notes, note.code);
      this.#files?.note(noteRemark(raw.row, note, this.#texts));
      if (note.code !== 'converted' || this.examples.length >= MOST_EXAMPLES) continue;
      const { column, before, after } = note;
      this.examples.push({ row: raw.row, column, before, after });
    }
  }
}

/** Rows that say otherwise than is recorded or say less, and numbers far off; a few of each. */
export interface LeftRows {
  changed: RowOutcome<unknown>[];
  poorer: RowOutcome<unknown>[];
  far: RowOutcome<unknown>[];
}

const MOST_LEFT = 3;

function keepFirst(outcome: RowOutcome<unknown>, { changed, poorer, far }: LeftRows): void {
  const { decision } = outcome;
  const refusal = decision.do === 'refuse' ? decision.code : null;
  const refused = refusal === 'says_less' ? poorer : refusal === 'far_number' ? far : null;
  const rows = decision.do === 'changed' ? changed : refused;
  if (rows !== null && rows.length < MOST_LEFT) rows.push(outcome);
}

/** As they are read again: `="0912…"` would be handed back as a formula that is made text. */
function plain(cells: readonly string[]): readonly string[] {
  const isText = (cell: string): boolean => cell.startsWith('="');
  return cells.some(isText) ? cells.map((cell) => (isText(cell) ? cellText(cell) : cell)) : cells;
}

function count<Code extends string>(counts: Counts<Code>, code: Code): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

export interface ImportAnswer extends ImportCounts {
  batch: string | null;
  kind: string;
  file: string;
  format: string | null;
  encoding: string | null;
  /** The sheet of a workbook that was read, and those that were not. */
  sheet: string | null;
  otherSheets: string[];
  dryRun: boolean;
  /** Asked to correct what rows say otherwise. */
  update: boolean;
  plan: string | null;
  /** Rows without a number that may be somebody known; listed in the notes. */
  doubtful: number;
  converted: number;
  /** Rows between and below the others that tell of nobody: sums, headings, signatures. */
  passed: number;
  faults: Counts<FaultCode>;
  notes: Counts<NoteCode>;
  flags: Counts<FlagCode>;
  examples: Example[];
  /** Headers of the file that name nothing we know. */
  unmapped: string[];
  /** Columns of dates of which somebody must say what stands first in them. */
  unclearDates: UnclearDates[];
  resumed: boolean;
  /** True when too many rows were refused to go on. */
  stopped: boolean;
  seconds: number;
  files: SidePaths | null;
  /** Those of an earlier import were left as they are, and these have a number in their names. */
  kept: boolean;
}

export function answerOf(
  about: Omit<ImportAnswer, keyof ImportCounts | keyof TallyPart>,
  counts: ImportCounts,
  tally: Tally,
): ImportAnswer {
  const { faults, notes, flags, examples, passed } = tally;
  const doubtful = notes.doubtful ?? 0;
  const converted = notes.converted ?? 0;
  return { ...about, ...counts, doubtful, converted, passed, faults, notes, flags, examples };
}

type TallyPart = Pick<
  ImportAnswer,
  'doubtful' | 'converted' | 'passed' | 'faults' | 'notes' | 'flags' | 'examples'
>;
