/** What printers, spoolers and the network say by keyword, in words. */

const words = new Map(
  Object.entries({
    paused: 'paused',
    'media-empty': 'out of paper',
    'media-needed': 'needs paper',
    'media-low': 'paper is low',
    'media-jam': 'paper jam',
    'cover-open': 'the cover is open',
    'door-open': 'a door is open',
    'toner-low': 'toner is low',
    'toner-empty': 'out of toner',
    'marker-supply-low': 'ink is low',
    'marker-supply-empty': 'out of ink',
    offline: 'switched off or not connected',
    shutdown: 'switched off',
    'connecting-to-device': 'connecting to the printer',
    'timed-out': 'it does not answer',
    'printer-stopped': 'it has stopped over a fault',
    'resources-are-not-ready': 'the last try failed, it will be tried again',
    other: 'another fault',
    'no-answer': 'the printer tells nothing back',
    'no-such-printer': 'there is no such printer any more',
    'printer-forgets': 'this printer keeps no list of what it printed: look at the paper there',
    'job-forgotten': 'the print service knows nothing of it any more',
    'not-accepting': 'it was told to take nothing',
    'not-ipp': 'what answers there is no print service',
    'no-room': 'the disk of the print service is full, or this paper is more than it takes',
    HPE_CLOSED_CONNECTION: 'the line was cut',
    'not-powershell': 'PowerShell answers with something else',
    'pdf-only': 'Windows passes no dots on; name the receipt printer by its address, tcp://',
    'dots-only': 'a printer by its address takes dots alone (escpos)',
    'pages-wiped': 'its pages are gone from this machine: print it anew',
    'not-drawn': 'its pages cannot be drawn as dots',
    // What CUPS's own ways to a printer say.
    'Unable to locate printer.': 'it cannot be found on the network',
    'The printer is in use.': 'it is busy with something else',
    'The printer is not responding.': 'it does not answer',
    'The printer did not respond.': 'it does not answer',
    'The printer is not connected.': 'it is not connected',
    'The printer may not exist or is unavailable at this time.': 'nothing answers at its address',
    'The printer is unreachable at this time.': 'no way leads there',
    'Waiting for printer to become available.': 'waits until it is switched on or plugged in',
    'Unable to send data to printer.': 'nothing can be sent to it',
    'There was an unrecoverable USB error.': 'its USB line has a fault',
    'Printer cannot print supplied content.': 'it cannot read this paper',
    'Printer cannot print with supplied options.':
      'it has no paper of that size, or cannot print that way: look at the size chosen (paper.size)',
    'Print job was not accepted.': 'it does not take this paper',
    'Print job canceled at printer.': 'it was cancelled at the printer',
    'job-canceled-at-device': 'it was cancelled at the printer',
    'cups-remote-stopped': 'it has stopped over a fault',
    'cups-remote-aborted': 'it gave this paper up',
    'cups-remote-canceled': 'it was cancelled at the printer',
    'cups-missing-filter': "this machine lacks that printer's software",
    PaperOut: 'out of paper',
    PaperJam: 'paper jam',
    DoorOpen: 'the cover is open',
    NoToner: 'out of toner',
    Offline: 'switched off or not connected',
    Error: 'it has a fault',
    Paused: 'paused',
    UserIntervention: 'somebody has to look at it',
    ECONNREFUSED: 'nothing there takes prints',
    ECONNRESET: 'the line was cut',
    EPIPE: 'the line was cut',
    ETIMEDOUT: 'no answer in time',
    EHOSTUNREACH: 'no way leads there',
    ENETUNREACH: 'no way leads there',
    ENOTFOUND: 'no machine of that name',
    EAI_AGAIN: 'its name cannot be looked up now',
    ENOENT: 'not installed or not running',
    EACCES: 'this account may not use it',
    EFBIG: 'the answer is far too long',
  }),
);

/** Severities that a keyword may end with (RFC 8011, 5.4.12). */
const SEVERITY = /-(?:error|warning|report)$/;

/** Several joined by `; `. What is no keyword is somebody's own words and stays; no dot at its end. */
export function reasonWords(said: string): string {
  const each = said
    .split('; ')
    .map((one) => words.get(one) ?? words.get(one.replace(SEVERITY, '')) ?? one);
  return [...new Set(each)].join('; ').replace(/\.$/, '');
}
