/** Facts of the problems of custody: one sample for each way their words may go. */
import type { Samples } from './problem-samples-shape.ts';

const code = 'H49.22-261123-0001';
const slip = 'BG-H49.22-261123-0001';
const tracking = 'RB123456785VN';
const [from, to] = ['H49.22', 'H49.10'];

export const custody = {
  'dossier.in_transit': [
    { code, slip, from, to, office: from },
    { code, slip, from, to, office: to },
    { code, slip, from, to, office: 'H49.90' },
  ],
  'dossier.out_of_sight': [{ code, office: 'H49.90' }],
  'citizen.out_of_sight': [
    { typed: '022192000001', near: [], office: 'H49.90' },
    { typed: 'thử', near: ['Trần Thị Thử'], office: 'H49.90' },
  ],
  'dossier.authority_insufficient': [{ code, field: 'Đất đai' }],
  'dossier.return_blocked': [{ code, amount: 8000 }],
  'handover.empty': [{ office: from }],
  'handover.same_office': [{ office: from }],
  'handover.not_addressee': [{ slip, addressee: to, office: from }],
  'handover.not_sender': [{ slip, sender: from, office: to }],
  'handover.not_on_list': [{ slip, codes: [code] }],
  'handover.contradiction': [{ slip, codes: [code] }],
  'handover.already_settled': [{ slip, codes: [] }],
  'handover.already_received': [
    { slip, received: 1 },
    { slip, received: 47 },
  ],
  'handover.recalled': [{ slip }],
  'handover.no_discrepancy': [
    { slip, code, open: [] },
    { slip, code, open: ['H49.22-261123-0002'] },
  ],
  'handover.wrong_resolution': [
    { kind: 'missing', resolution: 'kept', allowed: ['arrived', 'with_sender'] },
    { kind: 'damaged', resolution: 'kept', allowed: ['settled'] },
  ],
  'handover.not_found': [
    { typed: 'BG-1', near: [slip] },
    { typed: 'BG-1', near: [] },
  ],
  'office.decides_nothing': [{ name: 'Bưu điện Thử', kind: 'post_office' }],
  'office.no_route': [
    { from: 'Sở Nội vụ', to: 'Bưu điện', through: ['centre', 'commune'] },
    { from: 'Sở Nội vụ', to: 'Bưu điện', through: [] },
  ],
  'office.merged': [{ office: 'H49.30', into: 'H49.22' }],
  'counter.taken': [{ office: from, number: 2 }],
  'counter.not_chosen': [
    { stations: ['H49.22/1'], file: '/kho/motcua.db.machine', state: 'none' },
    { stations: ['H49.22/1'], file: '/kho/motcua.db.machine', state: 'other_store' },
  ],
  'counter.not_found': [
    { typed: 'H49.22/9', near: ['H49.22/1'] },
    { typed: 'H49.22/9', near: [] },
  ],
  'staff.other_office': [{ login: 'mai', office: to, here: from }],
  'shipment.range_overlaps': [{ first: tracking, last: tracking }],
  'shipment.no_codes': [
    { office: from, ranges: 0 },
    { office: from, ranges: 1 },
  ],
  'shipment.taken': [{ tracking }],
  'shipment.no_recipient': [{ code }],
  'shipment.not_allowed': [
    { tracking, state: 'registered', wanted: 'delivered', allowed: ['collected', 'posted'] },
    { tracking, state: 'returned', wanted: 'failed', allowed: [] },
  ],
  'shipment.called_off': [
    { tracking, code, service: 'collect' },
    { tracking, code, service: null },
  ],
  'shipment.cod_uncollected': [{ tracking, amount: 8000 }],
  'shipment.not_found': [
    { typed: tracking, near: ['RB123456794VN'] },
    { typed: tracking, near: [] },
  ],
} satisfies Partial<Samples>;
