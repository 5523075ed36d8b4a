/** The scans of those who are erased: their files go, and what these were stays in the journal. */
import { keptDigests } from '../../domain/document/document.ts';
import { eraseDocuments } from '../../domain/document/remove.ts';
import type { DossierCode } from '../../domain/value/id.ts';
import type { Reader, Writer } from '../../store/store.ts';

export interface ErasedScan {
  ref: string;
  sha256: string;
}

/** Every file that is kept for a dossier's papers. */
export async function scansOf(code: DossierCode, reader: Reader): Promise<ErasedScan[]> {
  const dossier = await reader.dossiers.byCode(code);
  const documents = dossier === null ? [] : await reader.documents.ofDossier(dossier.id);
  return documents.flatMap((each) =>
    keptDigests([each]).map((sha256) => ({ ref: `${code}/${each.n}`, sha256 })),
  );
}

/** Writes that they are kept no longer; the reason is the request's number, which names nobody. */
export async function eraseScans(
  codes: readonly DossierCode[],
  number: string,
  writer: Writer,
): Promise<ErasedScan[]> {
  const all: ErasedScan[] = [];
  for (const code of codes) {
    const dossier = await writer.dossiers.byCode(code);
    if (dossier === null) continue;
    all.push(...(await scansOf(code, writer)));
    const has = await writer.documents.ofDossier(dossier.id);
    await writer.append(eraseDocuments(dossier, has, number));
  }
  return all;
}
