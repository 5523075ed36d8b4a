/** The list questions as numbered lines, for screen readers and terminals that cannot redraw. */
import type { Texts } from '../locale/texts.ts';
import type { Asker, Choice, TextOptions } from './asker.ts';
import { printable } from '../domain/value/text.ts';

type Ask = (message: string, options?: TextOptions) => Promise<string>;

export function plainAsker(
  line: (message: string) => Promise<string>,
  text: Ask,
  { screen }: Texts,
  write: (text: string) => void,
): Pick<Asker, 'choose' | 'tick' | 'find' | 'yesNo'> {
  const list = (choices: readonly Choice<unknown>[]): void => {
    for (const [index, { name }] of choices.entries())
      write(`  ${index + 1}. ${printable(name)}\n`);
  };
  const numbered = async <T>(message: string, choices: readonly Choice<T>[]): Promise<T> => {
    const inList = (typed: string): true | string =>
      choices[Number(typed) - 1] !== undefined || screen.numberOf(choices.length);
    list(choices);
    return choices[Number(await text(message, { check: inList, scan: 'none' })) - 1]!.value;
  };
  return {
    choose: numbered,
    tick: async (message, choices) => {
      const ticked = choices.map(({ checked }) => checked);
      for (;;) {
        const shown = choices.map((each, index) => ({
          ...each,
          name: `[${ticked[index]! ? 'x' : ' '}] ${each.name}`,
        }));
        list(shown);
        const typed = await line(message);
        if (typed === '') return choices.filter((_, at) => ticked[at]).map(({ value }) => value);
        for (const n of typed.match(/\d+/g) ?? []) ticked[Number(n) - 1] = !ticked[Number(n) - 1];
      }
    },
    find: async (message, source) => {
      for (;;) {
        const found = await source(await line(message));
        if (found.length > 0) return numbered(message, found.slice(0, 12));
        write(`! ${screen.nothingFound}\n`);
      }
    },
    yesNo: async (message, initial) => {
      const shown = `${message} (${initial ? screen.yes : screen.no})`;
      const typed = (await line(shown)).toLowerCase();
      return typed === '' ? initial : screen.yesWords.includes(typed);
    },
  };
}
