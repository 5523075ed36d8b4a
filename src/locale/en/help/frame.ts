/** The frame of the help pages, and the options that every command takes. */

export const helpScreen = {
  tagline: 'motcua – the one-stop counter: receive dossiers, print, hand over results',
  usage: 'Usage:',
  examples: 'Examples:',
  args: 'Arguments:',
  options: 'Options:',
  globals: 'Options of every command:',
  commandsTitle: 'Commands:',
  topicsTitle: 'Topics: motcua help <topic>',
  alias: (alias: string) => `In Vietnamese: motcua ${alias}`,
  required: 'required',
  manyTimes: 'may be given several times',
  byDefault: (value: string) => `default ${value}`,
  lists: {
    '--csv': 'print as CSV',
    '--ndjson': 'print one JSON object a line',
    '--xlsx <file>': 'write a workbook for Excel',
  },
  command: 'command',
  begin: 'Begin with: motcua setup, then motcua dossier receive',
  globalOptions: {
    '--store <file>': 'the store; else MOTCUA_STORE, or the default store',
    '--json': 'print the result as one JSON value on standard output',
    '--lang vi|en': "the language; else MOTCUA_LANG, or the computer's own",
    '--no-input': 'ask nothing: all that is missing is named, exit code 2',
    '--yes': 'say yes to every confirmation',
    '--key <text>': 'never record twice: the same key, the same answer',
    '--quiet': 'fewer hints on the screen',
    '--no-color': 'no colours (the same as setting NO_COLOR)',
  } as Readonly<Record<string, string>>,
};
