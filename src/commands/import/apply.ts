/** `import apply`: does what a plan says and nothing else. */
import { command } from '../../cli/command.ts';
import { flag, pathValue, required } from '../../cli/option.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import { applyPlan } from './plan.ts';
import { exitCode, showImport } from './rows.ts';
import { importFields } from './answer.ts';

export default command({
  args: { plan: required(pathValue()) },
  options: { now: flag() },
  json: importFields,
  run: async ({ plan, now }, ctx) => applyPlan(plan, { together: false, now, files: plan }, ctx),
  exitCode: (answer) => exitCode(answer),
  show: (answer, ui) => showImport(answer, ui, answer.kind as ImportKind),
});
