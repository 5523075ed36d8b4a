/** What one name asks for is the same in every command, and at the counter. */
import { expect, test } from 'vitest';
import type { Kind } from '../../src/cli/option.ts';
import * as kinds from '../../src/cli/value-option.ts';
import { program } from '../../src/commands/index.ts';
import { day } from '../support/arbitrary.ts';
import { receive } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';

const wanted: Record<string, Kind<string>> = {
  address: kinds.address(),
  reason: kinds.reasonText(),
  authorisedBy: kinds.authorityPaper(),
  subject: kinds.subjectText(),
  reference: kinds.paymentReference(),
  resultNumber: kinds.resultNumber(),
  explain: kinds.drawerGap(),
};
const today = day('2026-11-23');

test.each(Object.entries(wanted))('%s', async (name, kind) => {
  const specs = await Promise.all(program.entries.map(({ load }) => load()));
  const all = specs.flatMap(
    ({ default: { args, options } }) => ({ ...args, ...options })[name] ?? [],
  );
  // Where pages are served is an address of another kind.
  const isOwn = ({ choices, expected }: (typeof all)[number]) =>
    choices === null && expected !== 'ip_address';
  const own = all.filter(isOwn);
  expect(own.length).toBeGreaterThan(0);
  for (const { expected, placeholder, parse } of own) {
    expect({ expected, placeholder }).toEqual({
      expected: kind.expected,
      placeholder: kind.placeholder,
    });
    for (const typed of ['12', 'Tổ 1, Khu 2']) {
      expect(parse(typed, today)).toBe(kind.parse(typed, today));
    }
  }
});

test('where a parcel goes may be told unseen, and is no number', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  await counter.json('shipment add-range --prefix RB --first 1 --last 9');
  const line = `shipment register ${code} --service collect --address`;
  expect(await counter.refused(`${line} 12`)).toBe('usage.bad_value');
  const { shipments } = await counter.json(`${line} -`, { stdin: 'Chợ Hà Tu\n' });
  expect(shipments).toMatchObject([{ recipient: { address: 'Chợ Hà Tu' } }]);
});
