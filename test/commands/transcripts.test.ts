import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCounter } from '../support/program.ts';
import { play } from '../support/transcript.ts';

const folder = join(import.meta.dirname, 'transcripts');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('the program answers as its transcripts say, letter by letter', () => {
  it.each(names)('%s', async (name) => {
    const path = join(folder, name);
    const played = await play(readFileSync(path, 'utf8'), await newCounter());
    await expect(played).toMatchFileSnapshot(path);
  });
});
