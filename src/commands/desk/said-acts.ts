/**
 * A command that a refusal or an answer names, said as the act of the counter screen that does it:
 * who sits at the screen has no command line.
 */
import type { Context } from '../../cli/context.ts';
import { parseUuid } from '../../domain/value/id.ts';
import { loadWhole, type CommandPath } from '../../locale/texts.ts';
import { commandKeys } from '../at-counter.ts';

/** A command of a line, with what is said before it and what it is done to. */
interface NamedCommand {
  before: string;
  path: CommandPath;
  /** What names things; options and what is to be filled in are asked at the screen. */
  about: string[];
}

/**
 * What is to be typed at the screen, by the key and the words of the act; `null` for what the
 * question that stands there asks by itself. A line that names no command stays as it is.
 */
export async function saidAtScreen(
  line: string,
  { texts, globals }: Pick<Context, 'texts' | 'globals'>,
): Promise<string | null> {
  if (line.startsWith('--')) return null;
  const { palette } = texts.screen;
  const named = commandIn(line);
  if (named === null) return line;
  const { before, path, about } = named;
  if (/ --help\b/.test(line) || (path === 'help' && about.length > 0)) {
    return before + palette.typeForHelp;
  }
  if (path === 'staff login')
    return before + palette.typeToSignIn(commandKeys['staff logout']!.key);
  const place = commandKeys[path];
  if (place === null) return palette.atCommandLine(line);
  const { help } = await loadWhole(globals.lang);
  // A digit alone is an act at home; elsewhere it is a row, a dossier of today or another act.
  const say = /^\d$/.test(place.key) ? palette.typeActAtHome : palette.typeAct;
  const act = say(place.key, help.commands[path].summary);
  return `${before}${act}${about.length === 0 ? '' : `: ${about.join(' ')}`}`;
}

/** The command that a line names, at its beginning or behind some words; `null` for other lines. */
export function commandIn(line: string): NamedCommand | null {
  const [, before = '', rest = ''] = /^(.*?)(?<![\w/])motcua ([a-z].*)$/.exec(line) ?? [];
  const words = rest.split(' ').filter((word) => word !== '');
  for (const length of [3, 2, 1]) {
    const path = words
      .slice(0, length)
      .join(' ')
      .replace(/[.,;)]$/, '');
    if (isCommand(path)) return { before, path, about: thingsOf(words.slice(length)) };
  }
  return null;
}

function isCommand(path: string): path is CommandPath {
  return path in commandKeys;
}

/** Codes and numbers before the first option; an identifier tells a person nothing. */
function thingsOf(words: readonly string[]): string[] {
  const end = words.findIndex((word) => /^[-<…("]/.test(word));
  return words.slice(0, end < 0 ? words.length : end).filter((word) => parseUuid(word) === null);
}
