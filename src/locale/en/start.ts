/** Words for beginning and looking around: set-up, the day at this counter, the demonstration. */
import type { ScreenOf } from '../vi.ts';

export const startScreen: ScreenOf<'setup' | 'status' | 'home' | 'demo'> = {
  setup: {
    made: (office: string, counter: number) =>
      `The store for ${office}, counter ${counter}, is ready.`,
    store: 'Store',
    staff: 'Signed in',
    procedures: 'Procedures at hand',
    training: 'Training',
    trainingYes: 'every printed paper bears the training mark',
    noPin: 'No PIN is set: whoever sits down here can sign in. Type: motcua staff pin',
    needed: 'This may not be left empty.',
    counterRule: 'A counter number goes from 1 to 999.',
    loginRule: 'Small unaccented letters, digits and dots, beginning with a letter.',
    agencyRule: 'For example: H49.22 or 000.17.22.H49.',
    chooseOffice: 'Which office? (type a few words without accents to find it)',
    ownOffice: 'Another office (type it in)',
    askOffice: 'Name of the office, as printed on papers:',
    askAgencyId: 'Agency code:',
    askKind: 'Kind of office:',
    askCounter: 'Counter number:',
    askStaff: 'Full name of the staff member:',
    askLogin: 'Login name:',
    askAddress: 'Address of the office (may be left empty):',
    askPhone: 'Phone of the office (may be left empty):',
    askParent: 'The agency above, at the head of papers (may be left empty):',
    askPlace: 'The place printed before the date, such as Hạ Long (may be left empty):',
  },
  status: {
    title: (office: string, counter: number, date: string) =>
      `${office} – counter ${counter} – ${date}`,
    training: 'A training store: its printed papers have no value.',
    staff: 'Staff member',
    received: 'Received today',
    resolved: 'Results recorded today',
    returned: 'Results handed over today',
    open: 'In progress',
    dueToday: 'Due today',
    late: 'Late',
    awaited: 'Waiting for citizens',
    toReturn: 'Results to hand over',
  },
  home: {
    firstTime: 'There is no store on this computer yet. Let us set it up.',
    kept: 'Everything you recorded is kept in the store.',
  },
  demo: {
    summary: 'The dossiers of the morning',
    done: (dossiers: string, papers: number, out: string) =>
      `${dossiers} ${dossiers === '1' ? 'dossier' : 'dossiers'} received, ` +
      `${papers} ${papers === 1 ? 'PDF paper' : 'PDF papers'} left in ${out}.`,
  },
};
