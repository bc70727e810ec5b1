// The page around the program: it loads Python, joins it to a terminal, and does what only a
// page can do (files, clipboard, links, leaving). All else is the same program as in a terminal.

import { Terminal } from "./xterm/xterm.mjs";
import { FitAddon } from "./xterm/addon-fit.mjs";
import { Unicode11Addon } from "./xterm/addon-unicode11.mjs";

const FONT = '"DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace';
const LARGEST_FONT = 24;
const SMALLEST_FONT = 4;
const ROOMY = { columns: 120, rows: 36 };
const USUAL = { columns: 80, rows: 24 };
const LEAST_COLUMNS = 80;
const LARGEST_FILE = 1024 * 1024;
const LIBRARIES = "/lib/python3.14/site-packages";
const BROWSER_KEYS = new Set(["F1", "F5", "/", "'", "Backspace", "Tab"]);
const TOUCH = { back: "\x1b[D", next: "\x1b[C", play: "a", more: "\r" };

const one = (selector) => document.querySelector(selector);
const darkness = matchMedia("(prefers-color-scheme: dark)");
const marks = {};
const mark = (name) => { marks[name] = performance.now(); };

const terminal = new Terminal({
  allowProposedApi: true, fontFamily: FONT, fontSize: 15, scrollback: 0, cursorBlink: false,
});
const fit = new FitAddon();
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
  },
  ended() {
    program = null;
    unsaved = false;
    say("Ended", "The program has ended. Nothing is kept but what you saved.", { again: true });
  },
  crashed(text) {
    program = null;
    unsaved = false;
    report = text;
    say("Something went wrong", "The program has stopped at a mistake of ours. The report says where.",
      { again: true, report: text });
  },
  async copy(text) {
    await navigator.clipboard.writeText(text);
  },
  save(name, data, kind) {
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
        const text = await file.slice(0, LARGEST_FILE + 1).text();
        resolve({ name: file.name, text: () => text });
      };
      chooser.oncancel = () => resolve(null);
      chooser.click();
    });
  },
  hold(value) { unsaved = value; },
};
window.backpass = page;

function say(heading, words, { again = false, report: text = "", share = null } = {}) {
  one("#message").hidden = false;
  one("#heading").textContent = heading;
  one("#words").textContent = words;
  one("#progress").hidden = share === null;
  if (share !== null) one("#progress").value = share;
  one("#actions").hidden = !again;
  one("#copy").hidden = !text;
  one("#report").hidden = !text;
  one("#report").textContent = text;
  if (again) one("#again").focus();
}

function arrange() {
  let chosen = SMALLEST_FONT;
  for (const wanted of [ROOMY, USUAL, { columns: LEAST_COLUMNS, rows: 1 }]) {
    for (let size = LARGEST_FONT; size >= SMALLEST_FONT; size -= 0.5) {
      terminal.options.fontSize = size;
      const found = fit.proposeDimensions();
      if (found && found.cols >= wanted.columns && found.rows >= wanted.rows) {
        if (wanted === ROOMY && size < 13) break;
        if (wanted === USUAL && size < 11) break;
        chosen = size;
        fit.fit();
        return;
      }
    }
  }
  terminal.options.fontSize = chosen;
  fit.fit();
}

async function download(name, tell) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name} is not in the folder of this page`);
  const parts = [];
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    tell(value.length);
  }
  return new Blob(parts).arrayBuffer();
}

async function load() {
  const listed = await (await fetch("backpass-site.json")).json();
  const large = ["pyodide/pyodide.asm.wasm", "pyodide/python_stdlib.zip", "program.zip"];
  const total = large.reduce((sum, name) => sum + listed.files[name].bytes, 0);
  let done = 0;
  const tell = (bytes) => {
    done += bytes;
    const share = Math.min(done / total, 1);
    say("Loading", `${Math.round(share * 100)} % of ${(total / 1e6).toFixed(0)} MB. It is kept for the next time.`, { share });
  };
  const fetched = await Promise.all(large.map((name) => download(name, tell)));
  mark("downloaded");
  say("Starting", "Python starts in your browser.", { share: 1 });
  const { loadPyodide } = await import("./pyodide/pyodide.mjs");
  const python = await loadPyodide({ indexURL: new URL("./pyodide/", location.href).href });
  mark("python");
  python.unpackArchive(fetched[2], "zip", { extractDir: LIBRARIES });
  return python;
}

let python = null;

async function start() {
  one("#message").hidden = false;
  arrange();
  try {
    python ??= await load();
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
terminal.onData((data) => program?.feed(data));
terminal.onBinary((data) => program?.feed(data));
terminal.onResize(({ cols, rows }) => program?.resize(cols, rows));
terminal.attachCustomKeyEventHandler((event) => {
  const taken = BROWSER_KEYS.has(event.key) || (event.ctrlKey && ["p", "l", "s", "o"].includes(event.key));
  if (taken && event.type === "keydown") event.preventDefault();
  return true;
});

new ResizeObserver(arrange).observe(one("main"));
darkness.addEventListener("change", () => program?.set_dark(darkness.matches));
addEventListener("hashchange", () => program?.go_to(page.fragment));
addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
one("#again").addEventListener("click", start);
one("#copy").addEventListener("click", () => page.copy(report));
one("#reader").addEventListener("change", (event) => {
  terminal.options.screenReaderMode = event.target.checked;
  terminal.focus();
});
for (const button of document.querySelectorAll("#touch button")) {
  button.addEventListener("click", () => {
    program?.feed(TOUCH[button.dataset.key]);
    terminal.focus();
  });
}

if (typeof WebAssembly === "undefined") {
  say("WebAssembly is missing", "This page runs Python in your browser and needs WebAssembly for it. Use a current Firefox, Chrome, Edge or Safari, and switch off what blocks WebAssembly (some lockdown modes do).");
} else {
  navigator.serviceWorker?.register("worker.js").catch(() => {});
  start();
}
