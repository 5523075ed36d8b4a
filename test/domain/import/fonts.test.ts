/** Names that nobody bears, in columns that are all, half and hardly of an old font. */
import { expect, test } from 'vitest';
import { FontReader, noVotes, verdictOf } from '../../../src/domain/import/fonts.ts';
import { spokenKey } from '../../../src/domain/import/legacy.ts';
import { inTcvn3, inVni, legacyTables } from '../../support/code-pages.ts';
import { constructedName, drawing } from '../../support/constructed-names.ts';
import { figure, tries } from '../../support/figures.ts';

const MANY = tries(6000, 1200);
const fonts = { TCVN3: inTcvn3, VNI: inVni };
const shares = {
  all: () => true,
  half: (n: number) => n % 2 === 0,
  few: (n: number) => n % 50 === 0,
};

interface Came {
  /** As somebody typed it, in the letters it showed, and with nothing told of it. */
  silent: string[];
  wrong: string[];
  /** Told to somebody and left. */
  asked: number;
  /** Right Unicode that is something else now. */
  spoilt: string[];
  /** Right Unicode that somebody is asked about. */
  doubted: number;
}

const none = (): Came => ({ silent: [], wrong: [], asked: 0, spoilt: [], doubted: 0 });

/** Capitals do not make a name wrong: the old font of capitals has no small letters to tell. */
const said = (name: string): string => name.split(' ').map(spokenKey).join(' ');

function tell(reader: FontReader, name: string, cell: string, came: Came): void {
  const found = reader.read('name', cell);
  const now = found?.is === 'converted' ? found.text : cell;
  if (cell === name) {
    if (now !== name) came.spoilt.push(`${name}: ${now}`);
    if (found) came.doubted += 1;
  } else if (found && found.is !== 'converted') came.asked += 1;
  else if (said(now) !== said(name)) (found ? came.wrong : came.silent).push(`${name}: ${now}`);
}

function readerOf(cells: readonly string[]): FontReader {
  const votes = noVotes();
  const looking = new FontReader(legacyTables, new Map());
  for (const cell of cells) {
    const sure = looking.surely(cell);
    if (sure !== null) votes[sure] += 1;
  }
  return new FontReader(legacyTables, new Map([['name', verdictOf(votes, votes, true)]]));
}

function names(seed: number): string[] {
  const draw = drawing(seed);
  return Array.from({ length: MANY }, () => constructedName(draw));
}

for (const [font, typed] of Object.entries(fonts)) {
  test.each(Object.keys(shares))(`${font} in a column that is %s of it`, (share) => {
    const isOld = shares[share as keyof typeof shares];
    const own = names(20);
    const cells = own.map((name, at) => (isOld(at) ? typed(name) : name));
    const reader = readerOf(cells);
    const came = none();
    own.forEach((name, at) => tell(reader, name, cells[at]!, came));
    expect(came.silent).toEqual([]);
    expect(came.spoilt).toEqual([]);
    expect(came.wrong.length).toBeLessThanOrEqual(MANY * 0.005);
    expect(came.asked).toBeLessThanOrEqual(MANY * 0.01);
    expect(came.doubted).toBeLessThanOrEqual(MANY * 0.03);
    const { wrong, asked, doubted } = came;
    const told = `${wrong.length} wrong, ${asked} asked, ${doubted} right ones doubted, 0 silent`;
    figure('inputs', MANY, `names in ${font}, ${share} of a column`, told);
  });

  /**
   * Each name as the only one of its column. Where its letters make a right name as they stand,
   * and nothing else in the file is of that font, nobody can tell: these few are counted.
   */
  test(`one cell in ${font} among Unicode`, () => {
    const own = names(21);
    const reader = readerOf(own);
    const came = none();
    for (const name of own) {
      tell(reader, name, typed(name), came);
      tell(reader, name, name, came);
    }
    expect([came.spoilt, came.doubted]).toEqual([[], 0]);
    expect(came.wrong).toEqual([]);
    expect(came.silent.length).toBeLessThanOrEqual(MANY * 0.004);
    expect(came.asked).toBeLessThanOrEqual(MANY * 0.02);
    const told = `${came.asked} asked, ${came.silent.length} that are names as they stand`;
    figure('inputs', MANY, `names in ${font}, alone among Unicode`, told);
  });
}
