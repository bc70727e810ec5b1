// Run by node while the page is built: the page's own Python compiles what the page imports.
// node compile.mjs FOLDER: Pyodide's files in FOLDER/pyodide, what is told apart in compile.py.

import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const pyodide = path.join(folder, "pyodide");
const env = { HOME: "/", PYTHONHASHSEED: "0" }; // or a set in the code would differ each time
try {
  const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
  const python = await loadPyodide({ indexURL: pyodide + path.sep, env });
  python.mountNodeFS("/build", folder);
  python.runPython(readFileSync(new URL("compile.py", import.meta.url), "utf8"));
} catch (error) {
  // Node itself would quote all of Pyodide; of Python's traceback its own line is what says why.
  const lines = String(error.message ?? error).trim().split("\n");
  console.error(lines.findLast((line) => /^\w+: /.test(line)) ?? lines.at(-1));
  process.exitCode = 1;
}
