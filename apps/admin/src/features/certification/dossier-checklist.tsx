import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Checklist } from '@kaopu/ui/checklist.tsx';
import type { Application, Requirement } from './certification-facts.ts';
import { CheckedWay } from './checked-way.tsx';

/** The computed checklist: what the rules ask, in their order, and what shows each of them. */
export function DossierChecklist({ application }: { application: Application }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { met, asked, dossier } = application;
  const stageOf = (stage: Requirement['neededFor']) => {
    const requirements = dossier.requirements.filter(({ neededFor }) => neededFor === stage);
    const metHere = requirements.filter(({ state }) => state === 'met').length;
    const aside = t('queue.metOf', { met: metHere, asked: requirements.length });
    return { key: stage, title: t(`check.${stage}`), aside, requirements };
  };
  return (
    <Checklist
      title={t('queue.checklist')}
      aside={t('check.metOf', { met, asked })}
      stages={[stageOf('admission'), stageOf('decision')]}
      words={{
        states: { met: t('check.met'), waiting: t('check.waiting'), unmet: t('check.unmet') },
        anyOne: t('check.anyOne'),
      }}
      nameOf={({ name }) => pick(name)}
      showWay={(way, { name }) => <CheckedWay way={way} said={name} application={application} />}
    />
  );
}
