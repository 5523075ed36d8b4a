// What a person starts: it finds the version that is chosen, beside itself.

const CMD = `@echo off
setlocal DisableDelayedExpansion
rem The letters of Vietnamese, on a console of any language.
chcp 65001 >nul
set "MOTCUA_VERSION="
set /p MOTCUA_VERSION=<"%~dp0current"
"%~dp0%MOTCUA_VERSION%\\node.exe" "%~dp0%MOTCUA_VERSION%\\bin\\motcua.js" %*
set "MOTCUA_CODE=%ERRORLEVEL%"
if not "%~1"=="" goto end
if "%MOTCUA_CODE%"=="0" goto end
rem A window that a double click has opened would close with what it says still unread.
setlocal EnableDelayedExpansion
set "MOTCUA_LINE=!CMDCMDLINE:"=!"
if not "!MOTCUA_LINE:%~nx0=!"=="!MOTCUA_LINE!" pause
endlocal
:end
exit /b %MOTCUA_CODE%
`;

const SH = `#!/bin/sh
# Finds itself through links, and starts the version that is chosen beside it.
at=$0
while [ -L "$at" ]; do
  to=$(readlink "$at") || exit 6
  case $to in
    /*) at=$to ;;
    *) at=$(dirname "$at")/$to ;;
  esac
done
here=$(CDPATH= cd -- "$(dirname -- "$at")" && pwd -P) || exit 6
read -r version <"$here/current" || exit 6
exec "$here/$version/node" "$here/$version/bin/motcua.js" "$@"
`;

const README = `motcua

Windows: nhấp đúp motcua.cmd.   Linux: chạy ./motcua
Không cần cài gì thêm, không cần mạng. Chép cả thư mục này đi đâu cũng chạy.
Kho dữ liệu không nằm ở đây: xem  motcua store info
Sang bản khác:                    motcua update <tệp>
Trợ giúp:                         motcua help

Windows: double-click motcua.cmd.   Linux: run ./motcua
Nothing to install, no network. The folder may be copied anywhere.
The store does not lie here: see  motcua store info
Another version:                  motcua update <file>
Help:                             motcua help
`;

/** The files beside the folders of versions. */
export function launchersOf(platform, version) {
  const windows = platform === 'win32';
  const plain = (path, text, mode = 0o644) => ({ path, bytes: Buffer.from(text), mode });
  // A batch file with the line ends of Unix loses its labels.
  const lines = (text) => (windows ? text.replaceAll('\n', '\r\n') : text);
  return [
    plain('current', `${version}\n`),
    plain('README.txt', `${windows ? '\uFEFF' : ''}${lines(README)}`),
    windows ? plain('motcua.cmd', lines(CMD)) : plain('motcua', SH, 0o755),
  ];
}
