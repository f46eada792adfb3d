import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './theme/layers.css';
import './theme/mantine.css';
import './theme/tokens.css';
import './theme/mantine-variables.css';
import './theme/global.css';
import { theme } from './theme/theme.ts';
import { type KitWords, KitWordsContext } from './words.ts';

// public/scheme.js of each app reads the same key before the first paint.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'kaopu-scheme' });

/** Everything the kit's components need: theme, light or dark or as the device, and the words they say. */
export function KitProvider({ words, children }: { words: KitWords; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
    >
      <KitWordsContext value={words}>{children}</KitWordsContext>
    </MantineProvider>
  );
}
