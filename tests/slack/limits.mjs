// The documented limits that types cannot say: lengths, counts, uniqueness, and what may stand where.
const letters = text => [...(typeof text === "string" ? text : text?.text ?? "")].length;

const surfaces = {
  message: ["actions", "context", "data_visualization", "header", "rich_text", "section", "table"],
  modal: ["context", "header", "input", "rich_text", "section"],
  home: ["actions", "context", "header", "rich_text", "section", "table"],
};

const longest = { header: 150, section: 3000, context: 2000 };

export function* problems(kind, payload) {
  const surface = kind === "response" ? "message" : kind;
  const blocks = payload.blocks;
  const most = surface === "message" ? 50 : 100;
  if (blocks.length < 1 || blocks.length > most) yield `${blocks.length} blocks; 1 to ${most} are allowed`;
  yield* unique(blocks.map(block => block.block_id).filter(Boolean), "block_id");
  if (surface === "message") yield* message(payload);
  if (surface === "modal") yield* modal(payload);
  if (surface !== "message" && Buffer.byteLength(JSON.stringify(payload)) > 250_000) yield "a view of more than 250 kB";
  for (const [i, block] of blocks.entries()) {
    if (!surfaces[surface].includes(block.type)) yield `blocks[${i}]: ${block.type} may not stand in a ${surface}`;
    for (const problem of one(block)) yield `blocks[${i}]: ${problem}`;
  }
}

function* message({ text, blocks }) {
  if (!text?.trim()) yield "no text for screen readers and notifications";
  if (letters(text) > 4000) yield `a text of ${letters(text)} letters would be split`;
  for (const [type, most] of [["table", 1], ["data_visualization", 2]])
    if (blocks.filter(block => block.type === type).length > most) yield `more than ${most} ${type}`;
}

function* modal(view) {
  for (const name of ["title", "submit", "close"]) if (letters(view[name]) > 24) yield `${name} is longer than 24`;
  if (view.blocks.some(block => block.type === "input") && !view.submit) yield "inputs, and nothing to send them with";
  if (letters(view.private_metadata) > 3000) yield "private_metadata is longer than 3000";
}

function* one(block) {
  if (letters(block.block_id) > 255) yield "block_id is longer than 255";
  if (longest[block.type] && block.text && !within(block.text, 1, longest[block.type])) yield `${block.type} text has ${letters(block.text)} letters`;
  if (block.type === "context" && !(block.elements.length <= 10 && block.elements.every(element => within(element, 1, 2000)))) yield "context elements";
  if (block.type === "actions") {
    if (block.elements.length < 1 || block.elements.length > 25) yield `${block.elements.length} buttons; 1 to 25 are allowed`;
    yield* unique(block.elements.map(element => element.action_id), "action_id");
    for (const element of block.elements) yield* button(element);
  }
  if (block.type === "input") yield* input(block);
  if (block.type === "table") yield* table(block);
  if (block.type === "data_visualization") yield* chart(block);
}

function* button(element) {
  if (!within(element.text, 1, 75)) yield `a button with ${letters(element.text)} letters`;
  if (!element.action_id || letters(element.action_id) > 255) yield "a button without an action_id, or a long one";
  if (element.url) {
    if (letters(element.url) > 3000) yield "a long address";
  } else if (letters(element.value) > 2000 || typeof answer(element.value) !== "string") yield "a button without an answer";
}

function answer(value) {
  try {
    return JSON.parse(value).answer;
  } catch {
    return null;
  }
}

function* input({ block_id, label, hint, element }) {
  if (!block_id || block_id !== element.action_id) yield "an input whose block and action are not its question's key";
  if (!within(label, 1, 2000) || letters(hint) > 2000) yield "label or hint";
  if (element.type === "number_input" && !(Number(element.min_value) <= Number(element.max_value))) yield "a range that is none";
  if (element.type === "number_input" && element.initial_value !== undefined
    && !(Number(element.initial_value) >= Number(element.min_value) && Number(element.initial_value) <= Number(element.max_value))) yield "a default out of range";
  if (element.type === "plain_text_input" && !(element.max_length >= 1 && element.max_length <= 3000)) yield "max_length";
  if (element.options) {
    const most = element.type === "radio_buttons" ? 10 : 100;
    if (element.options.length < 1 || element.options.length > most) yield `${element.options.length} options`;
    yield* unique(element.options.map(option => option.value), "option value");
    for (const option of element.options) if (!within(option.text, 1, 75) || letters(option.value) > 75) yield "a long option";
    if (element.initial_option && !element.options.some(option => JSON.stringify(option) === JSON.stringify(element.initial_option)))
      yield "a default that is no option";
  }
}

function* table({ rows }) {
  if (rows.length < 1 || rows.length > 100) yield `${rows.length} rows`;
  for (const row of rows) {
    if (row.length < 1 || row.length > 20) yield `${row.length} cells`;
    for (const cell of row) if (letters(cell) < 1) yield "an empty cell";
  }
  if (rows.flat().reduce((sum, cell) => sum + letters(cell), 0) > 10_000) yield "a table of more than 10,000 letters";
}

function* chart({ title, chart: { series, axis_config: { categories, x_label, y_label } } }) {
  if (!within(title, 1, 50) || letters(x_label) > 50 || letters(y_label) > 50) yield "chart titles";
  if (categories.length < 1 || categories.length > 20 || categories.some(name => !within(name, 1, 20))) yield "categories";
  yield* unique(categories, "category");
  if (series.length < 1 || series.length > 6) yield `${series.length} series`;
  yield* unique(series.map(one => one.name), "series name");
  for (const { name, data } of series) {
    if (!within(name, 1, 20)) yield `the series name ${name}`;
    if (JSON.stringify(data.map(point => point.label)) !== JSON.stringify(categories)) yield "a series without exactly one point a category";
    if (!data.every(point => Number.isFinite(point.value))) yield "a point that is no number";
  }
}

function within(text, least, most) {
  return letters(text) >= least && letters(text) <= most;
}

function* unique(names, what) {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) yield `the ${what} ${twice} stands twice`;
}
