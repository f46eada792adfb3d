import type { Duty } from './duty.ts';
import { type Permission, permissions, policy } from './permission.ts';

/** What a duty permits, in the order of the policy. */
export const permissionsOf = (duty: Duty): Permission[] =>
  permissions.filter((permission) => (policy[permission] as readonly Duty[]).includes(duty));
