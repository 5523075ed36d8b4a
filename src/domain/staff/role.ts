/** Who may do what: one table, asked by every write and by the screens alike. */

export const roles = ['clerk', 'post', 'specialist', 'manager', 'cashier', 'admin'] as const;
export type Role = (typeof roles)[number];

export const acts = [
  'citizen.write',
  'dossier.receive',
  'dossier.process',
  'dossier.resolve',
  'dossier.return',
  'paper.print',
  'office.manage',
  'staff.manage',
  'config.manage',
  'store.keep',
] as const;
export type Act = (typeof acts)[number];

const everything: readonly Act[] = acts;

const allowed: { [R in Role]: readonly Act[] } = {
  clerk: [
    'citizen.write',
    'dossier.receive',
    'dossier.process',
    'dossier.resolve',
    'dossier.return',
    'paper.print',
  ],
  post: ['citizen.write', 'dossier.receive', 'dossier.return', 'paper.print'],
  specialist: ['dossier.process', 'dossier.resolve', 'paper.print'],
  manager: [
    'citizen.write',
    'dossier.receive',
    'dossier.process',
    'dossier.resolve',
    'dossier.return',
    'paper.print',
    'store.keep',
  ],
  cashier: ['paper.print'],
  admin: everything,
};

export function may(role: Role, act: Act): boolean {
  return allowed[role].includes(act);
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
