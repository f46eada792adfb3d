import type { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { findKeptDraft, forgetDraft, keepDraft } from '@kaopu/ui/draft-autosave/kept-draft.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import styles from './certification.module.css';
import { DocumentProblems } from './document-problems.tsx';
import { type ReadRules, readRules, writeRules } from './read-rules.ts';
import schemeStyles from './scheme.module.css';

type Props = { schemeVersionId: string; rules: SchemeRules; onApply: (rules: SchemeRules) => void };

/**
 * All rules as text, for what has no field. What is typed stays on this device until it is taken over or thrown
 * away, so that neither a fault in it nor a closed tab loses it.
 */
export function RulesJson({ schemeVersionId, rules, onApply }: Props) {
  const t = useMessages(certificationStaffMessages);
  const language = useLanguage();
  const key = `scheme-json:${schemeVersionId}`;
  const [typed, setTyped] = useState(() => findKeptDraft<string>(key)?.value ?? null);
  const [problem, setProblem] = useState<Exclude<ReadRules, { kind: 'rules' }> | null>(null);
  const type = (text: string) => {
    setTyped(text);
    keepDraft(key, { value: text, revision: 0 });
  };
  const discard = () => {
    setTyped(null);
    setProblem(null);
    forgetDraft(key);
  };
  const apply = () => {
    const read = readRules(typed ?? '', language);
    if (read.kind !== 'rules') return setProblem(read);
    onApply(read.rules);
    discard();
  };
  return (
    <details className={schemeStyles.folded} open={typed !== null}>
      <summary>{t('json.show')}</summary>
      <Textarea
        classNames={{ input: schemeStyles.json }}
        aria-label={t('json.title')}
        autosize
        minRows={8}
        maxRows={28}
        spellCheck={false}
        value={typed ?? writeRules(rules)}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <DocumentProblems problem={problem} />
      <div className={styles.foot}>
        <span role="status">
          {typed !== null && <StatusChip tone="attention">{t('json.notApplied')}</StatusChip>}
        </span>
        <div className={styles.actions}>
          <Button disabled={typed === null} onClick={discard}>
            {t('json.discard')}
          </Button>
          <Button variant="filled" disabled={typed === null} onClick={apply}>
            {t('json.apply')}
          </Button>
        </div>
      </div>
    </details>
  );
}
