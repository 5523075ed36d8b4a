/** Options that say which papers a database stands for, and for which it failed. */
import type { ToldLookUp } from '../domain/dossier/look-up.ts';
import { cleanLine, parseInWords } from '../domain/value/text.ts';
import { ofPerson, value, type Single } from './option.ts';
import { isPaperName } from './value-option.ts';

/** `<name or no.>` for the database that the catalogue names, or `<name or no.>=<database>`. */
export function dataFound(): Single<ToldLookUp> {
  return value(parseDataFound, 'data_found', 'paper[=database]');
}

/** A paper that is wanted under a condition only, by its name or number. */
export function conditionalPaper(): Single<string> {
  const parse = (raw: string): string | null =>
    isPaperName(cleanLine(raw)) ? cleanLine(raw) : null;
  return value(parse, 'text', 'paper');
}

/** What a store has is used again for a paper. */
export interface ToldReuse {
  /** The paper, by its name or number. */
  named: string;
  /** `<dossier>/<n>`, or how the digest of its file begins. */
  document: string;
}

/** `<name or no.>=<document>`. */
export function reusedDocument(): Single<ToldReuse> {
  return value(parseReuse, 'reused', 'paper=document');
}

export function parseReuse(raw: string): ToldReuse | null {
  const [named, said] = parted(raw);
  const document = cleanLine(said ?? '');
  return !isPaperName(named) || document === '' ? null : { named, document };
}

/** `<name or no.>=<why it was not found, or what is wrong>`. */
export function dataFailed(): Single<ToldLookUp> {
  return ofPerson(value(parseDataFailed, 'data_failed', 'paper=reason'));
}

export function parseDataFound(raw: string): ToldLookUp | null {
  const [named, database] = parted(raw);
  if (!isPaperName(named)) return null;
  if (database === null) return { named, database, fault: null };
  const said = parseInWords(database);
  return said === null ? null : { named, database: said, fault: null };
}

export function parseDataFailed(raw: string): ToldLookUp | null {
  const [named, reason] = parted(raw);
  const fault = reason === null ? null : parseInWords(reason);
  return !isPaperName(named) || fault === null ? null : { named, database: null, fault };
}

function parted(raw: string): [named: string, rest: string | null] {
  const [named = '', ...rest] = raw.split('=');
  return [cleanLine(named), rest.length === 0 ? null : rest.join('=')];
}
