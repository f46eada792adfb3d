import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { Log } from '../logging/create-log.ts';

/** What the HTTP side is given; it reads no settings itself. */
export type HttpContext = {
  log: Log;
  /** What operations may reach. */
  dependencies: Dependencies;
  /** Where uploads lie until they are whole. */
  uploadsFolder: string;
  /** Origin of this installation, without a slash at the end. */
  publicUrl: string;
  /** Whether PUBLIC_URL was set; if not, whatever name the browser used is this installation's. */
  isPublicUrlSet: boolean;
  /** Origin that uploads are served from, if not from this one. */
  filesUrl: string | null;
  tls: { cert: string; key: string } | null;
  trustProxy: string[] | null;
  metricsToken: string | null;
  /** Answers whether the database can be used now. */
  isDatabaseUp(): Promise<boolean>;
  /** Whether the server is on its way down. */
  isStopping(): boolean;
  /** Folders of the two built applications. */
  applications: { learner: string; admin: string };
};
