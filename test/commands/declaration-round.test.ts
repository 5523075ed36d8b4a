/** What was answered comes back as it was, whichever way it went out: for random answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FieldAnswers } from '../../src/domain/declaration/answer.ts';
import { numbers, register } from '../support/acts.ts';
import { fc } from '../support/arbitrary.ts';
import { answersOf, forms } from '../support/declarations.ts';
import { tries } from '../support/figures.ts';
import { newCounter } from '../support/program.ts';

it.each(forms.map((form) => [form.id, form] as const))(
  '%s: filled in, exported, shown, filled in again',
  async (id, form) => {
    const counter = await newCounter();
    await register(counter);
    const file = counter.file('answers.json');
    const fill = `declaration fill ${id} --citizen ${numbers.thu} --from ${file}`;
    /** As a file of answers says them; `null` where records contradict what was drawn. */
    const filled = async (content: object) => {
      writeFileSync(file, JSON.stringify(content));
      const { code, out, err } = await counter.run(`${fill} --json`);
      if (code === 0) return JSON.parse(out) as { code: string; answers: FieldAnswers };
      expect(`${out}${err}`).toContain('"code":"declaration.rules"');
      return null;
    };
    await fc.assert(
      fc.asyncProperty(answersOf(form), async (drawn) => {
        const first = await filled(drawn);
        fc.pre(first !== null);
        const { code, answers } = first;
        for (const as of ['plain', 'portal']) {
          const [out, again] = [counter.file(`${as}.json`), counter.file(`${as}-2.json`)];
          await counter.json(`declaration export ${code} ${out} --as ${as} --yes`);
          const content = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>;
          const second = await filled(content);
          expect(second?.answers).toEqual(answers);
          await counter.json(`declaration export ${second!.code} ${again} --as ${as} --yes`);
          const told = JSON.parse(readFileSync(again, 'utf8')) as Record<string, unknown>;
          expect({ ...told, code }).toEqual(content);
        }
        const shown = await counter.json(`declaration show ${code}`);
        expect((await filled(shown))?.answers).toEqual(answers);
      }),
      { numRuns: tries(12, 2) },
    );
  },
);
