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
 * into title-font.css. The full face is 20 MB; a person's Chinese name is left whole to the system's serif.
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
          code: face('Kaopu Titles', url) + face('Kaopu Names', url, 'unicode-range:U+20-7E'),
          map: null,
        };
      },
    },
  };
}

function face(family: string, url: string, range = ''): string {
  return `@font-face{font-family:"${family}";font-weight:700;font-display:swap;src:url("${url}") format("woff2");${range}}`;
}

/** Every Latin letter, and of Chinese what the titles say. */
async function cutFont(): Promise<Buffer> {
  const latin = Array.from({ length: 0x5f }, (_, at) => String.fromCodePoint(0x20 + at));
  const titles = Object.values(verifyTitles).flatMap(({ zh, en }) => [...zh, ...en]);
  const characters = new Set(['谱', ...latin, ...titles]);
  return subsetFont(await readFile(source), [...characters].join(''), { targetFormat: 'woff2' });
}
