import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Settings } from '../settings.ts';
import { StartFault } from '../start-fault.ts';

/**
 * Reads certificate and key, and tries them on each other.
 * @throws StartFault naming the setting
 */
export function readTlsFiles(tls: Settings['tls']): { cert: string; key: string } | null {
  if (!tls) return null;
  const files = { cert: readPem('TLS_CERT', tls.certPath), key: readPem('TLS_KEY', tls.keyPath) };
  try {
    createSecureContext(files);
  } catch {
    throw new StartFault(
      `TLS_CERT (${tls.certPath}) and TLS_KEY (${tls.keyPath}) are not a certificate and its own key in PEM form. Name the files that belong together.`,
    );
  }
  return files;
}

function readPem(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartFault(
      `The setting ${name} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}). Name a PEM file that this user may read.`,
    );
  }
}
