import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAccount } from './account-api.tsx';
import styles from './account-screens.module.css';
import { PasskeyButton } from './passkey-button.tsx';
import { signWithPasskey } from './passkey-ceremony.ts';
import { PasswordSignIn } from './password-sign-in.tsx';
import { StepPage } from './step-page.tsx';
import { useArrive } from './use-arrive.ts';
import { useProblem } from './use-problem.ts';
import { useViewerFacts } from './use-viewer-facts.ts';

/** The way in: address and password, or a passkey; and what to do without either. */
export function SignInPage() {
  const t = useMessages(identityMessages);
  const { side, signUp } = useAccount();
  const { person, installation } = useViewerFacts();
  if (person) return <AlreadyIn />;
  return (
    <StepPage
      title={t(`signIn.title.${side}`)}
      lead={t(`signIn.lead.${side}`)}
      below={
        <>
          {signUp}
          {installation.isMailOn ? (
            <Link to="/forgotten-password">{t('signIn.forgotten')}</Link>
          ) : (
            <span>{t('signIn.mailOff')}</span>
          )}
          {installation.isDemo && <span>{t('signIn.demo')}</span>}
        </>
      }
    >
      <PasswordSignIn />
      {installation.hasPasskeys && (
        <>
          <div className={styles.or}>{t('signIn.or')}</div>
          <PasskeySignIn />
        </>
      )}
    </StepPage>
  );
}

function PasskeySignIn() {
  const t = useMessages(identityMessages);
  const { api } = useAccount();
  const problem = useProblem();
  const arrive = useArrive();
  const start = useMutation(api.startPasskeySignIn.mutationOptions());
  const finish = useMutation(api.signInWithPasskey.mutationOptions());
  const signIn = useMutation({
    mutationFn: async () => {
      const { authChallengeId, options } = await start.mutateAsync();
      const response = await signWithPasskey(options);
      await finish.mutateAsync({ authChallengeId, response });
    },
    onSuccess: arrive,
  });
  return (
    <>
      <PasskeyButton label={t('passkey.signIn')} busy={signIn.isPending} onClick={() => signIn.mutate()} />
      <FormProblem problem={problem(signIn.error)} />
    </>
  );
}

function AlreadyIn() {
  const t = useMessages(identityMessages);
  const language = useLanguage();
  const { person } = useViewerFacts();
  const arrive = useArrive();
  const name = (language === 'en' && person?.latinName) || (person?.name ?? '');
  return (
    <StepPage title={t('signIn.already', { name })}>
      <Button variant="filled" onClick={() => void arrive()}>
        {t('signIn.goOn')}
      </Button>
    </StepPage>
  );
}
