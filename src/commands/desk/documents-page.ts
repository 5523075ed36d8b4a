/** Scanned papers at the counter: those of a dossier or a citizen, and one of them. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import { runPatiently } from '../../cli/patience.ts';
import { fileEndings } from '../../domain/document/kind.ts';
import type { DossierDocument } from '../../domain/document/document.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { countText, dateText } from '../../locale/format.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { storedOf, storedView, useToday, type StoredView } from '../document/stored.ts';
import { validityText } from '../document/stored-text.ts';
import {
  documentView,
  masksOfDocument,
  ofWhat,
  ofWhichPaper,
  showDocument,
  sizeText,
  type DocumentView,
} from '../document/view.ts';
import { findDossier, sightHere } from '../dossier/shared.ts';
import { headOfDossier, personHead } from './head.ts';
import type { Next, Place } from './place.ts';
import { askThen, keyed, noKeyHere, type Picked } from './screen.ts';

/** Those of a dossier, of a citizen's dossiers, or one alone. */
type DocumentsPlace = Extract<Place, { at: 'documents' }>;

/** What may be picked on such a page: a key, what it is called, and what it leads to. */
type Offered = [key: string, name: string, go: () => Promise<Next> | Next];

const ADD = 's';
/** A citizen has more dossiers than this in no list of the counter. */
const MOST_DOSSIERS = 50;

/** Shows it, and does what is picked; then it shows again. */
export function documentsPage(ctx: Context, place: DocumentsPlace): Promise<Next> {
  if ('citizen' in place) return ofCitizen(ctx, place.citizen);
  return place.n === undefined ? ofDossier(ctx, place.named) : oneOf(ctx, place.named, place.n);
}

/** How many there are of a dossier that are kept, as the key to them says. */
export async function documentsKept(ctx: Context, dossiers: readonly Uuid[]): Promise<number> {
  const all = await (await ctx.store()).documents.ofDossiers(dossiers);
  return all.filter(({ gone }) => gone === null).length;
}

async function ofDossier(ctx: Context, named: string): Promise<Next> {
  const store = await ctx.store();
  const dossier = await findDossier(named, store, ctx);
  await saw(sightsOfDossier(dossier, 'document list'), ctx);
  const views = (await store.documents.ofDossier(dossier.id)).map((each) =>
    documentView(each, dossier.code),
  );
  const add: Offered = [
    ADD,
    ctx.texts.screen.document.addHere,
    () =>
      doneHere(ctx, ['document', 'add', dossier.code], { at: 'documents', named: dossier.code }),
  ];
  const head = await headOfDossier(dossier.code, ctx);
  return asked(ctx, { head, drawn: [], lines: rowsOf(ctx, views) }, [...openingEach(views), add]);
}

async function ofCitizen(ctx: Context, citizen: string): Promise<Next> {
  const store = await ctx.store();
  const carriedBy = await sightHere(ctx);
  const bound = carriedBy === null ? {} : { carriedBy };
  const filter = { citizen: citizen as Uuid, limit: MOST_DOSSIERS, ...bound };
  const [found, lines] = await Promise.all([
    store.citizens.byId(citizen as Uuid),
    store.dossiers.list(filter),
  ]);
  const ids = lines.map(({ id }) => id);
  const all = await storedOf(ids, store);
  const on = await useToday(ctx);
  const views = all
    .filter(({ document }) => document.gone === null)
    .map((each) => storedView(each, on));
  const head = found === null ? [] : personHead(found, ctx);
  return asked(ctx, { head, drawn: [], lines: storedRows(ctx, views) }, openingEach(views));
}

function openingEach(views: readonly Pick<DocumentView, 'code' | 'n'>[]): Offered[] {
  return views.map(({ code, n }, at) => [
    String(at + 1),
    '',
    () => ({ over: { at: 'documents', named: code, n } }),
  ]);
}

/** `  1  Tờ khai (giấy số 2)  PDF, 3 trang, 300 KB  đến 01/10/2031`. */
function rowsOf(ctx: Context, views: readonly DocumentView[]): string[] {
  const { document: words } = ctx.texts.screen;
  if (views.length === 0) return [`  ${words.noneHere}`];
  return views.map((each, at) => {
    const what = each.gone ? words.goneShort[each.gone.why] : sizeText(each, ctx.texts);
    const until = each.validUntil === null ? '' : words.until(dateText(each.validUntil));
    const told = [ofWhichPaper(each, ctx.texts), what, until];
    return `  ${at + 1}  ${told.filter((part) => part !== '').join('  ')}`;
  });
}

/** `  1  H49.22-261123-0001/2  Trích lục, KQ.G15.000034, số 12/2026; còn giá trị đến 01/10/2031`. */
function storedRows(ctx: Context, views: readonly StoredView[]): string[] {
  const { document: words } = ctx.texts.screen;
  if (views.length === 0) return [`  ${words.reuse.noneOfCitizen}`];
  return views.map((each, at) => {
    const number = each.number === null ? null : words.reuse.numbered(each.number);
    const named = [whatStored(ctx, each), each.nationalCode, number];
    const use = validityText(each, ctx.texts);
    return `  ${at + 1}  ${each.ref}  ${named.filter((part) => part !== null).join(', ')}; ${use}`;
  });
}

/** In a list of several dossiers no number of a paper says anything. */
function whatStored(ctx: Context, view: StoredView): string {
  const name = ofWhat(view, ctx.texts);
  return view.madeFrom === null ? name : ctx.texts.screen.document.signedCopy(name);
}

async function oneOf(ctx: Context, named: string, n: number): Promise<Next> {
  const store = await ctx.store();
  const dossier = await findDossier(named, store, ctx);
  const kept = await saw(sightsOfDossier(dossier, 'document show'), ctx);
  const all = await store.documents.ofDossier(dossier.id);
  const document = all.find((each) => each.n === n);
  if (!document) return 'back';
  const view = documentView(kept ? document : masksOfDocument(document), dossier.code);
  const drawn = await linesOf(ctx, (ui) => showDocument(view, ui));
  const head = await headOfDossier(dossier.code, ctx);
  return asked(ctx, { head, drawn, lines: [] }, actsOn(ctx, document, view));
}

/** What may be done with one whose files are kept. */
function actsOn(ctx: Context, { gone }: DossierDocument, { code, n, ref, kind }: DocumentView) {
  if (gone !== null) return [];
  const { document: words } = ctx.texts.screen;
  const here = { at: 'documents', named: code, n } as const;
  const acts: Offered[] = [
    [
      '1',
      words.exportHere(fileEndings[kind]),
      () => doneHere(ctx, ['document', 'export', ref], here),
    ],
    ['2', words.removeHere, () => doneHere(ctx, ['document', 'remove', ref], here)],
  ];
  if (kind === 'pdf') {
    acts.push(['3', words.sign.here, () => doneHere(ctx, ['document', 'sign', ref], here)]);
  }
  return acts;
}

async function doneHere(ctx: Context, words: string[], to: Place): Promise<Next> {
  await runPatiently(ctx, words);
  return { to };
}

interface ShownPage {
  head: readonly string[];
  drawn: readonly string[];
  lines: readonly string[];
}

function asked(ctx: Context, shown: ShownPage, offered: readonly Offered[]): Promise<Next> {
  const { desk, document: words } = ctx.texts.screen;
  const question = {
    ...shown,
    choices: keyed(offered.filter(([, name]) => name !== '').map(([key, name]) => [key, name])),
    message: desk.askNext,
    explain: words.explainHere,
    read: (typed: string, entry: { kind: string }) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      const pick = offered.find(([key]) => key === typed.toLowerCase());
      const keys = offered.map(([key]) => key);
      return pick ? { set: { pick } } : noKeyHere(ctx, typed, keys);
    },
  };
  return askThen<Picked<Offered>>(ctx, question, { pick: null }, async ({ pick }) =>
    pick === null ? 'back' : pick[2](),
  );
}

/** `giấy số hóa (3)`, as the key to them is called. */
export function documentsKey(ctx: Context, kept: number): string {
  return ctx.texts.screen.document.here(countText(kept));
}
