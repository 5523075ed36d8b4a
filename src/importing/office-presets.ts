/** The ready-made offices, those before July 2025 among them, as an import may open them. */
import type { KnownPreset } from '../domain/import/book.ts';
import type { AgencyId } from '../domain/value/id.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { readOfficePresets } from './catalogue.ts';

export function importablePresets(path: string): KnownPreset[] {
  return readOfficePresets(path).flatMap(({ offices }) =>
    offices.map((preset) => ({
      office: {
        agencyId: preset.agencyId as AgencyId,
        name: preset.name,
        kind: preset.kind,
        parent: preset.parent as AgencyId | null,
        address: null,
        phone: null,
      },
      validFrom: preset.validFrom as PlainDate,
      validTo: preset.validTo as PlainDate | null,
      successors: (preset.successors ?? []) as AgencyId[],
    })),
  );
}
