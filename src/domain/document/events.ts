/** What can happen to the digitised papers of a dossier; it stands in the dossier's own stream. */
import { componentShape } from '../dossier/parts-shape.ts';
import { event } from '../event-kind.ts';
import { absent, like, list, maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { goneWhys, reusedOf, type KeptFile } from './document.ts';
import { fileKinds } from './kind.ts';
import { checkedSignature, documentVerdicts } from './signature.ts';

const dossier = text<Uuid>();

const keptFile = like<KeptFile>({
  sha256: text(),
  bytes: number(),
  kind: oneOf(fileKinds),
  pages: number(),
});

export const documentEvents = {
  /** Its files were whole on the disk before this was written. */
  'document.added': event(
    record({
      dossier,
      n: number(),
      /** `null` of the result. */
      component: maybe(record({ id: text(), name: text() })),
      files: list(keptFile),
      bound: maybe(keptFile),
      paperCode: maybe(text()),
      issuedOn: maybe(text<PlainDate>()),
      validUntil: maybe(text<PlainDate>()),
      /** The document of another dossier that it is: one of its papers, or its result. */
      reused: absent(record({ dossier, n: number(), of: oneOf(reusedOf) })),
      /** The one of the same dossier that was signed, where this is what came of it. */
      madeFrom: absent(number()),
    }),
    record({
      names: list(text()),
      number: maybe(text()),
      issuedBy: maybe(text()),
      signer: maybe(text()),
    }),
  ),
  /** Its signatures were looked at; what they were worth at that moment. */
  'document.verified': event(
    record({ dossier, n: number(), sha256: text(), verdict: oneOf(documentVerdicts) }),
    record({ signatures: list(checkedSignature) }),
  ),
  /** What its files were is still told; the files themselves are kept no longer. */
  'document.removed': event(
    record({
      dossier,
      n: number(),
      why: oneOf(goneWhys),
      component: maybe(text()),
      /** There is another document of the same paper. */
      digitised: yesOrNo,
      /** The places of its files, counted from 1, that of the bound pages among them. */
      positions: list(number()),
      /** All papers that are here and missing now, where there was none but this scan. */
      left: absent(record({ components: list(componentShape), missing: list(text()) })),
    }),
    record({ reason: text() }),
  ),
};
