/**
 * What can happen in certification books. What is certified stands in the stream of its dossier:
 * whoever is erased takes their name and the original's along, and the number stays.
 */
import { event, nobody } from '../event-kind.ts';
import { maybe, number, oneOf, record, text } from '../shape.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import { takenNumber } from '../value/series.ts';
import { bookKinds } from './book.ts';

const bookYear = {
  office: text<AgencyId>(),
  kind: oneOf(bookKinds),
  year: number(),
};

export const certificationEvents = {
  'certification.book_opened': event(
    record({
      ...bookYear,
      volume: number(),
      first: number(),
      /** The last number that was given before there was this book; `null` of a new one. */
      taken: maybe(takenNumber),
    }),
    nobody,
  ),
  'certification.book_closed': event(
    record({ ...bookYear, volume: number(), last: number(), pages: number() }),
    nobody,
  ),
  'certification.certified': event(
    record({
      dossier: text<Uuid>(),
      ...bookYear,
      volume: number(),
      taken: takenNumber,
      copies: number(),
      pages: number(),
      /** Which fee of the dossier it is a part of, and what it comes to. */
      feeId: maybe(text()),
      fee: maybe(number<Dong>()),
    }),
    record({ asker: text(), original: text(), signer: text(), signerTitle: text() }),
  ),
  'certification.struck': event(
    /** `dossier` is `null` of a number that a list brought. */
    record({ dossier: maybe(text<Uuid>()), ...bookYear, number: number() }),
    record({ reason: text() }),
  ),
  /** A volume that a row of a list names first, or of which a later one tells the pages. */
  'certification.volume_imported': event(
    record({ batch: text<Uuid>(), ...bookYear, volume: number(), pages: maybe(number()) }),
    nobody,
  ),
  'certification.imported': event(
    record({
      batch: text<Uuid>(),
      row: number(),
      ...bookYear,
      volume: number(),
      number: number(),
      /** Where the year's series had not come as far yet. */
      taken: maybe(takenNumber),
      certifiedAt: text<Instant>(),
      copies: number(),
      pages: number(),
      fee: maybe(number<Dong>()),
    }),
    record({
      asker: text(),
      original: text(),
      signer: text(),
      signerTitle: text(),
      note: maybe(text()),
    }),
  ),
  /** All that a batch brought into a year's book is taken out. */
  'certification.import_undone': event(record({ batch: text<Uuid>(), ...bookYear }), nobody),
};
