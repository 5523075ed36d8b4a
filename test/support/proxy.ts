/**
 * A wire between a program and its server, without TLS: it counts what is asked, and is cut at a
 * moment of the test's choosing.
 */
import { connect, createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Wire {
  /** The server's address through this wire. */
  url: string;
  /** How many questions have gone to the server since it was last mended. */
  sent(): number;
  /**
   * How often, since then, somebody waited for the server: answers come when all that was asked is
   * answered, as they do where the way is long.
   */
  rounds(): number;
  /**
   * Cuts it at the n-th question from now on: before the server hears it, or when it has heard it
   * and its answer is on the way.
   */
  cutAt(n: number, when: 'before' | 'after'): void;
  mend(): void;
}

interface Counted {
  sent: number;
  rounds: number;
  cut: { n: number; when: 'before' | 'after' } | null;
}

export async function wireTo(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  const counted: Counted = { sent: 0, rounds: 0, cut: null };
  const ends = new Set<() => void>();
  const wire = createServer((near) => {
    const far = connect(Number(port), hostname);
    const drop = (): void => {
      near.destroy();
      far.destroy();
    };
    ends.add(drop);
    for (const end of [near, far]) {
      end.setNoDelay(true);
      end.on('error', drop).on('close', drop);
    }
    const talk = new Talk(counted, {
      ask: (bytes) => far.write(bytes),
      answer: (bytes) => near.write(bytes),
      drop,
      hangUp: () => {
        near.destroy();
        far.removeAllListeners('data').end();
      },
    });
    near.on('data', (bytes) => talk.asked(bytes));
    far.on('data', (bytes) => talk.answered(bytes));
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const drop of ends) drop();
    wire.close();
  });
  const through = new URL(url);
  through.port = String((wire.address() as AddressInfo).port);
  const anew = (cut: Counted['cut']): void => void Object.assign(counted, { ...fresh, cut });
  return {
    url: through.href,
    sent: () => counted.sent,
    rounds: () => counted.rounds,
    cutAt: (n, when) => anew({ n, when }),
    mend: () => anew(null),
  };
}

const fresh = { sent: 0, rounds: 0 };

interface Ends {
  ask(bytes: Buffer): void;
  answer(bytes: Buffer): void;
  drop(): void;
  /** Lets the server do what it was asked, and hears nothing of it. */
  hangUp(): void;
}

/** What ends a question, and says that the server is ready for the next. */
const [SYNC, QUERY, READY] = ['S', 'Q', 'Z'];

/** One connection, as far as it has been read. */
class Talk {
  readonly #counted: Counted;
  readonly #ends: Ends;
  readonly #near = new Messages();
  readonly #far = new Messages();
  /** The first words have no letter, and are answered before anything is asked. */
  #begun = false;
  #open = 0;
  #held: Buffer[] = [];
  #cut: Counted['cut'] = null;

  constructor(counted: Counted, ends: Ends) {
    this.#counted = counted;
    this.#ends = ends;
  }

  asked(bytes: Buffer): void {
    if (!this.#begun) {
      this.#ends.ask(bytes);
      return;
    }
    const whole: Buffer[] = [];
    for (const message of this.#near.read(bytes)) {
      const asks = [SYNC, QUERY].includes(message.toString('latin1', 0, 1));
      if (asks) this.#ask();
      if (this.#cut?.when === 'before') break;
      whole.push(message);
      if (this.#cut) break;
    }
    this.#ends.ask(Buffer.concat(whole));
    if (this.#cut?.when === 'before') this.#ends.hangUp();
  }

  answered(bytes: Buffer): void {
    if (this.#cut) {
      this.#ends.drop();
      return;
    }
    this.#held.push(bytes);
    if (!this.#begun) {
      // Who comes is let in, asked for a password, or told of no TLS before anything is asked.
      this.#begun = [...this.#far.read(bytes)].some((message) => isReady(message));
      return this.#deliver();
    }
    for (const message of this.#far.read(bytes)) if (isReady(message)) this.#open -= 1;
    if (this.#open > 0) return;
    this.#counted.rounds += 1;
    this.#deliver();
  }

  #ask(): void {
    this.#open += 1;
    this.#counted.sent += 1;
    if (this.#counted.cut?.n === this.#counted.sent) this.#cut = this.#counted.cut;
  }

  #deliver(): void {
    for (const bytes of this.#held.splice(0)) this.#ends.answer(bytes);
  }
}

function isReady(message: Buffer): boolean {
  return message.toString('latin1', 0, 1) === READY;
}

/** Messages of a letter, a length and so many bytes, however they came in pieces. */
class Messages {
  #rest: Buffer = Buffer.alloc(0);

  *read(bytes: Buffer): Generator<Buffer> {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    while (this.#rest.length >= 5) {
      const end = 1 + this.#rest.readUInt32BE(1);
      if (this.#rest.length < end) return;
      const message = this.#rest.subarray(0, end);
      this.#rest = this.#rest.subarray(end);
      yield message;
    }
  }
}
