/** Odd requests over a raw socket: none ends the pages, and no answer tells of a person. */
import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { register, absence, numbers } from '../support/acts.ts';
import { openBoard, saidAt } from '../support/board.ts';
import { figure, tries } from '../support/figures.ts';
import { newCounter } from '../support/program.ts';

const TRIES = tries(6000, 250);
const AT_ONCE = 50;
const UNANSWERED_MS = 500;

const plainPaths = fc.constantFrom('/', '/r', '/board.css', '/x');
const paths = fc.oneof(
  { weight: 3, arbitrary: plainPaths },
  fc.constantFrom('/', '/r', '/events', '/r?t=', '/board.js', '*', '//', '/../../etc/passwd', '/?'),
  fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((text) => `/r?t=${encodeURI(text.toWellFormed())}`),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `/${text}`),
  fc
    .constantFrom('%', '%00', '%zz', '<script>', '#', 'lang=en&lang=vi', 'theme=%22')
    .map((odd) => `/r?t=${odd}`),
  fc.integer({ min: 1900, max: 9000 }).map((length) => `/r?t=${'9'.repeat(length)}`),
  fc.constantFrom('http://x/', 'https://x:y@z/r', 'x:443'),
);
const methods = fc.constantFrom(
  ...[
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PRI',
    'get',
    'G T',
    '',
  ],
);
const versions = fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '', 'ICAP/1.0');
const headers = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...['Host: x', 'Host: a\r\nHost: b', 'Connection: upgrade\r\nUpgrade: websocket'],
      ...['Content-Length: 5', 'Content-Length: -1', 'Content-Length: 99999999999'],
      ...['Transfer-Encoding: chunked', 'Expect: 100-continue', 'Expect: x', 'Range: bytes=0-'],
      ...['Origin: http://x', 'Content-Type: application/x-www-form-urlencoded', 'Cookie: a=b'],
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.integer({ min: 10, max: 12_000 }).map((length) => `X: ${'x'.repeat(length)}`),
  ),
  { maxLength: 4 },
);
const whole = fc
  .tuple(methods, paths, versions, headers, fc.string({ maxLength: 30 }))
  .map(([method, path, version, lines, body]) =>
    Buffer.from(`${[`${method} ${path} ${version}`, ...lines].join('\r\n')}\r\n\r\n${body}`),
  );
/** Whole, and odd in its address alone. */
const readable = fc
  .tuple(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT'), paths)
  .map(([method, path]) => Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
const requests = fc.oneof(
  { weight: 6, arbitrary: readable },
  { weight: 6, arbitrary: whole },
  { weight: 2, arbitrary: fc.tuple(whole, whole).map((both) => Buffer.concat(both)) },
  { weight: 2, arbitrary: fc.tuple(whole, fc.nat(40)).map(([all, cut]) => all.subarray(0, cut)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
);

/** All that comes back until the other side ends, or for a moment where it says nothing. */
function answerTo(request: Buffer, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const pieces: Buffer[] = [];
    const end = (): void => {
      socket.destroy();
      resolve(Buffer.concat(pieces).toString('latin1'));
    };
    socket.setTimeout(UNANSWERED_MS, end);
    socket.on('data', (piece: Buffer) => {
      pieces.push(piece);
      socket.setTimeout(50);
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.write(request);
  });
}

it('neither ends nor tells of anybody', async () => {
  const counter = await newCounter();
  await register(counter);
  const { code } = await counter.json(`${absence} --all-components`);
  const board = await openBoard(counter);
  const drawn = fc.sample(requests, { numRuns: TRIES, seed: 20_261_123 });
  const told = ['Trần', 'Thị Thử', numbers.thu, code as string, counter.folder, 'node:', 'src/'];
  const seen = new Map<string, number>();
  for (let at = 0; at < drawn.length; at += AT_ONCE) {
    const answers = await Promise.all(
      drawn.slice(at, at + AT_ONCE).map(async (request) => answerTo(request, board.port)),
    );
    for (const answer of answers) {
      const text = Buffer.from(answer, 'latin1').toString('utf8');
      for (const word of told) expect(text).not.toContain(word);
      const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'nothing';
      expect(status).not.toBe('500');
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
  }
  // They were odd in many ways, and some were whole.
  expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['200', '400', '404', '405']));
  board.passes(120);
  expect(await saidAt(`${board.url}/`)).toContain('Chưa gọi số nào.');
  expect((await board.stop()).code).toBe(0);
  figure('inputs', TRIES, 'odd requests of the pages', 'none ended them');
});

it('waits for nobody who sends slowly, and lets no more in than it can bear', async () => {
  const counter = await newCounter();
  const board = await openBoard(counter);
  const slow = Array.from({ length: 260 }, () => {
    const socket = connect(board.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume().write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    return new Promise<void>((resolve) => socket.on('close', () => resolve()));
  });
  // Each is closed by the pages: refused at once, or when its time is over.
  await Promise.all(slow);
  expect(await saidAt(`${board.url}/`)).toContain('Chưa gọi số nào.');
});
