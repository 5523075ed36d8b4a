/** Everything that can be asked of a store, room by room. */
import type { Db, Engine, SearchIndex } from './engine/portable.ts';
import { catalogueQueries } from './query/catalogue.ts';
import { certificationQueries } from './query/certification.ts';
import { citizenQueries } from './query/citizen.ts';
import { countQueries } from './query/count.ts';
import { declarationQueries } from './query/declaration.ts';
import { documentQueries } from './query/document.ts';
import { dossierQueries } from './query/dossier.ts';
import { handoverQueries } from './query/handover.ts';
import { historyQueries } from './query/history.ts';
import { moneyQueries } from './query/payment.ts';
import { shiftQueries } from './query/shift.ts';
import { importQueries } from './query/import.ts';
import { keyQueries } from './query/key.ts';
import { officeQueries } from './query/office.ts';
import { paceQueries } from './query/pace.ts';
import { privacyQueries } from './query/privacy.ts';
import { queueQueries } from './query/queue.ts';
import { referenceQueries } from './query/reference.ts';
import { shipmentQueries } from './query/shipment.ts';
import { sightQueries } from './query/sight.ts';
import { shownOn } from './shown.ts';

/** Everything that can be asked. */
export type Reader = ReturnType<typeof readerOf>;

/** What somebody sees who only looks; what came from a list is known as it stands. */
export function lookersOn(engine: Engine): (db: Db) => Reader {
  const shown = shownOn(engine);
  return (db) => ({ ...readerOf(shown(db), engine.search), imports: importQueries(db) });
}

export function readerOf(db: Db, search: SearchIndex) {
  return {
    offices: officeQueries(db),
    reference: referenceQueries(db),
    catalogue: catalogueQueries(db),
    citizens: citizenQueries(db, search),
    dossiers: dossierQueries(db, search),
    certifications: certificationQueries(db),
    declarations: declarationQueries(db),
    documents: documentQueries(db),
    counts: countQueries(db),
    history: historyQueries(db),
    pace: paceQueries(db),
    handovers: handoverQueries(db),
    shipments: shipmentQueries(db),
    money: moneyQueries(db),
    shifts: shiftQueries(db),
    queue: queueQueries(db),
    privacy: privacyQueries(db),
    imports: importQueries(db),
    keys: keyQueries(db),
    sights: sightQueries(db),
    /** Loaded on first use, as they need Kysely: most commands neither export nor report. */
    exports: async () => (await import('./query/export.ts')).exportQueries(await db.builder(), db),
    reports: async () => (await import('./query/reports.ts')).allReports(await db.builder()),
  };
}
