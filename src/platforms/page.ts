import type { Block, Reply, Section } from '../chat/reply.ts';

/** What a platform's message can hold, for `pageOf`. */
export interface Medium<Part> {
  readonly render: (section: Section) => readonly Part[];
  /**
   * Whether one message holds these parts, with everything that may stand around them: the remark that it may be a
   * copy, the reply's own buttons and, if `more`, the button that shows the rest. Of two messages the one with fewer
   * parts must fit if the other does.
   */
  readonly fits: (parts: readonly Part[], more: boolean) => boolean;
}

export interface Page<Part> {
  readonly parts: readonly Part[];
  /** Number of the first section left out; null where none is. */
  readonly next: number | null;
  /** How many of the sections left out are items. */
  readonly itemsLeft: number;
}

/**
 * As many sections as fit a message from number `from` on, and at most `reply.pageItems` items. A heading directly
 * before a section goes to the next page with it. Sections are counted after those that no message holds were divided
 * between their blocks, so a number is only good for the medium that gave it. Beyond the last section the page is empty.
 */
export function pageOf<Part>(reply: Reply, from: number, platform: Medium<Part>): Page<Part> {
  const medium = { ...platform, render: onceEach(platform.render) };
  const sections = divided(reply.sections, medium);
  const first = Number.isFinite(from) ? Math.max(0, Math.trunc(from)) : 0;
  const most = Math.max(1, reply.pageItems ?? Number.POSITIVE_INFINITY);
  const taken: (readonly Part[])[] = [];
  let items = 0;
  for (const [number, section] of sections.entries()) {
    if (number < first) continue;
    if (section.item) items++;
    const parts = medium.render(section);
    const fits = items <= most && medium.fits([...taken.flat(), ...parts], number < sections.length - 1);
    if (!fits && taken.length > 0) break;
    taken.push(parts);
    if (!fits) break;
  }
  let next = first + taken.length;
  while (next < sections.length && taken.length > 1 && isHeading(sections[next - 1])) {
    taken.pop();
    next--;
  }
  const left = sections.slice(next);
  return {
    parts: taken.flat(),
    next: left.length > 0 ? next : null,
    itemsLeft: left.filter((section) => section.item).length,
  };
}

function onceEach<Part>(render: Medium<Part>['render']): Medium<Part>['render'] {
  const known = new Map<Section, readonly Part[]>();
  return (section) => {
    const parts = known.get(section) ?? render(section);
    known.set(section, parts);
    return parts;
  };
}

function isHeading(section: Section | undefined): boolean {
  return (
    section !== undefined &&
    !section.item &&
    (section.buttons ?? []).length === 0 &&
    section.blocks.every(({ kind }) => kind === 'heading')
  );
}

/** Facts that stay together when a section is divided. */
const FACTS_TOGETHER = 5;

/** The sections, with each that does not fit a message together with the headings before it divided between its blocks. */
function divided<Part>(sections: readonly Section[], medium: Medium<Part>): Section[] {
  let headings: Part[] = [];
  return sections.flatMap((section) => {
    const before = headings;
    headings = isHeading(section) ? [...headings, ...medium.render(section)] : [];
    const fits = (part: Section) => medium.fits([...before, ...medium.render(part)], true);
    return fits(section) ? [section] : divide(section, fits);
  });
}

/** Only the first part is an item, so that the whole is counted once; the buttons stand under the last one. */
function divide(section: Section, fits: (part: Section) => boolean): Section[] {
  const parts: Block[][] = [];
  for (const block of section.blocks.flatMap(pieces)) {
    const last = parts.at(-1);
    if (last && fits({ blocks: [...last, block], item: section.item })) last.push(block);
    else parts.push([block]);
  }
  const buttons = section.buttons ?? [];
  const last = parts.at(-1);
  if (buttons.length > 0 && !(last && fits({ blocks: last, buttons, item: false }))) {
    parts.push(last && last.length > 1 ? last.splice(-1) : []);
  }
  return parts.map((blocks, i) => ({
    blocks,
    item: section.item && i === 0,
    ...(i === parts.length - 1 ? { buttons } : {}),
  }));
}

function pieces(block: Block): Block[] {
  if (block.kind !== 'facts') return [block];
  const count = Math.ceil(block.facts.length / FACTS_TOGETHER);
  return Array.from({ length: count }, (_, i) => ({
    kind: 'facts' as const,
    facts: block.facts.slice(i * FACTS_TOGETHER, (i + 1) * FACTS_TOGETHER),
  }));
}
