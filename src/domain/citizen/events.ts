/** What can happen to the records of citizens. Of a merger each record has its own half. */
import { event, nobody } from '../event-kind.ts';
import { originals, rowPlace } from '../import/facts-shape.ts';
import { absent, like, list, maybe, number, oneOf, record, text, type Of } from '../shape.ts';
import type { BirthDate } from '../value/birth-date.ts';
import type { Uuid } from '../value/id.ts';
import type { Phone } from '../value/phone.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { citizenKinds, idKinds, sexes, type CitizenDetails } from './citizen.ts';
import { accountKinds, guidancePlaces, type AccountHelp, type Guidance } from './help.ts';

const fields = {
  kind: oneOf(citizenKinds),
  idKind: maybe(oneOf(idKinds)),
  idNumber: maybe(text()),
  oldNumber: maybe(text()),
  name: text(),
  dob: maybe(text<BirthDate>()),
  sex: maybe(oneOf(sexes)),
  address: maybe(text()),
  phone: maybe(like<Phone>({ typed: text(), e164: maybe(text()) })),
  email: maybe(text()),
};
const details = like<CitizenDetails>(fields);
const change = record({ before: details, after: details });
/** The same with the words of whoever made it. */
const reasoned = record({ before: details, after: details, reason: maybe(text()) });
const citizen = text<Uuid>();
const account = {
  kind: oneOf(accountKinds),
  place: maybe(oneOf(guidancePlaces)),
  team: maybe(text()),
  validTo: maybe(text<PlainDate>()),
};
const certificate = { provider: maybe(text()), serial: maybe(text()) };
export const accountHelpShape = like<AccountHelp>({ ...account, ...certificate });
const guidance = {
  procedure: maybe(text()),
  place: oneOf(guidancePlaces),
  team: maybe(text()),
};
export const guidanceShape = like<Guidance>(guidance);
const named = list(text<keyof CitizenDetails>());

export const citizenEvents = {
  'citizen.registered': event(
    record({ citizen, kind: oneOf(citizenKinds), by: oneOf(['typed', 'scan']) }),
    details,
  ),
  'citizen.corrected': event(record({ citizen, fields: named }), reasoned),
  /** Of the record that is kept: what it gained. */
  'citizen.merged': event(
    record({
      citizen,
      merged: text<Uuid>(),
      /** Names of what it lacked and has now. */
      fields: named,
    }),
    /** Why the two are one person, where their names differ. */
    reasoned,
  ),
  /** Of the other record: it gives up its number and points to the kept one. */
  'citizen.absorbed': event(
    record({ citizen, into: text<Uuid>() }),
    record({ number: maybe(text()) }),
  ),
  /** The compensation of `citizen.merged`: what was gained goes back. */
  'citizen.unmerged': event(record({ citizen, released: text<Uuid>(), fields: named }), change),
  /** The compensation of `citizen.absorbed`: a record of its own again, with its number. */
  'citizen.released': event(
    record({ citizen, from: text<Uuid>() }),
    record({ number: maybe(text()) }),
  ),
  'citizen.account_helped': event(
    like<{ citizen: Uuid } & Omit<AccountHelp, 'provider' | 'serial'>>({ citizen, ...account }),
    /** A certificate's number names whose it is. */
    record(certificate),
  ),
  'citizen.guided': event(like<{ citizen: Uuid } & Guidance>({ citizen, ...guidance }), nobody),
  'citizen.imported': event(
    record({ ...rowPlace, citizen, kind: oneOf(citizenKinds) }),
    like<CitizenDetails & { originals?: Of<typeof originals> }>({
      ...fields,
      originals: absent(originals),
    }),
  ),
  'citizen.import_corrected': event(
    record({
      ...rowPlace,
      citizen,
      /** Names of the details that the row corrected. */
      fields: named,
      /** Where a batch is undone: the version of the correction that this takes back. */
      undoes: maybe(number()),
    }),
    /** `null` where a correction of an erased person is taken back. */
    maybe(change),
  ),
  'citizen.import_undone': event(record({ citizen, batch: text<Uuid>() }), nobody),
};
