/** Digitised papers, and which files are kept for them. */
import type { KeptFile } from '../../domain/document/document.ts';
import type { Change, Row } from '../engine/portable.ts';
import { componentsAnew, dossierChanged, missingColumn } from './dossier-row.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const documentProjectors: Projectors<EventsOf<'document'>> = {
  'document.added': ({ data, personal, at, actor, version }) => {
    const { dossier, n, component, files, bound, reused } = data;
    const place = { dossier, n };
    return [
      ...dossierChanged(dossier, { version }),
      ...(component === null ? [] : digitised(dossier, component.id, true)),
      {
        op: 'insert',
        table: 'document',
        row: {
          ...place,
          component: component?.id ?? null,
          component_name: component?.name ?? null,
          paper_code: data.paperCode,
          number: personal?.number ?? null,
          issued_on: data.issuedOn,
          issued_by: personal?.issuedBy ?? null,
          signer: personal?.signer ?? null,
          valid_until: data.validUntil,
          names: personal === null ? null : JSON.stringify(personal.names),
          ...{ at, actor },
          reused_dossier: reused?.dossier ?? null,
          reused_n: reused?.n ?? null,
          made_from: data.madeFrom ?? null,
          verified_at: null,
          verdict: null,
          signatures: null,
          gone_at: null,
          gone_why: null,
          gone_reason: null,
        },
      },
      ...files.map((file, index) => fileRow(place, index + 1, file, 0)),
      ...(bound === null ? [] : [fileRow(place, files.length + 1, bound, 1)]),
    ];
  },
  'document.verified': ({ data, personal, at, version }) => [
    ...dossierChanged(data.dossier, { version }),
    {
      op: 'update',
      table: 'document',
      where: { dossier: data.dossier, n: data.n },
      set: {
        verified_at: at,
        verdict: data.verdict,
        signatures: personal === null ? null : JSON.stringify(personal.signatures),
      },
    },
  ],
  'document.removed': ({ data, personal, at, version }) => {
    const { dossier, n, component, left } = data;
    return [
      ...dossierChanged(dossier, {
        version,
        ...(left && { missing: missingColumn(left.missing) }),
      }),
      ...(component === null || left ? [] : digitised(dossier, component, data.digitised)),
      ...(left ? componentsAnew(dossier, left.components) : []),
      {
        op: 'update',
        table: 'document',
        where: { dossier, n },
        set: { gone_at: at, gone_why: data.why, gone_reason: personal?.reason ?? null },
      },
      ...data.positions.map((position): Change => ({
        op: 'update',
        table: 'document_file',
        where: { dossier, n, position },
        set: { kept: 0 },
      })),
    ];
  },
};

function digitised(dossier: string, id: string, is: boolean): Change[] {
  const set = { digitised: is ? 1 : 0 };
  return [{ op: 'update', table: 'dossier_component', where: { dossier, id }, set }];
}

function fileRow(place: Row, position: number, file: KeptFile, bound: 0 | 1): Change {
  const { sha256, bytes, kind, pages } = file;
  const row = { ...place, position, sha256, bytes, kind, pages, bound, kept: 1 };
  return { op: 'insert', table: 'document_file', row };
}
