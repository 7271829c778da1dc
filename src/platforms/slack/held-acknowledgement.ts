import type { App, ReceiverEvent } from '@slack/bolt';

/**
 * Bolt acknowledges events before it calls a listener, so that an event is lost when the process dies in between. Here
 * Bolt's acknowledgement is held until every listener is done, which is when the invocation is written down. If one fails
 * nothing is acknowledged, and Slack delivers again.
 */
export function holdAcknowledgement(app: App): Pick<App, 'processEvent'> {
  return {
    async processEvent(event: ReceiverEvent): Promise<void> {
      const held: { answer: unknown }[] = [];
      await app.processEvent({
        ...event,
        ack: async (answer: unknown) => {
          held.push({ answer });
        },
      });
      const [first] = held;
      if (first) await event.ack(first.answer);
    },
  };
}
