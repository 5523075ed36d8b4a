/** Papers that are digitised in a random history, decided by the real rules. */
import {
  addDocuments,
  documentAdded,
  documentOf,
  verifyDocument,
} from '../../src/domain/document/add.ts';
import { fileKinds } from '../../src/domain/document/kind.ts';
import { requireNotHere, reusedAs } from '../../src/domain/document/reuse.ts';
import type { StoredPaper } from '../../src/domain/document/stored-paper.ts';
import { eraseDocuments, removeDocument } from '../../src/domain/document/remove.ts';
import {
  judgedSignature,
  type CheckedSignature,
  type SignatureFacts,
} from '../../src/domain/document/signature.ts';
import { signDocuments } from '../../src/domain/document/sign.ts';
import { addPaper } from '../../src/domain/dossier/add-paper.ts';
import type { ActFacts } from '../../src/domain/dossier/blockers.ts';
import { componentNamed } from '../../src/domain/dossier/components.ts';
import { caseOf } from '../../src/domain/dossier/supplement.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import { instantAt } from '../../src/domain/value/instant.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';
import { officeId, today } from './station.ts';

export const documentKinds = ['digitise', 'reuse-scan', 'look-at-scan', 'take-scan-away'] as const;

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

/** A scan of another dossier of the same owner is used again, whatever became of it meanwhile. */
export async function reuseActs(
  writer: Writer,
  { pick, flag }: Step,
  { dossier, others }: { dossier: Dossier; others: readonly Uuid[] },
  facts: ActFacts,
): Promise<NewEvent[]> {
  const papers: StoredPaper[] = [];
  for (const id of others) {
    const [from, documents] = [
      await writer.dossiers.byId(id),
      await writer.documents.ofDossier(id),
    ];
    papers.push(...documents.map((document) => ({ dossier: from!, document })));
  }
  const { citizen } = dossier.owner;
  const own = papers.filter((each) => each.dossier.owner.citizen === citizen);
  // Now and then somebody else's, which is refused.
  const some = pick % 7 === 0 ? papers : own;
  const paper = some[pick % Math.max(1, some.length)];
  if (paper === undefined || paper.document.of === 'result') return [];
  const rule = componentNamed(caseOf(dossier), paper.document.of.component);
  const records = citizen === null ? [] : await writer.citizens.kinOf(citizen);
  const fresh = reusedAs(rule, paper, { records, today, spent: [] });
  const has = await writer.documents.ofDossier(dossier.id);
  requireNotHere(dossier.code, fresh, paper, has);
  const last = Math.max(0, ...has.map(({ n }) => n));
  const added = flag ? addPaper(dossier, { brought: [], reused: [rule.id] }, facts) : [];
  return [...added, documentAdded(dossier.id, fresh, last + 1)];
}
