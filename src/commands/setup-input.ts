/** What a set-up is told: the flags, and what is answered besides. */
import {
  choice,
  flag,
  fresh,
  newFile,
  offering,
  pathValue,
  required,
  textValue,
  whole,
  type Input,
  type OpenInput,
} from '../cli/option.ts';
import {
  address,
  login,
  named,
  phone,
  reasonText,
  receivingAgencyId,
} from '../cli/value-option.ts';
import { officeKinds } from '../domain/office/office.ts';
import { skipped } from './store/numbers-forward.ts';
import type { Proposed } from './setup-office.ts';

export const options = {
  office: required(named()),
  agencyId: required(receivingAgencyId()),
  kind: required(choice(officeKinds, 'officeKind')),
  counter: required(whole(1, 999)),
  staff: required(named()),
  login: required(fresh(login())),
  pinFile: pathValue(),
  secondAdmin: named(),
  secondLogin: fresh(login()),
  secondPinFile: pathValue(),
  address: address(),
  phone: phone(),
  parent: textValue('name'),
  place: textValue('place'),
  printer: offering('printer', textValue('printer')),
  recovery: newFile('pdf'),
  training: flag(),
  anew: reasonText(),
  skip: skipped(),
};

export type SetupInput = Input<typeof options>;
export type AskedSetup = OpenInput<typeof options>;

/** What was typed and stands in no option. */
export interface Secrets {
  pin: string | null;
  secondPin: string | null;
}

/** What is asked for, the office that was chosen, and what nobody may read over a shoulder. */
export interface Answers extends AskedSetup, Secrets {
  proposed: Proposed | null;
  sealed: boolean;
  trial: boolean;
}
