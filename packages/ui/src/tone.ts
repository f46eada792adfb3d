import type { IconName } from './icon.tsx';

/** What a state means to the reader. Each has a colour and a shape; the word is the caller's. */
export type Tone = 'neutral' | 'good' | 'attention' | 'now' | 'info';

/** Neutral states have no mark: that they are nothing special is the message. */
export const toneIcon: Record<Tone, IconName | null> = {
  neutral: null,
  good: 'check',
  attention: 'triangle',
  now: 'now',
  info: 'ring',
};
