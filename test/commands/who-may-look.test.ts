/** The role table decides what is told as it decides what is written; what lists is masked. */
import { describe, expect, test } from 'vitest';
import { isMet, isReading } from '../../src/cli/need.ts';
import { needs } from '../../src/commands/needs.ts';
import { roles } from '../../src/domain/staff/role.ts';
import type { CommandPath } from '../../src/locale/texts.ts';
import {
  aboutOthers,
  filledOffice,
  lineOf,
  secrets,
  specOf,
  textOf,
} from '../support/filled-office.ts';
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

/** What a record is opened by, and what is asked for whole. */
const opens: ReadonlySet<CommandPath> = new Set(['citizen show', 'dossier show', 'privacy copy']);

describe('what lists', () => {
  test('has no whole number in any form, on the screen or in a file', async () => {
    const filled = await filledOffice();
    const { counter } = filled;
    const numbers = ['022192000001', '022192000003', '012345678', 'C1234567'];
    const card = '022192000003|012345678|Lê Văn Hai|29021992|Nam|Tổ 1, Hạ Long|01012022';
    const receive = 'dossier receive --procedure 1.001193 --all-components';
    await counter.json([...receive.split(' '), '--scan', card]);
    await counter.json('citizen register --passport C1234567 --name "Ann Ba"');
    await counter.json(`${receive} --citizen C1234567`);
    await counter.json(`queue take --citizen C1234567`);
    await counter.json(`privacy request ${numbers[0]} --kind view`);
    for (const number of numbers) await counter.json(`citizen show ${number}`);
    const told: unknown[] = [];
    let lists = 0;
    for (const path of paths) {
      const need = needs[path];
      if (!(isReading(need) || need === 'session' || need === null) || opens.has(path)) continue;
      const { table } = await specOf(path);
      const sheet = counter.file(`${path.replaceAll(' ', '-')}.xlsx`);
      const files = table ? [['--csv'], ['--ndjson'], ['--xlsx', sheet, '--yes']] : [];
      if (table) lists += 1;
      for (const form of [[], ['--json'], ...files]) {
        // Whom somebody looks for stands in what they type, and not in what they are told.
        const looked = path === 'citizen find' ? ['012345678'] : [];
        const line = looked.length > 0 ? ['citizen', 'find', ...looked] : lineOf(path, filled);
        const { code, out, err } = await counter.run([...line, ...form]);
        const file = code === 0 && form.includes(sheet) ? textOf(sheet) : '';
        const found = numbers.filter((number) => `${out}${err}${file}`.includes(number));
        if (found.length > 0) told.push([path, form, found]);
      }
    }
    expect(told).toEqual([]);
    expect(lists).toBeGreaterThan(10);
  });
});
