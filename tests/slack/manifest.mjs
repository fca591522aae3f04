// The documented limits of an app manifest, and what this app may ask for.
const scopes = ["chat:write", "commands", "im:history", "users:read"];

const limits = [
  [manifest => [manifest.display_information.name], 35],
  [manifest => [manifest.display_information.description], 140],
  [manifest => manifest.features.slash_commands.map(one => one.command), 32],
  [manifest => manifest.features.shortcuts.map(one => one.name), 24],
];

export function* manifestProblems(manifest) {
  for (const [read, most] of limits)
    for (const text of read(manifest)) if (!text || [...text].length > most) yield `"${text}" has not 1 to ${most} letters`;
  const long = [...(manifest.display_information.long_description ?? "")].length;
  if (long < 175 || long > 4000) yield `long_description has ${long} letters; 175 to 4000 are allowed`;
  if (JSON.stringify([...manifest.oauth_config.scopes.bot].sort()) !== JSON.stringify(scopes)) yield "asks for other scopes than it needs";
  for (const url of addresses(manifest)) if (!/^https:\/\/[^/]+\/slack\//.test(url)) yield `${url} is no address of the coach`;
}

function* addresses(node) {
  for (const [key, value] of Object.entries(node)) {
    if (/^(url|request_url)$/.test(key)) yield value;
    else if (key === "redirect_urls") yield* value;
    else if (value && typeof value === "object") yield* addresses(value);
  }
}
