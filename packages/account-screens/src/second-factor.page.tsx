import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccount, type Viewer } from './account-api.tsx';
import { EnrolFactor } from './enrol-factor.tsx';
import { KeepRecoveryCodes } from './keep-recovery-codes.tsx';
import { ShowFactor } from './show-factor.tsx';
import { StepPage } from './step-page.tsx';
import { useArrive, useNext } from './use-arrive.ts';
import { useViewerFacts } from './use-viewer-facts.ts';

/** The second factor of this sign-in: shown by whoever has one, added by whoever needs one and has none. */
export function SecondFactorPage() {
  const next = useNext();
  const { person } = useViewerFacts();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const arrive = useArrive();
  if (!person) return <Navigate to="/sign-in" search={{ next } as never} replace />;
  if (codes) return <NewCodes codes={codes} onKept={arrive} />;
  switch (person.secondFactor.state) {
    case 'to_show':
      return <ShowStep person={person} />;
    case 'shown':
      return <Shown onGoOn={arrive} />;
    default:
      return <EnrolStep person={person} onEnrolled={(made) => (made ? setCodes(made) : void arrive())} />;
  }
}

type Person = NonNullable<Viewer['person']>;

function ShowStep({ person }: { person: Person }) {
  const t = useMessages(identityMessages);
  return (
    <StepPage title={t('factor.show.title')} lead={t('factor.show.lead')} below={<Later />}>
      <ShowFactor factors={person.secondFactor} />
    </StepPage>
  );
}

function EnrolStep({ person, onEnrolled }: { person: Person; onEnrolled: (codes: string[] | null) => void }) {
  const t = useMessages(identityMessages);
  const waiting = [...new Set(person.withheld.map(({ duty }) => t(`duty.${duty}`)))];
  return (
    <StepPage
      title={t('factor.enrol.title')}
      lead={
        <>
          {t('factor.enrol.lead')}
          {waiting.length > 0 && ` ${t('factor.waiting')}${waiting.join(' · ')}`}
        </>
      }
      below={<Later />}
    >
      <EnrolFactor onEnrolled={onEnrolled} />
    </StepPage>
  );
}

function NewCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => Promise<void> }) {
  const t = useMessages(identityMessages);
  return (
    <StepPage title={t('recovery.keep')} lead={t('recovery.keepLead')}>
      <KeepRecoveryCodes codes={codes} onKept={() => void onKept()} />
    </StepPage>
  );
}

function Shown({ onGoOn }: { onGoOn: () => Promise<void> }) {
  const t = useMessages(identityMessages);
  return (
    <StepPage title={t('factor.shown')} lead={t('factor.shownLead')}>
      <Button variant="filled" onClick={() => void onGoOn()}>
        {t('signIn.goOn')}
      </Button>
    </StepPage>
  );
}

function Later() {
  const t = useMessages(identityMessages);
  const { signOut } = useAccount();
  return (
    <Button variant="subtle" size="compact-md" onClick={() => void signOut()}>
      {t('factor.later')}
    </Button>
  );
}
