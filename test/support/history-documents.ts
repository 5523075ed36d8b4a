/** Papers that are digitised in a random history, decided by the real rules. */
import { addDocuments, documentOf, verifyDocument } from '../../src/domain/document/add.ts';
import { fileKinds } from '../../src/domain/document/kind.ts';
import { eraseDocuments, removeDocument } from '../../src/domain/document/remove.ts';
import {
  judgedSignature,
  type CheckedSignature,
  type SignatureFacts,
} from '../../src/domain/document/signature.ts';
import { signDocuments } from '../../src/domain/document/sign.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import { instantAt } from '../../src/domain/value/instant.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';
import { officeId, today } from './station.ts';

export const documentKinds = ['digitise', 'digitise', 'look-at-scan', 'take-scan-away'] as const;

export async function documentActs(
  writer: Writer,
  { kind, pick, word, other, flag }: Step,
  dossier: Dossier,
): Promise<NewEvent[]> {
  const has = await writer.documents.ofDossier(dossier.id);
  if (kind === 'take-scan-away') {
    if (pick % 5 === 0) return eraseDocuments(dossier, has, word);
    const marks = (await writer.privacy.dossier(dossier.id))!.marks;
    const at = { marks, today, office: officeId };
    return removeDocument(dossier, has, { n: (pick % 3) + 1, reason: word }, at);
  }
  if (kind === 'look-at-scan') {
    const told = { n: (pick % 3) + 1, sha256: '0'.repeat(64) };
    const signatures = flag ? [signatureBy(word)] : [];
    return verifyDocument(dossier, has, { ...told, signatures }, officeId);
  }
  const file = {
    sha256: `${'0123456789abcdef'[pick % 16]}`.repeat(64),
    bytes: pick,
    kind: fileKinds[pick % 4]!,
    pages: (pick % 3) + 1,
  };
  const whole = has.find((each) => each.gone === null && each.n % 3 === pick % 3);
  if (pick % 5 === 2 && whole) {
    return signDocuments(dossier, [{ n: whole.n, file }], has, officeId);
  }
  const paper = flag ? (dossier.components[pick % 2]?.id ?? null) : null;
  const document = {
    of: documentOf(dossier, paper),
    files: [file],
    names: [word],
    bound: pick % 3 === 0 ? { ...file, kind: 'pdf' as const } : null,
    paperCode: other,
    number: other,
    issuedOn: flag ? today : null,
    issuedBy: other,
    signer: other,
    validUntil: flag ? null : today,
  };
  return addDocuments(dossier, [document], has, officeId);
}

function signatureBy(signer: string): CheckedSignature {
  const facts: SignatureFacts = {
    ...{ kind: 'signature', format: 'ETSI.CAdES.detached' },
    ...{ signer, subject: signer, issuer: signer, serial: '1' },
    ...{ covers: 'whole', integrity: 'intact', added: 'nothing' },
    ...{ allowsNone: false, weak: false, chain: 'no_roots', root: null },
    ...{ at: null, timeBy: 'none', goodFrom: null, goodUntil: null, forSigning: true },
  };
  return judgedSignature(facts, instantAt(today, '09:00'));
}
