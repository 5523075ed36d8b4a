import { describe, expect, test } from 'vitest';
import { dossierCode } from '../../../src/domain/dossier/number.ts';
import {
  numbersDossiers,
  parseAgencyId,
  parseDossierCode,
  parseProcedureCode,
} from '../../../src/domain/value/id.ts';
import { days, fc } from '../../support/arbitrary.ts';

describe('an office number', () => {
  test.each([
    ['H49', 'H49'],
    ['H49.22', 'H49.22'],
    ['h49.22.1', 'H49.22.1'],
    [' H49.22.01 ', 'H49.22.01'],
    ['H49.22.01.115', 'H49.22.01.115'],
    ['000.17.22.H49', '000.17.22.H49'],
  ])('%s is read as %s', (raw, id) => {
    expect(parseAgencyId(raw)).toBe(id);
  });

  test.each(['', 'H', 'H4', '49.22', 'H49.', 'H49.2222', 'H49.1.2.3.4', '000.17.22', 'H49 22'])(
    '%j is none',
    (raw) => {
      expect(parseAgencyId(raw)).toBeNull();
    },
  );
});

describe('a dossier code', () => {
  test.each([
    ['new style', 'H49.22-261123-0001', 'H49.22-261123-0001'],
    ['typed small', 'h49.22.01-261123-0001', 'H49.22.01-261123-0001'],
    ['old style', '000.17.22.H49-180102-0123', '000.17.22.H49-180102-0123'],
    ['with a long date', 'H49.22-20261123-0001', 'H49.22-20261123-0001'],
    ['of a later block', 'H49.22-261123-120001', 'H49.22-261123-120001'],
  ])('%s is read', (_what, raw, code) => {
    expect(parseDossierCode(raw)).toBe(code);
  });

  test.each([
    ['too short a number', 'H49.22-261123-001'],
    ['too long a number', 'H49.22-261123-00000001'],
    ['a date of seven digits', 'H49.22-2611230-0001'],
    ['no office', '261123-0001'],
    ['a whole province for an office', 'H49-261123-0001'],
    ['another sign between', 'H49.22/261123/0001'],
    ['full-width digits', 'H49.22-２６１１２３-0001'],
    ['something after it', 'H49.22-261123-0001 x'],
  ])('%s is none: %s', (_what, raw) => {
    expect(parseDossierCode(raw)).toBeNull();
  });

  test.each([
    ['H49', false],
    ['H49.22', true],
    ['H49.22.01', true],
    ['000.17.22.H49', true],
  ])('can be given by %s: %s', (office, expected) => {
    expect(numbersDossiers(parseAgencyId(office)!)).toBe(expected);
  });

  test('every code that a counter can give is read back', () => {
    const offices = fc.constantFrom('H49.22', 'H49.22.01', 'H49.1.2.3', '000.17.22.H49');
    const blocks = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(
        offices,
        days('2020-01-01', 20_000),
        blocks,
        fc.integer({ min: 1, max: 9999 }),
        (office, date, block, n) => {
          const code = dossierCode(parseAgencyId(office)!, date, block, n);
          expect(parseDossierCode(code)).toBe(code);
        },
      ),
    );
  });
});

describe('a procedure code', () => {
  test.each(['1.001193', '1.001193.H49', '1.001193.000.00.00.H49', ' 1.001193.h49 '])(
    '%s is 1.001193',
    (raw) => {
      expect(parseProcedureCode(raw)).toBe('1.001193');
    },
  );

  test.each(['', '1001193', '1.00119', '1.0011933', '1.001193.', '1.001193.49', '10.001193', 'a'])(
    '%j is none',
    (raw) => {
      expect(parseProcedureCode(raw)).toBeNull();
    },
  );
});
