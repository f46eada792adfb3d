import type { IconName } from './icon.tsx';

/** What a state means to the reader. Each has a colour and a shape; the word is the caller's. */
export type Tone = 'neutral' | 'good' | 'attention' | 'now' | 'info';

export const toneIcon: Record<Tone, IconName> = {
  neutral: 'neutral',
  good: 'check',
  attention: 'attention',
  now: 'now',
  info: 'info',
};
