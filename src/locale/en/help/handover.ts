/** Help for hand-overs. */
import type { HelpOf } from '../../vi/help.ts';

const slip = 'BG-H49.22-261123-0001';
const code = 'H49.22-261123-0001';
export const handoverHelp: HelpOf<'handover'> = {
  'handover send': {
    summary: 'Hand dossiers over to another office',
    examples: [
      'handover send --all-received --to H49.10 --print',
      `handover send ${code} --to H49.10 --note "outside our competence"`,
      'handover send - --to H49.22',
      'ban-giao gui --status resolved --to H49.22',
    ],
    args: { codes: 'dossier codes; - for a scanned list on standard input' },
    options: {
      to: 'agency id of the receiver',
      allReceived: 'all that were received and not handed over yet',
      status: 'all held here with this status',
      note: 'a note on the slip',
      print: 'print the record at once, into this file; without one into the folder of papers',
    },
    more: ['They are on the road until the receiver accepts them; meanwhile nobody may act.'],
  },
  'handover receive': {
    summary: 'Accept a hand-over, whole or piece by piece',
    examples: [
      `handover receive ${slip}`,
      `handover receive ${slip} --missing ${code}`,
      `handover receive ${slip} - --rest-missing`,
      `ban-giao nhan ${slip} --damaged "${code}=torn envelope"`,
    ],
    args: { slip: "the slip, or its record's QR text", codes: 'scanned dossiers; - for stdin' },
    options: {
      missing: 'a dossier on the slip and not in the envelope',
      restMissing: 'whatever was not scanned is missing',
      extra: 'a paper that is not on the slip, with a note if wanted',
      damaged: 'a dossier that came damaged, with a note if wanted',
    },
    more: ['Missing, extra and damaged ones hold nothing else up; the sender sees them at once.'],
  },
  'handover recall': {
    summary: 'Call a slip back before anything is accepted',
    examples: [
      `handover recall ${slip}`,
      `handover recall ${slip} --reason "wrong office"`,
      `ban-giao thu-hoi ${slip}`,
    ],
    args: { slip: 'the slip' },
    options: { reason: 'why' },
  },
  'handover settle': {
    summary: 'Close one discrepancy of a slip',
    examples: [
      `handover settle ${slip} ${code} --as arrived`,
      `handover settle ${slip} ${code} --as with_sender --note "left in a drawer"`,
      `ban-giao xu-ly ${slip} ${code} --as kept`,
    ],
    args: { slip: 'the slip', code: 'the dossier it is about' },
    options: {
      as: 'how it ends: missing as arrived, with_sender; extra kept, sent_back; damaged settled',
      note: 'a note',
    },
  },
  'handover list': {
    summary: "This office's hand-over slips",
    examples: ['handover list', 'handover list --open --side in', 'ban-giao danh-sach --json'],
    options: {
      office: "another office's",
      side: 'coming in or going out',
      open: 'only those on the road or with an open discrepancy',
      from: 'sent from this day on',
      to: 'sent up to this day',
      limit: 'how many at most',
    },
  },
  'handover show': {
    summary: 'Show a slip and each dossier on it',
    examples: [`handover show ${slip}`, `handover show ${slip} --json`, `ban-giao xem ${slip}`],
    args: { slip: "the slip, or its record's QR text" },
  },
  'handover ageing': {
    summary: 'What is on the road, and for how long',
    examples: ['handover ageing', 'handover ageing --all', 'ban-giao tren-duong --json'],
    options: { all: 'of every office in the store' },
  },
};
