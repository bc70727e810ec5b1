// Run by node while the page is built: the page's own Python compiles what the page imports.
// node compile.mjs FOLDER: Pyodide's files in FOLDER/pyodide, what is told apart in compile.py.

import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const pyodide = path.join(folder, "pyodide");
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
const env = { HOME: "/", PYTHONHASHSEED: "0" }; // or a set in the code would differ each time
const python = await loadPyodide({ indexURL: pyodide + path.sep, env });
python.mountNodeFS("/build", folder);
python.runPython(readFileSync(new URL("compile.py", import.meta.url), "utf8"));
