import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';

/** Tests and forms belong to the whole body: only a duty for the body may create, assemble and schedule them. */
export const mayManageTests = (actor: PersonActor): boolean => grantOf(actor, 'exams.manageTests').everywhere;
