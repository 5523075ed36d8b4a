/** What is said where somebody is asked for: who it is, and what becomes of somebody new. */
import type { deskPerson as inVietnamese } from '../vi/desk-person.ts';
import { often } from './desk-pages.ts';

/** ` (c3, g1)`; nothing where there are none. */
function inBrackets(keys: readonly string[]): string {
  return keys.length === 0 ? '' : ` (${keys.join(', ')})`;
}

export const deskPerson: typeof inVietnamese = () => ({
  askOwner: 'Owner: scan the card, type the number or the name:',
  explainOwner: [
    'Scanning the card is quickest: somebody new is registered at once.',
    'Or type the 12 digits, a phone, or the name, accents or not.',
    'Organisations: tax code or name. Foreigners: passport. A child without a number: name.',
    'A number is called and nobody comes: v (absent). Type home for the main screen.',
    often,
  ],
  explainKnown: [
    'Scan the card, or type the 12 digits, a phone, or the name, accents or not.',
    'Only people with a record are found here; to register somebody new type home, then c2.',
    often,
  ],
  whichOne: 'Which number?',
  nobodyFound: (key) => `Nobody like that yet. Type ${key} to register, or type again:`,
  noSuchNumber: (typed) =>
    `"${typed}" is no name, and no whole number of a card, a passport, a company or a phone. ` +
    `Type a name, or the whole number.`,
  backWords: ['back', 'go back'],
  homeWords: ['home', 'main screen', 'go home'],
  isAct: (typed, keys) =>
    `"${typed}" is what an act here is called${inBrackets(keys)}, and no name.`,
  askActOrName: 'Type the key of the act to do it, or type the name again:',
  notTheAct: (name) => `it is a name all the same, ${name}`,
  explainWhich: [
    'Type a number of the list; 0 registers a new person, 00 a new organisation.',
    often,
  ],
  explainWhichCollector: [
    'Type the number of the collector in the list; 0 for somebody else, named and not registered.',
    often,
  ],
  registerNew: {
    person: (typed) => `register somebody new: ${typed}`,
    organisation: (typed) => `register a new organisation: ${typed}`,
  },
  registered: (name) => `New citizen registered: ${name}`,
  enterForSubmitter: (name) => `Enter for who handed it in: ${name}`,
  somebodyNamed: (typed) => `somebody else, named: ${typed}`,
});
