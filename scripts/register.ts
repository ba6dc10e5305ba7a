import process from 'node:process';
import { loadConfig } from '../src/config.ts';
import { registerCommands } from '../src/discord/register.ts';
import { CartaError, isCartaError } from '../src/errors.ts';

/** `npm run register`: exit 0 when done, 2 for wrong settings, 3 where Discord refuses, 1 for a fault. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (config.discordToken === null) {
    throw new CartaError(
      'bad_settings',
      'DISCORD_TOKEN is not set. Put the token from the page "Bot" of your application into .env.',
    );
  }
  const { guildId, names, cleared, invite } = await registerCommands(config);
  const where =
    guildId === null
      ? 'everywhere (shown within minutes)'
      : `in the server ${guildId} (shown at once)`;
  const lines = [
    `Registered ${where}: ${names.join(', ')}`,
    ...(cleared.length === 0
      ? []
      : [`Taken away, where single servers had their own set: ${cleared.join(', ')}`]),
    `Invite: ${invite}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  if (!isCartaError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'bad_settings' ? 2 : 3;
}
