/** In which fonts a column's cells were typed, and what that makes of each of them. */
import { withHeads, type LegacyEncoding, type LegacyTables } from './legacy.ts';
import { isPlainUnicode, weighed, WordBook, type WeighedCell } from './legacy-cell.ts';

/** What was found of a column when its file was looked at. */
export interface FontVerdict {
  /** In which all but a few of its cells are that tell anything. */
  main: 'unicode' | LegacyEncoding | null;
  /** The old fonts in which some of its cells certainly are. */
  seen: readonly LegacyEncoding[];
}

/** Of each column that has something of an old font; the others are Unicode. */
export type ColumnFonts = ReadonlyMap<string, FontVerdict>;

/** Cells counted by what they certainly are. */
export interface FontVotes {
  unicode: number;
  tcvn3: number;
  vni: number;
}

export function noVotes(): FontVotes {
  return { unicode: 0, tcvn3: 0, vni: 0 };
}

/** All but one of so many, or a column has no main font. */
const MAIN_OF = 20;
/** One of so many is enough for others like it to be asked about. */
const SEEN_OF = 500;
/** So many cells tell of a column by themselves; of one with fewer its file tells too. */
const ENOUGH = 20;

/**
 * What the votes of a column and of its whole file come to; `spread`: the cells were taken from
 * everywhere in the file, not from its beginning alone.
 */
export function verdictOf(column: FontVotes, file: FontVotes, spread: boolean): FontVerdict {
  const total = sumOf(column);
  const main = mainOf(total > 0 ? column : file);
  const own = seenIn(column);
  if (spread && total >= ENOUGH) return { main, seen: own };
  return { main, seen: [...new Set([...own, ...seenIn(file)])] };
}

function sumOf({ unicode, tcvn3, vni }: FontVotes): number {
  return unicode + tcvn3 + vni;
}

function mainOf(votes: FontVotes): FontVerdict['main'] {
  const most = sumOf(votes) * (1 - 1 / MAIN_OF);
  const fonts = ['unicode', 'tcvn3', 'vni'] as const;
  return fonts.find((font) => votes[font] > 0 && votes[font] >= most) ?? null;
}

function seenIn(votes: FontVotes): LegacyEncoding[] {
  const least = sumOf(votes) / SEEN_OF;
  return (['tcvn3', 'vni'] as const).filter((font) => votes[font] > 0 && votes[font] >= least);
}

/** What a cell is, read in the light of its column. */
export type FontReading =
  | { is: 'converted'; text: string; encoding: LegacyEncoding }
  /** Left as it is: it may be right, and may be what `text` says. */
  | { is: 'unsure'; text: string }
  /** Wrong as it stands, and not to be mended without a person. */
  | { is: 'garbled'; text: string };

const nothing: FontVerdict = { main: null, seen: [] };

/** Reads the cells of a file whose columns have been looked at; one object for all of them. */
export class FontReader {
  readonly #book: WordBook;
  readonly #fonts: ColumnFonts;
  // A weighing costs more than a look, and places and statuses stand in thousands of rows.
  readonly #known = new Map<string, WeighedCell | null>();

  constructor(tables: LegacyTables, fonts: ColumnFonts) {
    this.#book = new WordBook(tables);
    this.#fonts = fonts;
  }

  /** `null` for what stays as it is and may. */
  read(column: string, raw: string): FontReading | null {
    if (isPlainUnicode(raw)) return null;
    const cell = this.weigh(raw);
    if (cell === null || (cell.sure === 'unicode' && cell.mended === null)) return null;
    const isName = NAMES.has(column);
    const found = readIn(cell, this.#fonts.get(column) ?? nothing, isName);
    return found && isName ? { ...found, text: withHeads(found.text) } : found;
  }

  /** What a cell is beyond doubt; `null` for one that tells nothing. */
  surely(raw: string): WeighedCell['sure'] {
    return isPlainUnicode(raw) ? 'unicode' : (this.weigh(raw)?.sure ?? null);
  }

  weigh(raw: string): WeighedCell | null {
    const kept = this.#known.get(raw);
    if (kept !== undefined) return kept;
    const found = weighed(raw, this.#book);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(raw, found);
    return found;
  }
}

/** Columns of names, whose words begin with capitals. */
const NAMES = new Set(['name', 'family', 'given']);
const MOST_REMEMBERED = 5000;

/**
 * What is certain stays certain in any column; what is not is as the cells around it are. What
 * names are made of tells of names: in a sentence anything may stand.
 */
function readIn(
  cell: WeighedCell,
  { main, seen }: FontVerdict,
  isName: boolean,
): FontReading | null {
  const { sure, asIs, made } = cell;
  const favours = isName || !asIs ? cell.favours : null;
  if (cell.mended !== null) return { is: 'garbled', text: cell.mended };
  if (sure !== null && sure !== 'unicode') return converted(cell, sure);
  if (main !== null && main !== 'unicode') {
    if (made[main] !== undefined) return converted(cell, main);
    const rest = Object.keys(made).length === 0;
    if (rest) return forced(cell, main);
  }
  const around = seen.filter((font) => made[font] !== undefined);
  if (favours !== null && (around.includes(favours) || !asIs)) return converted(cell, favours);
  const [first] = around;
  if (!asIs && around.length === 1) return converted(cell, first!);
  const others = made.tcvn3 ?? made.vni;
  if (asIs && cell.isNamed && main === 'unicode') return null;
  if (asIs) {
    const maybe = favours === null ? first : favours;
    return maybe === undefined ? null : { is: 'unsure', text: made[maybe]! };
  }
  if (others === undefined) return cell.strange ? forced(cell, 'tcvn3') : null;
  const isBoth = made.tcvn3 !== undefined && made.vni !== undefined;
  return { is: isBoth ? 'garbled' : 'unsure', text: others };
}

function converted({ made }: WeighedCell, font: LegacyEncoding): FontReading {
  return { is: 'converted', text: made[font]!, encoding: font };
}

/** In a column of one font: a slip of the hand, a name of the highlands, or of another country. */
function forced(cell: WeighedCell, font: LegacyEncoding): FontReading | null {
  const text = cell.forced[font];
  return text === undefined ? null : { is: 'unsure', text };
}
