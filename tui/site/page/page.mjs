// The page around the program: it loads Python, joins it to a terminal, and does what only a
// page can do (files, clipboard, links, leaving). All else is the same program as in a terminal.

import { Terminal } from "./xterm/xterm.mjs";
import { FitAddon } from "./xterm/addon-fit.mjs";
import { Unicode11Addon } from "./xterm/addon-unicode11.mjs";
import { WebglAddon } from "./xterm/addon-webgl.mjs";

const FONT = '"DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace';
const LARGEST_FONT = 24;
const SMALLEST_FONT = 4;
const TRIAL_FONT = 20;
const READER = "backpass: screen reader";
const ROOMY = { columns: 120, rows: 36 };
const USUAL = { columns: 80, rows: 24 };
const SMALL = { columns: 80, rows: 18 };
const LEAST_ROOMY = 13;
const LEAST_USUAL = 9;
const LARGEST_FILE = 1024 * 1024;
const ARCHIVE = "/lib/program.zip";
const LIBRARIES = "/lib/python3.14/site-packages";
const COMPRESSED = ".packed";
const LARGE = ["pyodide/pyodide.asm.wasm", "pyodide/python_stdlib.zip", "native.zip", "program.zip"];
const BROWSER_KEYS = new Set(["F1", "F5", "Backspace", "Tab"]);
const BROWSER_LETTERS = new Set(["l", "o", "p", "q", "s"]);
const TOUCH = { back: "\x1b[D", next: "\x1b[C", play: "a", enter: "\r", menu: "\x10", close: "\x1b" };

const one = (selector) => document.querySelector(selector);
const darkness = matchMedia("(prefers-color-scheme: dark)");
const touched = matchMedia("(pointer: coarse)");
const marks = {};
const mark = (name) => { marks[name] = performance.now(); };

const terminal = new Terminal({
  allowProposedApi: true, fontFamily: FONT, fontSize: 15, scrollback: 0, cursorBlink: false,
});
const fit = new FitAddon();
const turning = new MessageChannel(); // a timer would come milliseconds later
let program = null;
let unsaved = false;
let report = "";

const page = {
  terminal,
  marks,
  get columns() { return terminal.cols; },
  get rows() { return terminal.rows; },
  get dark() { return darkness.matches; },
  get fragment() { return location.hash.slice(1); },
  get address() { return location.href.split("#")[0]; },
  write(text) {
    terminal.write(text);
    mark("last");
  },
  started() {
    mark("first");
    one("#message").hidden = true;
    terminal.focus();
    navigator.serviceWorker?.register("worker.js").catch(() => {}); // not before: it downloads too
  },
  show(address) { history.replaceState(null, "", address); },
  ended() {
    program = null;
    unsaved = false;
    say("The program has ended", "What you saved is in your downloads; nothing else was kept.", { again: true });
  },
  crashed(text) {
    program = null;
    unsaved = false;
    report = text;
    say("Something went wrong", "The program has stopped at a mistake of ours. The report says where.",
      { again: true, report: text });
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  save(name, content, kind) {
    const data = content.toJs?.() ?? content; // bytes of Python, or a text
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([data], { type: kind }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
  choose() {
    const chooser = one("#chooser");
    chooser.value = "";
    return new Promise((resolve) => {
      chooser.onchange = async () => {
        const file = chooser.files[0];
        if (!file) { resolve(null); return; }
        const content = new Uint8Array(await file.slice(0, LARGEST_FILE + 1).arrayBuffer());
        resolve({ name: file.name, content });
      };
      chooser.oncancel = () => resolve(null);
      chooser.click();
    });
  },
  turns(turn) {
    const again = turn.copy(); // Python's loop; what is called here is given back after the call
    turning.port1.onmessage = () => again();
  },
  turn() { turning.port2.postMessage(null); },
  hold(value) { unsaved = value; },
};
window.backpass = page;

function say(heading, words, { again = false, report: text = "", share = null } = {}) {
  one("#message").hidden = false;
  if (one("#heading").textContent !== heading) one("#heading").textContent = heading;
  one("#words").textContent = words;
  one("#progress").hidden = share === null;
  if (share !== null) one("#progress").value = share;
  one("#actions").hidden = !again;
  one("#note").hidden = Boolean(text);
  one("#copy").hidden = !text;
  one("#copy").textContent = "Copy the report";
  one("#report").hidden = !text;
  one("#report").textContent = text;
  if (again) one("#again").focus();
}

function measured() {
  // How wide and high a character is at a size, with its fractions; they grow with the size.
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${TRIAL_FONT}px ${FONT}`;
  const box = context.measureText("W");
  return { width: box.width, height: box.fontBoundingBoxAscent + box.fontBoundingBoxDescent };
}

function fitting({ columns, rows }, cell) {
  // The largest font that has so many columns and rows, each column a whole number of the
  // screen's pixels: between parts of a line or of a large digit there would be seams.
  const { clientWidth, clientHeight } = one("main");
  const share = Math.min(clientWidth / columns / cell.width, clientHeight / rows / cell.height);
  const size = Math.min(LARGEST_FONT, TRIAL_FONT * share);
  let pixels = Math.floor(size * cell.width / TRIAL_FONT * devicePixelRatio);
  for (; pixels > 1; pixels -= 1) {
    // A little more: WebGL takes the whole pixels of a width, and browsers round a font's size.
    terminal.options.fontSize = (pixels + 0.02) / devicePixelRatio * TRIAL_FONT / cell.width;
    const found = fit.proposeDimensions();
    if (!found || (found.cols >= columns && found.rows >= rows)) break;
  }
  return terminal.options.fontSize;
}

function arrange() {
  const cell = measured();
  const roomy = fitting(ROOMY, cell);
  const usual = roomy < LEAST_ROOMY ? fitting(USUAL, cell) : 0;
  const size = usual && usual < LEAST_USUAL ? fitting(SMALL, cell) : usual || roomy;
  terminal.options.fontSize = Math.max(size, SMALLEST_FONT);
  fit.fit();
}

function drawSeamlessly() {
  // WebGL draws the parts of lines and of large digits itself, up to the edge of their cells; a
  // font's leave seams between rows. Where there is none, or it is lost, the text of the page is
  // drawn in the font, as xterm.js does by itself. So it is on phones: their pixels are too small
  // for seams to be seen, and WebGL's heavy lines would be half as wide as a character there.
  if (touched.matches) return;
  try {
    const drawing = new WebglAddon();
    drawing.onContextLoss(() => { drawing.dispose(); arrange(); });
    terminal.loadAddon(drawing);
  } catch { /* no WebGL 2 */ }
}

function counting(tell) {
  // Fetches, and tells of every piece that comes. What lies compressed in the folder is inflated,
  // and WebAssembly compiled, while it arrives.
  const plainly = fetch.bind(globalThis);
  const here = new URL("./", location.href).href;
  return async (wanted, ...options) => {
    const name = String(wanted.url ?? wanted).replace(here, "");
    if (!LARGE.includes(name)) return plainly(wanted, ...options);
    const answer = await plainly(name + COMPRESSED, ...options);
    if (!answer.ok) throw new Error(`${name} cannot be had (${answer.status})`);
    const count = new TransformStream({
      transform(piece, out) { tell(piece.length); out.enqueue(piece); },
    });
    const whole = answer.body.pipeThrough(count).pipeThrough(new DecompressionStream("gzip"));
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(whole, { headers: { "Content-Type": type } });
  };
}

async function load() {
  const listed = await (await fetch("backpass-site.json")).json();
  const total = LARGE.reduce((sum, name) => sum + listed.files[name + COMPRESSED].bytes, 0);
  let done = 0;
  globalThis.fetch = counting((bytes) => { // Python's loader fetches by this name too
    done += bytes;
    if (done >= total) say("Starting", "Python starts in your browser.", { share: 1 });
    else say("Loading", `${Math.floor(100 * done / total)} % of ${(total / 1e6).toFixed(0)} MB. The next time it is there.`, { share: done / total });
  });
  const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const { loadPyodide } = await import("./pyodide/pyodide.mjs");
  const indexURL = new URL("./pyodide/", location.href).href;
  const [python, program, native] = await Promise.all(
    [loadPyodide({ indexURL }), bytes("program.zip"), bytes("native.zip")]);
  mark("python");
  python.FS.writeFile(ARCHIVE, program);
  python.unpackArchive(native, "zip", { extractDir: LIBRARIES });
  python.runPython(`import gc, sys; gc.disable(); sys.path.insert(1, "${ARCHIVE}")`);
  return python;
}

let python = null;

async function start() {
  one("#message").hidden = false;
  arrange();
  try {
    python ??= await load(); // once: to start again needs only a new program
    python.globals.set("_page", page);
    program = await python.runPythonAsync("from tui.browser.start import start\nstart(_page)");
  } catch (error) {
    page.crashed(String(error));
  }
}

terminal.loadAddon(fit);
terminal.loadAddon(new Unicode11Addon());
terminal.unicode.activeVersion = "11";
terminal.open(one("#terminal"));
drawSeamlessly();
terminal.onData((data) => program?.feed(data));
terminal.onBinary((data) => program?.feed(data));
terminal.onResize(({ cols, rows }) => program?.resize(cols, rows));
terminal.attachCustomKeyEventHandler((event) => {
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key === "v") return false; // the browser pastes, and xterm.js hears of it
  const taken = BROWSER_KEYS.has(event.key) || (event.ctrlKey && BROWSER_LETTERS.has(event.key));
  if (taken && event.type === "keydown") event.preventDefault();
  return true;
});

new ResizeObserver(arrange).observe(one("main"));
darkness.addEventListener("change", () => program?.set_dark(darkness.matches));
addEventListener("hashchange", () => program?.go_to(page.fragment));
addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
one("#again").addEventListener("click", start);
one("#copy").addEventListener("click", async (event) => {
  event.target.textContent = (await page.copy(report)) ? "Copied" : "Select and copy it below";
});
one("main").addEventListener("click", () => { if (one("#message").hidden) terminal.focus(); });
one("#source").addEventListener("click", (event) => {
  if (!python) return; // then it is the compressed file of the folder
  event.preventDefault();
  page.save("backpass-source.zip", python.FS.readFile(ARCHIVE), "application/zip");
});
one("#reader").addEventListener("change", (event) => {
  read(event.target.checked);
  terminal.focus();
});
for (const button of document.querySelectorAll("#touch [data-key]")) {
  button.addEventListener("click", () => program?.feed(TOUCH[button.dataset.key]));
}
// A button keeps the focus in the terminal, and with it the keys of a keyboard, real or drawn.
one("#touch").addEventListener("mousedown", (event) => event.preventDefault());
one("#keyboard").addEventListener("click", () => {
  // On a phone the keyboard would hide half of the screen at every touch: it comes when asked for.
  const shown = terminal.textarea.inputMode === "none";
  terminal.textarea.inputMode = shown ? "text" : "none";
  one("#keyboard").setAttribute("aria-pressed", String(shown));
  terminal.blur();
  terminal.focus();
});

function read(aloud) {
  terminal.options.screenReaderMode = aloud;
  one("#reader").checked = aloud;
  try { localStorage.setItem(READER, aloud ? "on" : ""); } catch { /* not kept, then */ }
}

function wasRead() {
  try { return Boolean(localStorage.getItem(READER)); } catch { return false; }
}

if (touched.matches) terminal.textarea.inputMode = "none";
if (wasRead()) read(true);

const missing = ["WebAssembly", "DecompressionStream"].find((name) => !(name in globalThis));
if (missing) {
  say(`${missing} is missing`, `This page runs Python in your browser and needs ${missing} for it. Use a current Firefox, Chrome, Edge or Safari, and switch off what blocks WebAssembly (some lockdown modes do).`);
} else {
  say("Loading", "Python is on its way to your browser. It is kept for the next time.", { share: 0 });
  start();
}
