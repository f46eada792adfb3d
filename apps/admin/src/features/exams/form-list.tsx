import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { showPoints, type TestFacts } from './form-draft.ts';

/** The published forms, newest first, each with the way to schedule it. */
export function FormList({ test: { testId, forms, canManage } }: { test: TestFacts }) {
  const t = useMessages(examsStaffMessages);
  const format = useFormat();
  return (
    <Sheet title={t('forms.title')} level={3}>
      {forms.length === 0 && <p>{t('forms.none')}</p>}
      {forms.map(({ formId, number, items, maximumPoints, cutPoints, publishedAt }) => (
        <SettingRow
          key={formId}
          name={t('forms.number', { number })}
          hint={t('forms.facts', {
            count: items,
            points: showPoints(maximumPoints),
            cut: showPoints(cutPoints),
            date: format.dateShort(publishedAt),
          })}
        >
          {canManage && (
            <Button
              size="xs"
              aria-label={t('forms.scheduleNamed', { number })}
              renderRoot={(props) => (
                <Link to="/tests/$testId/schedule/$formId" params={{ testId, formId }} {...props} />
              )}
            >
              {t('forms.schedule')}
            </Button>
          )}
        </SettingRow>
      ))}
    </Sheet>
  );
}
