/** A shell's Tab: `complete -- words so far`. Nothing is asked, and nothing fails aloud. */
import { loadWhole, type Language } from '../locale/texts.ts';
import { completions } from './completion.ts';
import { createContext } from './context.ts';
import { valueOf, type Program } from './find-command.ts';
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
  const named = words.slice(0, 2).join(' ');
  const again = async (): Promise<number> => 0;
  const ctx = createContext(surroundings, { ...globals, store }, texts, named, again);
  try {
    const live = (key: string) => program.liveValues(key, ctx);
    surroundings.stdout.write(await completions(words, program.entries, texts, live));
    return 0;
  } finally {
    await ctx.close().catch(() => undefined);
  }
}
