/** In whose hands a dossier is: on the road, at an office, on a shelf. */
import { dossierChanged } from './dossier-row.ts';
import type { Projectors } from './projectors.ts';

export const dossierCustodyProjectors: Projectors<
  | 'dossier.dispatched'
  | 'dossier.arrived'
  | 'dossier.brought_back'
  | 'dossier.shelved'
  | 'dossier.rehomed'
> = {
  'dossier.dispatched': ({ data, version }) =>
    dossierChanged(data.dossier, {
      version,
      transit_slip: data.slip,
      transit_to: data.to,
      shelf: null,
    }),
  'dossier.arrived': ({ data, version }) =>
    dossierChanged(data.dossier, { version, holder: data.to, ...standing }),
  'dossier.brought_back': ({ data, version }) =>
    dossierChanged(data.dossier, { version, holder: data.office, ...standing }),
  'dossier.shelved': ({ data, version }) =>
    dossierChanged(data.dossier, { version, shelf: data.shelf }),
  'dossier.rehomed': ({ data, version }) =>
    dossierChanged(data.dossier, { version, holder: data.holder, transit_to: data.transitTo }),
};

const standing = { transit_slip: null, transit_to: null };
