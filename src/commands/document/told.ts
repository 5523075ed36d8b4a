/** What a dossier tells of its digitised papers: those that are kept, without whom they name. */
import {
  isSamePaper,
  shownFile,
  type DocumentOf,
  type DossierDocument,
} from '../../domain/document/document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { componentsTold, standingLookUps } from '../../domain/dossier/look-up.ts';
import { fold } from '../../domain/value/text.ts';
import { reusedView } from './reused-view.ts';

/** Those of one paper or of the result that are kept, in the order in which they came. */
export function documentsOf(
  of: DocumentOf,
  documents: readonly DossierDocument[],
  dossier: Pick<Dossier, 'code'>,
) {
  const kept = documents.filter((each) => each.gone === null && isSamePaper(each.of, of));
  return kept.map((each) => toldOf(each, dossier));
}

function toldOf(document: DossierDocument, { code }: Pick<Dossier, 'code'>) {
  const { sha256, bytes, kind, pages } = shownFile(document);
  const { n, validUntil, reused, gone } = document;
  const from = reused && reusedView(reused);
  return { ref: `${code}/${n}`, sha256, bytes, kind, pages, validUntil, reused: from, gone };
}

/**
 * The papers of a dossier as they are there, with what is digitised of each; behind them data
 * instead of papers, and those that are missing. What was used again and has gone by law is told
 * all the same, with its digest and why it went.
 */
export function componentsWith(documents: readonly DossierDocument[], dossier: Dossier) {
  const here = componentsTold(dossier.components, dossier.lookUps).map((each) => {
    const mine = documents.filter(({ of }) => of !== 'result' && of.component === each.id);
    const kept = mine.filter(({ gone }) => gone === null);
    const own = kept.some(({ reused }) => reused === null);
    const again = !own && each.state === 'digitised' && kept.length > 0;
    const told = mine.filter(
      ({ gone, reused }) => gone === null || (reused !== null && gone.why !== 'mistake'),
    );
    return {
      ...each,
      state:
        own && each.state === 'reused'
          ? ('digitised' as const)
          : again
            ? ('reused' as const)
            : each.state,
      documents: told.map((document) => toldOf(document, dossier)),
    };
  });
  const names = new Set(here.map(({ name }) => fold(name)));
  const missing = dossier.missing.filter((name) => !names.has(fold(name)));
  return [...here, ...missing.map((name) => missingTold(name, dossier))];
}

function missingTold(name: string, { procedure, caseId, lookUps }: Dossier) {
  const rules = procedure.cases.find(({ id }) => id === caseId)?.components ?? [];
  const rule = rules.find((each) => fold(each.name) === fold(name));
  return {
    ...{ id: rule?.id ?? name, name, originals: 0, certified: 0, copies: 0, digitised: false },
    state: 'missing' as const,
    lookUp: standingLookUps(lookUps).find((each) => fold(each.name) === fold(name)) ?? null,
    documents: [],
  };
}

/** The result with the files that are kept of it; `file` is what the newest was called. */
export function resultTold(
  dossier: Pick<Dossier, 'code' | 'result'>,
  documents: readonly DossierDocument[],
) {
  if (dossier.result === null) return null;
  const newest = documents.findLast(({ of, gone }) => of === 'result' && gone === null);
  const file = newest?.names[0] ?? dossier.result.file;
  return { ...dossier.result, file, documents: documentsOf('result', documents, dossier) };
}
