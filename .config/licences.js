// The licences of all that is bundled or installed with the program, as one text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from './licences/within.js';

/** What a package's own words on its licence are called. */
const OWN_WORDS = /^(licen[cs]e|copying|notice)(\b|-)/i;
const LINE = `\n${'-'.repeat(78)}\n`;

/** The folders of the packages that the program needs to run, by the lock file; sorted. */
export function packagesNeeded() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  // Developed with and shipped besides.
  const optional = Object.keys(packages[''].optionalDependencies);
  const both = new Set(optional.map((name) => `node_modules/${name}`));
  // What another system needs is in the lock file, too, and not installed here.
  const needed = Object.entries(packages).filter(
    ([folder, { dev, devOptional }]) =>
      folder !== '' &&
      (both.has(folder) || (dev !== true && devOptional !== true)) &&
      existsSync(folder),
  );
  return needed.map(([folder]) => folder).toSorted();
}

/** The folder of the package that a bundled file is of; `null` for one of our own. */
export function packageOf(file) {
  const start = file.indexOf('node_modules/');
  if (start < 0) return null;
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//s.exec(file.slice(start)) ?? [];
  return folder ?? null;
}

/** Throws for a package that says nothing of its licence. */
export function licencesText() {
  const parts = packagesNeeded().map((folder) => {
    const { name, version, license, author } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const files = readdirSync(folder)
      .filter((file) => OWN_WORDS.test(file))
      .toSorted();
    if (files.length === 0 && license === undefined) throw new Error(`${folder}: no licence`);
    const by = typeof author === 'object' ? author.name : author;
    const own = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    const words = own.length > 0 ? own : usualWords({ folder, license, by });
    return [
      `${name} ${version} (${license ?? 'as it says'})`,
      ...words,
      ...(within[name] ?? []).map(withinText(name)),
    ].join('\n\n');
  });
  return `${parts.toSorted(byWords).join(LINE)}\n`;
}

/** Those with the same words stand together: so an archive hardly notices the second. */
function byWords(one, other) {
  const lengthOf = (part) => part.replace(/^.*(?:\bcopyright\b.*|\)$)/gim, '').length;
  return lengthOf(one) - lengthOf(other) || (one < other ? -1 : 1);
}

/** What says of its licence no more than its name is shipped with the text that goes by it. */
function usualWords({ folder, license, by }) {
  if (license !== 'MIT' || !by) throw new Error(`${folder}: no text of its licence`);
  return [`Copyright (c) ${by}`, textOf('mit.txt')];
}

const withinText =
  (name) =>
  ({ name: part, licence, by, text }) =>
    [
      `Within ${name}: ${part} (${licence})`,
      ...(by === undefined ? [] : [by]),
      ...(text === undefined ? [] : [textOf(text)]),
    ].join('\n\n');

function textOf(file) {
  return readFileSync(join(import.meta.dirname, 'licences', file), 'utf8').trim();
}
