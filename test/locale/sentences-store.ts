/** What is said of a store as a whole: its check, its moves and its backups. */
import type { Instant } from '../../src/domain/value/instant.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';

const by = { book: 'b1', seq: 1204, when: '09:14 23/11/2026', actor: 'hoa' };
const broken = { book: 'b1', seq: 1204, what: 'hash' } as const;

type Sentences = Record<string, string[]>;

export function backupSentences({ screen: { backup } }: WholeTexts): Sentences {
  return {
    'screen/backup/made': [backup.made('./kho.motcua-backup')],
    'screen/backup/looksSince': [backup.looksSince('7', '28/11/2026 17:05')],
    'screen/backup/looksKept': [backup.looksKept('7')],
    'screen/backup/unheard': [backup.unheard('2')],
    'screen/backup/awaits': [backup.awaits('40')],
    'screen/backup/mayRepeat': [backup.mayRepeat('3')],
    'screen/backup/skippedEach': [backup.skippedEach('40')],
    'screen/backup/restored': [backup.restored('./kho.motcua-backup', './kho.db')],
    'screen/backup/sureRestore': [backup.sureRestore('./kho.motcua-backup', './kho.db')],
    'screen/backup/becomes': [
      backup.becomes('la, 1', '2', true),
      backup.becomes('d72d958e, 1', '2', false),
    ],
    'screen/backup/scansWhole': [backup.scansWhole('1'), backup.scansWhole('58')],
    'screen/backup/scansLie': [backup.scansLie('./sao-luu/01a205b3.sealed-files')],
    'screen/backup/scansLost': [backup.scansLost('1', '58')],
    'screen/backup/drilled': [backup.drilled('./kho.motcua-backup')],
    'screen/backup/differs': [backup.differs('./kho.motcua-backup')],
    'screen/backup/lastDrill': [backup.lastDrill('20/11/2026 17:05')],
  };
}

export function storeSentences({
  screen: { store, cipher, beyond, built, sharedReceipts, words },
}: WholeTexts): Sentences {
  const done = words.event['staff.role_changed'];
  return {
    'screen/store/megabytes': [store.megabytes(12_340_000)],
    'screen/store/verified': [store.verified('1.204')],
    'screen/store/brokenEntry': [store.brokenEntry(broken)],
    'screen/store/alteredSight': [store.alteredSight({ book: 'b', seq: 1200 })],
    'screen/store/lostSights': [store.lostSights('7 3f9ab01c55d07e21')],
    'screen/store/differs': [store.differs('dossier')],
    'screen/store/headProven': [
      store.headProven({
        ...{ said: '41 3f9ab01c55d07e21', book: broken.book },
        ...{ at: '09:14 23/11/2026', after: 3 },
      }),
    ],
    'screen/store/saidAwaiting': [store.saidAwaiting('40'), store.saidAwaiting(null)],
    'screen/store/saidArriving': [store.saidArriving('/kho/cu.db')],
    'screen/store/saidMoved': [store.saidMoved('/kho/khac.db')],
    'screen/built/guards': [built.guards('journal_no_update')],
    'screen/beyond/entry': [
      beyond.entry({ ...by, role: words.role.cashier, what: done }),
      beyond.entry({ ...by, role: null, what: done }),
    ],
    'screen/beyond/itself': [beyond.itself({ ...by, role: null, what: done })],
    'screen/sharedReceipts': [9, null].map((to) =>
      sharedReceipts({ series: 'BL26-2', counter: 1, other: 2, from: 1, to }),
    ),
    'screen/store/clockStep': [
      store.clockStep({
        ...{ book: broken.book, seq: 41, at: '2036-11-23T09:14:00+07:00' as Instant },
        before: '2026-11-23T09:14:00+07:00' as Instant,
      }),
    ],
    'screen/store/machineHeadMissing': [store.machineHeadMissing('41 3f9ab01c55d07e21')],
    'screen/store/headMissing': [store.headMissing('41 3f9ab01c55d07e21')],
    'screen/store/sureClock': [store.sureClock('09:14 22/11/2026', '09:14 23/11/2026')],
    'screen/store/approvedAhead': [store.approvedAhead('1.1 (x)')],
    'screen/store/accountAhead': [store.accountAhead('0123456789')],
    'screen/store/doneAhead': [store.doneAhead('1.1 (x)')],
    'screen/store/actAhead': ['hoa', null].map((of) =>
      store.actAhead('X', { at: '09:14 23/11/2026', by: 'lan', of }),
    ),
    'screen/store/heldAgain': [store.heldAgain(1), store.heldAgain(12)],
    'screen/store/clockWasAccepted': [
      store.clockWasAccepted('09:14 22/11/2026', '09:14 23/11/2026'),
    ],
    'screen/store/clockAccepted': [store.clockAccepted('09:14 22/11/2026', '09:14 23/11/2026')],
    'screen/store/olderAccepted': [store.olderAccepted(true), store.olderAccepted(false)],
    'screen/store/sureAccept': [store.sureAccept(['01935a3c 41 3f9ab01c55d07e21'])],
    'screen/cipher/encrypted': [cipher.encrypted('./kho.db')],
    'screen/cipher/sure': [cipher.sure('./kho.db', './khoa.motcua-key')],
    'screen/cipher/decrypted': [cipher.decrypted('./kho.db')],
    'screen/cipher/sureDecrypt': [cipher.sureDecrypt('./kho.db')],
    'screen/store/rebuilt': [store.rebuilt('1.204')],
    'screen/store/moved': [store.moved('./kho.db', 'postgres://quay@may-chu/motcua')],
    'screen/store/useFromNowOn': [store.useFromNowOn('postgres://quay@may-chu/motcua')],
    'screen/store/sureMove': [store.sureMove('./kho.db', 'postgres://quay@may-chu/motcua')],
  };
}
