/**
 * Which acts of the role table may have written an event: any of them suffices. What files bring
 * and take goes on for hours in the role in which it was begun, so only its beginning is here.
 */
import type { EventType } from '../event.ts';
import { acts, type Act } from './role.ts';

/** Of whoever has an account: it is written beside what they may do. */
const anybody: readonly Act[] = acts;
const writesCitizens: readonly Act[] = [
  'citizen.write',
  'citizen.merge',
  'dossier.receive',
  'dossier.return',
  'dossier.correct',
];
const asksPapers: readonly Act[] = ['dossier.receive', 'dossier.supplement', 'dossier.add_paper'];
const keepsStore: readonly Act[] = ['store.keep', 'store.write'];
const handsOver: readonly Act[] = ['handover.write', 'dossier.process', 'dossier.return'];
const handsOut: readonly Act[] = ['dossier.return', 'shipment.write'];
const sendsByPost: readonly Act[] = [...handsOver, 'shipment.write', ...writesCitizens];
const opensSeries: readonly Act[] = [
  ...keepsStore,
  'office.manage',
  'config.manage',
  'import.write',
  'money.manage',
  'money.take',
  'money.reconcile',
];
const takesMoney: readonly Act[] = ['money.take', 'money.reconcile'];
const setsFee: readonly Act[] = [...takesMoney, ...asksPapers, 'dossier.correct'];
const serves: readonly Act[] = ['queue.serve', 'queue.take_late', ...asksPapers, 'dossier.return'];
const asksPrivacy: readonly Act[] = ['citizen.write', 'privacy.manage'];
/** Records that are parted again each keep what was marked on the one. */
const marksPeople: readonly Act[] = ['privacy.manage', 'citizen.merge'];
const takesCatalogue: readonly Act[] = ['config.manage', 'calendar.manage'];

const ofEvents: Readonly<Record<EventType, readonly Act[] | null>> = {
  'access.revealed': anybody,
  'store.made': ['staff.manage'],
  'store.restored': keepsStore,
  'store.answered': anybody,
  'store.erased': ['privacy.manage'],
  'store.clock_accepted': keepsStore,
  'store.numbers_skipped': opensSeries,
  'store.older_accepted': keepsStore,
  'calendar.published': takesCatalogue,
  'citizen.registered': [...writesCitizens, 'import.write'],
  'citizen.corrected': writesCitizens,
  'citizen.merged': ['citizen.merge'],
  'citizen.absorbed': ['citizen.merge'],
  'citizen.unmerged': ['citizen.merge'],
  'citizen.released': ['citizen.merge'],
  'citizen.account_helped': writesCitizens,
  'citizen.guided': writesCitizens,
  'citizen.imported': null,
  'citizen.import_corrected': null,
  'citizen.import_undone': null,
  'dossier.received': ['dossier.receive'],
  'dossier.forwarded': ['dossier.process'],
  'dossier.resolved': ['dossier.resolve'],
  'dossier.returned': handsOut,
  'dossier.rated': ['dossier.return'],
  'dossier.supplement_requested': ['dossier.supplement', 'dossier.supplement_again'],
  'dossier.supplement_completed': ['dossier.supplement'],
  'dossier.paper_added': asksPapers,
  'dossier.data_looked_up': [...asksPapers, 'dossier.correct'],
  'dossier.extended': ['dossier.extend', 'dossier.extend_again'],
  'dossier.corrected': ['dossier.correct', 'dossier.correct_later'],
  'dossier.begun': ['dossier.process'],
  'dossier.refused': ['dossier.close'],
  'dossier.cancelled': ['dossier.correct', 'dossier.receive'],
  'dossier.reinstated': ['dossier.correct'],
  'dossier.withdrawn': ['dossier.close'],
  'dossier.stopped': ['dossier.close'],
  'dossier.reopened': ['dossier.reopen'],
  'dossier.taken_back': handsOut,
  'dossier.papers_returned': [...handsOut, 'dossier.close'],
  'dossier.dispatched': handsOver,
  'dossier.arrived': handsOver,
  'dossier.brought_back': handsOver,
  'dossier.people_corrected': [...writesCitizens, 'import.undo'],
  'dossier.noted': ['dossier.note'],
  'dossier.shelved': handsOver,
  'dossier.rehomed': ['office.manage'],
  'dossier.imported': null,
  'dossier.import_corrected': null,
  'dossier.import_undone': null,
  'certification.book_opened': ['certification.write'],
  'certification.book_closed': ['certification.write'],
  'certification.certified': ['certification.write'],
  'certification.struck': ['certification.write'],
  'declaration.filled': ['declaration.fill', 'dossier.receive'],
  'declaration.attached': ['declaration.fill', 'dossier.receive'],
  'document.added': ['dossier.digitise', 'dossier.resolve', ...asksPapers],
  'document.verified': ['dossier.digitise'],
  'document.removed': ['dossier.digitise', 'privacy.manage'],
  'paper.printed': ['paper.print'],
  'list.exported': ['list.export'],
  'fee.rate_set': ['money.manage'],
  'fee.settled': setsFee,
  'fee.lowered': setsFee,
  'fee.reduced': [...takesMoney, 'dossier.receive'],
  'handover.sent': handsOver,
  'handover.received': handsOver,
  'handover.recalled': handsOver,
  'handover.settled': handsOver,
  'handover.printed': ['paper.print'],
  'import.started': ['import.write', 'config.manage'],
  'import.finished': null,
  'import.undo_begun': ['import.undo'],
  'import.undone': null,
  'key.added': keepsStore,
  'key.revoked': keepsStore,
  'office.opened': ['office.manage', 'import.write', 'config.manage'],
  'office.corrected': ['office.manage'],
  'office.merged': ['office.manage'],
  'counter.opened': ['office.manage'],
  'config.changed': ['config.manage'],
  'receipt_book.added': opensSeries,
  'account.proposed': ['money.manage'],
  'account.approved': ['money.approve'],
  'account.withdrawn': ['money.approve', 'office.manage', ...keepsStore],
  'shift.opened': takesMoney,
  'shift.offered': takesMoney,
  'shift.taken_over': takesMoney,
  'shift.closed': takesMoney,
  'payment.taken': takesMoney,
  'payment.confirmed': takesMoney,
  'reversal.requested': takesMoney,
  'reversal.decided': ['money.approve', ...keepsStore],
  'reversal.done': [...takesMoney, 'money.approve'],
  'privacy.asked': asksPrivacy,
  'privacy.told': asksPrivacy,
  'privacy.answered': ['privacy.manage'],
  'privacy.marked': [...marksPeople, ...keepsStore],
  'privacy.unmarked': marksPeople,
  'procedure.published': takesCatalogue,
  'procedure.term_set': ['config.manage'],
  'procedure.imported': null,
  'procedure.retired': takesCatalogue,
  'procedure.catalogue_taken': takesCatalogue,
  'procedure.import_undone': null,
  'queue.taken': serves,
  'queue.called': serves,
  'queue.held': serves,
  'queue.absent': serves,
  'queue.ended': serves,
  'queue.undone': serves,
  'draft.taken_over': ['dossier.receive'],
  'shipment.range_added': opensSeries,
  'shipment.registered': sendsByPost,
  'shipment.readdressed': sendsByPost,
  'shipment.progressed': sendsByPost,
  'shipment.printed': ['paper.print'],
  'staff.enrolled': ['staff.manage'],
  'staff.disabled': ['staff.manage'],
  'staff.enabled': ['staff.manage'],
  'staff.role_changed': ['staff.manage'],
  'staff.unlock_asked': ['staff.reset_pin'],
  'staff.unlocked': ['staff.reset_pin'],
  'staff.recovery_issued': ['staff.manage'],
  'staff.recovered': ['staff.manage'],
  'staff.pin_set': ['staff.own_pin'],
  'staff.pin_rehashed': ['staff.own_pin'],
};
const ofOthersPin: readonly Act[] = ['staff.reset_pin', 'staff.manage'];

/** `others`: it happened to the account of another. `null` where no role is asked. */
export function actsOfEvent(type: EventType, others: boolean): readonly Act[] | null {
  return type === 'staff.pin_set' && others ? ofOthersPin : ofEvents[type];
}
