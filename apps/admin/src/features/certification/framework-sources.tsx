import { frameworkStaffMessages } from '@kaopu/i18n/frameworks-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Button, FileButton, Group, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';
import { writeDocument } from './read-document.ts';

/** Where the text may come from: a file, or an edition that is published. */
export function FrameworkSources({ onText }: { onText: (text: string) => void }) {
  const t = useMessages(frameworkStaffMessages);
  const pick = usePickText();
  const { data } = useSuspenseQuery(trpc.certification.listFrameworks.queryOptions());
  const startFrom = async (frameworkId: string) => {
    if (frameworkId === '') return;
    const options = trpc.certification.getFramework.queryOptions({ frameworkId });
    onText(writeDocument((await queryClient.fetchQuery(options)).framework));
  };
  return (
    <Group align="end">
      {data.rows.length > 0 && (
        <NativeSelect
          label={t('start')}
          onChange={(event) => void startFrom(event.currentTarget.value)}
          data={[
            { value: '', label: t('startNone') },
            ...data.rows.map(({ frameworkId, name, version }) => ({
              value: frameworkId,
              label: `${pick(name)} ${version}`,
            })),
          ]}
        />
      )}
      <FileButton accept="application/json,.json" onChange={(file) => file && void file.text().then(onText)}>
        {(props) => <Button {...props}>{t('file')}</Button>}
      </FileButton>
    </Group>
  );
}
