/** What rows are read and decided from: the catalogue, the offices, the calendar, the clock. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { loadCalendar } from '../../config/load.ts';
import { officeBook, procedureBook, type BookEdition } from '../../domain/import/book.ts';
import type { BookKind } from '../../domain/certification/book.ts';
import type { Source } from '../../domain/dossier/dossier.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import type { LegacyTables } from '../../domain/import/legacy.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { ImportWork } from '../../importing/work.ts';

/** What is said of a whole file: through what all was filed, which book it is, and the day. */
interface FileFacts {
  source: Source | null;
  book: BookKind | null;
  acceptGaps: boolean;
  day: PlainDate;
}

/** One kind of import, ready to read rows. */
export async function workFor(
  kind: ImportKind,
  { source, book, acceptGaps, day }: FileFacts,
  ctx: Context,
): Promise<ImportWork<unknown>> {
  if (kind === 'citizens') {
    const { citizenWork } = await import('../../importing/work-citizens.ts');
    return citizenWork();
  }
  if (kind === 'certifications') {
    const { certificationWork } = await import('../../importing/work-certifications.ts');
    const { office } = await ctx.session();
    return certificationWork({ office: office.agencyId, kind: book, acceptGaps });
  }
  const store = await ctx.store();
  const editions = await store.imports.editions();
  if (kind === 'procedures') {
    const { procedureWork } = await import('../../importing/work-procedures.ts');
    const { readCatalogueWords } = await import('../../importing/catalogue-words.ts');
    const words = readCatalogueWords(catalogueFile(ctx, 'import.json'));
    return procedureWork({ words, today: day, editions });
  }
  return dossierWorkFor(editions, source, ctx);
}

const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'] as [PlainDate, PlainDate];

async function dossierWorkFor(
  editions: readonly BookEdition[],
  source: Source | null,
  ctx: Context,
): Promise<ImportWork<unknown>> {
  const { dossierWork } = await import('../../importing/work-dossiers.ts');
  const { importablePresets } = await import('../../importing/office-presets.ts');
  const store = await ctx.store();
  const { office } = await ctx.session();
  const { env } = ctx.surroundings;
  const calendar = await loadCalendar(store, env, await ctx.today());
  const days = await store.reference.calendarDays(FIRST_DAY, LAST_DAY);
  return dossierWork({
    now: await ctx.now(),
    today: await ctx.today(),
    office: office.agencyId,
    source,
    procedures: procedureBook(editions),
    rates: await store.money.everyRate(),
    hardAreas: new Set(await store.reference.officesWith('office.hard_area', 'on')),
    offices: officeBook(
      await store.offices.list(),
      importablePresets(catalogueFile(ctx, 'offices.json')),
    ),
    // Papers come from any year: the hours of today, and every day there is.
    calendar: { ...calendar, days: new Map(days.map((day) => [day.date, day])) },
  });
}

export async function legacyTables(ctx: Context): Promise<LegacyTables> {
  const { readLegacyTables } = await import('../../importing/legacy-text.ts');
  return readLegacyTables(catalogueFile(ctx, 'legacy-text.json'));
}

function catalogueFile(ctx: Context, name: string): string {
  return join(ctx.surroundings.dataFolder, 'catalogue', name);
}
