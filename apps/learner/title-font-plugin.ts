import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { verifyTitles } from '@kaopu/i18n/verify-titles.ts';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const source = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
);

/**
 * Gives the verify page its serif titles for a few kilobytes: one face cut to the characters of the titles, written
 * into title-font.css. The full face is 20 MB; a person's name falls back to the system's serif.
 */
export function titleFontPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'kaopu-title-font',
    enforce: 'pre',
    configResolved: (config) => {
      isBuild = config.command === 'build';
    },
    transform: {
      filter: { id: /\/verify\/title-font\.css$/ },
      async handler() {
        const font = await cutFont();
        const url = isBuild
          ? `__VITE_ASSET__${this.emitFile({ type: 'asset', name: 'kaopu-titles.woff2', source: font })}__`
          : `data:font/woff2;base64,${font.toString('base64')}`;
        return {
          code: `@font-face{font-family:"Kaopu Titles";font-weight:700;font-display:swap;src:url("${url}") format("woff2")}`,
          map: null,
        };
      },
    },
  };
}

async function cutFont(): Promise<Buffer> {
  const characters = Object.values(verifyTitles).flatMap(({ zh, en }) => [...zh, ...en]);
  return subsetFont(await readFile(source), `谱${[...new Set(characters)].join('')}`, {
    targetFormat: 'woff2',
  });
}
