/** What `store verify` does not hold against the journal, and why it need not be. */
export const needNotBeSealed = {
  tables: {
    sqlite_sequence: 'SQLite’s own',
    staff_session: 'ends within the day; what is done under one stands in the journal',
    office_account: 'a fence of the server’s rights; whoever changes it has the server',
  },
  /** By the name in `config/kept-names.ts`. */
  values: {
    'plan.key': 'a plan under another key is refused, and may be made again',
    'restored.skip':
      'stops writing until an entry tells it; who takes it away has the file, and could put back another',
    'backup.last': 'reminds of a backup; the backups themselves tell their day',
    'backup.drill': 'reminds of a drill',
    'pin.failures.*':
      'a delay, and a lock that a manager takes away: neither is a fact of the office',
  },
} as const;
