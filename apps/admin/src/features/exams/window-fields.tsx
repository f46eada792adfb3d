import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { TimeZoneContext } from '@kaopu/i18n/time-zone.ts';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { NumberInput } from '@mantine/core';
import { use, useState } from 'react';
import styles from './exams.module.css';
import { toInstant } from './zoned-time.ts';

/** When it opens and closes, how long one may take, and what follows from the two. */
export function WindowFields({ isOutOfOrder }: { isOutOfOrder: boolean }) {
  const t = useMessages(examsStaffMessages);
  const format = useFormat();
  const zone = use(TimeZoneContext);
  const [window, setWindow] = useState({ opensAt: '', closesAt: '' });
  const [minutes, setMinutes] = useState<number | string>(60);
  const [opensAt, closesAt] = [toInstant(window.opensAt, zone), toInstant(window.closesAt, zone)];
  const open = opensAt && closesAt ? (Date.parse(closesAt) - Date.parse(opensAt)) / 1000 : null;
  const isShort = open !== null && open > 0 && open < Number(minutes) * 60;
  return (
    <>
      <div className={styles.pair}>
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t('schedule.opensAt')}
          description={t('schedule.zone', { zone })}
          required
          onChange={(event) => setWindow({ ...window, opensAt: event.currentTarget.value })}
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t('schedule.closesAt')}
          description={t('schedule.zone', { zone })}
          required
          error={isOutOfOrder && t('schedule.order')}
          onChange={(event) => setWindow({ ...window, closesAt: event.currentTarget.value })}
        />
      </div>
      <NumberInput
        name="minutes"
        label={t('schedule.limit')}
        value={minutes}
        onChange={setMinutes}
        min={1}
        max={1440}
        allowDecimal={false}
        required
      />
      <p role="status" className={styles.warning}>
        {isShort && t('schedule.short', { time: format.duration(open) })}
      </p>
    </>
  );
}
