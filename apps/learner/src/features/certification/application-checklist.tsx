import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Checklist } from '@kaopu/ui/checklist.tsx';
import type { Application } from './certification-facts.ts';
import { CheckedWay } from './checked-way.tsx';

/** The computed checklist: what the scheme asks, what shows it already, and what is still to bring. */
export function ApplicationChecklist({ application }: { application: Application }) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const { met, asked, dossier } = application;
  return (
    <Checklist
      title={t('list.checklist')}
      aside={t('check.metOf', { met, asked })}
      stages={(['admission', 'decision'] as const).map((stage) => ({
        key: stage,
        title: t(`check.${stage}`),
        requirements: dossier.requirements.filter(({ neededFor }) => neededFor === stage),
      }))}
      words={{
        states: { met: t('check.met'), waiting: t('check.waiting'), unmet: t('check.unmet') },
        anyOne: t('check.anyOne'),
      }}
      nameOf={({ name }) => pick(name)}
      showWay={(way, { name }) => <CheckedWay way={way} said={pick(name)} application={application} />}
    />
  );
}
