/** Help for the shipped catalogue. */
import type { HelpOf } from '../../vi/help.ts';

export const catalogueHelp: HelpOf<'catalogue'> = {
  'catalogue update': {
    summary: 'Take over the procedures and days off shipped anew',
    examples: ['catalogue update --dry-run', 'catalogue update', 'catalogue update --yes --json'],
    options: { dryRun: 'only show what differs; write nothing' },
    more: [
      'What the office has entered itself stays. Dossiers that were received keep the rules of their day.',
    ],
  },
};
