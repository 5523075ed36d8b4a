/** What is noticed while a record of the portal is read, beside what it says. */
import type { FlagCode } from '../fault.ts';

export interface PortalFindings {
  flags: Set<FlagCode>;
  /** Sentences of the list of papers that are no papers, as they stand there. */
  left: string[];
}

export function noFindings(): PortalFindings {
  return { flags: new Set(), left: [] };
}
