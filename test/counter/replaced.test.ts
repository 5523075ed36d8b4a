/** The program is brought up to date while a window of it is open: the old parts are gone. */
import { cpSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { newCounter } from '../support/program.ts';
import { ENTER, ESCAPE, openDesk } from '../support/terminal.ts';
import { person } from './people.ts';

const root = join(import.meta.dirname, '../..');
const { desk: words } = vi.screen;

test('a window that stayed open says so, and keeps what was begun', async () => {
  const counter = await newCounter();
  const installed = join(counter.folder, 'installed');
  mkdirSync(installed);
  for (const part of ['bin', 'dist'])
    cpSync(join(root, part), join(installed, part), { recursive: true });
  for (const part of ['data', 'node_modules', 'package.json']) {
    symlinkSync(join(root, part), join(installed, part));
  }
  const desk = await openDesk(counter, { program: join(installed, 'bin/motcua.js') });
  desk.scan(person(1).card);
  await desk.see(words.askNext);
  desk.press(`1${ENTER}`);
  await desk.see(words.askProcedureWords);
  renameSync(join(installed, 'dist'), join(installed, 'older'));
  desk.press(ESCAPE);
  await desk.see(words.askHome);
  desk.press(`k1${ENTER}`);
  await desk.see(vi.problems['program.replaced']({}).what);
  const again = await openDesk(counter);
  expect(again.text).toContain(words.goOn(words.draft(person(1).name, '09:14', 'Phạm Thị Lan')));
});
