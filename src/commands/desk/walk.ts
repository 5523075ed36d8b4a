/** Walks a clerk from page to page: each says where to go next, until there is only home. */
import type { Context } from '../../cli/context.ts';
import type { PageThing } from '../../cli/surroundings.ts';
import type { Scan } from '../../domain/scan/route.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { findDossier } from '../dossier/shared.ts';
import { actsPage, forTyped } from './acts-page.ts';
import { citizenPage } from './citizen-page.ts';
import { declarationsPage } from './declarations-page.ts';
import { documentsPage } from './documents-page.ts';
import { dossierPage } from './dossier-page.ts';
import { handoverPage } from './handover-page.ts';
import { handoversPage } from './handovers-page.ts';
import { holderOf } from './card-question.ts';
import { recordOf } from './person-question.ts';
import { listPage } from './list-page.ts';
import { actsHere } from './palette.ts';
import { moneyPage } from './money-page.ts';
import { onward, type Next, type Place, type Way } from './place.ts';
import { patiently } from '../../cli/patience.ts';
import { receptionPage } from './reception-page.ts';
import { attempt, screenOf } from './screen.ts';
import { sendingPage } from './sending-page.ts';
import { roadPage } from './road-page.ts';
import { supervisorPage } from './supervisor-page.ts';
import { visitPage } from './visit-page.ts';

/** Goes where `first` says and on from there, until the clerk is home; what is refused leads home. */
export async function walk(ctx: Context, first: Next): Promise<void> {
  let way: Way = onward([], first);
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const place = (await attempt(ctx, () => patiently(ctx, () => byCode(ctx, here))))?.value;
    if (!place) return;
    const behind = way.slice(0, -1);
    // Words on the page of a dossier or a citizen meant an act on this very one.
    const below = isSame(behind.at(-1), place) ? behind.slice(0, -1) : behind;
    way = [...below, place];
    // What a page has done before its server went away, it finds done.
    const page = () => patiently(ctx, () => pageAt(ctx, place, below));
    const next = (await attempt(ctx, page))?.value ?? (place.at === 'words' ? 'back' : 'home');
    // Words are done once: nobody comes back to them.
    const past = place.at === 'words' && isOver(next);
    way = onward(past ? below : way, next);
  }
}

/** A dossier by its code, whatever it was named by: two names of one are one place. */
async function byCode(ctx: Context, place: Place): Promise<Place> {
  if (place.at !== 'dossier') return place;
  const { code } = await findDossier(place.named, await ctx.store(), ctx);
  return { ...place, named: code };
}

/** The thing of the page below, where words were typed on one. */
async function thingUnder(ctx: Context, below: Way): Promise<PageThing | null> {
  const under = below.at(-1);
  switch (under?.at) {
    case 'dossier':
    case 'money':
      return { offers: 'dossier', value: under.named, shown: under.named };
    // What was received last is at hand.
    case 'visit':
      return { offers: 'dossier', value: under.code, shown: under.code };
    case 'handover':
      return { offers: 'slip', value: under.slip, shown: under.slip };
    case 'citizen': {
      const found = await (await ctx.store()).citizens.byId(under.id as Uuid);
      return found && { offers: 'citizen', value: under.id, shown: found.name };
    }
    default:
      return null;
  }
}

function isOver(next: Next): boolean {
  return typeof next === 'object' && 'over' in next;
}

function isSame(one: Place | undefined, other: Place): boolean {
  if (one?.at === 'citizen') return other.at === 'citizen' && one.id === other.id;
  return one?.at === 'dossier' && other.at === 'dossier' && one.named === other.named;
}

/** The page of a place: what it shows and asks, and where the clerk then goes. */
function pageAt(ctx: Context, place: Place, below: Way): Promise<Next> {
  switch (place.at) {
    case 'citizen':
      return citizenPage(ctx, place.id);
    case 'dossier':
      return dossierPage(ctx, place.named, place.doing ?? null);
    case 'money':
      return moneyPage(ctx, place.named);
    case 'documents':
      return documentsPage(ctx, place);
    case 'declarations':
      return declarationsPage(ctx, place.named);
    case 'handover':
      return handoverPage(ctx, place);
    case 'handovers':
      return handoversPage(ctx);
    case 'sending':
      return sendingPage(ctx, place.codes);
    case 'reception':
      return receptionPage(ctx, place);
    case 'visit':
      return visitPage(ctx, place, below);
    case 'road':
      return roadPage(ctx);
    case 'acts':
      return actsPage(ctx, place.group);
    case 'supervisor':
      return supervisorPage(ctx);
    case 'list':
      return listPage(ctx, place.list);
    case 'words':
      return typedWords(ctx, place.typed, below);
    case 'scan':
      return scanned(ctx, place.scan);
  }
}

/** What words mean at home they mean on every page, which is then come back to. */
async function typedWords(ctx: Context, typed: string, below: Way): Promise<Next> {
  const on = await thingUnder(ctx, below);
  const next = await forTyped(ctx, typed, await actsHere(ctx), on);
  if (next !== 'home') return next;
  // Who has signed out meanwhile, or changed the counter, has no page to come back to.
  const seated = await ctx.session().catch(() => null);
  return seated === null ? 'home' : 'back';
}

/** A citizen's page, a dossier's page, a batch's page; each with what may be done next. */
async function scanned(ctx: Context, scan: Scan): Promise<Next> {
  switch (scan.kind) {
    case 'card': {
      // Registered if new; what has to be asked about the card is asked on the way.
      const who = await holderOf(ctx, scan.text);
      return who ? { to: { at: 'citizen', id: await recordOf(ctx, who) } } : 'back';
    }
    case 'receipt':
    case 'dossier':
      return { to: { at: 'dossier', named: scan.code } };
    case 'slip':
      return { to: { at: 'handover', slip: scan.code, digest: scan.digest } };
    case 'postal':
      return shipped(ctx, scan.code);
    case 'foreign':
      throw new Problem('scan.refused', { why: scan.why });
  }
}

/** The shipment that travels under a postal code, and the dossier it carries. */
async function shipped(ctx: Context, code: string): Promise<Next> {
  const shipment = await (await ctx.store()).shipments.byTracking(code);
  if (shipment) {
    await ctx.runCommand(['shipment', 'show', code, '--quiet']);
    return { to: { at: 'dossier', named: shipment.code } };
  }
  (await screenOf<object>(ctx)).say([ctx.texts.screen.desk.unknownPostal(code)]);
  return 'back';
}
