import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/kaopu/', import.meta.url));
const ARCHIVES = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'];

/** For a machine without network, and for root, whom Chromium's own sandbox refuses. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function packageFolder(name: string): string {
  return fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
}

/** The browser's only fonts, wherever it runs: the Latin one that it ships, and one for Chinese. */
function fontSettings(folder: string): string {
  const chinese = packageFolder('@expo-google-fonts/noto-serif-sc');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts/fonts')}</dir>
  <dir>${join(chinese, '400Regular')}</dir>
  <dir>${join(chinese, '700Bold')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

/**
 * Unpacks the browser that npm brought, with the libraries it needs beside the C library, into `folder`.
 * The unpacking functions write to the folder for temporary files, so that is pointed there meanwhile.
 */
async function unpack(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, 'unpacking-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const binaries = join(packageFolder('@sparticuz/chromium'), 'bin');
    for (const archive of ARCHIVES) await inflate(join(binaries, archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder));
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

/**
 * How to launch the browser: on Linux the Chromium of `@sparticuz/chromium`, unpacked once for each of its
 * versions, which needs no system package; elsewhere the Chrome that is installed.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  if (process.platform !== 'linux') return { channel: 'chrome', args: ARGS };
  const manifest = readFileSync(join(packageFolder('@sparticuz/chromium'), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest);
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}
