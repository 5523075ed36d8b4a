/** The acts of the counter screen that somebody may do, found by their keys or by words. */
import type { Context } from '../../cli/context.ts';
import { isMet, type Need } from '../../cli/need.ts';
import type { Role } from '../../domain/staff/role.ts';
import { fold } from '../../domain/value/text.ts';
import {
  loadActs,
  loadWhole,
  type ActGroup,
  type ActName,
  type CommandPath,
  type Language,
  type ScreenAct,
} from '../../locale/texts.ts';
import { commandKeys, screenKeys } from '../at-counter.ts';
import { needs } from '../needs.ts';
import { typedWords } from './typed-line.ts';

/** An act as the screen shows it. */
export interface ScreenEntry {
  name: ActName;
  key: string;
  /** One line that tells what it does. */
  title: string;
  /** What words are compared with. */
  found: string;
}

/** The acts of whoever is signed in. */
export async function actsHere(ctx: Context): Promise<ScreenEntry[]> {
  return actsOf([(await ctx.session()).staff.role], ctx.globals.lang);
}

/** The acts that any of some roles may do. */
export async function actsOf(roles: readonly Role[], lang: Language): Promise<ScreenEntry[]> {
  const [{ words, beside }, { help }] = await Promise.all([loadActs(lang), loadWhole(lang)]);
  const met = (need: Need): boolean => roles.some((role) => isMet(need, { login: '', role }));
  const commands = allCommands.flatMap((name) => {
    const place = commandKeys[name];
    if (place === null || !met(needs[name])) return [];
    const title = help.commands[name].summary;
    return [{ name, key: place.key, title, found: `${title}, ${words[name]}, ${name}` }];
  });
  const screens = allScreens.flatMap((name) => {
    const { key, needs: need } = screenKeys[name];
    const title = beside[name];
    return met(need) ? [{ name, key, title, found: `${title}, ${words[name]}` }] : [];
  });
  return [...screens, ...commands].toSorted((a, b) => placeOf(a) - placeOf(b));
}

const allCommands = Object.keys(commandKeys) as CommandPath[];
const allScreens = Object.keys(screenKeys) as ScreenAct[];

const LAST = 99;

/** Within its group by number, a letter alone behind all. */
function placeOf({ key }: ScreenEntry): number {
  return Number(/\d+$/.exec(key)?.[0] ?? LAST);
}

/** The letter of a key; `null` for a key of the home screen itself. */
export function groupOf({ key }: Pick<ScreenEntry, 'key'>): ActGroup | null {
  return /^[a-z]\d+$/.test(key) ? (key.charAt(0) as ActGroup) : null;
}

/** An act, and what was said of it besides. */
export interface ActOfLine {
  act: ScreenEntry;
  /** Its arguments and options, as they were typed. */
  said: string[];
}

/**
 * The act of a command as an answer or a refusal names it to be typed: `motcua staff pin --login
 * an` is the act `staff pin` with its login said, which asks what else it needs. `null` for other
 * words, or what is not an act of these.
 */
export function actOfLine(typed: string, acts: readonly ScreenEntry[]): ActOfLine | null {
  const words = typedWords(typed) ?? [];
  for (const length of [3, 2, 1]) {
    const path = words.slice(0, length).join(' ').toLowerCase();
    const act = acts.find(({ name }) => name === path);
    if (act) return { act, said: words.slice(length) };
    // Whoever is to sign in here signs out whoever is: the screen then asks who is there.
    const door = path === 'staff login' ? acts.find(({ name }) => name === 'staff logout') : null;
    if (door) return { act: door, said: [] };
  }
  return null;
}

/** The command that `motcua help …` or `motcua … --help` asks about; `null` for other lines. */
export function helpTopic(typed: string): string[] | null {
  const words = /^motcua\s+(.*)$/i.exec(typed.trim())?.[1]?.split(/\s+/) ?? [];
  const asks = words[0] === 'help' || words.includes('--help');
  return asks ? words.filter((word) => word !== 'help' && !word.startsWith('-')) : null;
}

/** What was typed for an act: its key, and whether more is to be asked than is needed. */
export function keyTyped(typed: string): { key: string; more: boolean } {
  const [, key = '', plus] = /^(.*?)\s*(\+?)$/.exec(fold(typed)) ?? [];
  return { key, more: plus === '+' };
}
