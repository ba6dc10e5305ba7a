import type { RepliableInteraction } from 'discord.js';
import type { AnswerKind } from '../store/answers.ts';
import type { Asker } from './deliver.ts';

/** Who used a command, and where. */
export function askerOf(
  interaction: RepliableInteraction,
  kind: AnswerKind,
  how: { readonly private?: boolean; readonly echo?: string | null } = {},
): Asker {
  return {
    kind,
    askerId: interaction.user.id,
    channelId: interaction.channelId ?? '',
    guildId: interaction.guildId,
    inGuild: interaction.inCachedGuild(),
    private: how.private ?? false,
    echo: how.echo ?? null,
  };
}
