/** What may be refused of certification books. */
import type { Status } from '../dossier/status.ts';
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { BookKind } from './book.ts';
import type { StruckNumber } from './entry.ts';

export interface CertificationProblems {
  /** No book is kept for its procedure, and nobody said which. */
  'certification.which_book': { procedure: string };
  /** All volumes of the year are closed. */
  'certification.book_closed': { kind: BookKind; year: number; volume: number };
  'certification.book_open': { kind: BookKind; year: number; volume: number };
  'certification.no_book': { kind: BookKind; year: number };
  /** Volumes follow each other: a first number is that of the year's first volume alone. */
  'certification.first_number': { kind: BookKind; year: number; least: number };
  /** Entries were lost that nobody could be asked of, maybe of this book. */
  'certification.numbers_unsure': { kind: BookKind; year: number; at: Instant };
  'certification.not_now': { code: string; status: Status };
  /** It is numbered when it is signed, and not as it is received. */
  'certification.when_signed': { kind: BookKind; procedure: string };
  /** Nobody has signed here yet, and nobody was named. */
  'certification.signer': Record<never, never>;
  /** `quantity` is what the dossier would have to be charged for. */
  'certification.more_than_charged': {
    code: string;
    charged: Dong;
    booked: Dong;
    quantity: string;
  };
  /** Its fee would be lowered to less than what stands of it in the books. */
  'certification.booked': {
    code: string;
    charged: Dong;
    booked: Dong;
    numbers: readonly StruckNumber[];
  };
  /** `kind` and `year` as far as they were said. */
  'certification.no_entry': { kind: BookKind | null; year: number | null; number: number };
  /** A number of that name stands in several books of the office. */
  'certification.which_entry': {
    number: number;
    books: readonly Pick<StruckNumber, 'kind' | 'year'>[];
  };
  'certification.nothing_certified': { code: string };
  'certification.not_in_dossier': { code: string; number: number };
  /** A number of that name stands in several books of the dossier. */
  'certification.which_number': {
    code: string;
    number: number;
    books: readonly Pick<StruckNumber, 'kind' | 'year'>[];
  };
  'certification.struck': { kind: BookKind; year: number; number: number };
}

export const certificationProblemKinds: ProblemKinds<CertificationProblems> = {
  'certification.which_book': 'usage',
  'certification.book_closed': 'refused',
  'certification.book_open': 'refused',
  'certification.no_book': 'not_found',
  'certification.first_number': 'usage',
  'certification.numbers_unsure': 'refused',
  'certification.not_now': 'refused',
  'certification.when_signed': 'refused',
  'certification.signer': 'usage',
  'certification.more_than_charged': 'refused',
  'certification.booked': 'refused',
  'certification.no_entry': 'not_found',
  'certification.which_entry': 'usage',
  'certification.nothing_certified': 'not_found',
  'certification.not_in_dossier': 'not_found',
  'certification.which_number': 'usage',
  'certification.struck': 'refused',
};
