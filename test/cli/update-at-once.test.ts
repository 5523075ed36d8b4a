/** Two updates at once: the second one begins nothing while the first one is at it. */
import { expect, test } from 'vitest';
import { updating, type UpdatePlan } from '../../src/cli/new-program.ts';
import { Versions } from '../../src/files/versions.ts';
import { temporaryFolder } from '../support/program.ts';

test('one that was begun while somebody was asked is gone on with, and by nobody else', async () => {
  const versions = new Versions(temporaryFolder());
  versions.choose('0.1.0');
  const theirs = { from: '0.1.0', to: '0.2.0', pid: process.ppid, trial: null };
  versions.mark(theirs);
  const about = { program: 'motcua', layout: 1, platform: 'linux', arch: 'x64', node: '24.0.0' };
  const plan: UpdatePlan = {
    ...{ versions, from: '0.1.0', store: null, env: {} },
    offered: {
      manifest: { ...about, version: '0.3.0', files: [] },
      signature: { state: 'unsigned', key: null },
      files: new Map(),
    },
  };
  await expect(updating(plan).next()).rejects.toMatchObject({
    ...{ code: 'update.running', detail: { pid: process.ppid } },
  });
  expect([versions.marked(), versions.chosen(), versions.all()]).toEqual([theirs, '0.1.0', []]);
});
