import type { Actor, PersonActor } from '@kaopu/domain/identity/actor.ts';
import type { Dependencies } from './dependencies.ts';

/** What one request is: when it arrived, who acts, and what it is called in the log. */
export type RequestFacts = {
  readonly actor: Actor;
  readonly requestId: string;
  /** The address that throttles count by; never stored in the record. */
  readonly network: string;
  /** Browser and system in two words, for the list of one's own devices. */
  readonly device?: string | null;
  /** Reads and sets the auth-session cookie of this application. */
  readonly cookie: AuthCookie;
};

export type AuthCookie = {
  read(): string | null;
  write(token: string, expiresAt: Date): void;
  clear(): void;
};

/** The context of a procedure. */
export type Context = Dependencies & RequestFacts;

/** The context once a person is known to have signed in. */
export type PersonContext = Omit<Context, 'actor'> & { readonly actor: PersonActor };
