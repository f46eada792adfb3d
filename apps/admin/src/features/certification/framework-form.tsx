import { frameworkStaffMessages } from '@kaopu/i18n/frameworks-staff.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type BilingualText, usePickText } from '@kaopu/i18n/pick-text.ts';
import { findKeptDraft, forgetDraft, keepDraft } from '@kaopu/ui/draft-autosave/kept-draft.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import styles from './certification.module.css';
import { DocumentProblems } from './document-problems.tsx';
import { FrameworkSources } from './framework-sources.tsx';
import { PublishFramework } from './publish-framework.tsx';
import { type ReadFramework, readFramework } from './read-framework.ts';
import schemeStyles from './scheme.module.css';

const draftKey = 'framework-json';

type Props = { bodies: readonly { bodyId: string; name: BilingualText }[] };

/** The text of a framework, kept on this device, with what a check found in it. */
export function FrameworkForm({ bodies }: Props) {
  const t = useMessages(frameworkStaffMessages);
  const pick = usePickText();
  const language = useLanguage();
  const [bodyId, setBodyId] = useState(bodies[0]?.bodyId ?? '');
  const [text, setText] = useState(() => findKeptDraft<string>(draftKey)?.value ?? '');
  const [read, setRead] = useState<ReadFramework | null>(null);
  const write = (written: string) => {
    setText(written);
    setRead(null);
    keepDraft(draftKey, { value: written, revision: 0 });
  };
  const check = () => setRead(readFramework(text, language, (code) => t(`fault.${code}`)));
  return (
    <Stack gap="lg">
      <ChoiceField
        name="bodyId"
        label={t('body')}
        value={bodyId}
        onChange={(event) => setBodyId(event.currentTarget.value)}
        data={bodies.map((body) => ({ value: body.bodyId, label: pick(body.name) }))}
      />
      <FrameworkSources onText={write} />
      <Textarea
        classNames={{ input: schemeStyles.json }}
        label={t('json')}
        description={t('kept')}
        autosize
        minRows={8}
        maxRows={28}
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <DocumentProblems problem={read?.kind === 'framework' ? null : read} />
      <div className={styles.foot}>
        <span role="status">
          <CheckState read={read} />
        </span>
        <div className={styles.actions}>
          <Button disabled={text.trim() === ''} onClick={check}>
            {t('check')}
          </Button>
          <PublishFramework
            bodyId={bodyId}
            framework={read?.kind === 'framework' ? read.framework : null}
            onPublished={() => forgetDraft(draftKey)}
          />
        </div>
      </div>
    </Stack>
  );
}

function CheckState({ read }: { read: ReadFramework | null }) {
  const t = useMessages(frameworkStaffMessages);
  if (read === null) return null;
  if (read.kind === 'framework') return <StatusChip tone="good">{t('ready')}</StatusChip>;
  const count = read.kind === 'problems' ? read.problems.length : 1;
  return <StatusChip tone="attention">{t('problems', { count })}</StatusChip>;
}
