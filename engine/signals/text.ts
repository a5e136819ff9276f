import { LINK_TARGETS } from '../link-target.ts';
import { isHeading } from '../survey.ts';
import { familyOf, type Signal, type SignalFamily } from './signal.ts';
import { TEXT_TRAITS } from './text-traits.ts';

export const wordCount: Signal = { name: 'words', of: ({ words }) => words };

/** Share of the block's words that are link text; lists of other stories are nearly all links. 0 to 1. */
export const linkDensity: Signal = { name: 'link density', of: (block) => block.linkWords / block.words };

/** Where the block's link leads: stories of the same site, networks to share on, elsewhere. -1 without links. */
export const linkTarget: Signal = {
  name: 'link target',
  of: (block) => (block.linkTarget ? LINK_TARGETS.indexOf(block.linkTarget) : -1),
};

/** 1 to 6 for the levels of headings, 7 for a heading by role, 0 for none. */
export const headingLevel: Signal = {
  name: 'heading level',
  of: (block) => {
    if (!isHeading(block)) return 0;
    const tag = [block.element, block.container.element, block.container.parent?.element].find(
      (e) => e && /^h[1-6]$/.test(e.localName),
    );
    return tag ? Number(tag.localName.charAt(1)) : 7;
  },
};

export const linkCount: Signal = { name: 'links', of: ({ links }) => links };
export const emphasisShare: Signal = { name: 'emphasis', of: (block) => block.emphasizedWords / block.words };
export const mediaBefore: Signal = { name: 'media before', of: (block) => block.mediaBefore };
export const fieldsBefore: Signal = { name: 'fields before', of: (block) => block.fieldsBefore };

/** What the text says by itself was found out when the page was read. */
export const traitSignals: SignalFamily = {
  names: TEXT_TRAITS.map(({ name }) => name),
  write({ blocks }, { values, width }, at) {
    for (const { index, facts } of blocks) values.set(facts.traits, index * width + at);
  },
};

/** What blocks are asked of their neighbours, and what is said where there is none. */
export const NEIGHBOURLY: readonly (readonly [Signal, none: number])[] = [
  [wordCount, -1],
  [linkDensity, -1],
  [linkTarget, -2],
  [headingLevel, -1],
  [{ name: 'ends a sentence', of: ({ facts }) => facts.endsSentence }, -1],
];

export const textSignals = familyOf([linkCount, emphasisShare, mediaBefore, fieldsBefore]);
