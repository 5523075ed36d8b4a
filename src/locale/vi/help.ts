/** Help for every command: what it is for, three real examples, its arguments and options. */
import type { CommandHelp } from '../texts.ts';
import { citizenHelp } from './help-citizen.ts';
import { deskHelp } from './help-desk.ts';
import { dossierHelp } from './help-dossier.ts';
import { lifeHelp } from './help-life.ts';
import { custodyHelp } from './help-handover.ts';
import { moneyHelp } from './help-payment.ts';
import { shiftHelp } from './help-shift.ts';
import { exportHelp } from './export.ts';
import { importHelp } from './help-import.ts';
import { officeHelp } from './help-office.ts';
import { reportHelp } from './help-report.ts';
import { helpScreen, topics } from './help-topics.ts';

const commands: Readonly<Record<string, CommandHelp>> = {
  ...officeHelp,
  ...citizenHelp,
  ...dossierHelp,
  ...lifeHelp,
  ...custodyHelp,
  ...moneyHelp,
  ...shiftHelp,
  ...deskHelp,
  ...importHelp,
  ...exportHelp,
  ...reportHelp,
};

export const help = { ...helpScreen, commands, topics };
