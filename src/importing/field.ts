/** Fields that more than one of the shipped files has, as domain values. */
import { z } from 'zod';
import { parseAgencyId, type AgencyId } from '../domain/value/id.ts';
import { parsePlainDate, type PlainDate } from '../domain/value/plain-date.ts';

export const dateField = z.custom<PlainDate>(
  (text) => typeof text === 'string' && parsePlainDate(text) === text,
  'a date YYYY-MM-DD',
);

export const agencyField = z.custom<AgencyId>(
  (text) => typeof text === 'string' && parseAgencyId(text) === text,
  'an agency id',
);
