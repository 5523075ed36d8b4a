import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { absence, register } from '../support/acts.ts';
import { freePort, openBoard, putAway, receiptText, saidAt } from '../support/board.ts';
import { newCounter } from '../support/program.ts';

it('shows the numbers that are called, where to, and how many wait; nobody’s name', async () => {
  const counter = await newCounter();
  await register(counter);
  const board = await openBoard(counter);
  expect(await saidAt(`${board.url}/`)).toContain('Chưa gọi số nào. Xin chờ.');
  await counter.json('queue take --citizen 022192000001');
  for (let taken = 0; taken < 3; taken += 1) await counter.json('queue take');
  await counter.json('queue take --service result');
  await counter.json('queue call');
  await counter.json('queue done');
  await counter.json('queue call');
  board.passes(2);
  const said = await saidAt(`${board.url}/`);
  expect(said).toContain('A002 Quầy 1 Vừa gọi trước đó A001 Quầy 1 Đang chờ Nộp hồ sơ 2 người');
  expect(said).toContain('Nhận kết quả 1 người Hôm nay chờ chưa đến 1 phút');
  expect(said).toContain('TẬP HUẤN');
  expect(said).not.toContain('Thử Trần');
  expect(await saidAt(`${board.url}/?lang=en`)).toContain('A002 Counter 1 Called before A001');
});

it('tells whoever watches of a call, says of what time it is, and looks old where it is', async () => {
  const counter = await newCounter();
  const board = await openBoard(counter);
  const news = await watching(`${board.url}/events`);
  expect(await news.next('news')).toMatchObject({ calls: [], fresh: 'Dữ liệu lúc 09:14' });
  await counter.json('queue take');
  await counter.json('queue call');
  board.passes(2);
  expect(await news.next('news')).toMatchObject({
    calls: [{ said: 'Mời số A001 đến quầy 1', spoken: 'Mời số A 0 0 1 đến quầy 1' }],
  });
  // The store is put away, as by whoever restores it; then it is there again.
  const back = await putAway(counter.store);
  board.passes(600);
  expect(await saidAt(`${board.url}/`)).toContain('Dữ liệu lúc 09:14, đang nối lại');
  const old = await (await fetch(`${board.url}/`)).text();
  expect(old).toContain('class="stale"');
  expect(old).toContain('A001');
  const away = await fetch(`${board.url}/r?t=x`);
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '60']);
  expect(await away.text()).toContain('Hiện chưa tra được.');
  await back();
  counter.now = '2026-11-23T09:25:00+07:00';
  board.passes(2);
  expect(await saidAt(`${board.url}/`)).toContain('Dữ liệu lúc 09:25 ');
  expect(await (await fetch(`${board.url}/`)).text()).not.toContain('class="stale"');
  news.end();
});

it('tells how far a dossier is to whoever has its receipt, and to all others one sentence', async () => {
  const counter = await newCounter();
  await register(counter);
  const [code, other] = [
    (await counter.json(`${absence} --all-components`))['code'] as string,
    (await counter.json(`${absence} --all-components --yes`))['code'] as string,
  ];
  const [receipt, second] = [await receiptText(counter, code), await receiptText(counter, other)];
  const board = await openBoard(counter);
  const asked = (text: string): string => `${board.url}/r?t=${encodeURIComponent(text)}`;
  const said = await saidAt(asked(receipt));
  expect(said).toContain('Hồ sơ đang được giải quyết Ngày hẹn trả: 25/11/2026');
  expect(said).toContain('Dữ liệu lúc 09:14 23/11/2026');
  const page = await (await fetch(asked(receipt))).text();
  for (const told of ['Trần', 'Thử', '0221', code, '1.003677', 'hôn nhân']) {
    expect(page).not.toContain(told);
  }
  // What is shown stands nowhere else: neither in the answer nor where it was asked.
  expect(await saidAt(`${asked(receipt)}&lang=en`)).toContain('Your dossier is being handled');
  await counter.json(`dossier withdraw ${other} --reason "đổi ý"`);
  const [head, tail] = [receipt.slice(0, 30), receipt.slice(31)];
  const parts = receipt.split('*');
  const wrong = [
    code,
    'x',
    'MC1*',
    `${head}${receipt[30] === '1' ? '2' : '1'}${tail}`,
    parts.slice(0, -1).join('*'),
    [...parts.slice(0, -1), second.split('*').at(-1)].join('*'),
    [...parts.slice(0, 4), '01234567', ...parts.slice(5)].join('*'),
    second,
    `${receipt}${'A'.repeat(300)}`,
  ];
  const answers = new Set(await Promise.all(wrong.map(async (text) => saidAt(asked(text)))));
  expect([...answers]).toEqual([expect.stringContaining('Không tra được gì với nội dung này.')]);
  await counter.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
  expect(await saidAt(asked(receipt))).toContain('đã giải quyết xong, mời bạn đến nhận kết quả');
});

it('asks once how satisfied somebody is, who holds the receipt of what was handed back', async () => {
  const counter = await newCounter();
  await register(counter);
  const { code } = await counter.json(`${absence} --all-components`);
  const receipt = await receiptText(counter, code as string);
  const board = await openBoard(counter);
  const page = `${board.url}/r?t=${encodeURIComponent(receipt)}`;
  const send = async (a: string, origin = board.url, t = receipt): Promise<number> =>
    (
      await fetch(`${board.url}/r`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ t, a }).toString(),
      })
    ).status;
  const answers = async (): Promise<unknown[]> => {
    const { events } = await counter.json(`dossier timeline ${code}`);
    return (events as { type: string }[]).filter(({ type }) => type === 'dossier.rated');
  };
  // Neither asked nor taken before the result is with its own.
  expect(await saidAt(page)).not.toContain('hài lòng');
  expect(await send('2')).toBe(303);
  await counter.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
  await counter.json(`dossier return ${code} --to owner`);
  expect(await saidAt(page)).toContain('Hồ sơ đã được trả');
  expect(await saidAt(page)).toContain('Rất hài lòng Hài lòng Không hài lòng');
  expect([await send('2', 'http://evil.example'), await send('2', 'null')]).toEqual([413, 413]);
  expect([await send('7'), await send('2', board.url, `${receipt}x`)]).toEqual([303, 303]);
  expect(await answers()).toEqual([]);
  expect([await send('1'), await send('0')]).toEqual([303, 303]);
  expect(await answers()).toHaveLength(1);
  const said = await saidAt(page);
  expect(said).toContain('Đã ghi nhận câu trả lời của bạn.');
  expect(said).not.toContain('Rất hài lòng');
  const { total } = await counter.json('report summary --from 2026-11-01 --to 2026-11-30');
  expect(total).toMatchObject({ content: 1, displeased: 0 });
  expect((await counter.run('store verify')).code).toBe(0);
  const { err } = await board.stop();
  expect(err).toContain('Câu hỏi hài lòng được ghi dưới tên đăng nhập lan');
});

it('asks nobody where nobody is signed in who may hand back results', async () => {
  const counter = await newCounter();
  await register(counter);
  const { code } = await counter.json(`${absence} --all-components`);
  const receipt = await receiptText(counter, code as string);
  await counter.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
  await counter.json(`dossier return ${code} --to owner`);
  await counter.json('staff logout');
  const board = await openBoard(counter);
  const said = await saidAt(`${board.url}/r?t=${encodeURIComponent(receipt)}`);
  expect(said).toContain('Hồ sơ đã được trả');
  expect(said).not.toContain('hài lòng');
  expect((await board.stop()).err).toContain('Trang không hỏi mức độ hài lòng');
});

it('lets nobody look too often, from one address or from all together', async () => {
  const counter = await newCounter();
  const board = await openBoard(counter);
  const look = async (): Promise<number> => (await fetch(`${board.url}/r?t=x`)).status;
  const codes = await Promise.all(Array.from({ length: 22 }, look));
  expect(codes.filter((code) => code === 200)).toHaveLength(20);
  expect(codes.filter((code) => code === 429)).toHaveLength(2);
  board.passes(4);
  expect([await look(), await look()]).toEqual([200, 429]);
});

it('says of every answer that nothing of it is kept, framed or guessed', async () => {
  const counter = await newCounter();
  const board = await openBoard(counter);
  for (const path of ['/', '/r', '/r?t=x', '/board.js', '/board.css', '/status.css', '/x']) {
    const { headers, status } = await fetch(`${board.url}${path}`);
    expect(status, path).toBe(path === '/x' ? 404 : 200);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
    expect(headers.get('cache-control')).toBe('no-store');
  }
  for (const path of ['/', '/r']) {
    const text = await (await fetch(`${board.url}${path}`)).text();
    expect(text).not.toMatch(/<script(?! src=)|<style| style=| on[a-z]+=/);
  }
  const head = await fetch(`${board.url}/r`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const put = await fetch(`${board.url}/`, { method: 'DELETE' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('ends by Ctrl-C, and says where it is open', async () => {
  const counter = await newCounter();
  const board = await openBoard(counter, '--json');
  const { code, out, err } = await board.stop();
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({
    ...{ address: '127.0.0.1', port: board.port, url: `${board.url}/` },
  });
  await expect(fetch(board.url)).rejects.toThrow('fetch failed');
  const open = await openBoard(counter, '--address 0.0.0.0');
  const seen = await open.stop();
  expect(seen.err).toContain('Mọi máy trong mạng này đều xem được trang.');
  expect(seen.out).toContain(`:${open.port}/`);
});

it('refuses a port that is taken with the next one that is free, and an address it has not', async () => {
  const counter = await newCounter();
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  const taken = await counter.refusal(`queue board --port ${port}`);
  expect([taken.exit, taken.code]).toEqual([6, 'queue.port_taken']);
  const free = taken.detail['free'] as number;
  expect(taken.next).toEqual([`motcua queue board --port ${free}`]);
  expect(free).toBeGreaterThan(port);
  await new Promise((resolve) => other.close(resolve));
  const away = await counter.refusal('queue board --port 0 --address 198.51.100.7');
  expect([away.exit, away.code]).toEqual([6, 'queue.no_address']);
  expect(await counter.refused('queue board --address hom-nay')).toBe('usage.bad_value');
});

interface Watching {
  next: (event: string) => Promise<unknown>;
  end: () => void;
}

/** Reads events as a browser does. */
async function watching(url: string): Promise<Watching> {
  const leaving = new AbortController();
  const { body } = await fetch(url, { signal: leaving.signal });
  const pieces = body!.pipeThrough(new TextDecoderStream()).getReader();
  let read = '';
  const next = async (event: string): Promise<unknown> => {
    for (;;) {
      const end = read.indexOf('\n\n');
      const block = read.slice(0, Math.max(end, 0));
      if (end >= 0) read = read.slice(end + 2);
      else read += (await pieces.read()).value ?? '';
      const [, data] = block.split(`event: ${event}\ndata: `);
      if (data !== undefined) return JSON.parse(data);
    }
  };
  return { next, end: () => leaving.abort() };
}
