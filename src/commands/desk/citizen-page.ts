/** A citizen at the counter: what is open, and receive, guide or help with few keys. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import { accountKinds, guidancePlaces, type GuidancePlace } from '../../domain/citizen/help.ts';
import { isDecided } from '../../domain/dossier/transition.ts';
import type { DossierLine } from '../../domain/dossier/dossier.ts';
import type { OfficeKind } from '../../domain/office/office.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { loadSetting } from '../../config/load.ts';
import { dateText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import { saw, sightOfCitizen } from '../access/saw.ts';
import { formerNameFacts, showCitizen } from '../citizen/card.ts';
import { citizenInSight, formerNamesOf, nothingTold, seenOf } from '../citizen/shared.ts';
import { citizenView, listedView } from '../citizen/view.ts';
import { sightHere } from '../dossier/shared.ts';
import { procedureLines } from '../procedure/shared.ts';
import { noneFits } from './none-fits.ts';
import { beginReception } from './begin-reception.ts';
import { documentsKept, documentsKey } from './documents-page.ts';
import { editQuestion } from './edit-citizen.ts';
import { runPatiently } from '../../cli/patience.ts';
import type { Next } from './place.ts';
import { askThen, noKeyHere, type Picked } from './screen.ts';

/** Dossiers listed by number; a citizen with more is looked up by words. */
const MOST_LISTED = 6;
/** The first number of the list of dossiers: 1 to 3 are what may be done. */
const FIRST_DOSSIER = 4;

/** Shows who it is and what is open, and does or opens what is picked. */
export async function citizenPage(ctx: Context, id: string): Promise<Next> {
  const store = await ctx.store();
  const citizen = (await store.citizens.byId(id as Uuid))!;
  const carriedBy = await sightHere(ctx);
  const seen = await seenOf(citizen, nothingTold, carriedBy, store);
  const kept = await saw([sightOfCitizen(citizen.id, 'citizen show')], ctx);
  const bound = carriedBy === null ? {} : { carriedBy };
  const lines = await store.dossiers.list({ citizen: citizen.id, limit: 50, ...bound });
  const open = lines.filter(({ status }) => status !== 'returned').slice(0, MOST_LISTED);
  const former = seen === citizen ? await formerNamesOf(citizen, store) : [];
  const drawn = await linesOf(ctx, (ui) =>
    showCitizen((kept ? citizenView : listedView)(seen), ui, formerNameFacts(former, ui)),
  );
  const scans = await documentsKept(
    ctx,
    lines.map((line) => line.id),
  );
  const shown = { open, place: await placeHere(ctx), scans: documentsKey(ctx, scans) };
  const asked = pageQuestion(ctx, citizen, shown);
  const question = { ...asked, drawn };
  return askThen(ctx, question, { pick: null }, ({ pick }) => picked(ctx, id, pick));
}

type CitizenChoice =
  | { receive: true }
  | { words: string[] }
  | { dossier: string }
  | { scans: true };

async function picked(ctx: Context, citizen: string, pick: CitizenChoice | null): Promise<Next> {
  if (pick === null) return 'back';
  if ('dossier' in pick) return { over: { at: 'dossier', named: pick.dossier } };
  if ('scans' in pick) return { over: { at: 'documents', citizen } };
  if ('receive' in pick) return beginReception(ctx, citizen);
  await runPatiently(ctx, pick.words);
  return { to: { at: 'citizen', id: citizen } };
}

/** Where help is given here: the setting, else what the office's kind says. */
async function placeHere(ctx: Context): Promise<GuidancePlace> {
  const set = await loadSetting(await ctx.store(), ctx.surroundings.env, 'help.place');
  const { office } = await ctx.session();
  return guidancePlaces.find((each) => each === set) ?? usualPlace[office.kind] ?? 'counter';
}

const usualPlace: Partial<Record<OfficeKind, GuidancePlace>> = {
  post_office: 'post_office',
  team: 'home',
};

function pageQuestion(
  ctx: Context,
  citizen: Citizen,
  { open, place, scans }: { open: readonly DossierLine[]; place: GuidancePlace; scans: string },
): Question<Picked<CitizenChoice>> {
  const { desk, words } = ctx.texts.screen;
  const dossiers = open.map((line, index) => {
    const due = line.dueAt === null ? '' : dateText(localDate(line.dueAt));
    const state = isDecided(line.status)
      ? `${words.status[line.status]} !`
      : words.status[line.status];
    return `  ${index + FIRST_DOSSIER}  ${line.code}  ${line.procedure.name}  ${state}  ${due}`.trimEnd();
  });
  const places = guidancePlaces.map((each, at) => `2${at + 1} ${words.place[each]}`).join(', ');
  const accounts = accountKinds.map((each, at) => `3${at + 1} ${words.account[each]}`).join(', ');
  return {
    lines: [
      `  1  ${desk.newDossier}`,
      `  2  ${desk.guide(words.place[place])} (${places})`,
      `  3  ${desk.account} (${accounts})`,
      `  s  ${desk.editCitizen}`,
      `  g  ${scans}`,
      ...dossiers,
    ],
    message: desk.askNext,
    explain: desk.explainCitizenPage,
    read: async (typed, entry): Promise<Reply<Picked<CitizenChoice>>> => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      const help = /^([23])([1-9])?(?:\s+(.+))?$/u.exec(typed);
      if (help) return helpReply(ctx, citizen, place, help);
      // Whom the post has nothing to do with, it does not put right: nothing of them is shown.
      if (typed.toLowerCase() === 's') {
        return { instead: editQuestion(ctx, await citizenInSight(ctx, citizen.id), command) };
      }
      if (typed.toLowerCase() === 'g') return { set: { pick: { scans: true } } };
      if (typed === '1') return { set: { pick: { receive: true } } };
      const line = entry.kind === 'number' ? open[entry.n - FIRST_DOSSIER] : undefined;
      if (line) return { set: { pick: { dossier: line.code } } };
      const keys = ['1', '2', '3', 's', 'g', ...open.map((_, at) => String(at + FIRST_DOSSIER))];
      return noKeyHere(ctx, typed, keys);
    },
  };
}

/** `2`, `23`, `2 khai sinh`, `31`: what was helped with, where, and for which procedure. */
async function helpReply(
  ctx: Context,
  { id }: Citizen,
  usual: GuidancePlace,
  [, act, digit, rest]: RegExpExecArray,
): Promise<Reply<Picked<CitizenChoice>>> {
  const { desk, words } = ctx.texts.screen;
  const n = Number(digit ?? 0);
  if (act === '3') {
    const kind = accountKinds[n - 1];
    if (!kind)
      return {
        say: [accountKinds.map((each, at) => `3${at + 1} ${words.account[each]}`).join(', ')],
      };
    return command([
      'citizen',
      'account',
      id,
      '--kind',
      kind,
      '--place',
      usual,
      ...(await team(ctx)),
    ]);
  }
  const place = n === 0 ? usual : guidancePlaces[n - 1];
  if (!place) return { say: [desk.oneOfThese(guidancePlaces.length)] };
  const found = rest === undefined ? [] : await procedureLines(rest, ctx);
  if (rest !== undefined && !found[0]) return { say: await noneFits(ctx, rest) };
  const procedure = found[0] ? ['--procedure', found[0].code] : [];
  return command(['citizen', 'guide', id, '--place', place, ...procedure, ...(await team(ctx))]);
}

/** A mobile team's work is counted as the team's. */
async function team(ctx: Context): Promise<string[]> {
  const { office } = await ctx.session();
  return office.kind === 'team' ? ['--team', office.agencyId] : [];
}

function command(words: string[]): Reply<Picked<CitizenChoice>> {
  return { set: { pick: { words } } };
}
