/**
 * A setting changed on a terminal: found by what it means, its value of today beside it, and the
 * new one asked for as it has to be.
 */
import type { Context } from '../../cli/context.ts';
import { value } from '../../cli/option.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { settingSpecs, type SettingKey, type SettingSpec } from '../../config/keys.ts';
import type { Setting } from '../../config/load.ts';
import type { Expected } from '../../domain/expected.ts';
import { cleanLine } from '../../domain/value/text.ts';
import {
  acceptedValue,
  settingKey,
  settingsHere,
  settingValueText,
  settingWarnings,
} from '../config/shared.ts';
import { askSteps } from './ask-steps.ts';
import { liveQuestion } from './ask-value.ts';
import { emptiableQuestion, listed, sureStep, valueQuestion } from './questions.ts';

interface Changed {
  key: string | null;
  value: string | null;
}

/** Throws `config.no_such_key`, and `input.cancelled` where it is left. */
export async function talkSetting(given: Changed, ctx: Context): Promise<Changed> {
  const settings = await settingsHere(ctx);
  const key = given.key === null ? null : settingKey(given.key);
  // What was typed is judged before it is shown to be agreed to.
  const typed =
    key === null || given.value === null
      ? given.value
      : acceptedValue(key, given.value, ctx, 'judged');
  const start = { key, value: typed };
  const nowOf = (key: string | null): Setting => settings.find((each) => each.key === key)!;
  const steps: Step<Changed>[] = [
    {
      name: 'key',
      answered: ({ key }) => key !== null,
      question: () => keyQuestion(ctx, settings),
    },
    {
      name: 'value',
      answered: (answers) => answers.value !== null,
      question: ({ key }) => settingQuestion(ctx, nowOf(key)),
    },
    sureStep(ctx, async ({ key, value: said }) => ({
      act: ctx.texts.screen.config.toChange,
      lines: [
        `  ${meaningOf(ctx, nowOf(key).key)}`,
        `  ${valueText(ctx, nowOf(key))} → ${valueText(ctx, { ...nowOf(key), value: said! })}`,
        ...settingWarnings(nowOf(key).key, said!)
          .flatMap(({ code }) => ctx.texts.screen.config.warnings[code])
          .map((line) => `! ${line}`),
      ],
    })),
  ];
  return askSteps(steps, start, ctx);
}

function keyQuestion(ctx: Context, settings: readonly Setting[]): Question<Changed> {
  const { config } = ctx.texts.screen;
  const list = settings.map((each) => [meaningOf(ctx, each.key), valueText(ctx, each)] as const);
  return liveQuestion(ctx, config.askKey, list, (picked) => ({
    set: { key: settings[list.indexOf(picked)]!.key, value: null },
  }));
}

/** What is one of a few is picked; what may be empty is emptied with a dash. */
function settingQuestion(ctx: Context, setting: Setting): Question<Changed> {
  const { config } = ctx.texts.screen;
  const { accepts, expected }: SettingSpec = settingSpecs[setting.key];
  const message = config.askValue(meaningOf(ctx, setting.key));
  const now = `  ${config.now(valueText(ctx, setting))}`;
  const set = (said: string): { set: Partial<Changed> } => ({ set: { value: said } });
  const asked = (): Question<Changed> => {
    if (isChoice(expected)) {
      // Empty may be one of them: then another place says what holds.
      const values = accepts('') ? [...expected, ''] : expected;
      const names = values.map((each) => valueText(ctx, { ...setting, value: each }));
      return listed(ctx, message, names, (n) => set(values[n]!));
    }
    // Any folder's name is one: whether it can be used is told here, where it is typed.
    const good = (raw: string): string | null => (accepts(cleanLine(raw)) ? cleanLine(raw) : null);
    const kind = value(good, expected, 'value');
    const question = accepts('') ? emptiableQuestion : valueQuestion;
    return question<Changed, string>(ctx, message, kind, (said) =>
      set(acceptedValue(setting.key, said, ctx, 'judged')),
    );
  };
  const question = asked();
  return { ...question, lines: [now, ...question.lines] };
}

function isChoice(expected: Expected): expected is readonly string[] {
  return Array.isArray(expected);
}

function meaningOf(ctx: Context, key: SettingKey): string {
  return ctx.texts.screen.config.meanings[key];
}

function valueText(ctx: Context, { key, value: said }: Setting): string {
  return settingValueText(key, said, ctx.texts);
}
