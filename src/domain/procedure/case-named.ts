/** Which case of a procedure a person means. */
import { Problem } from '../problem.ts';
import { matching } from '../value/text.ts';
import type { Procedure, ProcedureCase } from './procedure.ts';

/** By its id or its name. Throws `procedure.no_such_case` where that is none, or several. */
export function procedureCase(procedure: Procedure, named: string): ProcedureCase {
  const found = matching(procedure.cases, named);
  if (found[0] && found.length === 1) return found[0];
  const offered = found.length > 1 ? found : procedure.cases;
  const cases = offered.map((each) => `${each.id} (${each.name})`);
  throw new Problem('procedure.no_such_case', { code: procedure.code, case: named, cases });
}
