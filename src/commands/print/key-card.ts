/** `print key-card`: the keys of this office's counter screen, to lie beside the keyboard. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { newFile } from '../../cli/option.ts';
import type { OfficeKind } from '../../domain/office/office.ts';
import type { Role } from '../../domain/staff/role.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import { loadActs, type ActGroup } from '../../locale/texts.ts';
import { keyCardSheet } from '../../print/model/key-card.ts';
import { actsOf, groupOf } from '../desk/palette.ts';
import { atPrinter, goingTo } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { pressOf } from './press.ts';
import { showWent, wentOf } from './went.ts';

export default command({
  args: {},
  options: { out: newFile('pdf'), ...atPrinter },
  json: ['roles keys file bytes printer? job? state?'],
  run: async ({ out, printer }, ctx) => {
    const { office } = await ctx.session();
    const roles = await rolesAt(office.agencyId, office.kind, ctx);
    const { lang } = ctx.globals;
    const acts = await actsOf(roles, lang);
    const { card, groups } = await loadActs(lang);
    const now = await ctx.now();
    const named = (Object.keys(groups) as ActGroup[]).map((group) => ({
      letter: group,
      name: groups[group],
      acts: acts.filter((act) => groupOf(act) === group),
    }));
    const short: Readonly<Record<string, string>> = ctx.texts.screen.desk.acts;
    const own = acts.filter((act) => groupOf(act) === null);
    const home = {
      letter: '',
      name: card.home,
      acts: own.map(({ key, title }) => ({ key, title: short[key] ?? title })),
    };
    const sheet = keyCardSheet({
      office: office.name,
      title: card.title,
      note: card.note(office.name, dateText(localDate(now))),
      tips: card.tips,
      heads: { key: card.key, act: card.act },
      joints: card.joints,
      links: card.links,
      groups: [home, ...named].filter(({ acts: some }) => some.length > 0),
      date: now,
    });
    const press = await pressOf(ctx);
    const paper = { kind: 'key-card', name: 'key-card', of: null, speaksOf: [] } as const;
    const going = await goingTo(press, { out: out ?? '', printer }, paper);
    const put = await giveSheet(press, sheet, going, paper);
    const keys = acts.map(({ key }) => key);
    return put.map(({ file, bytes, sent }) => ({ roles, keys, file, bytes, ...sent }));
  },
  show: (result, ui) => showWent(wentOf(result), ui),
});

/** Those who work at an office; an administrator's own acts stand on no card but where alone. */
async function rolesAt(agencyId: string, kind: OfficeKind, ctx: Context): Promise<Role[]> {
  const members = await (await ctx.store()).offices.staffList();
  const own = members.filter(({ active, office }) => active && office === agencyId);
  const roles = [...new Set(own.map(({ role }) => role))].filter((role) => role !== 'admin');
  if (roles.length > 0) return roles;
  return [kind === 'post_office' ? 'post' : 'clerk'];
}
