/** The catalogue that ships with the program: procedures and calendar, and what marks it. */
import { join } from 'node:path';
import type { CalendarDay } from '../domain/calendar/calendar.ts';
import type { CatalogueMark, ShippedEdition } from '../domain/procedure/catalogue-update.ts';
import { readCalendar, readProcedures } from './catalogue.ts';
import { shippedMark } from './shipped-mark.ts';
import { requireWaivers } from './waivers.ts';

export interface ShippedCatalogue {
  mark: CatalogueMark;
  procedures: ShippedEdition[];
  calendar: CalendarDay[];
}

/** All of it, checked, and the waivers that speak of it; throws `data.bad_file`. */
export function readShipped(dataFolder: string): ShippedCatalogue {
  const folder = join(dataFolder, 'catalogue');
  const procedures = readProcedures(join(folder, 'procedures'));
  requireWaivers(
    dataFolder,
    procedures.map(({ procedure }) => procedure),
  );
  return {
    mark: shippedMark(dataFolder),
    procedures,
    calendar: readCalendar(join(folder, 'calendar.csv')),
  };
}
