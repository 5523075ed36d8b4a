/** The file of waivers by law: what is wrong in it is refused with its line. */
import { cpSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { readProcedures } from '../../src/importing/catalogue.ts';
import { readShipped } from '../../src/importing/shipped.ts';
import { readWaivers, requireWaivers } from '../../src/importing/waivers.ts';
import { temporaryFolder } from '../support/program.ts';

const data = join(import.meta.dirname, '../../data');
const good = {
  id: 'muc-2',
  name: 'Định danh mức 2',
  since: '2026-08-15',
  until: '2027-02-28',
  basis: 'Thông tư 117/2026/TT-BTC',
  covers: [{ procedures: ['1.004222'], fees: ['counter-fee'] }],
  takesOff: { kind: 'all' },
  verified: { source: 'x', checkedOn: '2026-11-28' },
};
type Told = Record<string, unknown>;

/** A folder of data with these waivers, each on lines of its own. */
function folderWith(...waivers: Told[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'catalogue'));
  const text = JSON.stringify(waivers, null, 2);
  writeFileSync(join(folder, 'catalogue', 'waivers.json'), text);
  return folder;
}

function whyRefused(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem && error.code === 'data.bad_file') {
      return (error.detail as { why: string }).why;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each<[string, Told, string]>([
  ['no last day, and no reason', { until: null }, 'no last day (until), nor why (endless)'],
  ['a last day and a reason why not', { endless: 'luật' }, 'both until and endless'],
  ['an end before the beginning', { until: '2026-08-14' }, 'until 2026-08-14 is before since'],
  ['no basis', { basis: ' ' }, 'muc-2.basis'],
  ['a day that is none', { since: '2026-02-30' }, 'muc-2.since'],
  ['a procedure that is none', { covers: [{ procedures: ['1.42'] }] }, 'covers.0.procedures.0'],
  ['no procedure', { covers: [{ procedures: [] }] }, 'muc-2.covers.0.procedures'],
  ['a province that is none', { provinces: ['H64'] }, 'muc-2.provinces.0'],
  ['a channel that is none', { channels: ['fax'] }, 'muc-2.channels.0'],
  ['a condition mistyped', { chanels: ['online'] }, 'muc-2.chanels'],
  ['a share of all', { takesOff: { kind: 'percent', percent: 100 } }, 'muc-2.takesOff.percent'],
  ['a way that is none', { takesOff: { kind: 'half' } }, 'muc-2.takesOff.kind'],
  ['neither verified nor to confirm', { verified: null }, 'neither verified nor toConfirm'],
])('%s is refused with its line', (_, wrong, why) => {
  const folder = folderWith({ ...good, id: 'truoc' }, { ...good, ...wrong });
  const told = whyRefused(() => readWaivers(folder));
  expect(told).toContain(why);
  const [, line] = /^line (\d+): muc-2/.exec(told)!;
  // The second entry begins behind the first.
  expect(Number(line)).toBe(2 + JSON.stringify([good], null, 2).split('\n').length - 2);
});

test('two editions of one id on one day are refused, one after the other is read', () => {
  const next = { ...good, since: '2027-03-01', until: null, endless: 'luật không nói' };
  expect(readWaivers(folderWith(good, next))).toHaveLength(2);
  const early = { ...next, since: '2027-02-28' };
  expect(whyRefused(() => readWaivers(folderWith(early, good)))).toBe(
    'line 2: muc-2: two editions in force from 2027-02-28',
  );
});

test('what is no list, or no entry, is refused', () => {
  const folder = folderWith();
  const path = join(folder, 'catalogue', 'waivers.json');
  writeFileSync(path, '{}');
  expect(whyRefused(() => readWaivers(folder))).toBe('line 1: not a list');
  writeFileSync(path, '[\n"muc-2"\n]');
  expect(whyRefused(() => readWaivers(folder))).toMatch(/^line \d: \?/);
});

test('a procedure or a fee that the catalogue has not is refused with its line', () => {
  const catalogue = readProcedures(join(data, 'catalogue/procedures')).map((e) => e.procedure);
  const held = (covers: Told) => () =>
    requireWaivers(folderWith({ ...good, covers: [covers] }), catalogue);
  expect(whyRefused(held({ procedures: ['9.999999'] }))).toBe(
    'line 2: muc-2: no procedure 9.999999',
  );
  expect(whyRefused(held({ procedures: ['1.004222'], fees: ['x'] }))).toBe(
    'line 2: muc-2: 1.004222 has no fee "x"',
  );
});

test('the shipped file is held against the shipped catalogue', () => {
  expect(readShipped(data).procedures.length).toBeGreaterThan(100);
  expect(readWaivers(data).map(({ id }) => id)).toContain('dinh-danh-muc-2');
  const folder = join(temporaryFolder(), 'data');
  cpSync(data, folder, { recursive: true });
  const wrong = { ...good, covers: [{ procedures: ['9.999999'] }] };
  writeFileSync(join(folder, 'catalogue/waivers.json'), JSON.stringify([wrong]));
  expect(whyRefused(() => readShipped(folder))).toContain('no procedure 9.999999');
});
