/** A citizen at the counter: what is open, and receive, guide or help with few keys. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import { accountKinds, guidancePlaces, type GuidancePlace } from '../../domain/citizen/help.ts';
import { isDecided } from '../../domain/dossier/transition.ts';
import type { DossierLine } from '../../domain/dossier/dossier.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { loadSetting } from '../../config/load.ts';
import { dateText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import { showCitizen } from '../citizen/card.ts';
import { citizenView } from '../citizen/view.ts';
import { sightHere } from '../dossier/shared.ts';
import { procedureLines } from '../procedure/shared.ts';
import { newDraft } from './draft.ts';
import { noAnswers } from './receive-answers.ts';
import { receiveAndAfter } from './receive-after.ts';
import { askOne, inkOf } from './screen.ts';

/** Dossiers listed by number; a citizen with more is looked up by words. */
const MOST_LISTED = 6;
/** The first number of the list of dossiers: 1 to 3 are what may be done. */
const FIRST_DOSSIER = 4;

type Choice =
  | { do: 'receive' }
  | { do: 'command'; words: string[] }
  | { do: 'dossier'; code: string };

/** Shows and asks until the clerk leaves; gives the scan that led elsewhere, or `null`. */
export async function citizenPage(ctx: Context, id: string): Promise<Scan | null> {
  const store = await ctx.store();
  for (;;) {
    const citizen = (await store.citizens.byId(id as Uuid))!;
    const carriedBy = await sightHere(ctx);
    const bound = carriedBy === null ? {} : { carriedBy };
    const lines = await store.dossiers.list({ citizen: id, limit: 50, ...bound });
    const open = lines.filter(({ status }) => status !== 'returned').slice(0, MOST_LISTED);
    const ink = await inkOf(ctx, 'stdout');
    ink.line();
    showCitizen(citizenView(citizen), ink);
    const place = await placeHere(ctx);
    const ended = await askOne(ctx, pageQuestion(ctx, citizen, open, place), { pick: null });
    if (ended.end === 'diverted') return ended.scan;
    const pick: Choice | null = ended.end === 'done' ? ended.answers.pick : null;
    if (pick === null) return null;
    if (pick.do === 'command') await ctx.runCommand([...pick.words, '--quiet']);
    else if (pick.do === 'receive') {
      const draft = await newDraft(ctx, { answers: { ...noAnswers, citizen: id } });
      return receiveAndAfter(ctx, draft);
    } else {
      const { dossierPage } = await import('./dossier-page.ts');
      const scan = await dossierPage(ctx, pick.code);
      if (scan) return scan;
    }
  }
}

/** Where help is given here: the setting, else what the office's kind says. */
async function placeHere(ctx: Context): Promise<GuidancePlace> {
  const set = await loadSetting(await ctx.store(), ctx.surroundings.env, 'help.place');
  const { office } = await ctx.session();
  const usual = { post_office: 'post_office', team: 'home' } as const;
  const kind = office.kind as keyof typeof usual;
  return (set || (usual[kind] ?? 'counter')) as GuidancePlace;
}

interface Picked {
  pick: Choice | null;
}

function pageQuestion(
  ctx: Context,
  citizen: Citizen,
  open: readonly DossierLine[],
  place: GuidancePlace,
): Question<Picked> {
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
      ...dossiers,
    ],
    message: desk.askNext,
    explain: desk.explainCitizenPage,
    read: async (typed, entry): Promise<Reply<Picked>> => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      const help = /^([23])([1-9])?(?:\s+(.+))?$/u.exec(typed);
      if (help) return helpReply(ctx, citizen, place, help);
      if (typed === '1') return { set: { pick: { do: 'receive' } } };
      const line = entry.kind === 'number' ? open[entry.n - FIRST_DOSSIER] : undefined;
      if (line) return { set: { pick: { do: 'dossier', code: line.code } } };
      return { say: [desk.oneOfThese(FIRST_DOSSIER - 1 + open.length)] };
    },
  };
}

/** `2`, `23`, `2 khai sinh`, `31`: what was helped with, where, and for which procedure. */
async function helpReply(
  ctx: Context,
  { id }: Citizen,
  usual: GuidancePlace,
  [, act, digit, rest]: RegExpExecArray,
): Promise<Reply<Picked>> {
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
  if (rest !== undefined && !found[0]) return { say: [desk.noProcedure(rest)] };
  const procedure = found[0] ? ['--procedure', found[0].code] : [];
  return command(['citizen', 'guide', id, '--place', place, ...procedure, ...(await team(ctx))]);
}

/** A mobile team's work is counted as the team's. */
async function team(ctx: Context): Promise<string[]> {
  const { office } = await ctx.session();
  return office.kind === 'team' ? ['--team', office.agencyId] : [];
}

function command(words: string[]): Reply<Picked> {
  return { set: { pick: { do: 'command', words } } };
}
