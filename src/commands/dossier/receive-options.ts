/** What `dossier receive` takes: as flags say it, and as the counter's answers come to it. */
import {
  choice,
  flag,
  many,
  optionalValue,
  required,
  scanned,
  text,
  whole,
  withDefault,
  type OpenInput,
  type Input,
} from '../../cli/option.ts';
import {
  component,
  instant,
  quantity,
  dossierCode,
  procedureCode,
} from '../../cli/value-option.ts';
import { returnWays, sources } from '../../domain/dossier/dossier.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import type { Newcomer } from '../citizen/shared.ts';

export const receiveOptions = {
  procedure: required(procedureCode()),
  citizen: text('number'),
  scan: scanned(),
  case: text('case'),
  submitter: text('number'),
  authorisedBy: text('text'),
  channel: withDefault(choice(channels), 'counter'),
  source: choice(sources),
  component: many(component()),
  allComponents: flag(),
  missingReason: text('text'),
  sets: withDefault(whole(1, 99), 1),
  subject: text('text'),
  quantity: many(quantity()),
  returnBy: withDefault(choice(returnWays), 'counter'),
  receivedAt: instant(),
  reason: text('text'),
  visit: dossierCode(),
  print: optionalValue(text('file')),
};

export type ReceiveInput = Input<typeof receiveOptions>;

/** The same while the clerk may still be asked. */
export type AskedReception = OpenInput<typeof receiveOptions>;

/** What is to be received; with somebody new who came with it: recorded with it, or not at all. */
export interface ReceptionInput extends ReceiveInput {
  newcomer: Newcomer | null;
}
