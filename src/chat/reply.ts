import type { Citation, Status } from '../answer/answer.ts';

/**
 * A stretch of a line. All of it is text: nothing in it is markup, a mention or a link until a platform's renderer makes
 * it one, and a renderer only does for the kinds below.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  /** A place such as `water/final-count.md:12`. */
  | { readonly kind: 'code'; readonly text: string }
  /** Only `https:` and, on loopback, `http:`; anything else is rendered as its text. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A person of the platform that renders, by id: shown with their name. */
  | { readonly kind: 'person'; readonly id: string }
  /** A channel of the platform that renders, by id: shown with its name to those who may see it. */
  | { readonly kind: 'channel'; readonly id: string };

export type Block =
  /** One plain line. */
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'line';
      readonly inlines: readonly Inline[] /** Less important: small or grey. */;
      readonly faint?: boolean;
    }
  /**
   * The quotation, verbatim, and under it where it stands (file:line or page, title, site, date of publication), what
   * relative dates in it mean, copies, notes: everything comes from the citation, so nothing can be told that is not in it.
   */
  | {
      readonly kind: 'quotation';
      readonly citation: Citation;
      /** Whether the short answer is set off inside the quotation. Never under what is no answer. */
      readonly marked: boolean;
      /** The page that shows it in its document, where there is one. */
      readonly link?: string;
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: readonly Inline[] }[] };

export interface Button {
  /** At most 40 characters; both platforms allow more, a phone does not. */
  readonly label: string;
  /** Name of an action, at most 20 of `a-z-`. */
  readonly action: string;
  /** The invocation that the action works on. */
  readonly target: string;
  /** At most 40 characters: a citation's number, an offset. */
  readonly value: string;
  readonly style?: 'primary';
}

/** What belongs together and is never torn over two messages. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly buttons?: readonly Button[];
  /** An item of a list, which counts in "3 more". Headings and remarks do not. */
  readonly item: boolean;
}

/**
 * What Ibid says, without a platform. A renderer shows as many sections as fit its message, from a given one on; if some
 * are left it adds a button "3 more" (action `more`, value: number of the first section left out, target: `id`).
 */
export interface Reply {
  /** The invocation that it answers. */
  readonly id: string;
  /** One line without markup, for notifications and screen readers. */
  readonly summary: string;
  /** Never empty. */
  readonly sections: readonly Section[];
  /** Under the whole, on every page of it. */
  readonly buttons: readonly Button[];
  /** At most so many items a message, however many would fit; default: what fits. */
  readonly pageItems?: number;
  /** Number of the section to begin with; default 0. Set where a later part of a reply was asked for. */
  readonly from?: number;
  /**
   * Where what does not fit goes: default behind a button; `thread`: at once into the message's thread, all of it. For what
   * nobody asked for, so that nobody has to press anything to have read it.
   */
  readonly rest?: 'thread';
  /**
   * Of use to the person who asked alone, though the command's replies are for all: a refusal that only the state knew.
   * It is shown to them alone where the platform still can (`Visibility`).
   */
  readonly forAsker?: true;
  /** For an answer to a question: the question as it was understood, and how it ended. What is written down of it. */
  readonly asked?: { readonly question: string; readonly status: Status };
}

/** Who sees a reply: everyone in the place, or the person who asked alone. Known before the work, since platforms must be told first. */
export type Visibility = 'public' | 'private';

/** Every quotation of a reply, in order: what is written down as quoted. */
export function citationsOf(reply: Reply): Citation[] {
  return reply.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quotation' && !block.citation.gone ? [block.citation] : [])),
  );
}
