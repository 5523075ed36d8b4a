/** `motcua` alone on a terminal: the day at this counter, and one key to each act. */
import { existsSync } from 'node:fs';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { exitCodes } from '../cli/program.ts';
import { Problem } from '../domain/problem.ts';

export default command({
  args: {},
  options: {},
  run: async (_input, ctx) => {
    const { home } = ctx.texts.screen;
    const { stderr } = ctx.surroundings;
    if (!(await isSetUp(ctx))) {
      stderr.write(`${home.firstTime}\n`);
      const code = await ctx.runCommand(['setup']);
      if (code !== 0) return { code };
    }
    while (!(await isSignedIn(ctx))) {
      const code = await ctx.runCommand(['staff', 'login']);
      // A wrong PIN is asked for again; who gives up, or has no store, leaves.
      if (code !== 0 && code !== exitCodes.refused) return { code };
    }
    for (;;) {
      await ctx.runCommand(['status', '--quiet']);
      const words = await askWhat(ctx);
      if (words === null) return { code: 0 };
      await ctx.runCommand(words);
    }
  },
  exitCode: ({ code }) => code,
  show: ({ code }, ui) => {
    if (code === 0) ui.line(ui.texts.screen.home.kept);
  },
});

/** A file that holds no journal yet is no store: a set-up was given up there. */
async function isSetUp(ctx: Context): Promise<boolean> {
  return existsSync(ctx.storePath()) && (await (await ctx.store()).history.books()).length > 0;
}

async function isSignedIn(ctx: Context): Promise<boolean> {
  try {
    await ctx.session();
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'staff.not_signed_in') return false;
    throw error;
  }
}

/** The words of the chosen command, or `null` to leave. */
async function askWhat(ctx: Context): Promise<string[] | null> {
  const { home } = ctx.texts.screen;
  const ask = await ctx.ask();
  const choice = await ask.choose(home.question, [
    { value: 'receive', name: home.receive },
    { value: 'register', name: home.register },
    { value: 'find', name: home.find },
    { value: 'return', name: home.returnResult },
    { value: 'due', name: home.due },
    { value: 'procedures', name: home.procedures },
    { value: 'help', name: home.help },
    { value: 'leave', name: home.leave },
  ]);
  switch (choice) {
    case 'receive':
      return ['dossier', 'receive', '--print'];
    case 'register':
      return ['citizen', 'register'];
    case 'find':
      return ['dossier', 'find', await ask.text(home.askWords)];
    case 'return':
      return ['dossier', 'return', await ask.text(home.askCode), '--print'];
    case 'due':
      return ['dossier', 'list', '--due-before', await ctx.today()];
    case 'procedures':
      return ['procedure', 'search', await ask.text(home.askProcedure)];
    case 'help':
      return ['help'];
    default:
      return null;
  }
}
