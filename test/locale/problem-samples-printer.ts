/** Facts of what can be wrong with printers. */
import type { Samples } from './problem-samples-shape.ts';

const printer = 'HP_Quay_1';

export const printerSamples = {
  'printer.away': [
    { printer: null, at: '/run/cups/cups.sock', why: 'ENOENT' },
    { printer, at: '192.168.1.50:9100', why: 'ETIMEDOUT' },
  ],
  'printer.unknown': [
    { printer: 'HP', near: [printer] },
    { printer: 'HP', near: [] },
  ],
  'printer.refused': [
    { printer, why: 'not-accepting' },
    { printer: null, why: 'HTTP 403' },
  ],
  'printer.too_narrow': [{ printer, paper: 'handover' }],
  'printer.trouble': [{ printer, why: 'media-empty' }],
  'printer.unsure': [{ printer }],
  'printer.not_kept': [{ printer, why: 'ENOSPC' }],
  'printer.came_unsaid': [{ jobs: 1 }, { jobs: 2 }],
  'printer.job_not_found': [{ typed: '3f2a9c' }],
  'printer.bad_name': [{ typed: 'tcp://' }],
} as const satisfies Partial<Samples>;
