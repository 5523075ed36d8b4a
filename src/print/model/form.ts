/** Every form there is, by the name of its file in a set, with the keys of its wording. */
import {
  apologyKeys,
  controlSlipKeys,
  leafletKeys,
  refusalKeys,
  stopKeys,
  supplementKeys,
} from './notice-wording.ts';
import { acknowledgementKeys, receiptKeys, type WordingOf } from './wording.ts';

export const formKeys = {
  receipt: receiptKeys,
  acknowledgement: acknowledgementKeys,
  supplement: supplementKeys,
  refusal: refusalKeys,
  apology: apologyKeys,
  stop: stopKeys,
  'control-slip': controlSlipKeys,
  leaflet: leafletKeys,
} as const;

export type FormName = keyof typeof formKeys;
export type FormTexts = { [Name in FormName]: WordingOf<(typeof formKeys)[Name]> };
