/** Certification books: what each kind is called, and which procedures are written in it. */
import { join } from 'node:path';
import { bookKinds, type BookCode } from '../domain/certification/book.ts';
import { Problem } from '../domain/problem.ts';
import { like, list, oneOf, text } from '../domain/shape.ts';
import { jsonOf, readText } from '../files/read.ts';

const bookCodes = list(
  like<BookCode>({ kind: oneOf(bookKinds), code: text(), procedures: list(text()) }),
);

/** One of every kind. Throws `data.bad_file`. */
export function readBookCodes(dataFolder: string): BookCode[] {
  const path = join(dataFolder, 'catalogue', 'certification.json');
  const read = jsonOf(readText(path), path);
  const fault = bookCodes.fault(read);
  if (fault !== null) throw new Problem('data.bad_file', { path, why: fault });
  const known = read as BookCode[];
  const lacking = bookKinds.find((kind) => known.filter((each) => each.kind === kind).length !== 1);
  if (lacking) throw new Problem('data.bad_file', { path, why: `not one book of ${lacking}` });
  return known;
}
