/** Who may do and see what: one table, asked by every read and write and by the screens alike. */

export const roles = ['clerk', 'post', 'specialist', 'manager', 'cashier', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What shows people, and changes nothing. */
export const readingActs = ['people.see', 'reports.see', 'access.see'] as const;

export const acts = [
  ...readingActs,
  'citizen.write',
  'citizen.merge',
  'privacy.manage',
  'dossier.receive',
  'dossier.process',
  'dossier.resolve',
  'dossier.return',
  'dossier.supplement',
  'dossier.supplement_again',
  'dossier.close',
  'dossier.extend',
  'dossier.extend_again',
  'dossier.reopen',
  'dossier.add_paper',
  'dossier.correct',
  'dossier.correct_later',
  'dossier.note',
  'dossier.digitise',
  'declaration.fill',
  'certification.write',
  'calendar.manage',
  'handover.write',
  'shipment.write',
  'paper.print',
  'money.take',
  // Money is booked that nobody at the counter has seen.
  'money.reconcile',
  'money.manage',
  'money.approve',
  'queue.serve',
  'queue.take_late',
  'office.manage',
  'staff.manage',
  'staff.own_pin',
  'staff.reset_pin',
  'config.manage',
  // It is looked at and copied, where it cannot be written too.
  'store.keep',
  // What it says of itself: its keys, its tables, its head.
  'store.write',
  'import.write',
  'import.undo',
  'list.export',
] as const;
export type Act = (typeof acts)[number];

const everything: readonly Act[] = acts;

const allowed: { [R in Role]: readonly Act[] } = {
  clerk: [
    'people.see',
    'reports.see',
    'staff.own_pin',
    'citizen.write',
    'citizen.merge',
    'dossier.receive',
    'dossier.process',
    'dossier.resolve',
    'dossier.return',
    'dossier.supplement',
    'dossier.close',
    'dossier.extend',
    'dossier.add_paper',
    'dossier.correct',
    'dossier.note',
    'dossier.digitise',
    'declaration.fill',
    'certification.write',
    'handover.write',
    'shipment.write',
    'paper.print',
    'money.take',
    'queue.serve',
    'import.write',
  ],
  post: [
    'people.see',
    'reports.see',
    'staff.own_pin',
    'citizen.write',
    'dossier.receive',
    'dossier.return',
    'dossier.add_paper',
    'dossier.correct',
    'dossier.note',
    'dossier.digitise',
    'declaration.fill',
    'handover.write',
    'shipment.write',
    'paper.print',
    'money.take',
    'queue.serve',
  ],
  specialist: [
    'people.see',
    'reports.see',
    'staff.own_pin',
    'dossier.process',
    'dossier.resolve',
    'dossier.supplement',
    'dossier.close',
    'dossier.extend',
    'dossier.add_paper',
    'dossier.note',
    'dossier.digitise',
    'declaration.fill',
    'certification.write',
    'handover.write',
    'paper.print',
  ],
  manager: [
    'people.see',
    'reports.see',
    'access.see',
    'staff.own_pin',
    'staff.reset_pin',
    'citizen.write',
    'citizen.merge',
    'privacy.manage',
    'dossier.receive',
    'dossier.process',
    'dossier.resolve',
    'dossier.return',
    'dossier.supplement',
    'dossier.supplement_again',
    'dossier.close',
    'dossier.extend',
    'dossier.extend_again',
    'dossier.reopen',
    'dossier.add_paper',
    'dossier.correct',
    'dossier.correct_later',
    'dossier.note',
    'dossier.digitise',
    'declaration.fill',
    'certification.write',
    'calendar.manage',
    'handover.write',
    'shipment.write',
    'paper.print',
    'money.take',
    'money.reconcile',
    'money.manage',
    'money.approve',
    'queue.serve',
    'queue.take_late',
    'store.keep',
    'store.write',
    'import.write',
    'import.undo',
    'list.export',
  ],
  cashier: [
    'people.see',
    'reports.see',
    'staff.own_pin',
    'paper.print',
    'money.take',
    'money.reconcile',
    'queue.serve',
  ],
  admin: everything,
};

export function may(role: Role, act: Act): boolean {
  return allowed[role].includes(act);
}

/**
 * What is done as the second of two persons, or to the accounts of others, or cannot be undone: by
 * nobody without a PIN, as anybody at the keyboard could be either of the two.
 */
const provenActs: ReadonlySet<Act> = new Set([
  'money.approve',
  'privacy.manage',
  'staff.reset_pin',
  'staff.manage',
]);

/** True for an act that is nobody's without a PIN; in a training store PINs are for practice. */
export function asksPin(act: Act): boolean {
  return provenActs.has(act);
}

/** Whether somebody of a role may be the second of two persons. */
export function approvesOthers(role: Role): boolean {
  return allowed[role].some(asksPin);
}

/** The roles that may do an act, for the message that refuses another. */
export function rolesFor(act: Act): Role[] {
  return roles.filter((role) => may(role, act));
}

export interface StaffMember {
  login: string;
  name: string;
  role: Role;
  office: string;
  active: boolean;
}

/** Staff sign in at the counters of their own office; an administrator keeps all of them. */
export function maySignInAt({ role, office }: StaffMember, counterOffice: string): boolean {
  return role === 'admin' || office === counterOffice;
}
