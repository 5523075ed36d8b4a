/** Which language, and its texts loaded; Vietnamese gives the type. */
import type { ActName, ScreenAct, actTexts } from './vi/acts.ts';
import type { actSpeech } from './vi/act-speech.ts';
import type { CommandPath, help } from './vi/help.ts';
import type { vi } from './vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** Everything the program says while it works, in one language. */
export type Texts = typeof vi;
/** What only its help says: as much again, and read only by who asks for it. */
export type HelpTexts = typeof help;
/** The acts of the counter screen, and the words to look for one by. */
export type ActTexts = typeof actTexts;
/** How clerks speak of them. */
export type ActSpeech = typeof actSpeech;
export type { ActName, CommandPath, ScreenAct };
/** The letter of a group of acts. */
export type ActGroup = keyof ActTexts['groups'];
export type WholeTexts = Texts & { readonly help: HelpTexts };

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

/** The acts of the counter screen in one language. */
export async function loadActs(language: Language): Promise<ActTexts> {
  const { actTexts } = await (language === 'en' ? import('./en/acts.ts') : import('./vi/acts.ts'));
  return actTexts;
}

/** How clerks speak of them in one language. */
export async function loadSpeech(language: Language): Promise<ActSpeech> {
  const { actSpeech } = await (language === 'en'
    ? import('./en/act-speech.ts')
    : import('./vi/act-speech.ts'));
  return actSpeech;
}
