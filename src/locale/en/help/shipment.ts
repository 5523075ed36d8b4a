/** Help for postal sendings. */
import type { HelpOf } from '../../vi/help.ts';

const code = 'H49.22-261123-0001';
const tracking = 'RB123456785VN';

export const shipmentHelp: HelpOf<'shipment'> = {
  'shipment register': {
    summary: 'Register the postal sending of a dossier',
    examples: [
      `shipment register ${code} --service both --signed --seal 00123 --fee 26000`,
      `shipment register ${code} --service collect --address "Khu 1, Hạ Long" --cod 8000`,
      `buu-gui dang-ky ${code} --service send --tracking ${tracking}`,
    ],
    args: { code: 'dossier code' },
    options: {
      service: 'what the post carries: papers to the office, the result to the citizen, or both',
      tracking: "a code the post gave; else the office's ranges give one",
      to: 'agency id of the office the papers go to; else the office above',
      recipient: 'who gets the result, when not the owner',
      address: 'where the result goes',
      phone: "the recipient's phone",
      signed: 'sender and post clerk have both signed the list of papers',
      seal: "the number on the envelope's seal",
      fee: 'postage taken',
      feeReceipt: 'number of the receipt for it',
      cod: 'amount to collect when the result is delivered',
    },
  },
  'shipment mark': {
    summary: 'Record the next step of a shipment',
    examples: [
      `shipment mark ${tracking} --as posted`,
      `shipment mark ${tracking} --as delivered --cod-collected 8000`,
      `buu-gui ghi ${tracking} --as failed --note "nobody at home"`,
    ],
    args: { tracking: 'tracking code' },
    options: {
      as: 'the step that was made',
      note: 'a note',
      receivedBy: 'who signed for it, when not the recipient',
      receivedAs: 'in which role',
      receiverId: "that person's number",
      codCollected: 'amount collected',
    },
    more: ['A delivered result closes its dossier; the shipment is the evidence.'],
  },
  'shipment show': {
    summary: 'Show a shipment and its way',
    examples: [
      `shipment show ${tracking}`,
      'shipment show "RB 1234 5678 5 VN"',
      `buu-gui xem ${tracking} --json`,
    ],
    args: { tracking: 'tracking code' },
  },
  'shipment list': {
    summary: 'List shipments',
    examples: [
      'shipment list',
      'shipment list --state posted --state failed',
      `buu-gui danh-sach --dossier ${code}`,
    ],
    options: {
      state: 'only in this state',
      dossier: 'only of this dossier',
      limit: 'how many at most',
    },
  },
  'shipment add-range': {
    summary: 'Record a range of tracking codes',
    examples: [
      'shipment add-range --prefix RB --first 12345678 --last 12345999',
      'shipment add-range --prefix CP --first 100 --last 199 --office H49.22',
      'buu-gui them-dai-ma --prefix EA --first 1 --last 50',
    ],
    options: {
      prefix: 'the two letters the codes begin with',
      first: 'first number (eight digits, without the check digit)',
      last: 'last number',
      office: 'the office that uses it, when not this one',
      skip: 'how many of its first codes are used already',
    },
  },
  'shipment ranges': {
    summary: 'Ranges of tracking codes and what is left',
    examples: ['shipment ranges', 'shipment ranges --json', 'buu-gui dai-ma'],
  },
};
