/** What is written in certification books during a random history, decided by the real rules. */
import {
  bookKinds,
  certificationSeries,
  type BookYear,
} from '../../src/domain/certification/book.ts';
import { certify, requireCertifiable } from '../../src/domain/certification/certify.ts';
import { strike } from '../../src/domain/certification/strike.ts';
import { closeBook, openBook } from '../../src/domain/certification/open-close.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';

export const certificationKinds = [
  'certify',
  'certify',
  'strike',
  'open-book',
  'close-book',
] as const;

export async function certificationActs(
  writer: Writer,
  { kind, pick, word, other, flag }: Step,
  dossier: Dossier,
): Promise<NewEvent[]> {
  const year: BookYear = { office: dossier.office, kind: bookKinds[pick % 2]!, year: 2026 };
  if (kind === 'strike') {
    const [entry] = await writer.certifications.ofDossier(dossier.id);
    return entry ? strike(entry, word) : [];
  }
  const books = await writer.certifications.books(year);
  const last = await writer.reference.lastNumber(certificationSeries(year));
  const facts = { books, last, lost: null };
  if (kind === 'open-book') return openBook(year, facts, flag ? last + 1 + pick : null);
  if (kind === 'close-book') return closeBook(year, facts, 1 + pick, null);
  requireCertifiable(dossier, year);
  const lines = [word, ...(other === null ? [] : [other])].map((original) => ({
    ...{ original, copies: 1 + pick, pages: 1 },
  }));
  const request = { dossier: dossier.id, lines, signer: { name: word, title: word }, asker: word };
  return certify(request, { ...facts, year, rule: null });
}
