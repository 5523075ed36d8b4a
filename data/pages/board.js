// Keeps the board up to date: what the server sends is drawn, a new call flashes and is heard, and
// what has grown old looks so, whether the server or the way to it is gone.
const STALE_SECONDS = 12;
const { body } = document;
const board = document.getElementById('board');
const mark = document.getElementById('mark');
const said = document.getElementById('said');
const sound = document.getElementById('sound');

/** What was sent last of how old the board is, and when. */
let age = { age: 0, fresh: mark.textContent, stale: mark.textContent, empty: false };
let heardAt = performance.now();
/** The calls that were seen; null before the first. */
let seen = null;
let version = null;

function listen() {
  const events = new EventSource(body.dataset.events);
  events.addEventListener('news', ({ data }) => show(JSON.parse(data)));
  events.addEventListener('age', ({ data }) => {
    age = JSON.parse(data);
    heardAt = performance.now();
    tellAge();
  });
  // It comes back by itself, unless it was sent away.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}

function show(news) {
  if (version !== null && version !== news.version) location.reload();
  version = news.version;
  board.innerHTML = news.markup;
  const fresh = seen === null ? [] : news.calls.filter(({ call }) => !seen.has(call));
  seen = new Set(news.calls.map(({ call }) => call));
  if (fresh.length === 0) return;
  for (const each of board.querySelectorAll('[data-call]')) {
    each.classList.toggle('new', fresh.some(({ call }) => call === each.dataset.call));
  }
  said.textContent = fresh.map((each) => each.said).join('. ');
  callOut(fresh.map((each) => each.spoken));
}

function tellAge() {
  const seconds = age.age + (performance.now() - heardAt) / 1000;
  const stale = age.empty || seconds > STALE_SECONDS;
  body.classList.toggle('stale', stale);
  const words = stale ? (age.stale ?? age.fresh) : age.fresh;
  if (mark.textContent !== words) mark.textContent = words;
}

// Browsers are silent until somebody has touched the page.
let audio = null;

async function allowSound() {
  audio ??= new AudioContext();
  await audio.resume();
  const allowed = audio.state === 'running';
  sound.textContent = allowed ? body.dataset.on : sound.textContent;
  sound.disabled = allowed;
  if (allowed) keep();
  return allowed;
}

function keep() {
  try {
    localStorage.setItem('sound', 'on');
  } catch {
    // A browser that keeps nothing is asked again.
  }
}

function wasAllowed() {
  try {
    return localStorage.getItem('sound') === 'on';
  } catch {
    return false;
  }
}

function callOut(lines) {
  if (audio?.state !== 'running') return;
  chime(0, 880);
  chime(0.35, 660);
  const voice = globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang }) => lang.toLowerCase().startsWith(document.documentElement.lang));
  if (voice === undefined) return;
  for (const line of lines) {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    speechSynthesis.speak(utterance);
  }
}

function chime(after, frequency) {
  const at = audio.currentTime + after;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.5, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.65);
}

sound.hidden = !('AudioContext' in globalThis);
sound.addEventListener('click', async () => {
  if (await allowSound()) callOut([]);
});
if (wasAllowed()) void allowSound();
setInterval(tellAge, 1000);
listen();
