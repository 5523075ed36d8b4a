/**
 * Papers that the program has put into this machine's folder of papers, and that an erasure does
 * not reach: they are told by their names, for somebody may still have to give one out.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadSetting } from '../../config/load.ts';
import type { Context } from '../../cli/context.ts';
import { settingFolder } from '../../cli/places.ts';
import { receiptText } from '../../domain/payment/payment.ts';
import type { DossierCode, Uuid } from '../../domain/value/id.ts';
import { tried } from '../../files/problem.ts';
import type { Reader } from '../../store/store.ts';

/** So many declarations of one person are looked through. */
const MOST_DECLARATIONS = 1000;

/** Paths of those of a person's erased dossiers, declarations, receipts and copies, by name. */
export async function papersLeft(
  citizen: Uuid,
  erased: readonly string[],
  ctx: Context,
): Promise<string[]> {
  const store = await ctx.store();
  const named = await loadSetting(store, ctx.surroundings.env, 'paper.folder');
  const folder = named === '' ? ctx.papersFolder() : settingFolder('paper.folder', named, ctx);
  const names = tried(() => readdirSync(folder)) ?? [];
  if (names.length === 0) return [];
  const marks = (await codesOf(citizen, erased, store)).map((code) => ownName(code));
  const theirs = names.filter((name) => marks.some((mark) => isOf(name, mark)));
  return theirs.toSorted().map((name) => join(folder, name));
}

async function codesOf(
  citizen: Uuid,
  erased: readonly string[],
  reader: Reader,
): Promise<string[]> {
  const records = await reader.citizens.kinOf(citizen);
  const dossiers = await Promise.all(
    erased.map((code) => reader.dossiers.byCode(code as DossierCode)),
  );
  const ids = dossiers.flatMap((dossier) => (dossier === null ? [] : [dossier.id]));
  const [own, declared, paid, requests] = await Promise.all([
    reader.declarations.ofCitizen(records, MOST_DECLARATIONS),
    Promise.all(ids.map((id) => reader.declarations.ofDossier(id))),
    Promise.all(ids.map((id) => reader.money.of(id))),
    reader.privacy.requestsOf(citizen),
  ]);
  const gone = [...own, ...declared.flat()].filter(({ answers }) => answers === null);
  const receipts = paid.flatMap(({ payments }) => payments.flatMap(({ receipt }) => receipt ?? []));
  return [
    ...erased,
    ...gone.map(({ code }) => code),
    ...receipts.map(receiptText),
    ...requests.map(({ number }) => `privacy-${number}`),
  ];
}

/** As a file of the folder is called by it. */
function ownName(code: string): string {
  return code.replace(/[^\w.-]/g, '-');
}

/** A number that goes on is another's. */
function isOf(name: string, mark: string): boolean {
  const at = name.indexOf(mark);
  return at >= 0 && !/\d/.test(name[at + mark.length] ?? '') && name.endsWith('.pdf');
}
