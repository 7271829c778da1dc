import { CloseCodes, SimpleShardingStrategy, type WebSocketShardDestroyOptions } from 'discord.js';

/**
 * Connections whose sessions outlive them by some minutes: discord.js ends its connections with code 1000, which ends the
 * session as well, and with it what Discord would still tell it. So long Ibid is shown as online.
 */
export class LastingSessions extends SimpleShardingStrategy {
  override destroy(options: Omit<WebSocketShardDestroyOptions, 'recover'> = {}): Promise<void> {
    return super.destroy({ ...options, code: CloseCodes.Resuming });
  }
}
