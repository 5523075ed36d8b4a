import { beforeEach, expect, test } from 'vitest';
import { staged } from '../../src/cli/stage.ts';

let seen: string[];
let stage: ReturnType<typeof staged>;
beforeEach(() => {
  seen = [];
  const at = (name: string) => ({
    write: (text: string | Uint8Array) =>
      void seen.push(typeof text === 'string' ? `${name}: ${text}` : `${name}: bytes`),
    isTerminal: true,
    columns: 80,
    rows: 24,
  });
  stage = staged(at('out'), at('err'));
});

test('what is said is said at once where nobody holds it', () => {
  stage.stdout.write('a');
  stage.stderr.write('b');
  expect(seen).toEqual(['out: a', 'err: b']);
  expect(stage.stage.taken()).toBe('');
});

test('what is held waits for whoever takes it, in its order', () => {
  stage.stage.hold();
  stage.stderr.write('a');
  stage.stdout.write('b');
  expect([seen, stage.stage.taken(), stage.stage.taken()]).toEqual([[], 'ab', '']);
});

test('a prompt, a paper and the end say what nobody has taken, each where it was said', () => {
  stage.stage.hold();
  stage.stdout.write('a');
  stage.live.write('?');
  stage.stderr.write('b');
  stage.stdout.write(new Uint8Array([37]));
  stage.stdout.write('c');
  stage.stage.release();
  stage.stdout.write('d');
  expect(seen).toEqual(['out: a', 'err: ?', 'err: b', 'out: bytes', 'out: c', 'out: d']);
});

test('what is said before a prompt that has no page stands in rows of the screen', () => {
  stage.stage.hold((line) => line.split(' '));
  stage.stderr.write('one two\n');
  stage.live.write('?');
  expect(seen).toEqual(['err: one\ntwo\n', 'err: ?']);
});
