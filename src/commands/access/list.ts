/** `access list`: who saw whom, newest first; of others for whoever leads the office. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { anyCitizen, date, login } from '../../cli/value-option.ts';
import { may } from '../../domain/staff/role.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { momentText, shownNumber } from '../../locale/format.ts';
import { loadWhole } from '../../locale/texts.ts';
import type { Reader, SightLine } from '../../store/store.ts';
import { isAcquainted, postSightHere, type PostSight } from '../citizen/acquainted.ts';
import { findCitizen } from '../citizen/shared.ts';
import { sightHere } from '../dossier/shared.ts';
import { businessesOf } from '../privacy/shared.ts';
import { actSaid } from './act-said.ts';
import { foundCitizens } from './found.ts';

export default command({
  args: {},
  options: {
    citizen: anyCitizen(),
    staff: login(),
    from: date(),
    to: date(),
    limit: withDefault(whole(1, 10_000), 100),
  },
  json: [
    { views: ['at staff what purpose people dossier household', { citizen: ['id name uuid'] }] },
  ],
  run: async ({ citizen, staff, from, to, limit }, ctx) => {
    const store = await ctx.store();
    const { staff: self } = await ctx.session();
    const own = staff === self.login || (staff === null && !may(self.role, 'access.see'));
    if (!own) await ctx.requireMay('access.see');
    const who = own ? self.login : staff;
    const asked = citizen === null ? null : await findCitizen(citizen, store, await sightHere(ctx));
    const households = asked === null ? [] : await businessesOf(asked.id, store);
    const sights = await store.sights.list({
      limit,
      ...(asked !== null && { citizen: asked.id, households }),
      ...(who !== null && { staff: who }),
      ...(from !== null && { from }),
      ...(to !== null && { to: addDays(to, 1) }),
    });
    // Whoever leads asks about the looks of others; of one's own none is new to oneself.
    if (own && asked !== null) await foundCitizens(citizen ?? '', [asked], 'access list', ctx);
    const views = await viewsOf(sights, store, await postSightHere(ctx));
    const isHousehold = (uuid?: Uuid): boolean => uuid !== undefined && households.includes(uuid);
    return {
      views: views.map((each) => ({ ...each, household: isHousehold(each.citizen?.uuid) })),
    };
  },
  table: ({ views }) => ({
    head: ['at', 'staff', 'number', 'name', 'dossier', 'what', 'purpose', 'people'],
    rows: views.map(({ at, staff, citizen, dossier, what, purpose, people }) => [
      ...[at, staff, citizen?.id ?? null, citizen?.name ?? null, dossier],
      ...[what, purpose, people],
    ]),
  }),
  show: async ({ views }, ui) => {
    const { access, citizen, dossier } = ui.texts.screen;
    if (views.length === 0) {
      ui.line(`  ${access.none}`);
      return;
    }
    const { help } = await loadWhole(ui.texts.language);
    ui.table(
      [dossier.when, dossier.who, citizen.name, dossier.code, access.what, access.purpose],
      views.map((each) => [
        momentText(each.at),
        each.staff,
        [
          ...[each.citizen?.name ?? access.people(each.people), each.citizen?.id ?? ''],
          each.household ? `(${access.household})` : '',
        ]
          .join(' ')
          .trim(),
        each.dossier ?? '',
        actSaid(help, each.what),
        each.purpose ?? '',
      ]),
    );
  },
});

/**
 * A list, too: whose record it was is told with the number behind its mask. Whom the post asked
 * about in vain it is not told here either: the line says that nobody was shown.
 */
async function viewsOf(sights: readonly SightLine[], store: Reader, post: PostSight | null) {
  const vain = onlyOnce(sights.map(({ citizen, people }) => (people === 0 ? citizen : null)));
  const [people, codes, ...acquainted] = await Promise.all([
    store.sights.people(onlyOnce(sights.map(({ citizen }) => citizen))),
    store.sights.codes(onlyOnce(sights.map(({ dossier }) => dossier))),
    ...vain.map((id) => isAcquainted({ id }, post, store)),
  ]);
  const strangers = new Set(vain.filter((_, index) => acquainted[index] !== true));
  return sights.map(({ at, staff, what, purpose, people: count, ...seen }) => {
    const told = seen.citizen !== null && !(count === 0 && strangers.has(seen.citizen));
    const citizen = told ? (people.get(seen.citizen!) ?? null) : null;
    const dossier = seen.dossier && (codes.get(seen.dossier) ?? null);
    const number = citizen && shownNumber(citizen.idKind, citizen.idNumber ?? citizen.oldNumber);
    return {
      ...{ at, staff, what, purpose, people: count, dossier },
      citizen: citizen && { id: number || null, name: citizen.name, uuid: citizen.id },
    };
  });
}

function onlyOnce(ids: readonly (Uuid | null)[]): Uuid[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
