import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../print/read-pdf.ts';
import { runBin, stationFolder } from '../support/bin.ts';

it('the demo plays a morning of twelve dossiers, away from the own store', async () => {
  const { folder, store } = await stationFolder();
  const before = [readFileSync(store), statSync(store).mtimeMs];
  const out = join(folder, 'demo');
  const ended = await runBin(`demo --out ${out}`, { store });
  expect(ended.code).toBe(0);
  expect(new Set(ended.out.match(/H49\.22-\d{6}-\d{4}/g)).size).toBe(12);

  const papers = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  expect(papers).toHaveLength(17);
  for (const paper of papers) {
    const pages = await readPdf(readFileSync(join(out, paper)), 150);
    expect([paper, pages.length > 0, pages[0]!.text.length > 300]).toEqual([paper, true, true]);
  }
  expect([readFileSync(store), statSync(store).mtimeMs]).toEqual(before);
  expect(existsSync(`${store}-wal`)).toBe(false);
});

it('the demo needs no store of one’s own and makes none', async () => {
  const { folder } = await stationFolder();
  const store = join(folder, 'none.db');
  const state = join(folder, 'state');
  const env = { XDG_STATE_HOME: state };
  const { code } = await runBin(`demo --out ${join(folder, 'demo')} --quiet`, { store, env });
  // Nor is anything remembered of the one that it threw away.
  expect([code, existsSync(store), existsSync(state)]).toEqual([0, false, false]);
});
