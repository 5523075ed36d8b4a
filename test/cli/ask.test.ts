/** Questions on the streams that a context is given, with inquirer as it is. */
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { createAsker } from '../../src/cli/ask.ts';
import { TurnedBack, type Asker } from '../../src/cli/asker.ts';
import { LineGate, MOST_LETTERS } from '../../src/cli/line-gate.ts';
import { textValue, whole } from '../../src/cli/option.ts';
import { date } from '../../src/cli/value-option.ts';
import { Problem } from '../../src/domain/problem.ts';
import { day } from '../support/arbitrary.ts';
import { vi } from '../support/texts.ts';

/** A terminal of our own: what is drawn on it, and a hand that types. */
class Desk {
  drawn = '';
  readonly #keys = new PassThrough();
  readonly #accessible: boolean;
  #stop: () => void = () => undefined;

  constructor(accessible: boolean) {
    this.#accessible = accessible;
  }

  readonly #gate = new LineGate(this.#keys, (text) => void (this.drawn += text));

  get asker(): Asker {
    const seat = {
      gate: this.#gate,
      live: {
        write: (text: string) => void (this.drawn += text),
        isTerminal: true,
        columns: 80,
        rows: 24,
      },
      todayFor: () => Promise.resolve(day('2026-11-23')),
      onInterrupt: (stop: () => void) => {
        this.#stop = stop;
        return () => (this.#stop = () => undefined);
      },
    };
    return createAsker(vi, { yes: false }, seat, this.#accessible);
  }

  /** Waits until words are drawn, and types. */
  async see(words: string, keys: string): Promise<void> {
    while (!this.drawn.includes(words)) await wait(2);
    this.drawn = '';
    this.type(keys);
  }

  /** What comes in one piece: a key, a line, or all that was pasted. */
  type(...pieces: string[]): void {
    for (const piece of pieces) this.#keys.write(piece);
  }

  interrupt(): void {
    this.#stop();
  }

  /** What Ctrl-D does where the terminal gives whole lines. */
  end(): void {
    this.#keys.end();
  }
}

describe.each([
  ['drawn', false],
  ['as plain lines', true],
])('questions %s', (_how, accessible) => {
  it('stand on the stream they are given, and ask until the answer is one', async () => {
    const desk = new Desk(accessible);
    const { asker } = desk;
    const named = asker.value('Tên?', textValue());
    await desk.see('Tên?', '\r');
    await desk.see(vi.screen.setup.needed, 'Lan\r');
    expect(await named).toBe('Lan');
    const counter = asker.value('Quầy?', whole(1, 999));
    await desk.see('Quầy?', 'x\r');
    await desk.see(vi.screen.wanted(vi.expected.whole('1', '999')), '7\r');
    expect(await counter).toBe(7);
  });

  it('take nothing for an answer where one may be left out', async () => {
    const desk = new Desk(accessible);
    const { asker } = desk;
    const born = asker.maybe('Ngày sinh?', date());
    await desk.see('Ngày sinh?', 'hôm qua\r');
    await desk.see(vi.screen.wanted(vi.expected.date), '\r');
    expect(await born).toBeNull();
    const signed = asker.value('Ngày ký?', date(), { initial: '2026-11-24' });
    await desk.see('Ngày ký?', '\r');
    expect(await signed).toBe('2026-11-24');
  });
});

describe.each([
  ['drawn', false],
  ['as plain lines', true],
])('one back, %s', (_how, accessible) => {
  it.each<[string, string, (asker: Asker) => Promise<unknown>]>([
    ['a text', '<\r', (asker) => asker.text('Hỏi?')],
    ['a text that is needed', '<\r', (asker) => asker.value('Hỏi?', textValue())],
    ['a value', '<\r', (asker) => asker.value('Hỏi?', whole(1, 9))],
  ])('%s hears it', async (_what, keys, ask) => {
    const desk = new Desk(accessible);
    const asked = ask(desk.asker).catch((error: unknown) => error);
    await desk.see('Hỏi?', keys);
    expect(await asked).toBeInstanceOf(TurnedBack);
  });
});

const cancelled = new Problem('input.cancelled', {});

const ways = [
  ['Ctrl-D', '\u0004'],
  ['Ctrl-D behind letters', 'La\u0004'],
  ['one Esc', '\u001B'],
] as const;
it.each(ways.flatMap(([key, keys]) => [false, true].map((plain) => [key, plain, keys] as const)))(
  'a question is left by %s, and the next one is asked (plain: %s)',
  async (_key, plain, keys) => {
    const desk = new Desk(plain);
    const { asker } = desk;
    const asked = asker.value('Tên?', textValue()).catch((error: unknown) => error);
    await desk.see('Tên?', keys);
    expect(await asked).toEqual(cancelled);
    const again = asker.text('In không?', { initial: 'c' });
    await desk.see('In không?', '\r');
    expect(await again).toBe('c');
  },
);

test.each([
  ['drawn', false],
  ['as plain lines', true],
])(
  'a date typed with a short year is one of those offered, by its number, %s',
  async (_how, plain) => {
    const desk = new Desk(plain);
    const { asker } = desk;
    const signed = asker.value('Ngày ký?', date());
    const asks = vi.screen.whichMeant('24/11/26');
    await desk.see('Ngày ký?', '24/11/26\r');
    // Enter picks nothing, `<` goes back to typing.
    await desk.see(asks, '\r');
    await desk.see(vi.screen.numberOf(2), '<\r');
    await desk.see('Ngày ký?', '24/11/26\r');
    await desk.see(asks, '1\r');
    expect(await signed).toBe('2026-11-24');
  },
);

it.each([false, true])(
  'once the keys have ended, no question waits for one',
  async (accessible) => {
    const desk = new Desk(accessible);
    const { asker } = desk;
    desk.type('Lan\r', '22\r');
    desk.end();
    const named = asker.line('Tên?');
    expect(await named).toBe('Lan');
    expect(await asker.line('Quầy?')).toBe('22');
    for (const message of ['Vai trò?', 'Số máy?']) {
      await expect(asker.line(message)).rejects.toEqual(cancelled);
    }
  },
);

describe('plain lines', () => {
  it.each([
    ['two', 'Lý Thị\rMới\r'],
    ['three, the last without its end', 'Lý Thị\r\nMới\r\nTổ 1'],
  ])(
    'that are pasted together, %s, answer nothing, and the question is asked again',
    async (_n, pasted) => {
      const desk = new Desk(true);
      const { asker } = desk;
      const named = asker.value('Tên?', textValue());
      await desk.see('Tên?', pasted);
      await desk.see(`! ${vi.screen.oneLineOnly}\nTên?`, 'Lan\r\n');
      expect(await named).toBe('Lan');
      const next = asker.value('Địa chỉ?', textValue());
      await desk.see('Địa chỉ?', 'Tổ 2\r');
      expect(await next).toBe('Tổ 2');
    },
  );

  it('that were typed before their questions came answer them', async () => {
    const desk = new Desk(true);
    const { asker } = desk;
    desk.type('Lan\r', '22\r');
    expect([
      await asker.value('Tên?', textValue()),
      await asker.value('Quầy?', textValue()),
    ]).toEqual(['Lan', '22']);
    expect(desk.drawn).not.toContain(vi.screen.oneLineOnly);
  });
});

describe('of a scanned card', () => {
  const card = '022192000001||Trần Thị Thử|29021992|Nữ|Tổ 1|01012022';

  it.each([true, false])('a question shows that it was one (plain: %s)', async (plain) => {
    const desk = new Desk(plain);
    const asked = desk.asker.line('Ai?');
    await desk.see('Ai?', `${card}\r`);
    expect(await asked).toBe(card);
    expect(desk.drawn).toContain(vi.screen.cardScanned);
    expect(desk.drawn).not.toContain('Trần Thị Thử');
  });

  it('a plain question never shows the number', async () => {
    const desk = new Desk(true);
    const asked = desk.asker.line('Ai?');
    await desk.see('Ai?', `${card}\r`);
    await asked;
    expect(desk.drawn).not.toContain('022192');
  });
});

it('a plain question is left by the interrupt it is given, and no other', async () => {
  const desk = new Desk(true);
  const asked = desk.asker.text('Tên?');
  while (!desk.drawn.includes('Tên?')) await wait(2);
  await wait(2);
  desk.interrupt();
  await expect(asked).rejects.toEqual(new Problem('input.cancelled', {}));
});

it.each([true, false])(
  'Ctrl-Z neither stops the program nor is a letter (plain: %s)',
  async (plain) => {
    const stops: string[] = [];
    const stopped = (signal: string): void => void stops.push(signal);
    process.on('SIGTSTP', stopped);
    onTestFinished(() => void process.off('SIGTSTP', stopped));
    const desk = new Desk(plain);
    const { asker } = desk;
    const named = asker.value('Tên?', textValue());
    await desk.see('Tên?', 'La\u001An\r');
    expect([await named, stops]).toEqual(['Lan', []]);
  },
);

it.each([true, false])(
  'what is too long for an answer is told, and nothing of it is taken (plain: %s)',
  async (plain) => {
    const desk = new Desk(plain);
    const { asker } = desk;
    const heard = asker.line('Lý do:');
    const long = 'chữ '.repeat(MOST_LETTERS);
    await desk.see('Lý do:', plain ? `${long}\r` : `\u001B[200~${long}\u001B[201~\r`);
    await desk.see(vi.screen.lineTooLong(MOST_LETTERS), 'ngắn\r');
    expect(await heard).toBe('ngắn');
  },
);

it('a line that was heard is not marked as accepted: its reader may still refuse it', async () => {
  const desk = new Desk(false);
  const heard = desk.asker.line('Lý do:');
  await desk.see('Lý do:', 'x\r');
  expect(await heard).toBe('x');
  expect(desk.drawn).toContain('›');
  expect(desk.drawn).not.toContain('✔');
});
