/** The options with which a citizen is typed: the same for registering and for correcting. */
import { emptiable, ofPerson, textValue, value } from '../../cli/option.ts';
import { address, birthDate, named, phone } from '../../cli/value-option.ts';
import { readPassport } from '../../domain/citizen/number.ts';
import { parseSex } from '../../domain/citizen/scan.ts';
import { parseEmail } from '../../domain/value/email.ts';

export const detailOptions = {
  id: textValue('number'),
  passport: ofPerson(value(readPassport, 'passport', 'number')),
  name: named(),
  dob: birthDate(),
  sex: {
    ...value(parseSex, 'choice', 'nam|nu|male|female'),
    choices: ['male', 'female', 'other'],
    named: 'sex' as const,
  },
  address: address(),
  phone: phone(),
  email: ofPerson(value(parseEmail, 'email', 'email')),
};

/** Of these a record may have none, and a correction may say so. */
export const emptiableOptions = {
  dob: emptiable(detailOptions.dob),
  sex: emptiable(detailOptions.sex),
  address: emptiable(detailOptions.address),
  phone: emptiable(detailOptions.phone),
  email: emptiable(detailOptions.email),
};
