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
    chooseOffice: 'Which office? Type some letters of its name:',
    whichOffice: 'The number before an office, or other letters:',
    moreOffices: (count: number) => `… and ${count} more: type another word, such as the province`,
    noOffice: 'There is no office like that. Type other letters, or 0 to type one of your own.',
    noneMeant: 'Type some letters of the name, then the number before the office; 0 for your own.',
    explainOffice: [
      'Every commune, ward and province of the country is found: "ha tu", "ba dinh ha noi".',
      'A number picks; Enter picks nothing. For an office that is not listed type 0.',
      'An identifier that was printed on dossiers cannot be changed: look at it before you agree.',
    ],
    notScanned: 'Nothing is scanned here yet: please type.',
    askSecond: 'Full name of a second administrator (advised; Enter for none):',
    askSecondLogin: 'Login name of the second administrator:',
    admin: 'Administrator',
    secondAdmin: 'Second administrator',
    oneAdmin: 'There is one administrator: if that PIN is forgotten, nobody can set a new one.',
    parent: 'Authority above',
    place: 'Place',
    askRecovery: 'Print a recovery paper to be sealed, in case a PIN is forgotten?',
    sureMake: 'make the store as shown',
    ownOffice: 'Another office (type it in)',
    askOffice: 'Name of the office, as printed on papers:',
    askAgencyId: 'Agency code:',
    askKind: 'Kind of office:',
    askCounter: 'Counter number:',
    askStaff: 'Full name of the staff member:',
    askLogin: 'Login name:',
    askAddress: 'Address of the office (may be left empty):',
    askPhone: 'Phone of the office (may be left empty):',
    askParent: 'The agency above, at the head of papers (- for none):',
    askPlace: 'The place printed before the date, such as Hạ Long (- for none):',
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
