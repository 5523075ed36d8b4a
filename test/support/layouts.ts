/** The layouts of the official reports that ship, of today. */
import { join } from 'node:path';
import { readFormLayouts, readQualityLayouts } from '../../src/importing/report-layouts.ts';

export const shippedData = join(import.meta.dirname, '../../data');
export const formOfToday = readFormLayouts(shippedData).at(-1)!;
export const indexOfToday = readQualityLayouts(shippedData).at(-1)!;
