/** What a value that was asked for was answered with. */
import type { Reply } from '../../cli/steps.ts';

/** The value as its option takes it, and the words that show it. */
export interface ValueAnswer {
  value: unknown;
  shown: string;
}

export type ValueTaken<A> = (answer: ValueAnswer) => Promise<Reply<A>> | Reply<A>;
