/** Facts of what can be wrong with an update of the program. */
import { updateFaults } from '../../src/domain/update/manifest.ts';
import { updateSteps } from '../../src/domain/update/problems.ts';
import type { Samples } from './problem-samples-shape.ts';

const file = './motcua-0.2.0.zip';
const refused = { file, version: '0.1.0', offered: '0.0.9' };
const failed = { version: '0.2.0', said: '3' };

export const updates = {
  'update.not_packaged': [{}],
  'update.refused': updateFaults.map((why) => ({ ...refused, why })) as never,
  'update.failed': [
    { ...failed, step: updateSteps[0], store: null, backup: null },
    { ...failed, step: updateSteps[1], store: './kho.db', backup: './kho.motcua-backup' },
    { ...failed, step: updateSteps[2], store: './kho.db', backup: './kho.motcua-backup' },
    { ...failed, step: updateSteps[2], store: null, backup: './kho.motcua-backup' },
  ],
  'update.running': [{ pid: 4711 }],
} satisfies Partial<Samples>;
