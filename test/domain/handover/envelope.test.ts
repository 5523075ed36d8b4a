/** An envelope checked paper by paper comes to a receipt that the rules take. */
import { expect, test } from 'vitest';
import {
  codeNamed,
  receiptOf,
  sortEnvelope,
  unopened,
  withoutLast,
  withPaper,
  withRemark,
  type EnvelopeCheck,
} from '../../../src/domain/handover/envelope.ts';
import { receiveHandover } from '../../../src/domain/handover/receive.ts';
import { fc } from '../../support/arbitrary.ts';
import { batch, codeOf, item, there } from './sample.ts';

const who = { office: there, receiverName: 'Lê Thị Chuyên' };
const scanned = (...codes: string[]): EnvelopeCheck => codes.reduce(withPaper, unopened);

test('a paper scanned twice counts once, and the last is taken back with what was said of it', () => {
  const twice = scanned(codeOf(1), codeOf(2), codeOf(1));
  expect(twice.scanned).toEqual([codeOf(1), codeOf(2)]);
  const torn = withRemark(twice, { code: codeOf(2), note: 'rách' });
  expect(withoutLast(torn)).toEqual(scanned(codeOf(1)));
  expect(withoutLast(unopened)).toEqual(unopened);
});

test('said again, the last word about a paper stands', () => {
  const torn = withRemark(unopened, { code: codeOf(1), note: 'rách' });
  const wet = withRemark(torn, { code: codeOf(1), note: 'ướt' });
  expect(sortEnvelope(batch(1), wet).damaged).toEqual([{ code: codeOf(1), note: 'ướt' }]);
});

test('what is here, not seen, too many and damaged is told apart', () => {
  const check = withRemark(scanned(codeOf(2), codeOf(9)), { code: codeOf(2), note: null });
  const { here, unseen, extra, damaged } = sortEnvelope(batch(3), check);
  expect(here.map(({ code }) => code)).toEqual([codeOf(2)]);
  expect(unseen.map(({ code }) => code)).toEqual([codeOf(1), codeOf(3)]);
  expect(extra).toEqual([{ code: codeOf(9), note: null }]);
  expect(damaged).toEqual([{ code: codeOf(2), note: null }]);
});

test('what is not seen stays on the road, or is missing where the envelope is empty', () => {
  const check = scanned(codeOf(1));
  expect(receiptOf(batch(2), check, false)).toMatchObject({ scanned: [codeOf(1)], missing: [] });
  expect(receiptOf(batch(2), check, true).missing).toEqual([codeOf(2)]);
  // What came before is not looked for in this envelope.
  const handover = batch(2, { items: [item(1), item(2, { state: 'received' })] });
  expect(receiptOf(handover, unopened, true).missing).toEqual([codeOf(1)]);
});

test('whatever is scanned, the receipt is taken, and nothing comes in that was not seen', () => {
  const papers = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 });
  fc.assert(
    fc.property(papers, fc.boolean(), (numbers, isEmpty) => {
      const check = scanned(...numbers.map(codeOf));
      const [received] = receiveHandover(batch(5), receiptOf(batch(5), check, isEmpty), who);
      if (received?.type !== 'handover.received') throw new TypeError('no receipt');
      const { accepted, missing, extra } = received.data;
      expect(accepted).toHaveLength(numbers.filter((n) => n <= 5).length);
      expect(extra).toHaveLength(numbers.filter((n) => n > 5).length);
      expect(missing).toHaveLength(isEmpty ? 5 - accepted.length : 0);
    }),
  );
});

test.each([
  ['as it is written', codeOf(2), codeOf(2)],
  ['in small letters', codeOf(2).toLowerCase(), codeOf(2)],
  ['without dots and dashes', 'H49222611230002', codeOf(2)],
  ['by its day and number', '261123-0002', codeOf(2)],
  ['that is another dossier', 'h49.22-261123-0009', codeOf(9)],
  ['that has no code', '  giấy khai sinh ', 'giấy khai sinh'],
])('a paper read %s is found on its slip, or named as it is', (_how, typed, code) => {
  expect(codeNamed(batch(3), typed)).toBe(code);
});
