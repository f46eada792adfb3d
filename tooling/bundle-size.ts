import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[]; css?: string[]; assets?: string[] };
type Manifest = Record<string, Chunk>;

/** One way into an app: the page, what it loads next by itself, and how much that may weigh together. */
type Way = { app: string; page: string; next: string[]; limit: number | null };

const fonts = '../../packages/ui/src/theme/fonts.css';
const ways: Way[] = [
  { app: 'learner', page: 'index.html', next: ['src/home/home.page.tsx', fonts], limit: 250_000 },
  { app: 'learner', page: 'verify.html', next: [], limit: 150_000 },
  { app: 'admin', page: 'index.html', next: ['src/desk/desk.page.tsx', fonts], limit: null },
];

/** Every file that must be there before the module runs: itself, its static imports, their style sheets. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`the build has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const file of chunk.css ?? []) seen.add(file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

function weigh({ app, page, next, limit }: Way): boolean {
  const dist = resolve(import.meta.dirname, '..', 'apps', app, 'dist');
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  // A font that the first style sheet names is part of it; one of the slices that are fetched by need is not.
  const own = [...filesOf(manifest, page), ...(manifest[page]?.assets ?? [])];
  const later = next.flatMap((key) => [...filesOf(manifest, key)]).filter((file) => !own.includes(file));
  const size = (files: string[], kind: RegExp) =>
    [...new Set(files)]
      .filter((file) => kind.test(file))
      .reduce((sum, file) => sum + gzipped(join(dist, file)), 0);
  const parts = {
    html: gzipped(join(dist, page)),
    js: size(own, /\.js$/),
    css: size(own, /\.css$/),
    font: size(own, /\.woff2$/),
    next: size(later, /\.(js|css)$/),
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const said = Object.entries(parts).map(([name, bytes]) => `${name}=${kilobytes(bytes)}`);
  const fits = limit === null || total <= limit;
  const verdict = limit === null ? '' : ` limit=${kilobytes(limit)} ${fits ? 'fits' : 'TOO HEAVY'}`;
  console.log(`${app}/${page} first_load=${kilobytes(total)} kB gzipped (${said.join(' ')})${verdict}`);
  return fits;
}

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

// `next` is what the start page fetches by itself after the first paint: its own chunk and the list of font slices.
const fits = ways.map(weigh).every(Boolean);
process.exitCode = fits ? 0 : 1;
