import { z } from 'zod';

/** One setting: how its text is read, what it must be (ends a sentence that says so), and a good example. */
export type SettingSpec<Value> = {
  read: z.ZodType<Value, string>;
  must: string;
  example: string;
  /** Its value is never repeated, not even in part. */
  isSecret?: true;
};

function spec<Value>(given: SettingSpec<Value>): SettingSpec<Value> {
  return given;
}

const address = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** scheme://host[:port] and nothing after it. */
const origin = address(['http:', 'https:'])
  .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text))
  .transform((text) => new URL(text).origin);

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to);

/** Every setting of Kaopu, by the name it has in the environment. An empty value counts as not given. */
export const settingSpecs = {
  DATABASE_URL: spec({
    read: address(['postgres:', 'postgresql:']),
    must: 'be the address of a PostgreSQL database, beginning with postgres://',
    example: 'postgres://kaopu:password@localhost:5432/kaopu',
    isSecret: true,
  }),
  DATABASE_CONNECTIONS: spec({
    read: wholeNumber(2, 500),
    must: 'be a whole number from 2 to 500',
    example: '20',
  }),
  PORT: spec({
    read: wholeNumber(1, 65_535),
    must: 'be a whole number from 1 to 65535',
    example: '7100',
  }),
  HOST: spec({
    read: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
    must: 'be a name or number of this machine to listen on',
    example: '0.0.0.0',
  }),
  PUBLIC_URL: spec({
    read: origin,
    must: 'be the address that people type, http or https, without anything after the host',
    example: 'https://kaopu.example.org',
  }),
  TLS_CERT: spec({
    read: z.string(),
    must: 'be the path of a PEM file with the certificate chain',
    example: '/etc/kaopu/fullchain.pem',
  }),
  TLS_KEY: spec({
    read: z.string(),
    must: 'be the path of a PEM file with the private key',
    example: '/etc/kaopu/privkey.pem',
  }),
  TRUST_PROXY: spec({
    read: z.string().regex(/^[0-9a-z.:/, ]+$/),
    must: 'list the addresses of proxies whose X-Forwarded headers are believed',
    example: 'loopback,10.0.0.0/8',
  }),
  SMTP_URL: spec({
    read: address(['smtp:', 'smtps:']),
    must: 'be the address of a mail server, beginning with smtp:// or smtps://',
    example: 'smtps://user:password@mail.example.org',
    isSecret: true,
  }),
  MAIL_FROM: spec({
    read: z.string().regex(/^[^@\r\n]+@[^@\s]+$/),
    must: 'be the sender of all mail',
    example: 'Kaopu <certification@example.org>',
  }),
  KAOPU_SECRET: spec({
    read: z.string().min(32),
    must: 'have at least 32 characters; it encrypts the signing keys',
    example: '$(openssl rand -base64 32)',
    isSecret: true,
  }),
  KAOPU_DATA: spec({ read: z.string(), must: 'be a folder', example: '/var/lib/kaopu' }),
  KAOPU_DEMO: spec({
    read: z.enum(['on', 'off']),
    must: 'be on or off',
    example: 'off',
  }),
  FILES_FOLDER: spec({ read: z.string(), must: 'be a folder', example: '/var/lib/kaopu/files' }),
  FILES_URL: spec({
    read: origin,
    must: 'be the address that uploaded files are served from, http or https, without anything after the host',
    example: 'https://files.example.org',
  }),
  METRICS_TOKEN: spec({
    read: z.string().min(16),
    must: 'have at least 16 characters',
    example: '$(openssl rand -hex 16)',
    isSecret: true,
  }),
  LOG_LEVEL: spec({
    read: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    must: 'be one of fatal, error, warn, info, debug, trace, silent',
    example: 'info',
  }),
};

type Specs = typeof settingSpecs;
export type SettingName = keyof Specs;
/** What was given, read; what was not given is undefined. */
export type GivenSettings = {
  [Name in SettingName]: Specs[Name] extends SettingSpec<infer Value> ? Value | undefined : never;
};
