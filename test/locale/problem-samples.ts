/** Facts of every problem, by its code: one sample for each way its words may go. */
import { backups } from './problem-samples-backup.ts';
import { custody } from './problem-samples-handover.ts';
import { imports } from './problem-samples-import.ts';
import { mistakes } from './problem-samples-mistakes.ts';
import { reports } from './problem-samples-report.ts';
import { queue } from './problem-samples-queue.ts';
import { parseBirthDate } from '../../src/domain/value/birth-date.ts';
import type { ScanFault } from '../../src/domain/scan/problems.ts';
import type { Samples } from './problem-samples-shape.ts';
import { day, moment } from '../support/arbitrary.ts';
import { privacySamples } from './problem-samples-privacy.ts';
import { moneySamples } from './problem-samples-money.ts';
import { printerSamples } from './problem-samples-printer.ts';
import { serverSamples } from './problem-samples-server.ts';
import { updates } from './problem-samples-update.ts';
import { staffSamples } from './problem-samples-staff.ts';

const code = 'H49.22-261123-0001';
const path = 'kho.db';
const noPlain = (['link', 'device', 'reserved'] as const).map((why) => ({ path, why }));

const usage = {
  'usage.missing': [{ command: 'dossier receive', names: ['--procedure', '--citizen'] }],
  'usage.bad_value': [
    { name: '--dob', value: '31/02/1992', expected: 'date' },
    { name: '--kind', value: 'x', expected: ['vneid', 'portal', 'signature'] },
    { name: '--unit', value: 'hour', expected: ['--rule hours'] },
  ],
  'usage.unknown_command': [
    { typed: 'dossier recieve', near: ['dossier receive'] },
    { typed: 'xyz', near: [] },
  ],
  'usage.unknown_option': [
    { typed: '--procedur', command: 'dossier receive', near: ['--procedure', '--print'] },
    { typed: '--xyz', command: 'dossier receive', near: [] },
  ],
  'usage.too_many_arguments': [{ command: 'dossier show', extra: '1 2' }],
  'usage.no_topic': [{ topic: 'xyz', topics: ['store', 'scan'] }],
  'usage.clock_only_in_training': [{ variable: 'MOTCUA_CLOCK' }],
  'usage.no_terminal': [{ command: 'setup' }],
  'usage.too_long': [{ name: '--reason', most: 4000 }],
  'usage.one_only': [{ names: ['--csv', '--ndjson'] }],
  'config.bad_value': [
    { key: 'paper.size', value: 'a3', expected: ['a4', 'a5'] },
    { key: 'office.hours', value: '25:00', expected: 'office_hours' },
  ],
  'config.no_folder': [{ key: 'forms.folder', path, why: 'ENOENT' }],
  'config.other_wording': [
    { path, digest: '1a2b3c4d', agreed: null },
    { path, digest: '1a2b3c4d', agreed: '0f9e8d7c' },
  ],
  'config.no_such_key': [
    { typed: 'paper.siz', near: ['paper.size'] },
    { typed: 'x', near: [] },
  ],
  'command.answer_altered': [{ key: 'don-17' }],
  'command.key_reused': [
    { key: 'k1', command: 'dossier receive', of: 'command' },
    { key: 'k1', command: 'dossier receive', of: 'values' },
    { key: 'k1', command: 'dossier receive', of: 'staff' },
  ],
  'program.replaced': [{}],
  'input.cancelled': [{}],
  'input.declined': [{}],
} satisfies Partial<Samples>;

const record = '01a2062e-7e40-7710-893c-bf141475f9f2';

const people = {
  'citizen.bad_number': [
    { value: '02219200000', why: 'length' },
    { value: '2.20E+10', why: 'not_digits' },
    { value: '5700000001', why: 'length' },
  ],
  'citizen.other_kind': [{ kind: 'person' }, { kind: 'organisation' }],
  'citizen.dob_in_future': [{ dob: day('2030-02-28') }, { dob: parseBirthDate('2031')! }],
  'citizen.name_missing': [{ number: null }, { number: '022192000001' }],
  'citizen.name_garbled': [{ name: 'D? Th? Lan' }],
  'citizen.number_taken': [
    { number: '022192000001', name: 'Trần Thị Thử' },
    { number: '022192000001', name: null },
  ],
  'citizen.name_differs': [
    { number: '022192000001', known: 'Trần Thị Thử', given: 'Lê Văn An' },
    { number: '022192000001', known: null, given: 'Lê Văn An' },
  ],
  'citizen.same_record': [{ name: 'Trần Thị Thử' }],
  'citizen.already_merged': [{ name: 'Trần Thị Thử', into: 'Trần Thị Thử', kept: record }],
  'citizen.merge_differs': [
    { kept: record, other: record, fields: ['idNumber', 'dob'] },
    { kept: record, other: record, fields: ['kind'] },
  ],
  'citizen.merge_names_differ': [
    { kept: record, other: record, names: ['Trần Thị Thử', 'Trần Thị Ước'] },
  ],
  'citizen.not_merged': [
    { name: 'Trần Thị Thử', merged: [] },
    { name: 'Trần Thị Thử', merged: [record] },
  ],
  'citizen.kept_merged': [{ name: 'Trần Thị Thử', into: 'Trần Thị Ước', kept: record }],
  'citizen.corrected_since': [
    {
      name: 'Trần Thị Thử',
      kept: record,
      other: record,
      fields: ['phone', 'oldNumber'],
      was: { phone: '0912 000 001' },
    },
  ],
  'citizen.not_found': [
    { typed: 'an', near: ['Lê Văn An', 'Lê Thị An'] },
    { typed: '022192000001', near: [] },
  ],
} satisfies Partial<Samples>;

const dossiers = {
  'dossier.bad_received_at': [
    { value: moment('2026-11-24 09:14'), now: moment('2026-11-23 09:14') },
  ],
  'dossier.no_such_component': [{ named: '9', components: ['1. Tờ khai', '2. Giấy tờ tùy thân'] }],
  'dossier.reason_missing': [{ what: 'received_at' }, { what: 'replaces' }, { what: 'again' }],
  'dossier.paper_not_asked': [{ name: 'Giấy chứng sinh', database: 'Dữ liệu giấy chứng sinh' }],
  'dossier.second_notice': [
    { code, stage: 'door', roles: ['manager'] },
    { code, stage: 'appraisal', roles: ['manager'] },
  ],
  'dossier.database_unnamed': [{ name: 'Tờ khai' }],
  'dossier.component_missing': [
    { missing: ['Tờ khai'] },
    { missing: ['Tờ khai', 'Giấy chứng sinh'] },
  ],
  'dossier.not_allowed': [
    {
      code,
      status: 'received',
      action: 'return',
      allowed: ['forward', 'resolve'],
      path: ['resolve'],
    },
    { code, status: 'resolved', action: 'resolve', allowed: ['return'], path: [] },
    { code, status: 'returned', action: 'resolve', allowed: [], path: [] },
  ],
  'dossier.not_holder': [
    { code, holder: 'H49.10', office: 'H49.22', deed: null, roles: [] },
    { code, holder: 'H49.10', office: 'H49.22', deed: 'correct', roles: ['manager', 'admin'] },
  ],
  'dossier.block_full': [{ office: 'H49.22', date: day('2026-11-23'), block: 0 }],
  'dossier.nothing_to_print': [
    { code, paper: 'acknowledgement', status: 'resolved' },
    { code, paper: 'supplement', status: 'received' },
    { code, paper: 'refusal', status: 'received' },
    { code, paper: 'apology', status: 'received' },
    { code, paper: 'stop', status: 'received' },
    { code, paper: 'leaflet', status: 'received' },
  ],
  'dossier.collector_missing': [{ code }],
  'dossier.collector_not_owner': [{ code, owner: 'Trần Thị Thử' }],
  'dossier.result_in_future': [{ date: day('2026-11-25'), today: day('2026-11-24') }],
  'dossier.not_found': [
    { typed: 'H49.22-261123-0009', near: [code] },
    { typed: 'x', near: [] },
  ],
  'dossier.changed_meanwhile': [{ code }],
  'stream.changed_meanwhile': [{ stream: 'dossier:1' }],
  'receipt.not_ours': [{ typed: 'xyz' }],
} satisfies Partial<Samples>;

const catalogue = {
  'calendar.no_rule': [{ count: 0 }],
  'fee.no_such_line': [
    { fee: 'x', lines: ['Lệ phí', 'Phí'], named: 'quantity' },
    { fee: 'x', lines: ['Lệ phí', 'Phí'], named: 'waiver' },
    { fee: '', lines: [], named: 'rate' },
  ],
  'fee.ambiguous': [{ fee: 'phi', lines: ['Lệ phí', 'Phí'], named: 'waiver' }],
  'procedure.ambiguous': [
    { typed: 'khai sinh', near: ['1.001193 Khai sinh', '1.004873 Xác nhận'] },
  ],
  'procedure.case_missing': [{ code: '2.000815', cases: ['a: một', 'b: hai'] }],
  'procedure.channel_not_offered': [{ code: '2.000815', channel: 'online', channels: ['counter'] }],
  'procedure.only_in_outage': [{ code: '2.000815', channel: 'counter' }],
  'procedure.term_unstated': [{ code: '2.000815', case: 'a' }],
  'procedure.not_in_force': [
    {
      ...{ code: '2.000815', date: day('2020-01-01'), from: day('2021-01-01'), to: null },
      ...{ endedBy: null, successors: [] },
    },
    {
      ...{ code: '2.000815', date: day('2026-01-01'), from: day('2021-01-01') },
      ...{ to: day('2025-06-30'), endedBy: 'Nghị định thử', successors: ['3.000001', '3.000002'] },
    },
  ],
  'procedure.not_found': [
    { typed: 'khai xinh', near: ['khai sinh'] },
    { typed: 'x', near: [] },
  ],
  'procedure.no_such_case': [{ code: '2.000815', case: 'c', cases: ['a', 'b'] }],
} satisfies Partial<Samples>;

const surroundings = {
  'store.exists': [{ path }],
  'store.broken': [
    { seq: 1204, book: 'b1', what: 'hash' },
    { seq: 2, book: 'b1', what: 'gap' },
  ],
  'store.busy': [{ seconds: 5 }, { seconds: 1 }],
  'store.none': [{ path }],
  'store.lost': [{ path, at: moment('2026-11-28T17:05:00+07:00'), entries: 1200 }],
  'store.not_a_store': [{ path }],
  'store.newer': [
    { path, store: 3, program: 2 },
    { path, event: 'dossier.noted 1' },
  ],
  'store.row_damaged': [{ table: 'payment', key: 'p1', column: 'method' }],
  'store.row_altered': [{ table: 'staff', key: 'mai', column: 'role' }],
  'store.entry_damaged': [{ book: 'b1', seq: 1204, field: 'data.dossier' }],
  'store.migration_changed': [{ file: '0001-journal.sql' }],
  'store.disk_full': [{ path }],
  'store.false_shape': [{ path, event: 'dossier.noted 7' }],
  'store.altered': [{ path }],
  'store.foreign_log': [{ path, log: `${path}-wal`, owner: 1001 }],
  'store.shared_folder': [{ path, folder: '/chung' }],
  'store.damaged': [{ path }],
  'store.rebuild_long': [{ path, rows: 40_000, seconds: 2 }],
  'store.network_drive': [{ path }],
  'file.cannot_read': [
    { path, why: 'ENOENT' },
    { path, why: 'named_pipe' },
  ],
  'file.cannot_write': [
    { path, why: 'ENOSPC' },
    { path, why: 'EBUSY' },
    { path, why: 'EIO' },
  ],
  'file.too_large': [{ path, what: 'sheetRows' }],
  'file.exists': [{ path }],
  'file.held': [{ path, put: 'giay-2.pdf' }],
  'file.no_place': [{ path, why: 'ours' }, ...noPlain],
  'file.wrong_ending': [{ path: 'ma vach.jpg', endings: ['png', 'svg'], near: 'ma vach.png' }],
  'file.letters_missing': [{ letters: ['王', '😀'] }],
  'file.cannot_output': [{ why: 'ENOSPC' }],
  'data.bad_file': [{ path, why: 'name: expected text' }],
} satisfies Partial<Samples>;

const scanFaults: { [Fault in ScanFault]: { why: Fault } } = {
  empty: { why: 'empty' },
  payment_code: { why: 'payment_code' },
  web_address: { why: 'web_address' },
  run_together: { why: 'run_together' },
  truncated: { why: 'truncated' },
  not_a_card: { why: 'not_a_card' },
  garbled: { why: 'garbled' },
  keyboard: { why: 'keyboard' },
};
const { empty, ...otherFaults } = scanFaults;

const life = {
  'dossier.bad_until': (['not_later', 'past', 'not_working', 'too_far'] as const).map((why) => ({
    code,
    until: day('2026-11-28'),
    why,
    dueDate: day('2026-11-25'),
    near: [day('2026-11-30'), day('2026-12-01')],
  })) as Samples['dossier.bad_until'],
  'dossier.no_review': [
    { code, begun: true },
    { code, begun: false },
  ],
  'dossier.no_due_date': [{ code }],
  'dossier.second_extension': [{ code, number: 2, roles: ['manager', 'admin'] }],
  'dossier.cancelled': [{ code }],
  'dossier.papers_back': [{ code, status: 'refused' }],
  'calendar.bad_day': [
    { date: day('2026-11-25'), kind: 'swap_work', why: 'weekday' },
    { date: day('2026-11-28'), kind: 'in_lieu', why: 'weekend' },
  ],
} satisfies Partial<Samples>;

export const problemSamples: Samples = {
  ...life,
  ...usage,
  ...people,
  ...staffSamples,
  ...dossiers,
  ...catalogue,
  ...queue,
  ...reports,
  ...surroundings,
  ...custody,
  ...moneySamples,
  ...serverSamples,
  ...imports,
  ...mistakes,
  ...backups,
  ...printerSamples,
  ...privacySamples,
  ...updates,
  'scan.refused': [empty, ...Object.values(otherFaults)],
};
