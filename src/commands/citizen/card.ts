/** A citizen for people: the number masked, everything else as it was entered. */
import type { Ui } from '../../cli/ui.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { CitizenWarning } from '../../domain/citizen/number.ts';
import { dateText, maskedNumber, shownNumber } from '../../locale/format.ts';
import { showFollowing } from './following.ts';
import type { HolderNews } from './shared.ts';
import type { CitizenView } from './view.ts';

/** `more` stands under what is known of the person. */
export function showCitizen(
  view: CitizenView,
  ui: Ui,
  more: readonly (readonly [string, string | null])[] = [],
): void {
  const { citizen, words } = ui.texts.screen;
  ui.facts([
    [citizen.nameOf[view.kind], view.name],
    [citizen.numberOf[view.idKind ?? 'cccd'], shownNumber(view.idKind, view.id) || null],
    [citizen.oldNumber, view.oldNumber && maskedNumber(view.oldNumber)],
    [citizen.dob, view.dob && dateText(view.dob)],
    [citizen.sex, view.sex && words.sex[view.sex]],
    [citizen.address, view.address],
    [citizen.phone, view.phone],
    [citizen.email, view.email],
    ...more,
  ]);
}

/** What the person was called here before; no line where that is nothing. */
export function formerNameFacts(names: readonly string[], ui: Ui): [string, string | null][] {
  return [[ui.texts.screen.citizen.formerNames, names.join(', ') || null]];
}

/** Names of details for people, each once; `null` for none. */
export function fieldNames(fields: readonly (keyof CitizenDetails)[], ui: Ui): string | null {
  const names = fields.map((field) => ui.texts.screen.citizen.fields[field]);
  return [...new Set(names)].join(', ') || null;
}

/** What a card added to its holder's record and to dossiers, and what it says otherwise. */
export function showNews(news: HolderNews, ui: Ui): void {
  const { filled, contradicts } = news;
  const { citizen } = ui.texts.screen;
  ui.facts([[citizen.filled, fieldNames(filled, ui)]]);
  const differs = fieldNames(contradicts, ui);
  if (differs !== null) {
    ui.warn(citizen.cardDiffers(differs));
    ui.next('motcua citizen edit …');
  }
  showFollowing(news, ui);
}

export function showWarnings(warnings: readonly { code: CitizenWarning }[], ui: Ui): void {
  for (const { code } of warnings) ui.warn(ui.texts.screen.words.citizenWarning[code]);
}
