/** What every report may be asked: which days, which part of the dossiers, and in which form. */
import { choice, flag, many, newFile, textValue, value } from '../../cli/option.ts';
import { agencyId, date } from '../../cli/value-option.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import { reportLevels } from '../../domain/report/fold.ts';
import { breakdowns } from '../../domain/report/group.ts';
import { parsePeriod } from '../../domain/report/period.ts';

export const periodOptions = {
  from: date(),
  to: date(),
  period: value(parsePeriod, 'period', '2026-Q1'),
};

export const filterOptions = {
  office: many(agencyId()),
  level: choice(reportLevels, 'reportLevel'),
  field: textValue('words'),
  channel: choice(channels, 'channel'),
  merged: flag(),
};

export const outputOptions = { xlsx: newFile('xlsx'), pdf: newFile('pdf'), chart: flag() };

export const reportOptions = {
  ...periodOptions,
  by: choice(breakdowns, 'breakdown'),
  ...filterOptions,
  ...outputOptions,
};
