/** What is written when a shipped catalogue is taken over, whole or as far as it is new. */
import type { CalendarDay } from '../calendar/calendar.ts';
import { happened, type NewEvent } from '../event.ts';
import { calendarStream, catalogueStream, procedureStream } from '../stream.ts';
import type { CatalogueMark, RetiredEdition, ShippedEdition } from './catalogue-update.ts';

export interface TakenParts {
  days: readonly CalendarDay[];
  publish: readonly ShippedEdition[];
  retire: readonly RetiredEdition[];
}

/** Editions that hold no longer go before those in their place. */
export function catalogueEvents(
  { date, digest }: CatalogueMark,
  { days, publish, retire }: TakenParts,
): NewEvent[] {
  const calendar = { source: 'catalogue', shipped: true as const, days: [...days] };
  return [
    happened('procedure.catalogue_taken', catalogueStream, { date, digest }, null),
    ...(days.length === 0 ? [] : [happened('calendar.published', calendarStream, calendar, null)]),
    ...retire.map(({ code, edition }) =>
      happened('procedure.retired', procedureStream(code), { edition }, null),
    ),
    ...publish.map(({ edition, procedure }) =>
      happened(
        'procedure.published',
        procedureStream(procedure.code),
        { edition, procedure },
        null,
      ),
    ),
  ];
}
