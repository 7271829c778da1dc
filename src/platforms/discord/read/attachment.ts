import type { APIAttachment } from 'discord.js';
import type { Attachment } from '../../../chat/invocation.ts';

/** A file that somebody handed over; its address is signed, and good for about a day. */
export function readAttachment({ filename, size, url }: APIAttachment): Attachment {
  return { name: filename, size, handle: { url } };
}
