/** The ready-made offices, those before July 2025 among them, as an import may open them. */
import type { KnownPreset } from '../domain/import/book.ts';
import { readOffices } from './catalogue.ts';

export function importablePresets(path: string): KnownPreset[] {
  return readOffices(path).presets.flatMap(({ offices }) =>
    offices.map((preset) => ({
      office: {
        agencyId: preset.agencyId,
        name: preset.name,
        kind: preset.kind,
        parent: preset.parent,
        address: null,
        phone: null,
      },
      validFrom: preset.validFrom,
      validTo: preset.validTo,
      successors: preset.successors ?? [],
    })),
  );
}
