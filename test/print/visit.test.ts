/** One receipt for a visit: who came stands at its head, and beside a dossier if it was another. */
import { expect, test } from 'vitest';
import { visitSheet } from '../../src/print/model/visit.ts';
import { owner, qrText, receiptInput, sampleDossier, submitter } from './sample-dossier.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';

function fieldsOf(...dossiers: Dossier[]): string[] {
  const told = dossiers.map((dossier) => ({ dossier, qrText }));
  const input = { ...receiptInput(), dossier: dossiers[0]!, dossiers: told };
  return visitSheet(input).blocks.flatMap((block) =>
    block.kind === 'field' ? [`${block.label ?? ''} ${block.text}`.trim()] : [],
  );
}

const own = sampleDossier({ owner, submitter: null });
const brought = sampleDossier({ owner, submitter });
const named = `Tiếp nhận hồ sơ do ông/bà/tổ chức nộp: ${submitter.name}`;

test('a dossier that another handed in, as was found out later, names who did', () => {
  expect(fieldsOf(own, brought)).toContain(named);
});

test('who came with all of them is not named again beside each', () => {
  expect(fieldsOf(own, own)).not.toContain(named);
  expect(fieldsOf(brought, brought)).not.toContain(named);
});
