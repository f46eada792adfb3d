import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import type { Candidate } from './candidate.ts';

/** How far a candidate is, and whether late answers wait. */
export function CandidateProgress({ candidate: { attempt, late } }: { candidate: Candidate }) {
  const t = useMessages(deliveryStaffMessages);
  const format = useFormat();
  if (!attempt) return t('progress.none');
  const { submittedAt, closedBy, deadlineAt } = attempt;
  const key = closedBy === 'deadline' ? 'progress.byDeadline' : 'progress.submitted';
  return (
    <Stack gap={4} align="start">
      {submittedAt
        ? t(key, { at: format.monthDayTime(submittedAt) })
        : t('progress.running', { at: format.time(deadlineAt) })}
      {late > 0 && <StatusChip tone="attention">{t('progress.late', { count: late })}</StatusChip>}
    </Stack>
  );
}

type OutcomeProps = { candidate: Candidate; name: string };

/** Passed or not; provisional until release, and it says so. */
export function CandidateOutcome({ candidate: { attempt, score }, name }: OutcomeProps) {
  const t = useMessages(deliveryStaffMessages);
  const { permissions } = useViewer();
  if (!attempt || !score) return '–';
  const { attemptId } = attempt;
  return (
    <Group gap="xs">
      <StatusChip tone={score.isPassed ? 'good' : 'neutral'}>
        {t(score.isPassed ? 'outcome.passed' : 'outcome.failed')}
      </StatusChip>
      {score.releasedAt === null && <StatusChip tone="info">{t('outcome.provisional')}</StatusChip>}
      {permissions.includes('delivery.reviewAttempts') && (
        <Link
          to="/attempts/$attemptId"
          params={{ attemptId }}
          aria-label={t('outcome.reviewNamed', { name })}
        >
          {t('outcome.review')}
        </Link>
      )}
    </Group>
  );
}
