import { join, resolve } from 'node:path';
import { type GivenSettings, type SettingName, type SettingSpec, settingSpecs } from './setting-specs.ts';
import { StartFault } from './start-fault.ts';

export type Environment = Record<string, string | undefined>;

/** Everything that can be set, read once at start. */
export type Settings = {
  /** null: the embedded database. */
  databaseUrl: string | null;
  databaseConnections: number;
  /** auto: as the database is marked; an empty embedded one becomes a demo. */
  demo: 'on' | 'off' | 'auto';
  port: number;
  /** null: not told, so a demo keeps to this machine and anything else listens everywhere. */
  host: string | null;
  /** Origin without a slash at the end; null: not told. */
  publicUrl: string | null;
  tls: { certPath: string; keyPath: string } | null;
  trustProxy: string[] | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  /** The key-encryption secret; null: kept in the data folder. */
  secret: string | null;
  dataFolder: string;
  files: { folder: string; url: string | null };
  metricsToken: string | null;
  logLevel: string;
};

/**
 * Reads all settings from the environment, the only place that does. `--demo` and `--no-demo` among `flags` stand
 * above KAOPU_DEMO.
 * @throws StartFault with a line for each malformed setting: its name, what is wrong, an example. No secret is shown
 */
export function readSettings(
  flags: readonly string[] = [],
  environment: Environment = process.env,
): Settings {
  const given = readGiven(environment);
  const dataFolder = resolve(given.KAOPU_DATA ?? '.kaopu');
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    databaseConnections: given.DATABASE_CONNECTIONS ?? 10,
    demo: demoOf(flags) ?? given.KAOPU_DEMO ?? 'auto',
    port: given.PORT ?? 7100,
    host: given.HOST ?? null,
    publicUrl: given.PUBLIC_URL ?? null,
    tls: tlsOf(given),
    trustProxy: given.TRUST_PROXY?.split(/[, ]+/).filter(Boolean) ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? null,
    secret: given.KAOPU_SECRET ?? null,
    dataFolder,
    files: { folder: resolve(given.FILES_FOLDER ?? join(dataFolder, 'files')), url: given.FILES_URL ?? null },
    metricsToken: given.METRICS_TOKEN ?? null,
    logLevel: given.LOG_LEVEL ?? 'info',
  };
}

function readGiven(environment: Environment): GivenSettings {
  const faults: string[] = [];
  const names = Object.keys(settingSpecs) as SettingName[];
  const entries = names.map((name) => {
    const text = environment[name]?.trim();
    if (!text) return [name, undefined];
    const spec: SettingSpec<unknown> = settingSpecs[name];
    const result = spec.read.safeParse(text);
    if (!result.success) faults.push(describeFault(name, spec, text));
    return [name, result.data];
  });
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  return Object.fromEntries(entries) as GivenSettings;
}

function describeFault(name: SettingName, spec: SettingSpec<unknown>, text: string): string {
  const shown = spec.isSecret ? 'malformed (its value is not shown)' : `${JSON.stringify(text.slice(0, 80))}`;
  return `The setting ${name} is ${shown}: it must ${spec.must}. For example: ${name}=${spec.example}`;
}

function demoOf(flags: readonly string[]): 'on' | 'off' | null {
  if (flags.includes('--no-demo')) return 'off';
  return flags.includes('--demo') ? 'on' : null;
}

function tlsOf(given: GivenSettings): Settings['tls'] {
  const { TLS_CERT: certPath, TLS_KEY: keyPath } = given;
  if (certPath && keyPath) return { certPath: resolve(certPath), keyPath: resolve(keyPath) };
  if (!certPath && !keyPath) return null;
  const missing = certPath ? 'TLS_KEY' : 'TLS_CERT';
  throw new StartFault(
    `The setting ${missing} is missing: TLS_CERT and TLS_KEY go together. For example: ${missing}=${settingSpecs[missing].example}`,
  );
}
