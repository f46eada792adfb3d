import { homeMessages } from '@kaopu/i18n/home.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NextStep } from './road.ts';

/** The one primary action of the home page. */
export function NextStepAction({ step }: { step: NextStep }) {
  const t = useMessages(homeMessages);
  const target = toTarget(step);
  return (
    <Button variant="filled" renderRoot={(props) => <Link {...target} {...props} />}>
      {t(`act.${step.kind}`)}
    </Button>
  );
}

function toTarget(step: NextStep) {
  switch (step.kind) {
    case 'choose_course':
      return { to: '/courses' } as const;
    case 'continue_course':
      return { to: '/courses/$slug', params: { slug: step.slug } } as const;
    case 'choose_exam':
    case 'sit_exam':
      return { to: '/exams' } as const;
    case 'apply':
    case 'application':
    case 'certified':
      return { to: '/certificates' } as const;
  }
}
