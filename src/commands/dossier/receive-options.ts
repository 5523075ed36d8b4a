/** What `dossier receive` takes: as flags say it, and as the counter's answers come to it. */
import {
  choice,
  flag,
  type Input,
  many,
  newFile,
  type OpenInput,
  optionalValue,
  required,
  scanned,
  textValue,
  withDefault,
} from '../../cli/option.ts';
import {
  conditionalPaper,
  dataFailed,
  dataFound,
  reusedDocument,
} from '../../cli/look-up-option.ts';
import {
  address,
  agencyId,
  certifiedLine,
  named,
  anyDossier,
  component,
  instant,
  phone,
  procedureCode,
  quantity,
  reasonText,
  authorityPaper,
  subjectText,
  setCount,
} from '../../cli/value-option.ts';
import { returnWays, sources } from '../../domain/dossier/dossier.ts';
import { channels, type Channel } from '../../domain/procedure/procedure.ts';
import type { Newcomer } from '../citizen/shared.ts';

export const receiveOptions = {
  procedure: required(procedureCode()),
  citizen: textValue('number'),
  scan: scanned(),
  case: textValue('case'),
  submitter: textValue('number'),
  authorisedBy: authorityPaper(),
  channel: withDefault(choice(channels, 'channel'), 'counter'),
  source: choice(sources, 'source'),
  component: many(component()),
  data: many(dataFound()),
  dataFailed: many(dataFailed()),
  reuse: many(reusedDocument()),
  declaration: many(textValue('declaration')),
  needed: many(conditionalPaper()),
  notNeeded: many(conditionalPaper()),
  allComponents: flag(),
  missingReason: reasonText(),
  sets: withDefault(setCount(), 1),
  subject: subjectText(),
  quantity: many(quantity()),
  certify: many(certifiedLine()),
  signer: named(),
  title: textValue('title'),
  waiver: many(textValue('waiver')),
  seen: textValue('seen'),
  returnBy: withDefault(choice(returnWays, 'returnWay'), 'counter'),
  address: address(),
  phone: phone(),
  for: agencyId(),
  helpedAt: agencyId(),
  receivedAt: instant(),
  reason: reasonText(),
  visit: anyDossier(),
  replaces: anyDossier(),
  print: optionalValue(newFile('pdf')),
};

export type ReceiveInput = Input<typeof receiveOptions>;

/** A source belongs to the online channel: naming it is naming the channel. */
export function channelOf({ channel, source }: Pick<ReceiveInput, 'channel' | 'source'>): Channel {
  return source !== null && channel === 'counter' ? 'online' : channel;
}

/** What flags say while the clerk may still be asked. */
export type AskedReception = OpenInput<typeof receiveOptions>;

/** What is to be received; with somebody new who came with it: recorded with it, or not at all. */
export interface ReceptionInput extends ReceiveInput {
  newcomer: Newcomer | null;
  /** Where nobody said which office is to decide it, the one that is likely is proposed. */
  proposes?: boolean;
}
