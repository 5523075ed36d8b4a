/** The manual page, from the same declarations as help: `motcua help man | man -l -`. */
import type { WholeTexts } from '../locale/texts.ts';
import type { CommandEntry } from './command.ts';
import { flagName } from './option.ts';
import { jsonFieldLines, fieldsOf } from './json-fields.ts';
import { listFlags } from './list-file.ts';

/** The page as roff, a line each. */
export async function manPage(
  entries: readonly CommandEntry[],
  texts: WholeTexts,
  version: string,
): Promise<string[]> {
  const { help } = texts;
  const [name = '', about = ''] = help.tagline.split(' – ');
  const commands = await Promise.all(entries.map((entry) => commandLines(entry, texts)));
  const topics = Object.entries(help.topics).filter(([topic]) => topic !== 'manual');
  return [
    `.TH MOTCUA 1 "" "motcua ${version}"`,
    '.SH NAME',
    `${quoted(name)} \\- ${quoted(about)}`,
    '.SH SYNOPSIS',
    '.B motcua',
    '[\\fInoun\\fR \\fIverb\\fR] [\\fIarguments\\fR] [\\fIoptions\\fR]',
    '.SH OPTIONS',
    ...Object.entries(help.globalOptions).flatMap(([option, text]) => item(option, text)),
    '.SH COMMANDS',
    ...commands.flat(),
    ...topics.flatMap(([, { title, lines }]) => [
      `.SH "${quoted(title.toUpperCase())}"`,
      ...lines.flatMap((line) => [quoted(line), '.br']),
    ]),
  ];
}

async function commandLines(entry: CommandEntry, texts: WholeTexts): Promise<string[]> {
  const { default: spec } = await entry.load();
  const words = texts.help.commands[entry.path];
  const args = Object.keys(spec.args).map((key) => `<${key}>`);
  const options = Object.entries(spec.options).map(([key, { placeholder }]) => {
    const value = placeholder === '' ? '' : ` <${placeholder}>`;
    return item(`${flagName(key)}${value}`, words.options?.[key] ?? '');
  });
  const lists = listFlags(spec).map((flag) => item(flag, texts.help.lists[flag]));
  return [
    `.SS "${quoted([entry.path, ...args].join(' '))}"`,
    quoted(words.summary),
    ...[...options, ...lists].flat(),
    ...['.PP', quoted(texts.help.fields)],
    ...jsonFieldLines(fieldsOf(spec.json)).flatMap((line) => ['.br', quoted(line)]),
    ...words.examples.flatMap((example) => ['.PP', '.RS', quoted(`motcua ${example}`), '.RE']),
  ];
}

function item(name: string, text: string): string[] {
  return ['.TP', `.B ${quoted(name)}`, quoted(text)];
}

/** Roff reads backslashes, and dots and quotes that begin a line. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
