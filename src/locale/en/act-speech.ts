/** How clerks speak of the acts of the counter in English. */
import type { actSpeech as vietnamese } from '../vi/act-speech.ts';

export const actSpeech: typeof vietnamese = {
  idle: [
    ...['how do i', 'how to', 'how', 'i want to', 'please', 'the', 'a', 'an', 'my', 'to', 'of'],
    ...['for', 'again', 'me', 'is', 'in', 'on', 'where'],
  ],
  alike: [
    ['cancel', 'void', 'delete', 'remove', 'discard'],
    ['correct', 'edit', 'change', 'fix', 'update'],
    ['find', 'search', 'look up', 'look for'],
    ['show', 'see', 'view', 'open'],
    ['add', 'new', 'create'],
    ['fee', 'cost', 'price', 'charge'],
    ['refund', 'money back', 'give money back'],
    ['receipt', 'acknowledgement', 'appointment slip'],
    ['dossier', 'application', 'file', 'case'],
    ['citizen', 'person', 'people', 'customer'],
    ['staff', 'colleague', 'employee', 'user'],
    ['office', 'agency'],
    ['organisation', 'organization', 'company', 'business'],
    ['pin', 'password', 'code'],
    ['report', 'statistics', 'figures'],
    ['post', 'mail', 'parcel'],
    ['late', 'overdue', 'delayed'],
    ['settings', 'options', 'configuration'],
    ['backup', 'back up', 'copy'],
    ['drawer', 'cash', 'till'],
    ['ticket', 'number'],
  ],
};
