/** Every figure of the reports: its name, and its formula in words, as help and papers say it. */
import type { reportFigures as vi } from '../vi/report-figures.ts';

export const reportFigures: typeof vi = {
  received: { name: 'Received', formula: 'dossiers whose time of reception lies in the period' },
  online: { name: 'Online', formula: 'dossiers received in the period through the online channel' },
  offline: {
    name: 'In person or by post',
    formula: 'dossiers received in the period otherwise than online',
  },
  portal: { name: 'Through the portal', formula: 'online dossiers that came from the portal' },
  app: { name: 'Through an app', formula: "online dossiers that came from the city's own app" },
  assisted: {
    name: 'Filed with help',
    formula: 'online dossiers that citizens filed at the counter with staff help',
  },
  eForms: {
    name: 'E-form dossiers',
    formula: 'online dossiers that citizens filed themselves through the portal or an app',
  },
  declared: {
    name: 'Declarations filled in here',
    formula: 'received dossiers whose declaration was filled in by this program',
  },
  byPost: { name: 'Sent by post', formula: 'dossiers received through the public postal service' },
  atHome: { name: 'Taken at home', formula: 'dossiers that a mobile team received at home' },
  postReceived: {
    name: 'Received by the post',
    formula: 'dossiers received at a post office or sent through the public postal service',
  },
  digitised: {
    name: 'Dossiers digitised',
    formula:
      'dossiers received in the period with at least one digitised paper; online dossiers count ' +
      'as digitised unless an imported row says that they are not',
  },
  onlineEResult: {
    name: 'Online with electronic result',
    formula: 'online dossiers received in the period that have an electronic result',
  },
  digital: {
    name: 'Digital from end to end',
    formula: 'dossiers received in the period with a digitised paper and an electronic result',
  },
  carriedOver: {
    name: 'Carried over',
    formula: 'dossiers received before the period that had not ended when it began',
  },
  handled: { name: 'To be settled', formula: 'received in the period + carried over' },
  ended: {
    name: 'Ended',
    formula:
      'dossiers resolved, refused, withdrawn or stopped in the period (the first of those dates)',
  },
  endedBefore: { name: 'Ended early', formula: 'dossiers resolved on a day before their due date' },
  endedOnDue: {
    name: 'Ended on time',
    formula:
      'dossiers that ended on their due date, that had none, or that were withdrawn, refused or ' +
      'stopped before they were late',
  },
  endedLate: {
    name: 'Ended late',
    formula:
      'dossiers that ended after the promised time, or whose date was moved or stopped only when ' +
      'it had passed',
  },
  resolved: { name: 'Resolved', formula: 'dossiers that got a result in the period' },
  before: { name: 'Early', formula: 'dossiers resolved on a day before their due date' },
  onTime: { name: 'On time or early', formula: 'dossiers resolved in the period and not late' },
  late: { name: 'Late', formula: 'dossiers resolved in the period after the promised time' },
  granted: { name: 'Granted', formula: 'dossiers whose result grants what was asked' },
  closed: {
    name: 'Withdrawn, refused, stopped',
    formula: 'dossiers that ended in the period without a result',
  },
  onTimeIndex: {
    name: 'On time by index 766',
    formula: 'dossiers that ended without being late, and were sent back once at most',
  },
  resultDigitised: {
    name: 'Results digitised',
    formula:
      'dossiers resolved in the period of whose result a file is kept: electronic, or scanned',
  },
  eResult: {
    name: 'Electronic results',
    formula: 'dossiers resolved in the period together with its file, which is kept',
  },
  inProgress: {
    name: 'In progress',
    formula: "dossiers received by the period's end that had not ended by then",
  },
  inTerm: {
    name: 'In progress, in time',
    formula: 'dossiers in progress and not late, those that wait for the citizen included',
  },
  openLate: {
    name: 'In progress, late',
    formula: "dossiers in progress whose due date, as it was at the period's end, had passed",
  },
  cancelled: {
    name: 'Cancelled (received by mistake)',
    formula: 'dossiers entered in the period and cancelled; they count in no other figure',
  },
  returned: { name: 'Results returned', formula: 'results handed to citizens in the period' },
  returnedByPost: {
    name: 'Returned by post',
    formula: 'results handed over in the period by a postman or by a shipment',
  },
  postReturned: {
    name: 'Returned by the post',
    formula: 'results handed over in the period at a post office or by post',
  },
  pleased: { name: 'Very satisfied', formula: 'answers of 2 when the result was collected' },
  content: { name: 'Satisfied', formula: 'answers of 1 when the result was collected' },
  displeased: { name: 'Not satisfied', formula: 'answers of 0 when the result was collected' },
  answered: { name: 'Answers', formula: 'answers given when results were collected' },
  satisfied: { name: 'Pleased or satisfied', formula: 'answers of 2 or 1' },
  accounts: {
    name: 'Help with accounts',
    formula: 'times staff helped with a VNeID or portal account or a digital signature',
  },
  vneidAccounts: { name: 'VNeID accounts', formula: 'times staff helped with a VNeID account' },
  portalAccounts: { name: 'Portal accounts', formula: 'times staff helped with a portal account' },
  signatures: {
    name: 'Digital signatures',
    formula: 'times staff helped with a personal digital signature',
  },
  guided: { name: 'Guidance sessions', formula: 'times staff showed a citizen how to file online' },
  guidedAtCounter: { name: 'Guided at the counter', formula: 'guidance at the counter' },
  guidedAtPostOffice: { name: 'Guided at post offices', formula: 'guidance at a post office' },
  guidedAtHome: { name: 'Guided at home', formula: 'guidance at home' },
  guidedElsewhere: { name: 'Guided elsewhere', formula: 'guidance in other places' },
  paid: {
    name: 'Dossiers that paid',
    formula:
      'dossiers that paid in the period, also as imported lists say, voided receipts left out',
  },
  cashless: {
    name: 'Dossiers without cash',
    formula: 'dossiers that paid in the period, nothing of it in cash or to a postman',
  },
  collected: {
    name: 'Money taken',
    formula: 'all money taken here in the period, without voided receipts and imported lists',
  },
  collectedCashless: {
    name: 'Taken without cash',
    formula: 'money taken in the period neither in cash nor by a postman',
  },
  refunded: { name: 'Money refunded', formula: 'paid back in the period, whenever it was taken' },
  net: { name: 'Net', formula: 'money taken − money refunded in the period' },
  importedPaid: {
    name: 'Paid as lists say',
    formula: 'what imported lists say was paid, by the day of reception; no counter here took it',
  },
  waited: { name: 'Waits', formula: 'waits in the queue, from taking a number to being called' },
  waitedBriefly: { name: 'Waits up to 15 minutes', formula: 'waits of 15 minutes at most' },
  waitSeconds: { name: 'Time waited', formula: 'the sum of all waits' },
  served: { name: 'Times served', formula: 'times somebody was served at a counter' },
  serviceSeconds: { name: 'Time of service', formula: 'the sum of all service' },
  onlineShare: { name: 'Online share', formula: 'online / received' },
  eFormShare: { name: 'E-form share', formula: 'e-form dossiers / received' },
  declaredShare: {
    name: 'Share of declarations filled in here',
    formula: 'dossiers whose declaration was filled in by this program / received',
  },
  byPostShare: { name: 'Share sent by post', formula: 'sent by post / received' },
  digitisedShare: { name: 'Digitised share', formula: 'dossiers digitised / received' },
  processedShare: { name: 'Settled share', formula: 'ended / to be settled' },
  onTimeShare: { name: 'On-time share', formula: 'on time or early / resolved' },
  beforeShare: { name: 'Early share', formula: 'early / resolved' },
  resultDigitisedShare: {
    name: 'Digitised results share',
    formula: 'results digitised / resolved',
  },
  eResultShare: { name: 'Electronic results share', formula: 'electronic results / resolved' },
  returnedByPostShare: {
    name: 'Share returned by post',
    formula: 'returned by post / results returned',
  },
  cashlessShare: {
    name: 'Cashless dossiers share',
    formula: 'dossiers without cash / dossiers that paid',
  },
  cashlessAmountShare: {
    name: 'Cashless money share',
    formula: 'taken without cash / money taken',
  },
  waitedBrieflyShare: {
    name: 'Short waits share',
    formula: 'waits up to 15 minutes / waits',
  },
  waitAverage: { name: 'Average wait', formula: 'time waited / waits' },
  serviceAverage: { name: 'Average service', formula: 'time of service / times served' },
  satisfiedShare: {
    name: 'Satisfied share',
    formula: 'answers of 2 or 1 / answers given when results were collected',
  },
};
