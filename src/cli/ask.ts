/** Questions to a person, and which answers will do. */
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { fold } from '../domain/value/text.ts';
import type { Texts } from '../locale/texts.ts';
import { drawnWays } from './ask-drawn.ts';
import { plainWays } from './ask-plain.ts';
import type { Asker, Seat, TextOptions, Ways } from './asker.ts';
import type { Kind } from './option.ts';
import type { Globals } from './surroundings.ts';

/** `accessible`: questions and answers as plain lines, nothing drawn again. */
export function createAsker(
  texts: Texts,
  globals: Pick<Globals, 'yes'>,
  seat: Seat,
  accessible: boolean,
): Asker {
  const drawn = drawnWays(texts, seat);
  const ways: Ways = accessible ? { ...drawn, ...plainWays(texts, seat) } : drawn;
  const { secret, choose, tick, find, yesNo } = ways;
  const line: Asker['line'] = async (message, options) =>
    clean(await ways.line(message, options?.careful ?? false));
  const until = async (message: string, options: TextOptions, check: Check): Promise<string> => {
    const faultOf = (typed: string): string | null =>
      scanFault(typed, options, texts) ?? check(clean(typed));
    return clean(await ways.text(message, options.initial, faultOf));
  };
  const { setup } = texts.screen;
  const isThere: Check = (typed) => (typed === '' ? setup.needed : null);
  const isOne = <T>(kind: Kind<T>, rule: string | undefined): Check => {
    const fault = rule ?? texts.expected[kind.expected];
    return (typed) => (kind.parse(typed) === null ? fault : null);
  };
  return {
    ...{ secret, choose, tick, find, yesNo },
    text: (message, options = {}) => until(message, options, () => null),
    needed: (message, options = {}) => until(message, options, isThere),
    value: async (message, kind, options = {}) =>
      kind.parse(await until(message, options, isOne(kind, options.rule)))!,
    maybe: async (message, kind, options = {}) => {
      const check = isOne(kind, options.rule);
      return kind.parse(
        await until(message, options, (typed) => (typed === '' ? null : check(typed))),
      );
    },
    line,
    sure: async (message) => {
      if (globals.yes) return;
      const { yesWords, noWords, sureHint } = texts.screen;
      for (;;) {
        // Typed, and by nothing that was typed or scanned before: Enter alone agrees to nothing.
        const typed = fold(await line(`${message} ${sureHint}`, { careful: true }));
        if (yesWords.includes(typed)) return;
        if (noWords.includes(typed)) throw new Problem('input.declined', {});
      }
    },
  };
}

/** What is wrong with an answer, or `null`. */
type Check = (typed: string) => string | null;

function clean(typed: string): string {
  return typed.normalize('NFC').trim();
}

/** A card read into a field for words has lost its way; so has a code, where none is asked for. */
function scanFault(typed: string, { scan = 'codes' }: TextOptions, texts: Texts): string | null {
  const { kind } = route(typed.normalize('NFC'));
  const card = kind === 'card' || kind === 'foreign';
  const code = kind === 'receipt' || kind === 'dossier' || kind === 'postal';
  return scan !== 'any' && (card || (scan === 'none' && code)) ? texts.screen.notAScan : null;
}
