/** Access by lists of accounts, by programs of Windows's names that answer: no Windows is here. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepToOwner, letsOthersIn, makePrivateFolder } from '../../src/files/owner.ts';
import { likeWindows } from '../support/like-windows.ts';
import { newCounter, temporaryFolder } from '../support/program.ts';

const ME = 'S-1-5-21-1-2-3-1001';
const OWN = `O:${ME}G:${ME}D:PAI(A;OICI;FA;;;${ME})(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)`;
const SHARED = `O:BAG:SYD:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)(A;OICIIOID;SDGXGWGR;;;AU)`;

/** Until the test is over the path begins with them; gives what each was told. */
function onPath(programs: Record<string, string>): () => string[] {
  const folder = temporaryFolder();
  const heard = join(folder, 'heard');
  for (const [name, script] of Object.entries(programs)) {
    const note = `printf '%s\\n' "${name} $*" >> "${heard}"`;
    writeFileSync(join(folder, name), `#!/bin/sh\n${note}\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const before = { ...process.env };
  process.env['PATH'] = `${folder}${delimiter}${before['PATH']}`;
  Object.assign(process.env, { USERNAME: 'lan', USERDOMAIN: 'QUAY1' });
  onTestFinished(() => {
    for (const name of ['USERNAME', 'USERDOMAIN']) delete process.env[name];
    Object.assign(process.env, before);
  });
  return () => (existsSync(heard) ? readFileSync(heard, 'utf8').trim().split('\n') : []);
}

const powershell = (sddl: string): string =>
  `echo "$MOTCUA_PATHS" | while read -r path; do [ -e "$path" ] || continue; ` +
  `all="$all{\\"path\\":\\"$path\\",\\"sddl\\":\\"${sddl}\\"},"; echo "$all"; done | tail -1 | ` +
  `sed 's/^/{"me":"${ME}","all":[/; s/,$/]}/'`;

test.each([
  ['one’s own, the system and its administrators', OWN, false],
  ['everybody who is signed in', SHARED, true],
  ['everybody', 'D:(A;;FR;;;WD)', true],
  ['another account', `D:(A;;FA;;;${ME})(A;;0x1200a9;;;S-1-5-21-1-2-3-1002)`, true],
  ['others, who are kept out', `D:(D;;FA;;;WD)(A;;FA;;;${ME})`, false],
  ['no list at all', 'O:BAG:SY', true],
  ['a disk that keeps none', 'D:NO_ACCESS_CONTROL', true],
])('a list of %s', (_, sddl, open) => {
  expect(letsOthersIn(sddl, ME)).toBe(open);
});

test('what is made is given to its owner first, and then taken from all others', () => {
  const told = onPath({ icacls: 'exit 0' });
  const folder = join(temporaryFolder(), 'sao lưu');
  likeWindows({ named: true });
  makePrivateFolder(join(folder, 'tháng 12'));
  makePrivateFolder(join(folder, 'tháng 12'));
  const given = ['QUAY1\\lan', '*S-1-5-18', '*S-1-5-32-544'];
  const all = given.map((each) => `${each}:(OI)(CI)F`).join(' ');
  const expected = [`icacls ${folder} /grant:r ${all}`, `icacls ${folder} /inheritance:r`];
  expect(told()).toEqual(expected);
  keepToOwner(join(folder, 'khóa'), 'file');
  expect(told().slice(2)).toEqual([
    `icacls ${join(folder, 'khóa')} /grant:r ${given.map((each) => `${each}:F`).join(' ')}`,
    `icacls ${join(folder, 'khóa')} /inheritance:r`,
  ]);
});

test('nothing is taken away from whoever could not be given it', () => {
  const told = onPath({ icacls: 'exit 1332' });
  likeWindows({ named: true });
  makePrivateFolder(join(temporaryFolder(), 'khóa'));
  expect(told().map((line) => line.includes('/inheritance'))).toEqual([false]);
});

test('elsewhere modes do it, and nobody is asked', () => {
  const told = onPath({ icacls: 'exit 0' });
  makePrivateFolder(join(temporaryFolder(), 'khóa'));
  expect(told()).toEqual([]);
});

test.each([
  ['let nobody in', powershell(OWN), 'ok', 'told'],
  ['let others in', powershell(SHARED), 'bad', 'told'],
  ['are not told', 'exit 1', 'warning', 'untold'],
  ['are told in no form', 'echo Access denied', 'warning', 'untold'],
])('doctor says of lists that %s', async (_, script, state, lists) => {
  const counter = await newCounter();
  mkdirSync(counter.stateFolder, { recursive: true });
  // What is loaded late is loaded as on this machine.
  await counter.run('store doctor --json');
  onPath({ icacls: 'exit 0', 'powershell.exe': script });
  likeWindows({ named: true });
  const { out } = await counter.run('store doctor --json');
  const { checks } = JSON.parse(out) as { checks: { check: string; state: string }[] };
  const row = checks.find(({ check }) => check === 'access');
  expect(row).toMatchObject({ state, mend: null, found: { lists } });
});
