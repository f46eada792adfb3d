import type { Tx } from '@kaopu/db/client.ts';
import { auditEvent, auditPersonal } from '@kaopu/db/schema/audit.ts';
import { type EventData, type EventType, eventSchemas } from '@kaopu/domain/audit/event.ts';
import type { Actor } from '@kaopu/domain/identity/actor.ts';
import type { Chance, Clock } from '../dependencies.ts';
import { commitmentTo, toCanonicalJson } from './canonical-event.ts';

/** Who acts and in which request; every operation's context has it. */
export type Acting = {
  readonly actor: Actor;
  readonly requestId?: string;
  readonly clock: Clock;
  readonly chance: Chance;
};

export type EventFacts<Type extends EventType> = {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: EventData<Type>;
  /** Personal data, kept beside the event and erasable; `personId` is whose it is. */
  readonly personal?: { readonly personId: string; readonly data: Record<string, unknown> };
  /** The instant of the act where it is not now; the demo's past only. */
  readonly at?: Date;
};

/**
 * Writes one audit event in the transaction that makes the change, so that neither exists without the other.
 * Gives the event's id. The data is checked against the event's schema.
 */
export async function recordEvent<Type extends EventType>(
  tx: Tx,
  acting: Acting,
  type: Type,
  facts: EventFacts<Type>,
): Promise<string> {
  const at = facts.at ?? acting.clock.now();
  const eventId = acting.chance.newId(at);
  const salt = facts.personal ? acting.chance.bytes(16) : null;
  const who = actorFacts(acting.actor);
  const event = {
    eventId,
    at: at.toISOString(),
    type,
    ...who,
    subjectKind: facts.subject.kind,
    subjectId: facts.subject.id,
    requestId: acting.requestId ?? null,
    data: eventSchemas[type].parse(facts.data),
    personal: facts.personal && salt ? commitmentTo(salt, facts.personal.data) : null,
  };
  const { data: _data, personal: _personal, ...columns } = event;
  await tx.insert(auditEvent).values({ ...columns, at, body: toCanonicalJson(event) });
  if (facts.personal && salt) await tx.insert(auditPersonal).values({ eventId, salt, ...facts.personal });
  return eventId;
}

function actorFacts(actor: Actor): { actorKind: Actor['kind']; actorId: string | null } {
  if (actor.kind === 'person') return { actorKind: 'person', actorId: actor.personId };
  return { actorKind: actor.kind, actorId: actor.kind === 'system' ? actor.process : null };
}
