// node validate.mjs CASES.json    [{ "name", "kind": "message" | "response" | "modal" | "home", "payload" }]
// node validate.mjs MANIFEST.yaml
// Judges what the coach sends to Slack by Slack's own types and by the documented limits. Exit code 1 when something is bad.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { parse } from "yaml";
import { problems } from "./limits.mjs";
import { manifestProblems } from "./manifest.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const typeOf = { message: "Message", response: "Response", modal: "Modal", home: "Home", manifest: "Manifest" };

const [file] = process.argv.slice(2);
const cases = /\.ya?ml$/.test(file)
  ? [{ name: file, kind: "manifest", payload: parse(readFileSync(file, "utf8")) }]
  : JSON.parse(readFileSync(file, "utf8"));

// One source for all cases: the compiler is what costs.
const manifestType = `import type { Manifest as Loose } from "@slack/web-api/dist/types/request/manifest.js";
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type Manifest = Known<Loose>;`;
const usesManifest = cases.some(one => one.kind === "manifest");
const lines = [`import type { Message, Response, Modal, Home } from "./types";`, ...(usesManifest ? manifestType.split("\n") : [])];
const head = lines.length;
for (const [i, one] of cases.entries()) lines.push(`export const case${i}: ${typeOf[one.kind]} = ${JSON.stringify(one.payload)};`);

const name = join(here, "cases.ts");
const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
const host = ts.createCompilerHost(options);
const { fileExists, readFile, getSourceFile } = host;
const source = lines.join("\n");
host.fileExists = path => path === name || fileExists(path);
host.readFile = path => (path === name ? source : readFile(path));
host.getSourceFile = (path, language) => (path === name ? ts.createSourceFile(path, source, language, true) : getSourceFile(path, language));
const program = ts.createProgram([name], options, host);

const found = cases.map(() => []);
for (const problem of ts.getPreEmitDiagnostics(program)) {
  const line = problem.file?.fileName === name ? problem.file.getLineAndCharacterOfPosition(problem.start).line - head : -1;
  const words = ts.flattenDiagnosticMessageText(problem.messageText, " ").slice(0, 500);
  (found[line] ?? found[0]).push(`TS${problem.code}: ${words}`);
}

let bad = cases.length === 0 ? 1 : 0;
for (const [i, one] of cases.entries()) {
  found[i].push(...(one.kind === "manifest" ? manifestProblems(one.payload) : problems(one.kind, one.payload)));
  if (found[i].length) console.log(`BAD  ${one.name} (${one.kind})`);
  for (const problem of found[i]) console.log(`     ${problem}`);
  bad += found[i].length;
}
console.log(`${cases.length} judged, ${bad} problems`);
process.exit(bad ? 1 : 0);
