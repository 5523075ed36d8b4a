/** The role table decides what is told as it decides what is written. */
import { describe, expect, test } from 'vitest';
import { isMet } from '../../src/cli/need.ts';
import { needs } from '../../src/commands/needs.ts';
import { roles } from '../../src/domain/staff/role.ts';
import type { CommandPath } from '../../src/locale/texts.ts';
import { aboutOthers, filledOffice, lineOf, secrets } from '../support/filled-office.ts';
import { linesOfAll } from '../support/lines-of-all.ts';

const paths = (Object.keys(linesOfAll) as CommandPath[]).filter((path) => path !== 'help');

describe('a role', () => {
  test.each(roles)('%s is told of nobody by a command that it may not give', async (role) => {
    const filled = await filledOffice();
    const { counter } = filled;
    await counter.json(`staff add --name "Người Khác" --login khac --role ${role}`);
    await counter.json('staff login khac');
    const odd: unknown[] = [];
    for (const path of paths) {
      if (isMet(needs[path], { login: 'khac', role }) || aboutOthers.has(path)) continue;
      const line = [...lineOf(path, filled), '--json'];
      const { code, out, err } = await counter.run(line);
      const refused = code === 3 && out === '' && err.includes('"staff.not_allowed"');
      if (!refused || secrets.test(err)) odd.push([path, code, out, err]);
    }
    expect(odd).toEqual([]);
  });
});
