/** A remark on a dossier (ghi chú): for whoever works on it next, in whatever status it is. */
import { happened, type NewEvent } from '../event.ts';
import { dossierStream } from '../stream.ts';
import type { Brand } from '../value/brand.ts';
import { cleanLine, hasLostLetters } from '../value/text.ts';
import { requireAction, type ActFacts } from './blockers.ts';
import type { Dossier } from './dossier.ts';

const MOST_CHARACTERS = 1000;

/** One clean line of 1 to 1,000 characters. */
export type NoteText = Brand<string, 'NoteText'>;

/** `null` for what is blank once unseen characters are out of it, too long, or lost letters. */
export function parseNote(typed: string): NoteText | null {
  const text = cleanLine(typed);
  const fits = text !== '' && [...text].length <= MOST_CHARACTERS && !hasLostLetters(text);
  return fits ? (text as NoteText) : null;
}

/** The text may speak of people, so it can be erased. Throws what `requireAction` does. */
export function noteDossier(dossier: Dossier, text: NoteText, facts: ActFacts): NewEvent[] {
  requireAction(dossier, 'note', facts);
  return [happened('dossier.noted', dossierStream(dossier.id), { dossier: dossier.id }, { text })];
}
