import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  type GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import type { Channel, Guild } from './model.ts';
import { channelPayload, memberPayload, numeric, rolePayload } from './payloads.ts';
import type { State } from './state.ts';

type GuildChannels = GatewayGuildCreateDispatchData['channels'];
type GuildThreads = GatewayGuildCreateDispatchData['threads'];

/**
 * A guild as it comes after READY: developers/events/gateway-events.mdx#guild-create.
 * Without the privileged GUILD_MEMBERS the list of members holds the bot alone.
 */
export function guildPayload(state: State, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = [...state.channels.values()].filter((channel) => channel.guild === guild);
  const isThread = (channel: Channel): boolean => channel.type === ChannelType.PublicThread;
  const bot = guild.members.get(state.bot.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner.id,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(rolePayload),
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelPayload(channel)) as GuildChannels,
    threads: channels
      .filter(isThread)
      .map((channel) => channelPayload(channel)) as unknown as GuildThreads,
    members: bot === undefined ? [] : [memberPayload(bot)],
    member_count: guild.members.size,
    joined_at: new Date(guild.joinedAt).toISOString(),
    large: false,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    emojis: [],
    stickers: [],
    features: [],
    icon: null,
    splash: null,
    banner: null,
    discovery_splash: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: numeric(0),
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    nsfw_level: GuildNSFWLevel.Default,
    premium_tier: GuildPremiumTier.None,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}
