/** A digitised paper on the screen: out of a copy for its owner alone, which goes again. */
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeEach, expect, test } from 'vitest';
import { fileViewerHere } from '../../src/spool/file-viewer.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

let counter: Counter;
let ref: string;
const bytes = pdfOf(1, 'open');
beforeEach(async () => {
  counter = await newCounter();
  const { code } = await receive(counter);
  await counter.json(`document add ${code} --component 1 ${scanned(counter, 'a.pdf', bytes)}`);
  ref = `${code}/1`;
});

/** A viewer that notes what it was given: where it lay, its mode, its bytes. */
function viewer(last = 'exit 0'): { MOTCUA_VIEWER: string } {
  const path = counter.file('viewer.sh');
  const noted = counter.file('seen');
  const lines = ['#!/bin/sh', `stat -c %a "$1" > ${noted}.mode`, `cp "$1" ${noted}.pdf`];
  writeFileSync(path, `${[...lines, `printf %s "$1" > ${noted}.path`, last].join('\n')}\n`);
  chmodSync(path, 0o700);
  return { MOTCUA_VIEWER: path };
}
const noted = (what: string): Buffer => readFileSync(counter.file(`seen.${what}`));
const copies = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`motcua-${process.pid}-`));

test('whole, for its owner alone, gone afterwards, and kept as a look', async () => {
  const before = copies();
  const env = viewer();
  const answer = await counter.json(`document open ${ref}`, { env });
  expect(answer).toMatchObject({ kind: 'pdf', viewer: env.MOTCUA_VIEWER });
  expect(noted('pdf')).toEqual(bytes);
  expect(noted('mode').toString().trim()).toBe('600');
  expect(existsSync(noted('path').toString())).toBe(false);
  expect(copies()).toEqual(before);
  expect(JSON.stringify(await counter.json('access list'))).toContain('document open');
});

test('a viewer that fails or is not there is told, and leaves no copy', async () => {
  const before = copies();
  const failing = await counter.run(`document open ${ref} --json`, { env: viewer('exit 3') });
  expect(failing.code).toBe(6);
  expect(failing.err).toContain('document.no_viewer');
  expect(existsSync(noted('path').toString())).toBe(false);
  const env = { MOTCUA_VIEWER: counter.file('none') };
  expect((await counter.run(`document open ${ref} --json`, { env })).code).toBe(6);
  expect(copies()).toEqual(before);
});

test('without a screen, or without anybody to say when it was seen, nothing is opened', async () => {
  expect(await counter.refused(`document open ${ref}`)).toBe('document.no_viewer');
  const env = { DISPLAY: ':0' };
  const { code, err } = await counter.run(`document open ${ref} --json`, { env });
  expect([code, err.includes('document export')]).toEqual([6, true]);
  await counter.json(`document remove ${ref} --reason "quét nhầm"`);
  expect(await counter.refused(`document open ${ref}`)).toBe('document.gone');
});

test('which viewer it is', () => {
  expect(fileViewerHere({}, 'linux')).toBeNull();
  expect(fileViewerHere({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toMatchObject({ stays: false });
  expect(fileViewerHere({ MOTCUA_VIEWER: '/usr/bin/evince' }, 'linux')).toEqual({
    ...{ program: '/usr/bin/evince', args: [], stays: true },
  });
  expect(fileViewerHere({}, 'darwin')).toMatchObject({ program: 'open', stays: true });
});
