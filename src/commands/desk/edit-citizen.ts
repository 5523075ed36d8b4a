/** What of a record is wrong, and what is right: asked to the words of `citizen edit`. */
import type { Context } from '../../cli/context.ts';
import { flagName, type Kind } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { detailOptions } from '../citizen/options.ts';
import { emptiableQuestion, listed, optionalLine, valueQuestion } from './questions.ts';

const correctable = ['name', 'dob', 'sex', 'address', 'phone', 'email'] as const;

/** `then` gets the words; whether open dossiers follow is asked by the command itself. */
export function editQuestion<A>(
  ctx: Context,
  citizen: Uuid,
  then: (words: string[]) => Reply<A>,
): Question<A> {
  const { citizen: words, desk } = ctx.texts.screen;
  const names = correctable.map((field) => words.fields[field]);
  return listed<A>(ctx, desk.askWhatIsWrong, names, (n) => {
    const field = correctable[n]!;
    const kind: Kind<string> = detailOptions[field];
    const ask = field === 'name' ? valueQuestion<A, string> : emptiableQuestion<A, string>;
    const right = ask(ctx, desk.askRight(names[n]!), kind, (value) => {
      const edit = ['citizen', 'edit', citizen, flagName(field), value];
      return field === 'name' ? { instead: reasonQuestion(ctx, edit, then) } : then(edit);
    });
    return { instead: right };
  });
}

/** A name is what a person is told by: why it is another one is kept, where it is said. */
function reasonQuestion<A>(
  ctx: Context,
  edit: readonly string[],
  then: (words: string[]) => Reply<A>,
): Question<A> {
  return optionalLine<A>(ctx, ctx.texts.screen.desk.askWhyRenamed, (reason) =>
    then([...edit, ...(reason === '' ? [] : ['--reason', reason])]),
  );
}
