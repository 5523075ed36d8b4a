/** `certify list`: what stands in a book, or what was certified in a dossier. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import type { Context } from '../../cli/context.ts';
import { chargedFees } from '../../domain/certification/charged.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import { moneyText } from '../../locale/format.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { bookCodesHere } from './books.ts';
import { bookNamed, bookOptions } from './entry-named.ts';
import { entryFields, entryHead, entryRows, entryView } from './view.ts';

const MOST = 1000;
const USUAL = 50;

export default command({
  args: {},
  options: {
    ...bookOptions,
    dossier: anyDossier(),
    after: withDefault(whole(0, 9_999_999), 0),
    limit: withDefault(whole(1, MOST), USUAL),
  },
  json: ['copies fee next', { entries: entryFields }],
  run: async (input, ctx) => {
    const codes = await bookCodesHere(ctx);
    const { entries, next } = await entriesAsked(input, ctx);
    const store = await ctx.store();
    const books = Map.groupBy(entries, ({ office, kind, year }) => `${office}/${kind}/${year}`);
    const views = [];
    for (const group of books.values()) {
      const fees = chargedFees(group, await store.certifications.takenOffIn(group[0]!));
      views.push(...group.map((entry, at) => entryView(entry, codes, fees[at])));
    }
    const standing = views.filter(({ struck }) => struck === null);
    return {
      copies: standing.reduce((sum, each) => sum + each.copies, 0),
      fee: standing.reduce((sum, each) => sum + (each.fee ?? 0), 0),
      next,
      entries: views,
    };
  },
  table: ({ entries }) => ({
    head: [
      'number',
      'volume',
      'year',
      'kind',
      'day',
      'asker',
      'original',
      'signer',
      'copies',
      'fee',
    ],
    rows: entries.map((each) => [
      ...[each.number, each.volume, each.year, each.kind, each.at.slice(0, 10), each.asker],
      ...[each.original, each.signer?.name ?? null, each.copies, each.fee],
    ]),
  }),
  show: ({ entries, copies, fee, next }, ui, input) => {
    const { certification: words } = ui.texts.screen;
    if (entries.length === 0) return ui.line(words.none);
    ui.table(entryHead(ui), entryRows(entries, ui));
    ui.line(words.total(copies, moneyText(fee)));
    if (next !== null) ui.next(`motcua certify list ${further(input)} --after ${next}`);
    else ui.next('motcua print certification-book');
  },
});

/** Which book, and how many at a time, as it was typed. */
function further({ kind, year, limit }: Pick<Asked, 'kind' | 'year' | 'limit'>): string {
  const said = [`--kind ${kind}`, ...(year === null ? [] : [`--year ${year}`])];
  return [...said, ...(limit === USUAL ? [] : [`--limit ${limit}`])].join(' ');
}

type Asked = Parameters<typeof bookNamed>[0] & {
  dossier: string | null;
  after: number;
  limit: number;
};

async function entriesAsked({ dossier: typed, after, limit, ...named }: Asked, ctx: Context) {
  const store = await ctx.store();
  if (typed !== null) {
    const dossier = await findDossier(typed, store, ctx);
    await saw(sightsOfDossier(dossier, ctx.command), ctx);
    return { entries: await store.certifications.ofDossier(dossier.id), next: null };
  }
  const found = await store.certifications.entries(await bookNamed(named, ctx), {
    ...{ after, most: limit + 1 },
  });
  const entries = found.slice(0, limit);
  await saw(sightsOfEntries(entries, ctx.command), ctx);
  return { entries, next: found.length > limit ? entries.at(-1)!.number : null };
}

/** Of each dossier's people a list shows the name alone; of lists of before every one's. */
export function sightsOfEntries(entries: readonly CertificationEntry[], what: string) {
  const sight = { citizen: null, what, purpose: null };
  const listed = entries.filter(({ dossier }) => dossier === null).length;
  const dossiers = new Set(entries.flatMap(({ dossier }) => dossier ?? []));
  return [
    ...[...dossiers].map((dossier) => ({ ...sight, dossier, people: 1 })),
    ...(listed === 0 ? [] : [{ ...sight, dossier: null, people: listed }]),
  ];
}
