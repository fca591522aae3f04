// node validate.mjs FOLDER
// Judges a Teams app's manifest and its localisation files by Microsoft's own schemas, and by what they cannot say. Exit code 1 when one is bad.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schemas = join(dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")), "build", "json-schemas", "teams");
const read = file => JSON.parse(readFileSync(file, "utf8"));

function* bySchema(schema, document) {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(read(schema));
  if (!validate(document)) for (const error of validate.errors) yield `${error.instancePath || "/"} ${error.message}`;
}

// Whatever can be said in another language is said in it.
function* byRules(manifest, words) {
  const commands = manifest.bots[0].commandLists[0].commands;
  for (let i = 0; i < commands.length; i++)
    for (const part of ["title", "description"])
      if (!words[`bots[0].commandLists[0].commands[${i}].${part}`]) yield `command ${i} has no ${part}`;
}

function problems(folder) {
  const manifest = read(join(folder, "manifest.json"));
  const version = join(schemas, `v${manifest.manifestVersion}`);
  const found = [...bySchema(join(version, "MicrosoftTeams.schema.json"), manifest)];
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const words = read(join(folder, file));
    for (const problem of [...bySchema(join(version, "MicrosoftTeams.Localization.schema.json"), words), ...byRules(manifest, words)]) found.push(`${file}: ${problem}`);
  }
  return found;
}

const found = problems(process.argv[2]);
for (const problem of found) console.log(problem);
process.exit(found.length ? 1 : 0);
