import { Application } from '@microsoft/teams-ai';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';

// The yardstick: the least a bot on these SDKs can do. It echoes, and knows nothing.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application({ startTypingTimer: false });
app.activity('message', async (context) => {
  await context.sendActivity(`Je zei: ${context.activity.text}`);
});
const http = express();
http.get('/healthz', (_request, response) => {
  response.json({ status: 'alive' });
});
http.post('/api/messages', express.json(), (request, response) =>
  adapter.process(request, response, async (context) => {
    await app.run(context);
  }),
);
http.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGINT', () => process.exit(0));
