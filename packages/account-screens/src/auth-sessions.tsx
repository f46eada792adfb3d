import { useFormat } from '@kaopu/i18n/format.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useAccount } from './account-api.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

/** Where one is signed in, and a way to sign a lost device out. */
export function AuthSessions() {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const { data } = useSuspenseQuery(api.listMyAuthSessions.queryOptions());
  const end = useMutation(api.endAuthSession.mutationOptions({ onSuccess: refresh }));
  return (
    <Sheet title={t('places.title')}>
      {data.rows.map(({ authSessionId, device, audience, createdAt, endsAt, isThis }) => {
        const name = `${device ?? t('places.unknown')} · ${t(`places.${audience}`)}`;
        const since = format.monthDayTime(createdAt);
        return (
          <SettingRow
            key={authSessionId}
            name={name}
            hint={t('places.since', { since, until: format.monthDayTime(endsAt) })}
          >
            {isThis ? (
              <StatusChip tone="now">{t('places.this')}</StatusChip>
            ) : (
              <Button
                size="sm"
                aria-label={t('places.endNamed', { device: name })}
                loading={end.isPending && end.variables.authSessionId === authSessionId}
                onClick={() => end.mutate({ authSessionId })}
              >
                {t('places.end')}
              </Button>
            )}
          </SettingRow>
        );
      })}
      <FormProblem problem={problem(end.error)} />
    </Sheet>
  );
}
