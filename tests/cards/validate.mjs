// node validate.mjs FILE...
// Judges Adaptive Cards by Microsoft's own parser and by rules the parser does not know. Exit code 1 when a card is bad.
import { readFileSync } from "node:fs";
import AC from "adaptivecards/dist/adaptivecards.js";

const maxActions = 6;

// Teams draws these; every other client must be told what to draw instead.
const teamsOnly = /^Chart\./;

function* objects(node, path = "card") {
  if (Array.isArray(node)) {
    for (const [i, item] of node.entries()) yield* objects(item, `${path}[${i}]`);
  } else if (node && typeof node === "object") {
    yield [node, path];
    for (const [key, value] of Object.entries(node)) if (key !== "data") yield* objects(value, `${path}.${key}`);
  }
}

function actionsOf(node) {
  return Array.isArray(node.actions) ? node.actions : [];
}

function* ownRules(card) {
  if (card.type !== "AdaptiveCard" || card.version !== "1.5") yield "not an Adaptive Card 1.5";
  if (card.lang !== "ja" && card.lang !== "en") yield "no language";
  if (!card.fallbackText) yield "no fallbackText";
  const ids = new Set();
  for (const [node, path] of objects(card)) {
    const type = node.type ?? "";
    if (type.startsWith("Input.")) {
      if (!node.id) yield `${path}: an input without an id`;
      if (!node.label) yield `${path}: an input without a label`;
      if (type === "Input.ChoiceSet" && !node.choices?.length) yield `${path}: nothing to choose from`;
    }
    if (node.id) {
      if (ids.has(node.id)) yield `${path}: the id ${node.id} is used twice`;
      ids.add(node.id);
    }
    if (actionsOf(node).length > maxActions) yield `${path}: more than ${maxActions} actions`;
    if (type.startsWith("Action.") && !node.title) yield `${path}: a button without words`;
    if (["Action.Submit", "Action.Execute"].includes(type) && typeof node.data?.answer !== "string")
      yield `${path}: a button without an answer`;
    if (type === "TextBlock" && (!node.text || node.wrap !== true)) yield `${path}: text that is empty or cut off`;
    if (type === "Image" && !node.altText) yield `${path}: a picture without words`;
    if (type === "Action.ToggleVisibility" && !targetsExist(card, node)) yield `${path}: shows something that is not there`;
    if (teamsOnly.test(type) && !node.fallback?.type) yield `${path}: ${type} without a fallback`;
  }
}

function targetsExist(card, toggle) {
  const ids = new Set([...objects(card)].map(([node]) => node.id));
  const targets = toggle.targetElements ?? [];
  return targets.length > 0 && targets.every(target => ids.has(target.elementId ?? target));
}

// A chart's place is taken by its fallback, which is what the open parser would draw.
function withoutTeamsOnly(node) {
  if (Array.isArray(node)) return node.map(withoutTeamsOnly);
  if (!node || typeof node !== "object") return node;
  if (teamsOnly.test(node.type ?? "") && node.fallback?.type) return withoutTeamsOnly(node.fallback);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutTeamsOnly(value)]));
}

// The parser's own language check remembers its last match, so it refuses every other good tag.
const isQuirk = event => event.message.endsWith('for property "lang".');

function* parserRules(json) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig({ actions: { maxActions }, supportsInteractivity: true });
  const context = new AC.SerializationContext(new AC.Version(1, 5));
  card.parse(withoutTeamsOnly(json), context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  for (const event of [...events, ...card.validateProperties().validationEvents].filter(event => !isQuirk(event)))
    yield `${AC.ValidationEvent[event.event] ?? event.event}: ${event.message}`;
}

function problems(file) {
  try {
    const json = JSON.parse(readFileSync(file, "utf8"));
    return [...ownRules(json), ...parserRules(json)];
  } catch (error) {
    return [String(error)];
  }
}

let bad = process.argv.length < 3 ? 1 : 0;
for (const file of process.argv.slice(2)) {
  const found = problems(file);
  console.log(`${found.length ? "BAD " : "good"} ${file}`);
  for (const problem of found) console.log(`     ${problem}`);
  bad += found.length;
}
process.exit(bad ? 1 : 0);
