import { writeDay } from '@kaopu/domain/certification/write-day.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { type Language, useLanguage } from '@kaopu/i18n/language.ts';
import { translateIn, useMessages } from '@kaopu/i18n/messages.ts';
import { bodyTimeZone } from '@kaopu/i18n/time-zone.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { CertificatePaper } from './certificate-paper.tsx';
import { previewCertificate, previewValidity } from './certificate-preview.ts';
import styles from './certification.module.css';
import { type Decision, refetchCertification } from './certification-facts.ts';
import { IssuedCredential } from './issued-credential.tsx';

type Props = { decision: Decision; name: string };

/** Issues what the board granted: first the certificate as it will be printed, then the act, then where it is. */
export function IssueCredential({ decision, name }: Props) {
  const issue = useMutation(
    trpc.certification.issueCredential.mutationOptions({ onSuccess: () => refetchCertification() }),
  );
  if (issue.data) return <IssuedCredential {...issue.data} />;
  if (decision.isIssued) return <IssuedBefore decision={decision} />;
  return <IssueSheet decision={decision} name={name} issue={issue} />;
}

type Issue = {
  mutate: (input: { decisionId: string; idempotencyKey: string }) => void;
  isPending: boolean;
  error: unknown;
};

function IssueSheet({ decision, name, issue }: Props & { issue: Issue }) {
  const t = useMessages(certificationStaffMessages);
  const language = useLanguage();
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const facts = usePreviewFacts(decision);
  const previews = (['zh-CN', 'en'] as const).map((one) =>
    previewCertificate({ ...facts, later: laterIn(one) }, one),
  );
  const missing = previews.find((preview) => preview.kind === 'incomplete');
  const validity = previewValidity(facts);
  const { decisionId } = decision;
  return (
    <Sheet title={t('issue.title')} lead={t('issue.lead')}>
      {missing?.kind === 'incomplete' ? (
        <p className={styles.notice}>{t('issue.incomplete', { missing: missing.missing })}</p>
      ) : (
        <CertificatePaper
          texts={previews.flatMap((preview) => (preview.kind === 'filled' ? [preview.text] : []))}
        />
      )}
      <div className={styles.foot}>
        <Button variant="filled" color="seal" disabled={missing !== undefined} onClick={open}>
          {t('issue.action')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('issue.confirmTitle', { name })}
        consequences={[
          t('issue.signed'),
          ...(validity
            ? [
                t('issue.validity', {
                  from: writeDay(validity.firstDay)[language],
                  to: writeDay(validity.lastDay)[language],
                }),
              ]
            : []),
          t('issue.final'),
        ]}
        confirmLabel={t('issue.action')}
        onConfirm={() => issue.mutate(withKey({ decisionId }))}
        irreversible
        busy={issue.isPending}
        problem={issue.error ? errorText(issue.error) : null}
      />
    </Sheet>
  );
}

function usePreviewFacts(decision: Decision) {
  const { installation } = useViewer();
  const { applicationId } = decision;
  const { data: application } = useSuspenseQuery(
    trpc.certification.getDossier.queryOptions({ applicationId }),
  );
  const { schemeVersionId } = application;
  const { data: version } = useSuspenseQuery(
    trpc.certification.getSchemeVersion.queryOptions({ schemeVersionId }),
  );
  const isDemo = installation?.isDemo ?? false;
  return { decision, application, version, isDemo, timeZone: bodyTimeZone };
}

/** Number and address are not there yet; the certificate says so in its own language. */
function laterIn(language: Language) {
  const t = translateIn(language, certificationStaffMessages);
  return { code: t('issue.number'), verifyUrl: t('issue.verifyUrl') };
}

/** After a later visit: the way to the holder's certificates. */
function IssuedBefore({ decision: { applicationId } }: { decision: Decision }) {
  const t = useMessages(certificationStaffMessages);
  const { data } = useSuspenseQuery(trpc.certification.getDossier.queryOptions({ applicationId }));
  return (
    <Sheet
      title={t('issue.already')}
      level={3}
      aside={
        <Button
          renderRoot={(props) => <Link to="/credentials" search={{ personId: data.personId }} {...props} />}
        >
          {t('list.title')}
        </Button>
      }
    />
  );
}
