import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './http-context.ts';

/** What the applications may use of the device; everything else that browsers know is off. */
const permissions =
  'camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()';

/**
 * The content policy: scripts, fonts and connections come from this origin, files also from FILES_URL. Styles may be
 * inline because the component kit writes its variables into style elements; scripts may not.
 */
export function contentPolicy(filesUrl: string | null): Record<string, string[]> {
  const files = filesUrl ? [filesUrl] : [];
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...files],
    'media-src': ["'self'", 'blob:', ...files],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...files],
    'worker-src': ["'self'"],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** Adds the headers that tell browsers what this origin will never do. */
export async function addSecurityHeaders(server: FastifyInstance, context: HttpContext): Promise<void> {
  const { protocol, hostname } = new URL(context.publicUrl);
  const isHttps = protocol === 'https:';
  // On localhost it would bind every other program of this machine, too.
  const pinsHttps = isHttps && hostname !== 'localhost';
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(context.filesUrl) },
    strictTransportSecurity: pinsHttps && { maxAge: 31_536_000, includeSubDomains: false },
    // With 'no-referrer' browsers would send "Origin: null" with plain form posts, which the origin check refuses.
    referrerPolicy: { policy: 'same-origin' },
    // Browsers ignore it off https and complain in the console.
    crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
    originAgentCluster: isHttps,
  });
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions);
  });
}
