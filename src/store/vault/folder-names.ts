/** What lies in a vault that is a folder: `ab/abcd…` is its own, all else is none of it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tried } from '../../files/problem.ts';
import { isPart } from '../../files/unfinished.ts';

const NAME = /^([0-9a-f]{64})(\.sealed)?$/;
const FOLDER = /^[0-9a-f]{2}$/;

/** The paths of its own files, in no order. */
export function* ownPaths(place: string): Generator<string> {
  for (const folder of namesIn(place)) {
    if (!FOLDER.test(folder)) continue;
    for (const name of namesIn(join(place, folder))) {
      if (isOwn(name, folder)) yield join(place, folder, name);
    }
  }
}

/** The paths of all else, but for what is being written, or was when somebody was killed. */
export function strangersIn(place: string): string[] {
  return namesIn(place).flatMap((name) => {
    if (!FOLDER.test(name)) return isPart(name) ? [] : [join(place, name)];
    const others = namesIn(join(place, name)).filter((each) => !isOwn(each, name) && !isPart(each));
    return others.map((each) => join(place, name, each));
  });
}

function isOwn(name: string, folder: string): boolean {
  return NAME.test(name) && name.startsWith(folder);
}

function namesIn(folder: string): string[] {
  return tried(() => readdirSync(folder)) ?? [];
}
