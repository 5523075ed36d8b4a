/**
 * A formality as the national portal's own interface answers it: ways of filing, cases with their
 * papers, laws and results as lists, not as running text. What it leaves out is left open here too.
 */
import type { Channel, Procedure } from '../../procedure/procedure.ts';
import { cleanLine } from '../../value/text.ts';
import { basisIn } from './basis.ts';
import { readFee, untoldFee, type FeeReading } from './fees.ts';
import type { PortalFindings } from './findings.ts';
import { methodsOf, noMethods, toldTerm, type PortalMethods, type ToldTerm } from './methods.ts';
import { papersUnder, type ListedPaper, type PaperCase } from './papers.ts';
import { headingOf } from './sections.ts';

type ToldEntry = Readonly<Record<string, unknown>>;

/** The objects of a list; none where it is no list. */
export function toldList(json: string): ToldEntry[] {
  let read: unknown;
  try {
    read = JSON.parse(json === '' ? '[]' : json);
  } catch {
    return [];
  }
  return entriesOf(read);
}

function entriesOf(value: unknown): ToldEntry[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  return list.flatMap((each): ToldEntry[] => {
    if (typeof each === 'string') return [{ name: each }];
    return typeof each === 'object' && each !== null ? [each as ToldEntry] : [];
  });
}

function said(told: ToldEntry, key: string): string {
  const value = told[key];
  return typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value)) : '';
}

/** The names of a list, with what parts them. */
export function namesIn(json: string, between: string): string {
  return toldList(json)
    .map((each) => said(each, 'name'))
    .filter((name) => name !== '')
    .join(between);
}

const CHANNELS: Readonly<Record<string, readonly Channel[]>> = {
  DIRECT: ['counter'],
  ONLINE: ['online'],
  POSTAL: ['post'],
  DIRECT_AND_ONLINE: ['counter', 'online'],
};

const UNITS: Readonly<Record<string, ToldTerm['unit']>> = {
  WORKING_DAY: 'working_day',
  DAY: 'calendar_day',
  MONTH: 'month',
  HOUR: 'hour',
};

/** `executionMethods`. */
export function methodsListed(json: string, findings: PortalFindings): PortalMethods {
  const told = toldList(json).flatMap((each) => {
    const channels = CHANNELS[said(each, 'submissionMethod').toUpperCase()] ?? [];
    if (channels.length === 0) findings.flags.add('methods_unreadable');
    const term = termListed(each, findings);
    const fees = feesListed(each, findings);
    return channels.flatMap((channel) => fees.map((fee) => ({ channel, term, fee })));
  });
  return told.length === 0 ? noMethods(findings) : methodsOf(told, findings);
}

function termListed(told: ToldEntry, findings: PortalFindings): ToldTerm {
  const value = Number(said(told, 'processingTime').replace(',', '.'));
  const unit = UNITS[said(told, 'processingTimeUnit').toUpperCase()] ?? null;
  return toldTerm(value > 0 ? value : null, unit, findings);
}

/** An empty list says nothing of what is to be paid; each entry is told with its own words. */
function feesListed(told: ToldEntry, findings: PortalFindings): FeeReading[] {
  const fees = entriesOf(told['fees']);
  if (fees.length === 0) {
    findings.flags.add('fee_missing');
    return [{ said: '', fee: untoldFee() }];
  }
  return fees.map((fee) => {
    const [value, currency, note] = ['value', 'currencyName', 'description'].map((key) =>
      said(fee, key),
    ) as [string, string, string];
    const amount = `${value} ${currency}`.trim();
    // Nought is nothing in any currency; with words beside it they are read as everywhere.
    if (value === '0' && note === '') return { said: amount, fee: null };
    return readFee(note === '' ? amount : `${amount}(${note})`, findings);
  });
}

/** `executionCases`. */
export function papersListed(json: string, findings: PortalFindings): PaperCase[] {
  const sections = toldList(json).map((each) => ({
    heading: headingOf(said(each, 'name')),
    listed: entriesOf(each['profileComponents']).map(paperListed),
    tail: '',
  }));
  return papersUnder(sections, findings);
}

function paperListed(told: ToldEntry): ListedPaper {
  const [name, code, note] = [said(told, 'name'), said(told, 'code'), said(told, 'description')];
  return {
    said: name,
    originals: countOf(told, 'originalQty'),
    copies: countOf(told, 'copyQty'),
    ...(told['required'] === false && { optional: note === '' ? name : note }),
    ...(code !== '' && { code: code.slice(0, 60) }),
  };
}

function countOf(told: ToldEntry, key: string): number {
  const count = Number(said(told, key) || '0');
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** `legalBasisesDetails`: the numbers; where one has none, those that its title names. */
export function basisListed(json: string): string[] {
  const found = toldList(json).flatMap((each) => {
    const code = said(each, 'code');
    return code === '' ? basisIn(said(each, 'name')) : [code.slice(0, 100)];
  });
  return [...new Set(found)];
}

/** `resultsDetails`. */
export function resultsListed(json: string): Procedure['results'] {
  return toldList(json).flatMap((each) => {
    const [name, code] = [said(each, 'name').slice(0, 2000), said(each, 'code').slice(0, 60)];
    return name === '' ? [] : [{ name, electronic: false, ...(code !== '' && { code }) }];
  });
}
