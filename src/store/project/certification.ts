/** Certification books: their volumes, and what was certified under each number. */
import type { EventsOf, Projectors } from './projectors.ts';
import { dossierChanged } from './dossier-row.ts';
import { numberTaken } from './series.ts';

export const certificationProjectors: Projectors<EventsOf<'certification'>> = {
  'certification.book_opened': ({ data, at, actor }) => {
    const { office, kind, year, volume, first, taken } = data;
    const open = { last_number: null, pages: null, closed_at: null, closed_by: null };
    return [
      ...(taken === null ? [] : [numberTaken(taken)]),
      {
        op: 'insert',
        table: 'certification_book',
        row: {
          ...{ office, kind, year, volume, first_number: first, opened_at: at, opened_by: actor },
          ...{ ...open, batch: null },
        },
      },
    ];
  },
  'certification.book_closed': ({ data, at, actor }) => {
    const { office, kind, year, volume, last, pages } = data;
    return [
      {
        op: 'update',
        table: 'certification_book',
        where: { office, kind, year, volume },
        set: { last_number: last, pages, closed_at: at, closed_by: actor },
      },
    ];
  },
  'certification.certified': ({ data, personal, at, actor, version }) => {
    const { dossier, office, kind, year, volume, taken, copies, pages, feeId, fee } = data;
    return [
      ...dossierChanged(dossier, { version }),
      numberTaken(taken),
      {
        op: 'insert',
        table: 'certification',
        row: {
          ...{ office, kind, year, number: taken.n, volume, dossier, at, actor },
          ...{ batch: null, row_number: null, note: null },
          ...{ copies, pages, fee_id: feeId, fee, asker: personal?.asker ?? null },
          original: personal?.original ?? null,
          signer: personal?.signer ?? null,
          signer_title: personal?.signerTitle ?? null,
          ...{ struck_at: null, struck_by: null, struck_reason: null },
        },
      },
    ];
  },
  'certification.struck': ({ data, personal, at, actor, version }) => {
    const { dossier, office, kind, year, number } = data;
    return [
      ...(dossier === null ? [] : dossierChanged(dossier, { version })),
      {
        op: 'update',
        table: 'certification',
        where: { office, kind, year, number },
        set: { struck_at: at, struck_by: actor, struck_reason: personal?.reason ?? null },
      },
    ];
  },
  'certification.volume_imported': ({ data, at, actor }) => {
    const { batch, office, kind, year, volume, pages } = data;
    const closed = pages !== null;
    return [
      {
        op: 'put',
        table: 'certification_book',
        key: ['office', 'kind', 'year', 'volume'],
        row: {
          ...{ office, kind, year, volume, first_number: null, opened_at: at, opened_by: actor },
          ...{ last_number: null, pages, batch },
          ...{ closed_at: closed ? at : null, closed_by: closed ? actor : null },
        },
      },
    ];
  },
  'certification.imported': ({ data, personal, actor }) => {
    const { batch, row, office, kind, year, volume, number, taken, copies, pages, fee } = data;
    return [
      ...(taken === null ? [] : [numberTaken(taken)]),
      {
        op: 'insert',
        table: 'certification',
        row: {
          ...{ office, kind, year, number, volume, dossier: null, batch, row_number: row },
          ...{ at: data.certifiedAt, actor, copies, pages, fee_id: null, fee },
          ...{ asker: personal?.asker ?? null, original: personal?.original ?? null },
          ...{ signer: personal?.signer ?? null, signer_title: personal?.signerTitle ?? null },
          ...{ note: personal?.note ?? null },
          ...{ struck_at: null, struck_by: null, struck_reason: null },
        },
      },
    ];
  },
  'certification.import_undone': ({ data: { batch, office, kind, year } }) => {
    const where = { office, kind, year, batch };
    return [
      { op: 'delete', table: 'certification', where, rows: 'any' },
      { op: 'delete', table: 'certification_book', where, rows: 'any' },
    ];
  },
};
