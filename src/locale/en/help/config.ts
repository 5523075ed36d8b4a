/** Help for the settings. */
import type { HelpOf } from '../../vi/help.ts';

export const configHelp: HelpOf<'config'> = {
  'config list': {
    summary: 'List the settings, and where each value comes from',
    examples: ['config list', 'config list --json', 'config list --lang en'],
  },
  'config get': {
    summary: 'Show a setting',
    examples: ['config get paper.size', 'config get office.hours', 'config get paper.size --json'],
    args: { key: 'name of the setting' },
  },
  'config set': {
    summary: 'Change a setting; the change is kept in the journal',
    examples: [
      'config set paper.size a4',
      'config set office.place "Hạ Long"',
      'config set office.hours 07:30-11:30,13:00-16:30',
    ],
    args: { key: 'name of the setting', value: 'its new value' },
  },
};
