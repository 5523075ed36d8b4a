/** Facts of what is refused of certification books. */
import { bookKinds } from '../../src/domain/certification/book.ts';
import { statuses } from '../../src/domain/dossier/status.ts';
import { dong } from '../../src/domain/value/money.ts';
import { moment } from '../support/arbitrary.ts';
import type { Samples } from './problem-samples-shape.ts';

const code = 'H49.22-261123-0001';
const year = 2026;
const book = { kind: bookKinds[0], year };

export const certificationSamples = {
  'certification.which_book': [{ procedure: '1.001193' }],
  'certification.book_closed': [
    { ...book, volume: 1 },
    { kind: 'signatures', year, volume: 2 },
    { kind: 'contracts', year, volume: 3 },
  ],
  'certification.book_open': [{ ...book, volume: 1 }],
  'certification.no_book': [book],
  'certification.first_number': [{ ...book, least: 412 }],
  'certification.numbers_unsure': [{ ...book, at: moment('2026-11-23T09:14:00+07:00') }],
  'certification.not_now': [
    { code, status: statuses[0] },
    { code, status: 'returned' },
  ],
  'certification.when_signed': [
    { kind: 'contracts', procedure: '2.001035' },
    { kind: 'signatures', procedure: '2.000884' },
  ],
  'certification.signer': [{}],
  'certification.more_than_charged': [
    { code, charged: dong(2000), booked: dong(21_000), quantity: 'pages=5x3+2' },
  ],
  'certification.booked': [
    { code, charged: dong(2000), booked: dong(21_000), numbers: [{ ...book, number: 12 }] },
  ],
  'certification.no_entry': [
    { ...book, number: 12 },
    { kind: null, year: null, number: 12 },
  ],
  'certification.which_entry': [{ number: 12, books: [book, { kind: 'signatures', year: 2025 }] }],
  'certification.nothing_certified': [{ code }],
  'certification.not_in_dossier': [{ code, number: 12 }],
  'certification.which_number': [
    { code, number: 12, books: [book, { kind: 'signatures', year: 2025 }] },
  ],
  'certification.struck': [{ ...book, number: 12 }],
} satisfies Partial<Samples>;
