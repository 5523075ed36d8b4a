/** A program of this machine that shows a file on its screen. */
import { spawn } from 'node:child_process';

export interface FileViewer {
  program: string;
  args: readonly string[];
  /** It ends when the file is closed; others hand it on and end at once. */
  stays: boolean;
}

type ViewerEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The program that `MOTCUA_VIEWER` names, by its path and without words behind it, else what the
 * desktop opens files with; `null` where there is no screen, as over SSH. It is a setting of the
 * terminal and not of the office: an office's would be a program run on everybody's machine.
 */
export function fileViewerHere(
  env: ViewerEnvironment,
  platform: NodeJS.Platform = process.platform,
): FileViewer | null {
  const { MOTCUA_VIEWER: named = '', DISPLAY = '', WAYLAND_DISPLAY = '' } = env;
  if (named !== '') return { program: named, args: [], stays: true };
  // By Apple's documentation it waits until what it started has ended.
  if (platform === 'darwin') return { program: 'open', args: ['-W'], stays: true };
  if (platform === 'win32') return { program: 'explorer.exe', args: [], stays: false };
  if (DISPLAY === '' && WAYLAND_DISPLAY === '') return null;
  return { program: 'xdg-open', args: [], stays: false };
}

/** Shows a file; `false` where the program is not there or says that it could not. */
export function shownIn({ program, args }: FileViewer, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args, path], { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    // Explorer ends with 1 whatever becomes of it.
    child.once('close', (code) => resolve(code === 0 || program === 'explorer.exe'));
  });
}
