import type { Settings } from '../settings.ts';

/** Where people reach this installation, where it listens, and what a person should know about that. */
export type PublicAddress = { publicUrl: string; host: string; local: string; lines: string[] };

type Ask = {
  settings: Pick<Settings, 'publicUrl' | 'port' | 'host' | 'tls'>;
  isDemo: boolean;
  fixedPublicUrl: string | null;
};

/** Settles the public address: as set, else as fixed by the first issued credential, else this machine. */
export function settlePublicAddress({ settings, isDemo, fixedPublicUrl }: Ask): PublicAddress {
  const local = `${settings.tls ? 'https' : 'http'}://localhost:${settings.port}`;
  const publicUrl = settings.publicUrl ?? fixedPublicUrl ?? local;
  const host = settings.host ?? (isDemo ? '127.0.0.1' : '0.0.0.0');
  const lines: string[] = [];
  if (!isSecureOrigin(publicUrl)) {
    lines.push(
      `${publicUrl} is plain http: camera, passkeys, offline answers and checking a signature in the browser are off. Set TLS_CERT and TLS_KEY, or put a proxy with TLS in front (docs/deploy.md).`,
    );
  }
  if (!settings.publicUrl && fixedPublicUrl && fixedPublicUrl !== local) {
    lines.push(`Certificates were issued under ${fixedPublicUrl}, and their links lead there.`);
  }
  if (!settings.publicUrl && !isDemo && !fixedPublicUrl) {
    lines.push(
      `PUBLIC_URL is not set, so certificates would name ${publicUrl}. Set it before the first one is issued: it cannot change afterwards.`,
    );
  }
  return { publicUrl, host, local, lines };
}

/** Whether browsers give the origin everything that needs a secure context. */
export function isSecureOrigin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:') return true;
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\])/.test(hostname);
}
