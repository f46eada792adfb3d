import slices from '@fontsource-variable/noto-serif-sc/unicode.json' with { type: 'json' };
import type { Plugin } from 'vite';

const chineseFamilies = [
  { name: 'Noto Serif SC Variable', file: 'noto-serif-sc', weight: '200 900' },
  { name: 'Noto Sans SC Variable', file: 'noto-sans-sc', weight: '100 900' },
];

// Inter's Latin file without the punctuation that Chinese writes full width: ‘ ’ “ ” — … and their like.
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2022,U+20AC,U+2122,U+2191,U+2193';
const latinPunctuation = 'U+2000-206F,U+2212,U+2215,U+FEFF,U+FFFD';

/**
 * Writes the `@font-face` rules into fonts.css. Both Chinese families are cut into the same 101 slices; with the
 * two faces of a slice side by side the style sheet compresses to half of what the families' own sheets weigh
 * together (38 kB instead of 64 kB gzipped). The browser then fetches only the slices that a page needs.
 */
export function fontFacesPlugin(): Plugin {
  return {
    name: 'kaopu-font-faces',
    enforce: 'pre',
    transform: {
      filter: { id: /\/theme\/fonts\.css$/ },
      handler: () => ({ code: writeFontFaces(), map: null }),
    },
  };
}

function writeFontFaces(): string {
  const interFile = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
  const serifFile = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
  const latinFaces = [
    writeFace('Source Serif 4 Variable', '200 900', serifFile, `${latin},${latinPunctuation}`),
    writeFace('Inter Variable', '100 900', interFile, `${latin},${latinPunctuation}`),
    writeFace('Inter beside Chinese', '100 900', interFile, latin),
  ];
  const chinese = Object.entries(slices).flatMap(([slice, range]) =>
    chineseFamilies.map(({ name, file, weight }) =>
      writeFace(name, weight, `@fontsource-variable/${file}/files/${fileOfSlice(file, slice)}`, range),
    ),
  );
  return [...latinFaces, ...chinese].join('\n');
}

// Numbered slices are written [4], named ones latin.
const fileOfSlice = (file: string, slice: string) =>
  `${file}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`;

function writeFace(family: string, weight: string, file: string, range: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${file}") format("woff2");unicode-range:${range}}`;
}
