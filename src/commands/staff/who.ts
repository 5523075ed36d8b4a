/** Who signs in here: one of this office's people, named by a number, by words or by login. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { Problem } from '../../domain/problem.ts';
import { may, maySignInAt, type StaffMember } from '../../domain/staff/role.ts';
import { beginWords, foldedWords } from '../../domain/value/text.ts';
import { numbered } from '../desk/screen.ts';
import { isForgotten } from './pins.ts';

/** How many stand in a list; the others are found by their names. */
const SHOWN = 12;

/** Who may be meant where somebody signs in, and where that is. */
export interface Door {
  /** All of the store. */
  members: readonly StaffMember[];
  /** The agency id of the counter's office. */
  office: string;
  /** Said above the names. */
  head: readonly string[];
}

/**
 * Enter picks nobody. `then` is told whom, `recover` that the sealed paper is to be opened. An
 * administrator of another office stands in no list, and is found by name.
 */
export function whoQuestion<A>(
  ctx: Context,
  { members, office, head }: Door,
  then: (member: StaffMember) => Reply<A>,
  recover: () => Reply<A>,
): Question<A> {
  const { staff } = ctx.texts.screen;
  const help = [...staff.forgotten(helpersHere(ctx, members, office)), staff.recoverHint];
  const mine = members.filter((each) => each.active && each.office === office);
  const asked = (list: readonly StaffMember[], above: readonly string[]): Question<A> => ({
    lines: [...above, ...listOf(ctx, list)],
    message: staff.whoAreYou,
    explain: [staff.explainWho, ...help],
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { say: [staff.nobodyMeant] };
      if (staff.recoverWords.includes(foldedWords(typed).join(' '))) return recover();
      if (isForgotten(typed, ctx)) return { say: help };
      const picked = entry.kind === 'number' ? list.slice(0, SHOWN)[entry.n - 1] : undefined;
      if (picked) return then(picked);
      const named = members.find(({ login }) => login === typed.trim().toLowerCase());
      if (named) return then(requireMaySignIn(named, office));
      const meant = members.filter((each) => isMeant(each, typed, office));
      if (meant.length === 0) return { say: [staff.nobodyFound] };
      return meant.length === 1 ? then(meant[0]!) : { instead: asked(meant, []) };
    },
  });
  return asked(mine, head);
}

/** Throws `staff.not_found` for one who may sign in nowhere, and `staff.other_office`. */
export function requireMaySignIn(member: StaffMember, here: string): StaffMember {
  const { login, office, active } = member;
  if (!active) throw new Problem('staff.not_found', { typed: login, near: [] });
  if (maySignInAt(member, here)) return member;
  throw new Problem('staff.other_office', { login, office, here });
}

/** By words of the name or the login, of those who may sign in here. */
function isMeant(member: StaffMember, typed: string, office: string): boolean {
  const own = foldedWords(`${member.name} ${member.login}`);
  return beginWords(foldedWords(typed), own) && member.active && maySignInAt(member, office);
}

function listOf(ctx: Context, list: readonly StaffMember[]): string[] {
  const { staff, words } = ctx.texts.screen;
  const shown = list
    .slice(0, SHOWN)
    .map(({ name, login, role }) => `${name} (${login}), ${words.role[role]}`);
  const more = list.length - shown.length;
  return [...numbered(shown), ...(more > 0 ? [`  ${staff.moreNames(more)}`] : [])];
}

/** Whoever may open an account here: those of this office, else the administrators of all. */
function helpersHere(ctx: Context, members: readonly StaffMember[], office: string): string[] {
  const { words } = ctx.texts.screen;
  const able = members.filter(({ active, role }) => active && may(role, 'staff.reset_pin'));
  const here = able.filter((each) => each.office === office);
  const named = here.length > 0 ? here : able.filter(({ role }) => role === 'admin');
  return named.map(({ name, role }) => `${name} (${words.role[role]})`);
}
