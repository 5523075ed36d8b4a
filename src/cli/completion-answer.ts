/** A shell's Tab: `complete -- words so far`. Nothing is asked, and nothing fails aloud. */
import { loadWhole, type Language } from '../locale/texts.ts';
import { completions } from './completion.ts';
import { createContext } from './context.ts';
import { valueOf, type Program } from './find-command.ts';
import type { Offer } from './option.ts';
import { globalsOf } from './parse.ts';
import type { Surroundings } from './surroundings.ts';

export async function answerTab(
  argv: readonly string[],
  program: Program,
  surroundings: Surroundings,
  lang: Language,
): Promise<number> {
  const words = argv.slice(argv[1] === '--' ? 2 : 1);
  const texts = await loadWhole(lang);
  const globals = globalsOf({ input: false }, lang, surroundings);
  const store = valueOf(words, '--store');
  const ctx = createContext({
    surroundings,
    globals: { ...globals, store },
    texts,
    command: words.slice(0, 2).join(' '),
    needs: null,
    saidAtScreen: async () => null,
    askPinAgain: async () => undefined,
    needOf: () => null,
    runProgram: async () => 0,
  });
  try {
    const live = (offer: Offer) => program.liveValues(offer, ctx);
    surroundings.stdout.write(await completions(words, program.entries, texts, live));
    return 0;
  } finally {
    await ctx.close().catch(() => undefined);
  }
}
