/** Facts of what is refused of digitised papers. */
import { fileKinds } from '../../src/domain/document/kind.ts';
import type { FileFault, KeyFileFault } from '../../src/domain/document/problems.ts';
import { limits } from '../../src/domain/limits.ts';
import { instantAt } from '../../src/domain/value/instant.ts';
import { day } from '../support/arbitrary.ts';
import type { Samples } from './problem-samples-shape.ts';

const path = './giay.pdf';
const sha256 = '3f9ab01c55d07e21'.repeat(4);
const place = './kho.db.files';
const kept = { code: 'H49.22-261123-0001', n: 2, today: day('2026-11-23') };
const plain: FileFault[] = ['empty', 'unknown_kind', 'link', 'not_a_file', 'changed'];
const keyFaults: KeyFileFault[] = [
  ...(['unreadable', 'unsupported', 'no_key', 'no_certificate'] as const),
  ...(['other_key', 'not_for_signing', 'weak'] as const),
];
const signedFrom = instantAt(day('2026-01-01'), '00:00');
const signedUntil = instantAt(day('2027-01-01'), '00:00');

export const documentSamples = {
  'document.bad_file': [
    { path, fault: 'too_large', kind: null, most: limits.documentBytes },
    ...plain.map((fault) => ({ path, fault, kind: null, most: 0 })),
    ...fileKinds.flatMap((kind) => [
      { path, fault: 'broken' as const, kind, most: 0 },
      { path, fault: 'too_many_pages' as const, kind, most: limits.documentPages },
      { path, fault: 'too_many_pixels' as const, kind, most: limits.documentPixels },
    ]),
    { path, fault: 'encrypted', kind: 'pdf', most: 0 },
  ],
  'document.too_many_files': [{ most: limits.documentFiles }],
  'document.of_other': [{ ref: `${kept.code}/2` }],
  'document.over': [{ ref: `${kept.code}/2`, until: day('2026-11-22') }],
  'document.other_paper': [
    { ref: `${kept.code}/2`, code: null, wanted: 'KQ.G15.000032', name: 'Tờ khai' },
    { ref: `${kept.code}/2`, code: 'KQ.G15.000031', wanted: 'KQ.G15.000032', name: 'Tờ khai' },
    { ref: `${kept.code}/2`, code: null, wanted: null, name: 'Tờ khai' },
  ],
  'document.unusable': [
    { ref: `${kept.code}/2`, why: 'cancelled' },
    { ref: `${kept.code}/2`, why: 'not_granted' },
    { ref: `${kept.code}/2`, why: 'refused' },
    { ref: `${kept.code}/2`, why: 'mistake' },
  ],
  'document.here_already': [{ code: kept.code, ref: `${kept.code}/2` }],
  'document.reused_of_owner': [{ code: kept.code, refs: [`${kept.code}/2`, `${kept.code}/3`] }],
  'document.of_what': [{}],
  'document.not_ours': [{ code: 'H49.22-261123-0001', office: 'H49.23' }],
  'document.no_separator': [
    { code: kept.code, status: 'cancelled' },
    { code: kept.code, status: 'returned' },
  ],
  'document.paper_not_here': [{ code: 'H49.22-261123-0001', name: 'Giấy chứng sinh' }],
  'document.not_found': [
    { typed: 'abcdef12', code: null },
    { typed: '1/9', code: 'H49.22-261123-0001' },
  ],
  'document.several': [{ typed: '3f9ab01c' }],
  'document.gone': [{ code: 'H49.22-261123-0001', n: 2 }],
  'document.held': [
    { code: 'H49.22-261123-0001', n: 2, until: null },
    { code: 'H49.22-261123-0001', n: 2, until: day('2027-06-30') },
  ],
  'document.kept': [
    { ...kept, until: null, open: true, source: null },
    { ...kept, until: null, open: false, source: null },
    { ...kept, until: null, open: false, source: 'Luật Lưu trữ 2024' },
    { ...kept, until: day('2046-11-23'), open: false, source: 'Luật Lưu trữ 2024' },
  ],
  'document.no_viewer': [
    { ref: 'H49.22-261123-0001/2', program: null },
    { ref: 'H49.22-261123-0001/2', program: 'xem.sh' },
  ],
  'document.sort_stopped': [
    { kept: 0, of: 1 },
    { kept: 3, of: 1200 },
  ],
  'document.dates': [{ issuedOn: day('2026-11-23'), validUntil: day('2025-11-23') }],
  'document.files_lost': [
    { count: 1, sha256, place },
    { count: 1200, sha256, place },
  ],
  'document.bad_root': [{ path: './goc/root.pem' }],
  'document.no_roots': [{ path: './goc' }],
  'document.other_roots': [
    { path: './goc', digest: '3f9ab01c', agreed: null },
    { path: './goc', digest: '3f9ab01c', agreed: '55d07e21' },
  ],
  'document.bad_key_file': [
    { path: './khoa.p12', fault: 'password', holder: null, from: null, until: null },
    ...keyFaults.map((fault) => ({
      ...{ path: './khoa.p12', fault, holder: null, from: null, until: null },
    })),
    ...(['not_yet', 'ended', 'authority'] as const).map((fault) => ({
      ...{ path: './khoa.p12', fault, holder: 'Cán bộ ký', from: signedFrom, until: signedUntil },
    })),
  ],
  'document.not_signable': [
    { code: 'H49.22-261123-0001', n: 2, fault: 'encrypted' },
    ...(['forbidden', 'unusual', 'too_slow', 'no_pdf'] as const).map((fault) => ({
      ...{ code: 'H49.22-261123-0001', n: 2, fault },
    })),
  ],
  'document.signed_here': [{ code: 'H49.22-261123-0001', n: 2, as: 5 }],
  'document.not_printed': [{ code: 'H49.22-261123-0001', n: 2 }],
  'document.no_result': [{ code: 'H49.22-261123-0001' }],
  'document.nothing_to_sign': [{ code: 'H49.22-261123-0001' }],
  'document.card': [
    { code: 'H49.22-261123-0001', name: 'Giấy tờ tùy thân', result: false },
    { code: 'H49.22-261123-0001', name: 'Thẻ căn cước', result: true },
  ],
  'document.file_missing': [{ sha256, place }],
  'document.file_altered': [{ sha256, place }],
} satisfies Partial<Samples>;
