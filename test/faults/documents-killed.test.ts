/**
 * What keeps scanned files is killed at any moment, beside a file, sealed beside an encrypted one
 * and on a server: there is no file without meaning and no meaning without file.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counterFor, killed, killedLines } from '../support/document-kills.ts';
import { figure, howMany } from '../support/figures.ts';
import { freshDatabase } from '../support/postgres.ts';

const stores = {
  'a file': () => counterFor(null),
  'an encrypted file': async () => {
    const { counter, code } = await counterFor(null);
    const pass = counter.file('mat-khau.txt');
    writeFileSync(pass, 'một mật khẩu rất dài');
    const spare = counter.file('khoa.motcua-key');
    await counter.json(`store encrypt ${spare} --passphrase-file ${pass}`);
    return { counter, code };
  },
  'a server': async () => counterFor(await freshDatabase()),
};

/** Over all of them as many as are promised. */
const KILLS = Math.ceil(
  howMany('DOCUMENT_KILLS', 200) / (killedLines.length * Object.keys(stores).length),
);

describe.each(Object.entries(stores))('beside %s', (where, made) => {
  test.each(killedLines)('$of', { timeout: 3_600_000 }, async (line) => {
    const runs = await killed(line, await made(), KILLS);
    expect(runs).toBeGreaterThanOrEqual(KILLS);
    figure('kills', KILLS, `${line.of}, ${where}`, `of ${runs} runs; no file or name alone`);
  });
});
