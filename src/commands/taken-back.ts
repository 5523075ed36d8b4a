/** What takes an act of the counter back, and what nothing does. */
import type { ActName, CommandPath } from '../locale/texts.ts';

/** What takes an act back that was a mistake: told where `agreement` asks whether it shall be. */
const takenBackBy: Readonly<Partial<Record<CommandPath, CommandPath>>> = {
  'dossier return': 'dossier take-back',
  'dossier resolve': 'dossier reopen',
  'dossier refuse': 'dossier reopen',
  'dossier withdraw': 'dossier reopen',
  'dossier stop': 'dossier reopen',
  'dossier cancel': 'dossier reinstate',
  'dossier reinstate': 'dossier cancel',
  'dossier take-back': 'dossier return',
  'dossier correct': 'dossier correct',
  'dossier shelve': 'dossier shelve',
  'document add': 'document remove',
  certify: 'certify strike',
  'privacy hold': 'privacy lift',
  'privacy lift': 'privacy hold',
  'payment take': 'payment void request',
  'handover send': 'handover recall',
  'import dossiers': 'import undo',
  'import citizens': 'import undo',
  'import certifications': 'import undo',
  'import procedures': 'import undo',
  'import apply': 'import undo',
  'staff add': 'staff disable',
  'staff disable': 'staff enable',
  'staff enable': 'staff disable',
  'staff role': 'staff role',
  'office edit': 'office edit',
  'config set': 'config set',
  'calendar set': 'calendar set',
  'procedure fee set': 'procedure fee set',
  'procedure term set': 'procedure term set',
};

/**
 * Money that is gone or given up, a drawer that was counted, who was erased, a lost draft, a scan
 * that is destroyed, a volume that is closed.
 */
const forGood: ReadonlySet<string> = new Set<ActName>([
  'discard draft',
  'privacy answer',
  'payment void approve',
  'payment void pay',
  'payment refund approve',
  'payment refund pay',
  'payment write-off approve',
  'shift close',
  'document destroy',
  'certify book close',
]);

/** The act that takes back what a command did; `null` where there is none of that kind. */
export function takesBack(path: string): CommandPath | null {
  return (takenBackBy as Readonly<Record<string, CommandPath>>)[path] ?? null;
}

/** True for what nothing takes back. */
export function isForGood(path: string): boolean {
  return forGood.has(path);
}
