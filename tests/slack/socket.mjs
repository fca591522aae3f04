// node socket.mjs API_URL    Slack's own Socket Mode client against our small Slack. Ends after the second connection's "bye".
import { SocketModeClient } from "@slack/socket-mode";

const [slackApiUrl] = process.argv.slice(2);
const client = new SocketModeClient({ appToken: "xapp-the-app", clientOptions: { slackApiUrl } });

client.on("slack_event", async ({ ack, type, body }) => {
  console.log(`${type} ${body.event?.text ?? body.type ?? body.command}`);
  await ack(type === "events_api" ? undefined : { heard: type });
  if (body.event?.text === "bye") {
    await client.disconnect();
    process.exit(0);
  }
});
await client.start();
