/** Which acts of the counter are meant by words, as clerks type and speak them. */
import { pressedKeys, withoutKeys } from '../../domain/value/telex.ts';
import { foldedWords, hasVietnameseMarks } from '../../domain/value/text.ts';
import type { ActSpeech } from '../../locale/texts.ts';
import type { ScreenEntry } from './palette.ts';

/** Acts that words mean, and whether they name them, or merely begin as they do. */
interface MeantActs {
  acts: ScreenEntry[];
  named: boolean;
  /** One of them alone is called so and nothing else: no procedure is meant beside it. */
  alone: boolean;
}

/**
 * The acts that some words mean. Those in which they stand side by side, whole, are named; else
 * those that say the same in other words of the counter; else whatever has all the words, or words
 * that begin so. Marks may be missing, or still be the keys that Telex or VNI makes them of; where
 * they are typed they count, as in somebody's name.
 */
export function actsFor(typed: string, acts: readonly ScreenEntry[], speech: ActSpeech): MeantActs {
  const { ways, read } = readingOf(typed);
  const meaning = meaningIn(speech, read);
  const found = firstFound(ways, (words) =>
    naming(acts, phraseOf(words), (name) => phraseOf(read(name))),
  );
  if (found) {
    const whole = actsWholly(found.words, found.acts, read).length;
    // One word in the middle of a name may be somebody's own.
    return { acts: found.acts, named: found.words.length > 1 || whole > 0, alone: whole === 1 };
  }
  const meant = firstFound(ways.map(meaning), (words) =>
    naming(acts, phraseOf(words), (name) => phraseOf(meaning(read(name)))),
  );
  if (meant) return { acts: meant.acts, named: meant.words.length > 1, alone: false };
  const begun = firstFound(ways, (words) => acts.filter((act) => isBegun(words, act.found)));
  return { acts: begun?.acts ?? [], named: false, alone: false };
}

interface FoundActs {
  words: readonly string[];
  acts: ScreenEntry[];
}

function actsWholly(
  words: readonly string[],
  acts: readonly ScreenEntry[],
  read: (text: string) => string[],
): ScreenEntry[] {
  const phrase = phraseOf(words);
  return acts.filter((act) => namesOf(act).some((name) => phraseOf(read(name)) === phrase));
}

/** What the first way of reading finds that finds anything. */
function firstFound(
  ways: readonly (readonly string[])[],
  find: (words: readonly string[]) => ScreenEntry[],
): FoundActs | null {
  for (const words of ways) {
    const acts = words.length === 0 ? [] : find(words);
    if (acts.length > 0) return { words, acts };
  }
  return null;
}

/** Where nothing else is found: the acts that have most of what was said, two words at least. */
export function actsNear(
  typed: string,
  acts: readonly ScreenEntry[],
  speech: ActSpeech,
): ScreenEntry[] {
  const { ways, read } = readingOf(typed);
  const meaning = meaningIn(speech, read);
  const meant = [...new Set(meaning(ways.at(-1)!))];
  const enough = Math.max(2, Math.floor(meant.length / 2) + 1);
  const shared = acts.map((act) => {
    const counts = namesOf(act).map((name) => {
      const own = new Set(meaning(read(name)));
      return meant.filter((word) => own.has(word)).length;
    });
    return { act, most: Math.max(...counts) };
  });
  return shared
    .filter(({ most }) => most >= enough)
    .toSorted((a, b) => b.most - a.most)
    .slice(0, MOST_NEAR)
    .map(({ act }) => act);
}

const MOST_NEAR = 5;

/** The acts of which some words are a whole name; what merely begins so may be somebody's own. */
export function actsCalled(typed: string, acts: readonly ScreenEntry[]): ScreenEntry[] {
  const { ways, read } = readingOf(typed);
  const called = firstFound(ways, (words) => actsWholly(words, acts, read));
  return called?.acts ?? [];
}

/** Those of which a name has the phrase in it; whose whole name it is come first. */
function naming(
  acts: readonly ScreenEntry[],
  phrase: string,
  said: (name: string) => string,
): ScreenEntry[] {
  const having = acts.flatMap((act) => {
    const names = namesOf(act).map(said);
    if (!names.some((name) => name.includes(phrase))) return [];
    return [{ act, whole: names.includes(phrase) ? 0 : 1 }];
  });
  return having.toSorted((a, b) => a.whole - b.whole).map(({ act }) => act);
}

/** The end of one name and the beginning of the next are no name. */
function namesOf({ found }: ScreenEntry): string[] {
  return found.split(APART);
}

const APART = /[,:;()]/;

/** What was typed as words, and how to read others so that they compare. */
interface SaidWays {
  /** As they stand, then with the keys undone that were to be marks; at least one way. */
  ways: readonly (readonly string[])[];
  read: (text: string) => string[];
}

function readingOf(typed: string): SaidWays {
  const marked = actWords(typed);
  if (marked.some(hasVietnameseMarks)) return { ways: [marked], read: actWords };
  return { ways: [foldedWords(typed), foldedWords(withoutKeys(typed))], read: foldedWords };
}

function phraseOf(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** What words say: each run of them that has others of one meaning as the first of these. */
function meaningIn(
  { idle, alike }: ActSpeech,
  read: (text: string) => string[],
): (words: readonly string[]) => string[] {
  const meanings = new Map<string, string | null>();
  for (const each of idle) meanings.set(read(each).join(' '), null);
  for (const row of alike) {
    const [first] = row.map((each) => read(each).join('_'));
    for (const each of row) meanings.set(read(each).join(' '), first!);
  }
  const longest = Math.max(...[...meanings.keys()].map((each) => each.split(' ').length));
  return (words) => {
    const said: string[] = [];
    for (let at = 0; at < words.length;) {
      const length = longestRun(words.slice(at, at + longest), meanings);
      const run = words.slice(at, at + length).join(' ');
      const meaning = meanings.has(run) ? meanings.get(run)! : run;
      if (meaning !== null) said.push(meaning);
      at += length;
    }
    return said;
  };
}

/** How many of the first words are said together; one where none are. */
function longestRun(words: readonly string[], known: ReadonlyMap<string, unknown>): number {
  for (let length = words.length; length > 1; length--) {
    if (known.has(words.slice(0, length).join(' '))) return length;
  }
  return 1;
}

function isBegun(words: readonly string[], found: string): boolean {
  const [marked, forms] = [actWords(found), formsOf(found)];
  const own = (word: string): string[] => (hasVietnameseMarks(word) ? marked : forms);
  return words.every((word) => own(word).some((form) => form.startsWith(word)));
}

/** Words in small letters with their marks. */
function actWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Its words folded, and as the keys pressed for them. */
function formsOf(text: string): string[] {
  const keyed = [pressedKeys(text, 'telex'), pressedKeys(text, 'vni')];
  return [text, ...keyed].flatMap((each) => foldedWords(each));
}
