/** The way through the questions of one step, so that going back and on again loses nothing. */

/** Questions are told apart by what they ask. */
interface Titled {
  message: string;
}

/** The questions of one step that led to each other, and which of them is asked now. */
export interface Trail<Q extends Titled> {
  readonly asked: readonly Asked<Q>[];
  readonly at: number;
}

interface Asked<Q extends Titled> {
  question: Q;
  /** What was typed at it before; of a step's own question its answers tell that. */
  typed: string;
}

/** A step begins with its own question; gone back to, with the last one it had. */
export function trailTo<Q extends Titled>(
  question: Q,
  before: Trail<Q> | undefined,
  back: boolean,
): Trail<Q> {
  const [first, ...followed] = before?.asked ?? [];
  return {
    asked: [{ question, typed: first?.typed ?? '' }, ...followed],
    at: back ? followed.length : 0,
  };
}

/** On to another question, as the one here was answered. What was typed there before stays. */
export function further<Q extends Titled>(
  { asked, at }: Trail<Q>,
  typed: string,
  question: Q,
): Trail<Q> {
  const next = asked[at + 1];
  // Another answer to the step's own question makes another matter of what follows.
  const same = next?.question.message === question.message && (at > 0 || asked[0]!.typed === typed);
  const here = { question: asked[at]!.question, typed };
  const following = same ? [{ question, typed: next.typed }, ...asked.slice(at + 2)] : null;
  return {
    asked: [...asked.slice(0, at), here, ...(following ?? [{ question, typed: '' }])],
    at: at + 1,
  };
}

/** Answered: what follows no more is forgotten. */
export function finished<Q extends Titled>({ asked, at }: Trail<Q>, typed: string): Trail<Q> {
  return { asked: [...asked.slice(0, at), { question: asked[at]!.question, typed }], at };
}
