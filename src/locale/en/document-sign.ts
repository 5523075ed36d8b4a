/** Words for signing digitised papers. */
import type { KeyFileFault, UnsignableFault } from '../../domain/document/problems.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText } from '../format.ts';
import type { signProblems as shape, signWords as words } from '../vi/document-sign.ts';

const keyFaults: Readonly<Record<KeyFileFault, string>> = {
  unreadable: 'It is no PKCS #12 file (.p12, .pfx), or a damaged one.',
  password: 'The password is wrong.',
  unsupported: 'The file or its key is of a kind that is not known here.',
  no_key: 'There is no private key in it.',
  no_certificate: 'There is no certificate in it.',
  other_key: 'The key in it belongs to none of its certificates.',
  not_yet: 'The certificate is not good yet.',
  ended: 'The certificate has ended.',
  authority: 'It is the certificate of an authority and not of a signer.',
  not_for_signing: 'The certificate is not for signing.',
  weak: 'The key is too short: signatures could be forged.',
};

const keyFileHints: Readonly<Partial<Record<KeyFileFault, string>>> = {
  password: 'Type it again with the right password, or with another key file.',
  not_yet:
    'Sign from the day on which the certificate is good, or use another one. Look at the clock.',
  ended: 'Ask the authority for a new certificate and sign with that. Look at the clock.',
};

const unsignable: Readonly<Record<UnsignableFault, string>> = {
  encrypted: 'The PDF is locked with a password: a signature would break it.',
  forbidden: 'Whoever signed it before has allowed no change, no further signature either.',
  unusual: 'The PDF is made in a way in which a signature behind it would not stand.',
  too_slow: 'Its pages take too long to open or draw: scan the paper again and sign that.',
  no_pdf: 'It is no PDF and cannot be bound into one.',
};

export const signProblems: typeof shape = () => ({
  'document.bad_key_file': ({ path, fault, holder, from, until }) => ({
    what: `Nothing can be signed with the key file ${path}. No paper was signed.`,
    why:
      holder === null || from === null || until === null
        ? keyFaults[fault]
        : `${keyFaults[fault]} It is of ${holder}, good from ${dateText(localDate(from))} to ${dateText(localDate(until))}.`,
    next: [keyFileHints[fault] ?? 'Use another key file, with its certificate.'],
  }),
  'document.not_signable': ({ code, n, fault }) => ({
    what: `The digitised paper ${code}/${n} cannot be signed. No paper was signed.`,
    why: unsignable[fault],
    next: ['Scan the paper again, add that and sign it.'],
  }),
  'document.signed_here': ({ code, n, as }) => ({
    what: `The digitised paper ${code}/${n} was signed: ${code}/${as} is what came of it.`,
    next: [`motcua document show ${code}/${as}`],
  }),
  'document.not_printed': ({ code, n }) => ({
    what: `The digitised paper ${code}/${n} is no PDF and is not printed from here.`,
    next: [`motcua document export ${code}/${n} ./paper.tif`],
  }),
  'document.no_result': ({ code }) => ({
    what: `No file of the result of ${code} is kept.`,
    next: [`motcua document list ${code}`, `motcua document add ${code} --result <file>`],
  }),
  'document.nothing_to_sign': ({ code }) => ({
    what: `Nothing digitised of dossier ${code} waits to be signed.`,
    why: 'What was signed here, and a file that came signed, is not signed for its dossier alone.',
    next: [`motcua document list ${code}`, `motcua document sign ${code}/<number>`],
    desk: ['Name the one paper: the dossier and a number (…/2).'],
  }),
});

export const signWords: typeof words = {
  signed: (ref, of, signer, from) => `Signed ${ref}: ${of}, by ${signer}, from ${from}.`,
  madeFrom: (of, from) => `${of}, signed from ${from}`,
  password: 'Password of the key file:',
  here: 'sign it',
  mark: {
    digitised: 'Digitised from paper',
    confirmed: 'Received as a signed file',
    office: (name) => `Office: ${name}`,
    signer: (name) => `Signer: ${name}`,
    at: (moment) => `Signed at: ${moment}`,
  },
};
