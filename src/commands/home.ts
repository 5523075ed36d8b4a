/** `motcua` alone on a terminal: the day at this counter, and one key to each act. */
import { existsSync } from 'node:fs';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { Problem } from '../domain/problem.ts';

export default command({
  args: {},
  options: {},
  run: async (_input, ctx) => {
    const { home } = ctx.texts.screen;
    const { stderr } = ctx.surroundings;
    if (!existsSync(ctx.storePath())) {
      stderr.write(`${home.firstTime}\n`);
      if ((await ctx.runCommand(['setup'])) !== 0) return { left: true };
    }
    if (!(await isSignedIn(ctx))) await ctx.runCommand(['staff', 'login']);
    for (;;) {
      await ctx.runCommand(['status', '--quiet']);
      const words = await askWhat(ctx);
      if (words === null) return { left: true };
      await ctx.runCommand(words);
    }
  },
  show: (_result, ui) => ui.line(ui.texts.screen.home.kept),
});

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
