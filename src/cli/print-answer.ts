/** What a command's answer becomes: papers, a list for other programs, JSON, or words for people. */
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import { inkFor } from './ink.ts';
import { writeList } from './list-file.ts';
import { pour, type Outcome, type Trouble } from './outcome.ts';
import { isWatched } from './surroundings.ts';

/** What is to be typed next, and what went wrong behind the answer. */
interface PrintedAnswer {
  steps: string[];
  troubles: readonly Trouble[];
}

/** Papers and lists for other programs have standard output to themselves. */
export async function printAnswer(
  spec: AnyCommand,
  { value, papers, troubles: before }: Outcome<unknown>,
  input: Record<string, unknown>,
  ctx: Context,
): Promise<PrintedAnswer> {
  const { json, list, quiet } = ctx.globals;
  const { stdout, stderr } = ctx.surroundings;
  const listed =
    list && spec.table && !(json && list.out === '-')
      ? await writeList(spec.table(value), list)
      : null;
  const carried = [...papers, ...(listed?.papers ?? [])];
  for (const paper of carried) await pour(paper, stdout.write);
  const troubles = [...before, ...(listed?.troubles ?? [])];
  const to = carried.length > 0 ? 'stderr' : 'stdout';
  if (json) {
    const { write } = to === 'stderr' ? stderr : stdout;
    write(`${JSON.stringify(value, null, 2)}\n`);
    return { steps: [], troubles };
  }
  if (listed?.value === null) return { steps: [], troubles };
  const steps: string[] = [];
  const ui = await inkFor(ctx, to, (commands) => void steps.push(...commands));
  if (listed) ui.done(ctx.texts.screen.written(listed.value));
  else await spec.show(value, ui, input);
  return { steps: quiet || !isWatched(ctx.surroundings) ? [] : steps, troubles };
}
