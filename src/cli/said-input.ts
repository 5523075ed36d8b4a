/** What a command was told, so that its idempotency key stands for that and for nothing else. */
import type { Specs } from './option.ts';
import type { Surroundings } from './surroundings.ts';

type Stdin = Surroundings['stdin'];

/** What a command takes, as it declares it. */
interface Taking {
  args: Specs;
  options: Specs;
}

/** The values and the standard input of one command line. */
export class SaidInput {
  /** The same standard input; what is read of it as text belongs to what was said. */
  readonly stdin: Stdin;
  #read: string[] = [];
  #values: readonly (readonly [name: string, value: unknown])[] | null = null;

  constructor(stdin: Stdin) {
    this.stdin = {
      ...stdin,
      read: async () => {
        const text = await stdin.read();
        this.#read.push(text);
        return text;
      },
    };
  }

  /**
   * Takes the values as they were understood: in whichever order they were typed, and whatever was
   * left out. Where a paper is put is not what is done.
   */
  take({ args, options }: Taking, input: Readonly<Record<string, unknown>>): void {
    const specs = { ...args, ...options };
    this.#values = Object.entries(input)
      .filter(([name, value]) => isSaid(value) && (specs[name]?.writes ?? null) === null)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** SHA-256 in hexadecimal; `null` for what was agreed to in a conversation, step by step. */
  digest(): string | null {
    if (this.#values === null) return null;
    // Loaded on first use: few command lines are given a key.
    const { hash } = process.getBuiltinModule('node:crypto');
    return hash('sha256', JSON.stringify([this.#values, this.#read]), 'hex');
  }
}

function isSaid(value: unknown): boolean {
  const isEmpty = Array.isArray(value) && value.length === 0;
  return value !== null && value !== undefined && value !== false && !isEmpty;
}
