/** What papers are made with: the office's settings, its wording, its fonts and its folder. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { keptOnce } from '../../cli/kept-once.ts';
import type { Session } from '../../cli/session.ts';
import { deliver } from '../../cli/out-file.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { requirePlaceHere, settingFolder } from '../../cli/places.ts';
import { signerOf, type Signer } from '../../cli/signing.ts';
import { folderOf } from '../../config/folder.ts';
import { loadSettings } from '../../config/load.ts';
import type { KnownOffice, Office } from '../../domain/office/office.ts';
import { Problem } from '../../domain/problem.ts';
import { makePrivateFolder } from '../../files/owner.ts';
import { withFile } from '../../files/problem.ts';
import type { FormSources } from '../../print/forms.ts';
import type { Heir, Printing } from '../../print/model/head.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import type { SentPaper } from './sending.ts';

export interface Press {
  ctx: Context;
  /** Every setting by its key. */
  settings: Readonly<Record<string, string>>;
  /** Who signs what is printed; that nobody does is told once. */
  signer: () => Promise<Signer>;
}

export function pressOf(ctx: Context): Promise<Press> {
  const { get: signer } = keptOnce(async () => {
    const here = await signerOf(ctx);
    if (here.trouble !== null) ctx.caution(here.trouble);
    return here;
  });
  return pressWith({ ctx, signer });
}

/** The same press with what an office has set of its own. */
export function pressFor(press: Press, { agencyId }: Office): Promise<Press> {
  return pressWith(press, agencyId);
}

type Hands = Pick<Press, 'ctx' | 'signer'>;

async function pressWith({ ctx, signer }: Hands, office?: string): Promise<Press> {
  const { env } = ctx.surroundings;
  // The wording that was agreed to is what this says.
  const settings = await loadSettings(await ctx.store(), env, office, ['forms.digest']);
  return {
    ctx,
    signer,
    settings: Object.fromEntries(settings.map(({ key, value }) => [key, value])),
  };
}

/** What an office has set; `null` where it has set nothing. */
export function setting({ settings }: Press, key: string): string | null {
  const value = settings[key];
  return value === undefined || value === '' ? null : value;
}

/**
 * Where the wording of papers comes from: what is shipped, and the office's own over it. Of a real
 * store that is the wording which a manager's act put down in its journal, wherever it lies now and
 * whoever has set the folder of it here. Throws `config.other_wording` and as `folderOf` does.
 */
export async function formSources(press: Press): Promise<FormSources> {
  const { dataFolder } = press.ctx.surroundings;
  const named = setting(press, 'forms.folder');
  if (named === null) return { data: dataFolder, own: null };
  const { readOwnForms, shortDigest } = await import('../../print/own-forms.ts');
  const path = folderOf('forms.folder', named, 'read');
  const own = readOwnForms(path, dataFolder);
  const agreed = setting(press, 'forms.digest');
  if (own.digest !== agreed && !(await press.ctx.isTraining())) {
    const digest = shortDigest(own.digest);
    throw new Problem('config.other_wording', {
      ...{ path, digest, agreed: agreed && shortDigest(agreed) },
    });
  }
  return { data: dataFolder, own };
}

/** What the head of every paper says of the office that gives it. */
export async function headOf(press: Press, office: KnownOffice) {
  const store = await press.ctx.store();
  const parent = office.parent === null ? null : await store.offices.byId(office.parent);
  const own = await pressFor(press, office);
  return {
    office,
    parentOffice: parent?.name ?? setting(own, 'office.parent'),
    place: setting(own, 'office.place'),
    heir: heirOf(office, await store.offices.list()),
    training: await press.ctx.isTraining(),
  };
}

/** Who answers for an office now, through all the mergers since; `null` while it does itself. */
function heirOf(office: KnownOffice, offices: readonly KnownOffice[]): Heir | null {
  const { mergedInto, mergedOn } = office;
  const next = offices.find(({ agencyId }) => agencyId === mergedInto);
  if (!next || mergedOn === null) return null;
  const { name, address, phone } = next;
  return heirOf(next, offices) ?? { name, address, phone, since: mergedOn };
}

/** Which print it is, and who makes it now. */
export async function printedOf(
  { ctx }: Press,
  { number, session }: { number: number; session: Session },
): Promise<Printing> {
  return { number, by: session.staff.name, at: await ctx.now() };
}

/**
 * Where a paper goes: as asked for, else into the office's folder of papers under its own name, of
 * which only letters, digits, dots and dashes are kept. Throws as `requirePlaceHere` does.
 */
export function placeFor(press: Press, wanted: string, name: string): string {
  const out = wanted === '' ? ownPlace(press, name) : wanted;
  if (out !== '-') requirePlaceHere(out, press.ctx);
  return out;
}

function ownPlace(press: Press, name: string): string {
  const named = setting(press, 'paper.folder');
  const folder = named ? settingFolder('paper.folder', named, press.ctx) : press.ctx.papersFolder();
  withFile('file.cannot_write', folder, () => makePrivateFolder(folder));
  return join(folder, `${name.replace(/[^\w.-]/g, '-')}.pdf`);
}

/** A paper's page, or those of several that are printed together. */
export type Sheets = Sheet | readonly [Sheet, ...Sheet[]];

/**
 * Sheets as the bytes of their PDF. Letters that the fonts lack are named before it is made: a
 * terminal is asked whether to go on, elsewhere a caution stands beside the answer.
 */
export async function pdfOf(ctx: Context, sheet: Sheets): Promise<Uint8Array> {
  const { loadFonts, missingLetters, renderPdf } = await import('../../print/pdf.ts');
  const fonts = await loadFonts(ctx.surroundings.dataFolder);
  const all = 'blocks' in sheet ? [sheet] : sheet;
  const letters = [...new Set(all.flatMap((each) => missingLetters(each, fonts)))];
  if (letters.length > 0) await agreeToBoxes(letters, ctx);
  return renderPdf(sheet, fonts);
}

async function agreeToBoxes(letters: readonly string[], ctx: Context): Promise<void> {
  if (!ctx.interactive || ctx.globals.yes) {
    ctx.caution(new Problem('file.letters_missing', { letters }));
  } else await (await ctx.ask()).sure(ctx.texts.screen.sureBoxes(letters));
}

/** What a paper that was made came to; `file` is `null` on standard output and at a printer. */
export interface FilePaper {
  file: string | null;
  bytes: number;
}

/** The same of one that a printer may have. */
export interface PutPaper extends FilePaper {
  /** What became of it where a printer has it. */
  sent?: SentPaper;
}

/** Makes the PDF of a sheet and puts it where it goes. */
export async function putSheet(
  { ctx }: Press,
  sheet: Sheet,
  out: string,
): Promise<Outcome<FilePaper>> {
  const pdf = await pdfOf(ctx, sheet);
  return (await deliver(out, pdf)).map((file) => ({ file, bytes: pdf.length }));
}
