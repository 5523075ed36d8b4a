/** A package's fonts have no names of glyphs: papers are the same, byte for byte. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { declarationSheet } from '../../src/print/model/declaration.ts';
import { declarationKeys } from '../../src/print/model/declaration-wording.ts';
import type { DeclarationCode } from '../../src/domain/declaration/declaration.ts';
import { readDeclarationForm } from '../../src/print/forms.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import { moment } from '../support/arbitrary.ts';
import { formCalled } from '../support/declarations.ts';
import { temporaryFolder } from '../support/program.ts';

const data = join(import.meta.dirname, '../../data');
const { withoutGlyphNames } = (await import(
  new URL('../../.config/package/glyph-names.js', import.meta.url).href
)) as { withoutGlyphNames: (font: Uint8Array) => Uint8Array };

async function paperWith(folder: string): Promise<Uint8Array> {
  const form = formCalled('birth');
  const wording = readDeclarationForm({ data, own: null }, declarationKeys);
  const declaration = {
    code: 'TK-7K2QM-9X4RA' as DeclarationCode,
    at: moment('2026-11-23T09:00:00+07:00'),
  };
  const sheet = declarationSheet({
    ...{ declaration, form, answers: { 'child.name': "H'Mông Ứng Đắk <ưu>" }, wording },
    ...{ office: 'Ủy ban nhân dân phường Thử', place: 'Thử', size: 'a4' as const },
    ...{ copies: 1, training: false },
  });
  return renderPdf(sheet, await loadFonts(folder));
}

it('a paper is the same with them', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'fonts'));
  for (const name of readdirSync(join(data, 'fonts')).filter((each) => each.endsWith('.ttf'))) {
    const whole = readFileSync(join(data, 'fonts', name));
    const less = withoutGlyphNames(whole);
    expect(whole.length - less.length).toBeGreaterThan(30_000);
    writeFileSync(join(folder, 'fonts', name), less);
  }
  expect(Buffer.compare(await paperWith(data), await paperWith(folder))).toBe(0);
});
