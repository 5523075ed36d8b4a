/** Questions in a row, each with its answer: `<` asks the one before again. */
import { TurnedBack } from './asker.ts';

/** What asks something; `null` where there is nothing to ask. */
export type Asking<A> = (answers: A) => (() => Promise<Partial<A>>) | null;

/**
 * Asks in order. Gone back to, a question is asked with the answers as they are, so that it can
 * offer its own; before the first it leaves. Throws `input.cancelled`.
 */
export async function askInTurn<A extends object>(
  start: A,
  turns: readonly Asking<A>[],
): Promise<A> {
  let answers = start;
  const asked: number[] = [];
  let at = 0;
  while (at < turns.length) {
    const ask = turns[at]!(answers);
    if (ask !== null) {
      try {
        answers = merged(answers, await ask());
        asked.push(at);
      } catch (error) {
        const before = error instanceof TurnedBack ? asked.pop() : undefined;
        if (before === undefined) throw error;
        at = before;
        continue;
      }
    }
    at += 1;
  }
  return answers;
}

/** A question that is asked where no flag said it. */
export function unsaid<A extends object>(
  said: A,
  name: keyof A,
  ask: (answers: A) => Promise<Partial<A>>,
): Asking<A> {
  return (answers) => (said[name] === null ? () => ask(answers) : null);
}

/** What was answered before, for a question that offers it. */
export function before(answer: string | null): { initial?: string } {
  return answer === null ? {} : { initial: answer };
}

function merged<A>(answers: A, more: Partial<A>): A {
  return { ...answers, ...more };
}
