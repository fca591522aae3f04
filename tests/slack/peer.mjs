// node peer.mjs API_URL    Slack's own client against our small Slack: it must read every answer, refusal and limit as Slack's.
import { ErrorCode, WebClient } from "@slack/web-api";

const [slackApiUrl] = process.argv.slice(2);
const client = token => new WebClient(token, { slackApiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
const bot = client("xoxb-the-bot");
const view = { type: "modal", title: { type: "plain_text", text: "T" }, blocks: [{ type: "divider" }] };
let bad = 0;

async function holds(name, check) {
  try {
    await check();
    console.log(`good ${name}`);
  } catch (error) {
    bad++;
    console.log(`BAD  ${name}: ${error?.stack ?? error}`);
  }
}

function equal(actual, expected) {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

async function refused(call, code, word) {
  try {
    await call();
  } catch (error) {
    equal(error.code, code);
    if (word) equal(error.data.error, word);
    return error;
  }
  throw new Error("It was not refused.");
}

await holds("auth.test", async () => equal((await bot.auth.test()).team_id, "T0001"));
await holds("api.test", async () => equal((await bot.api.test({ foo: "bar" })).args.foo, "bar"));
await holds("chat.postMessage", async () => {
  const posted = await bot.chat.postMessage({ channel: "U9", text: "hi", blocks: [{ type: "section", text: { type: "plain_text", text: "hi" } }] });
  equal(posted.channel, "D9");
  equal(/^\d+\.\d{6}$/.test(posted.ts), true);
  equal(posted.message.blocks[0].text.text, "hi");
});
await holds("views.publish", async () => equal((await bot.views.publish({ user_id: "U9", view: { ...view, type: "home" } })).view.type, "home"));
await holds("users.info", async () => equal((await bot.users.info({ user: "U9", include_locale: true })).user.tz, "Asia/Tokyo"));
await holds("a used trigger", () => refused(() => bot.views.open({ trigger_id: "1.2", view }), ErrorCode.PlatformError, "exchanged_trigger_id"));
await holds("an unknown channel", () => refused(() => bot.chat.postMessage({ channel: "X9", text: "hi" }), ErrorCode.PlatformError, "channel_not_found"));
await holds("no token", () => refused(() => client().auth.test(), ErrorCode.PlatformError, "not_authed"));
await holds("a wrong token", () => refused(() => client("xoxb-wrong").auth.test(), ErrorCode.PlatformError, "invalid_auth"));
await holds("a code", async () => {
  const given = await client().oauth.v2.access({ client_id: "111.222", client_secret: "shhh", code: "good-code" });
  equal(given.team.id, "T0002");
  equal((await client(given.access_token).auth.test()).ok, true);
  await refused(() => client().oauth.v2.access({ client_id: "111.222", client_secret: "shhh", code: "good-code" }), ErrorCode.PlatformError, "invalid_code");
});
await holds("apps.connections.open", async () => equal(new URL((await client("xapp-the-app").apps.connections.open({})).url).protocol, "ws:"));
await holds("too many", async () => {
  let limited;
  for (let i = 0; i < 20 && !limited; i++) {
    try {
      await bot.chat.postMessage({ channel: "U8", text: `${i}` });
    } catch (error) {
      limited = error;
    }
  }
  equal(limited?.code, ErrorCode.RateLimitedError);
  equal(limited.retryAfter, 10);
});
process.exit(bad ? 1 : 0);
