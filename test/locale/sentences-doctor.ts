/** The texts of the check-up and of a store as files, said with samples. */
import { parseInstant } from '../../src/domain/value/instant.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';

const at = parseInstant('2026-11-23T09:14:00+07:00')!;
const later = parseInstant('2026-11-24T09:14:00+07:00')!;
const folder = '/media/sao-luu';
const file = './mat-khau.txt';
const on = 'screen/doctor/found';

export function doctorSentences({
  screen: { doctor, plain },
}: WholeTexts): Record<string, string[]> {
  const { found } = doctor;
  return {
    'screen/plain/done': [plain.done('./kho-ra', 1), plain.done('./kho-ra', 58)],
    'screen/plain/readme': plain
      .readme(
        {
          ...{ store: 'k1', at, by: 'lan', purpose: 'x', people: 1, entries: 1, rows: 2, taken: 0 },
          books: [{ book: 'b1', seq: 1, hash: 'aa' }],
        },
        [{ name: 'journal.ndjson', rows: 1 }],
        2,
      )
      .flat(),
    'screen/doctor/summary': [doctor.summary(1, 1), doctor.summary(2, 0)],
    [`${on}/store`]: [
      found.store({ problem: null, readOnly: false }),
      found.store({ problem: null, readOnly: true }),
      found.store({ problem: 'store.damaged', readOnly: false }),
    ],
    [`${on}/content`]: [found.content({ whole: true }), found.content({ whole: false })],
    [`${on}/built`]: [found.built({ asMade: true }), found.built({ asMade: false })],
    [`${on}/heads`]: [
      found.heads({ lost: 0, copyOf: null }),
      found.heads({ lost: 1, copyOf: null }),
      found.heads({ lost: 2, copyOf: null }),
      found.heads({ lost: 0, copyOf: '/srv/kho.db' }),
    ],
    [`${on}/key`]: [
      found.key({ id: 'd72d958e', signs: true, unlocked: [] }),
      found.key({ id: 'd72d958e', signs: false, unlocked: [] }),
      found.key({ id: 'd72d958e', signs: true, unlocked: ['./khoa.motcua-key'] }),
      found.key({ id: null, signs: false, unlocked: [] }),
    ],
    [`${on}/disk`]: [found.disk({ folder, free: 1_000_000, store: 1_000_000 })],
    [`${on}/log`]: [found.log({ bytes: 1_000_000 })],
    [`${on}/access`]: [
      found.access({ open: [], shut: [], shared: null, lists: null }),
      found.access({ open: ['./kho.db'], shut: [], shared: null, lists: null }),
      found.access({ open: [], shut: ['./kho.db'], shared: null, lists: null }),
      found.access({ open: [], shut: [], shared: '/chung', lists: null }),
      found.access({ open: [], shut: [], shared: null, lists: 'untold' }),
    ],
    [`${on}/scans`]: [
      found.scans({ place: './kho.db.files', named: 3, missing: 0, unsealed: 0, open: [] }),
      found.scans({ place: './kho.db.files', named: 3, missing: 1, unsealed: 0, open: [] }),
      found.scans({ place: './kho.db.files', named: 3, missing: 0, unsealed: 2, open: [] }),
      found.scans({ place: './kho.db.files', named: 3, missing: 0, unsealed: 0, open: ['./a'] }),
    ],
    [`${on}/cards`]: [
      found.cards({ keeps: true, scans: 0 }),
      found.cards({ keeps: false, scans: 1200 }),
    ],
    [`${on}/cipher`]: [
      found.cipher({ key: '0a1b2c3d4e5f6071', plain: [] }),
      found.cipher({ key: '0a1b2c3d4e5f6071', plain: ['./kho.db.before-encryption'] }),
    ],
    [`${on}/backup`]: [
      found.backup({ folder: null, at: null, days: null }),
      found.backup({ folder, at, days: 0 }),
      found.backup({ folder, at, days: 8 }),
    ],
    [`${on}/backup_place`]: [
      found.backup_place({ folder, there: true, sameDisk: false }),
      found.backup_place({ folder, there: true, sameDisk: true }),
      found.backup_place({ folder, there: false, sameDisk: false }),
    ],
    [`${on}/passphrase`]: [
      found.passphrase({ file: null, problem: null }),
      found.passphrase({ file, problem: null }),
      found.passphrase({ file, problem: 'file.cannot_read' }),
    ],
    [`${on}/drill`]: [found.drill({ at: null, days: null }), found.drill({ at, days: 1 })],
    [`${on}/admins`]: [
      found.admins({ onePinFromShut: true }),
      found.admins({ onePinFromShut: false }),
    ],
    [`${on}/pins`]: [
      found.pins({ leading: 0, others: 0, logins: null }),
      found.pins({ leading: 1, others: 0, logins: null }),
      found.pins({ leading: 0, others: 2, logins: ['an', 'hoa'] }),
    ],
    [`${on}/clock`]: [
      found.clock({ now: later, last: at, steps: [] }),
      found.clock({ now: at, last: later, steps: [] }),
      found.clock({ now: later, last: at, steps: [{ book: 'b', seq: 2, at: later, before: at }] }),
    ],
    [`${on}/zone`]: [found.zone({ name: 'Asia/Kathmandu', minutes: 345 })],
    [`${on}/printer`]: [
      found.printer({ chosen: [], others: 0, away: 'ENOENT' }),
      found.printer({ chosen: [], others: 0, away: null }),
      found.printer({ chosen: [], others: 2, away: null }),
      found.printer({
        ...{ others: 0, away: null },
        chosen: [{ name: 'HP_Quay', state: 'paused', reasons: ['media-empty-error'] }],
      }),
    ],
    [`${on}/fonts`]: [found.fonts({ missing: [] }), found.fonts({ missing: ['Tinos-Bold.ttf'] })],
    [`${on}/terminal`]: [
      found.terminal({ encoding: 'UTF-8', columns: 80 }),
      found.terminal({ encoding: '', columns: 60 }),
    ],
  };
}
