import { type EventType, eventTypes } from '@kaopu/domain/audit/event.ts';
import { auditMessages } from '@kaopu/i18n/audit.ts';
import { auditEventMessages } from '@kaopu/i18n/audit-events.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import styles from './audit.module.css';
import type { RecordSearch } from './record-search.ts';

const rooms = [
  'identity',
  'learning',
  'bank',
  'exams',
  'delivery',
  'certification',
  'notify',
] as const satisfies RoomOf<EventType>[];

type RoomOf<Type extends string> = Type extends `${infer Room}.${string}` ? Room : never;

/** Narrows the record; every filter is optional and they combine. */
export function EventFilter({ search }: { search: RecordSearch }) {
  const t = useMessages(auditMessages);
  const tEvent = useMessages(auditEventMessages);
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    void navigate({ to: '/record', search: Object.fromEntries(entries) });
  };
  const types = rooms.map((room) => ({
    group: t(`room.${room}`),
    items: eventTypes
      .filter((type) => type.startsWith(`${room}.`))
      .map((value) => ({ value, label: tEvent(value) })),
  }));
  return (
    <form className={styles.filter} onSubmit={submit}>
      <NativeSelect
        name="type"
        label={t('filter.type')}
        data={[{ value: '', label: t('filter.anyType') }, ...types]}
        defaultValue={search.type ?? ''}
      />
      <TextInput name="subjectId" label={t('filter.subject')} defaultValue={search.subjectId} />
      <TextInput name="actorId" label={t('filter.actor')} defaultValue={search.actorId} />
      <TextInput name="from" type="date" label={t('filter.from')} defaultValue={search.from} />
      <TextInput name="to" type="date" label={t('filter.to')} defaultValue={search.to} />
      <Button type="submit">{t('filter.apply')}</Button>
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" onClick={() => void navigate({ to: '/record', search: {} })}>
          {t('filter.clear')}
        </Button>
      )}
    </form>
  );
}
