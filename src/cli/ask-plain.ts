/** Questions as plain lines, for screen readers and terminals that cannot redraw. */
import { Problem } from '../domain/problem.ts';
import { printable } from '../domain/value/text.ts';
import type { Texts } from '../locale/texts.ts';
import { CAREFUL_MS, TurnedBack, type Choice, type Seat, type Ways } from './asker.ts';

export function plainWays({ screen }: Texts, seat: Seat): Omit<Ways, 'secret'> {
  const { write } = seat.live;
  const line = async (message: string, careful = false): Promise<string> => {
    for (;;) {
      const typed = await readLine(message, careful, { seat, cardScanned: screen.cardScanned });
      if (typed !== null) return typed;
      write(`! ${screen.oneLineOnly}\n`);
    }
  };
  const text: Ways['text'] = async (message, initial, faultOf) => {
    const shown = initial === undefined ? message : `${message} (${initial})`;
    for (;;) {
      const typed = (await line(shown)).trim() || (initial ?? '');
      const fault = faultOf(typed);
      if (fault === null) return typed;
      write(`! ${fault}\n`);
    }
  };
  const list = (choices: readonly Choice<unknown>[]): void => {
    for (const [index, { name }] of choices.entries())
      write(`  ${index + 1}. ${printable(name)}\n`);
  };
  const numbered = async <T>(message: string, choices: readonly Choice<T>[]): Promise<T> => {
    const faultOf = (typed: string): string | null =>
      choices[Number(typed) - 1] === undefined ? screen.numberOf(choices.length) : null;
    list(choices);
    const answered = (typed: string) => (typed === '<' ? null : faultOf(typed));
    return choices[Number(notBack(await text(message, undefined, answered))) - 1]!.value;
  };
  return {
    line,
    text,
    choose: numbered,
    tick: async (message, choices) => {
      const ticked = choices.map(({ checked }) => checked);
      for (;;) {
        const shown = choices.map((each, index) => ({
          ...each,
          name: `[${ticked[index]! ? 'x' : ' '}] ${each.name}`,
        }));
        list(shown);
        const typed = notBack((await line(message)).trim());
        if (typed === '') return choices.filter((_, at) => ticked[at]).map(({ value }) => value);
        for (const n of typed.match(/\d+/g) ?? []) ticked[Number(n) - 1] = !ticked[Number(n) - 1];
      }
    },
    find: async (message, source) => {
      for (;;) {
        const found = await source(notBack((await line(message)).normalize('NFC').trim()));
        if (found.length > 0) return numbered(message, found.slice(0, 12));
        write(`! ${screen.nothingFound}\n`);
      }
    },
    yesNo: async (message, initial) => {
      const shown = `${message} (${initial ? screen.yes : screen.no})`;
      const typed = notBack((await line(shown)).trim().toLowerCase());
      return typed === '' ? initial : screen.yesWords.includes(typed);
    },
  };
}

/** What was typed, where it was not to go back. */
function notBack(typed: string): string {
  if (typed === '<') throw new TurnedBack();
  return typed;
}

/** A line as it was typed; `null` of several that were pasted, none of which is taken. */
async function readLine(
  message: string,
  careful: boolean,
  { seat, cardScanned }: { seat: Seat; cardScanned: string },
): Promise<string | null> {
  const { plainLine } = await import('./plain-line.ts');
  const { gate } = seat;
  if (gate.readableEnded) throw new Problem('input.cancelled', {});
  gate.open({ line: true, deafMs: careful ? CAREFUL_MS : 0, marks: false });
  try {
    const typed = await plainLine(message, seat, cardScanned);
    return (await gate.pastedBehind()) ? null : typed;
  } finally {
    gate.close();
  }
}
