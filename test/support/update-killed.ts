/** A process that updates a packaged program and is killed behind the step that it is told. */
import { copyFileSync } from 'node:fs';
import { updating } from '../../src/cli/new-program.ts';
import { partFolderBeside } from '../../src/files/unfinished.ts';
import { Versions } from '../../src/files/versions.ts';
import { packageAt, readPackage, releaseKeys } from '../../src/importing/package.ts';

const [folder = '', file = '', moment = '', place = ''] = process.argv.slice(2);
const versions = new Versions(folder);
const from = versions.chosen()!;
const data = `${versions.at(from)}/data`;
const here = packageAt(versions.at(from), data)!.manifest;
const keys = releaseKeys(data);
const offered = readPackage({ file, here, keys, downgrade: true, unsigned: false });
const store = {
  ...{ file: place, named: ['--store', place], trial: partFolderBeside(place), backup: '' },
  copyTo: async (copy: string) => copyFileSync(place, copy),
};
for await (const step of updating({ versions, from, offered, store, env: process.env })) {
  if (step === moment) process.kill(process.pid, 'SIGKILL');
}
