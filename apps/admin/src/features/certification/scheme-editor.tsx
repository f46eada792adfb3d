import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import type { DraftState } from '@kaopu/ui/draft-autosave/draft-state.ts';
import { useDraftAutosave } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { SaveIndicator, type SaveState } from '@kaopu/ui/save-indicator.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { BoardFields } from './board-fields.tsx';
import type { SchemeVersion } from './certification-facts.ts';
import { RequirementFields } from './requirement-fields.tsx';
import { RulesJson } from './rules-json.tsx';
import styles from './scheme.module.css';
import { SchemeCheckSheet } from './scheme-check-sheet.tsx';
import { type SchemeDraft, saveSchemeDraft, toDraft } from './scheme-draft.ts';
import { SchemeWordsFields } from './scheme-words-fields.tsx';
import { StaleScheme } from './stale-scheme.tsx';
import { TitleFields } from './title-fields.tsx';

/** The draft, field by field and as JSON beneath. It saves itself, and says what still keeps it from publication. */
export function SchemeEditor({ version }: { version: SchemeVersion }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const { schemeVersionId } = version;
  const { draft, type, keepMine, takeTheirs } = useDraftAutosave<SchemeDraft>({
    draftKey: `scheme:${schemeVersionId}`,
    loaded: { value: toDraft(version), revision: version.revision, savedAt: null },
    save: (value, revision) => saveSchemeDraft(schemeVersionId, value, revision),
  });
  const { rules } = draft.value;
  const open = version.check.faults.length + version.check.forbiddenWords.length;
  const change = (changed: Partial<SchemeDraft>) => type({ ...draft.value, ...changed });
  const changeRules = (changed: SchemeDraft['rules']) => change({ rules: changed });
  return (
    <>
      <div className={styles.editorBar}>
        <span className={styles.quiet}>{t('edit.bar', { version: version.version })}</span>
        <span className={styles.barChips}>
          {open > 0 && <StatusChip tone="attention">{t('draft.open', { count: open })}</StatusChip>}
          <SaveIndicator state={useSaveState(draft)} />
        </span>
      </div>
      {draft.phase === 'stale' && (
        <StaleScheme schemeVersionId={schemeVersionId} onKeep={keepMine} onTake={takeTheirs} />
      )}
      <FormProblem problem={draft.refusal && errorText(draft.refusal)} />
      <Columns aside={<SchemeCheckSheet check={version.check} />}>
        <Sheet title={t('edit.basics')}>
          <TitleFields draft={draft.value} onChange={change} />
        </Sheet>
        <Sheet title={t('doc.board')}>
          <BoardFields rules={rules} onChange={changeRules} />
        </Sheet>
        <Sheet title={t('edit.words')} lead={t('edit.wordsLead')}>
          <SchemeWordsFields rules={rules} onChange={changeRules} />
        </Sheet>
        <Sheet title={t('edit.requirements')} lead={t('edit.requirementsLead')}>
          <RequirementFields rules={rules} onChange={changeRules} />
        </Sheet>
        <Sheet title={t('json.title')} lead={t('json.lead')}>
          <RulesJson schemeVersionId={schemeVersionId} rules={rules} onApply={changeRules} />
        </Sheet>
      </Columns>
    </>
  );
}

function useSaveState<Value>({ phase, savedAt }: DraftState<Value>): SaveState {
  const format = useFormat();
  if (phase === 'clean') {
    return savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: format.timeSeconds(savedAt) };
  }
  if (phase === 'dirty' || phase === 'saving') return { kind: 'saving' };
  return { kind: phase === 'offline' ? 'offline' : 'failed' };
}
