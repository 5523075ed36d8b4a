/** Which language, and what a catalogue of texts must hold; Vietnamese gives the type. */
import type { ProblemCode, ProblemDetails } from '../domain/problem.ts';
import type { CommandPath, help } from './vi/help.ts';
import type { vi } from './vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** Everything the program says while it works, in one language. */
export type Texts = typeof vi;
/** What only its help says: as much again, and read only by who asks for it. */
export type HelpTexts = typeof help;
export type { CommandPath };
export type WholeTexts = Texts & { readonly help: HelpTexts };

/** What a problem says: what happened, why, and what to type next. */
export interface Said {
  what: string;
  why?: string;
  next?: string[];
}

export type ProblemTexts = {
  [Code in ProblemCode]: (detail: ProblemDetails[Code]) => Said;
};

/** What help says of one command; the options it names are checked against the command's own. */
export interface CommandHelp {
  summary: string;
  /** Three real command lines, without the program's name. */
  examples: readonly string[];
  args?: Readonly<Record<string, string>>;
  options?: Readonly<Record<string, string>>;
  /** What else there is to know, a paragraph each. */
  more?: readonly string[];
}

/** The help of the commands that begin with a noun: each of them, as the Vietnamese names them. */
export type HelpOf<Noun extends string> = Readonly<
  Record<Extract<CommandPath, Noun | `${Noun} ${string}`>, CommandHelp>
>;

/** A page of `help <topic>`. */
export interface HelpTopic {
  title: string;
  lines: readonly string[];
}

/** What a value of an option must be, by the key its parser names. */
export type ExpectedKey =
  | 'text'
  | 'choice'
  | 'whole'
  | 'date'
  | 'instant'
  | 'agency_id'
  | 'amount'
  | 'component'
  | 'quantity'
  | 'pieces'
  | 'tier'
  | 'bank_row'
  | 'login'
  | 'email'
  | 'tracking'
  | 'prefix'
  | 'period'
  | 'time';

/** What tells the language of a terminal. */
export interface LanguageSigns {
  env: Readonly<Record<string, string | undefined>>;
  /** The system's own locale, such as `en_US.UTF-8`. */
  systemLanguage: string;
}

/** The option, else `MOTCUA_LANG`, else the system's locale, else Vietnamese. */
export function pickLanguage(option: string | null, signs: LanguageSigns): Language {
  const named = [option, signs.env['MOTCUA_LANG'] ?? null, signs.systemLanguage];
  for (const name of named) {
    const language = languages.find((each) => name?.toLowerCase().startsWith(each) === true);
    if (language) return language;
  }
  return 'vi';
}

/** Loads one language; the other is never read. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./vi.ts')).vi;
}

/** The same with the help of that language. */
export async function loadWhole(language: Language): Promise<WholeTexts> {
  const { help } = await (language === 'en' ? import('./en/help.ts') : import('./vi/help.ts'));
  return { ...(await loadTexts(language)), help };
}
