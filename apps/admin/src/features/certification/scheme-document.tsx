import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import type { SchemeVersion } from './certification-facts.ts';
import { RequirementList } from './requirement-list.tsx';
import styles from './scheme.module.css';
import { WordingSection } from './wording-section.tsx';

type Rules = SchemeVersion['rules'];

/** The rules of a version as somebody reads them: levels, routes, what each asks, the board, the certificate. */
export function SchemeDocument({ version: { rules } }: { version: SchemeVersion }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <article className={styles.document}>
      <section>
        <h2>{t('doc.levels')}</h2>
        <Levels rules={rules} />
      </section>
      <section>
        <h2>{t('doc.common')}</h2>
        <p className={styles.lead}>{t('doc.commonLead')}</p>
        <RequirementList requirements={rules.common} />
      </section>
      <section>
        <h2>{t('doc.routes')}</h2>
        <Routes rules={rules} />
      </section>
      <section>
        <h2>{t('doc.board')}</h2>
        <Board rules={rules} />
      </section>
      <WordingSection certificate={rules.certificate} />
    </article>
  );
}

function Levels({ rules }: { rules: Rules }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  return rules.levels.map(({ levelCode, name, requirements, theoryWeights, practicalWeights }) => (
    <section key={levelCode} className={styles.part}>
      <h3>
        {!pick(name).includes(levelCode) && <span className={styles.key}>{levelCode} </span>}
        {pick(name)}
      </h3>
      <RequirementList requirements={requirements} />
      <Weights title={t('doc.theoryWeights')} weights={theoryWeights} />
      <Weights title={t('doc.practicalWeights')} weights={practicalWeights} />
    </section>
  ));
}

function Weights({ title, weights }: { title: string; weights: Record<string, number> | null }) {
  if (weights === null) return null;
  return (
    <p className={styles.weights}>
      <span>{title}</span>
      {Object.entries(weights).map(([name, weight]) => (
        <span key={name}>
          {name} <b>{weight}%</b>
        </span>
      ))}
    </p>
  );
}

function Routes({ rules }: { rules: Rules }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  return rules.routes.map(({ route, name, summary, levelCodes, requirements }) => (
    <section key={route} className={styles.part}>
      <h3>{toHeading(pick(name))}</h3>
      <p>{pick(summary)}</p>
      <p className={styles.lead}>{t('doc.routeLevels', { levels: levelCodes.join(t('list.and')) })}</p>
      <RequirementList requirements={requirements} />
    </section>
  ));
}

function Board({ rules: { board, validity } }: { rules: Rules }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <ul className={styles.clauses}>
      <li>{t('doc.votingMin', { count: board.votingMin })}</li>
      <li>{t(board.publicMember ? 'doc.publicMember' : 'doc.noPublicMember')}</li>
      <li>{t('doc.lookback', { count: board.lookbackMonths })}</li>
      <li>{t('doc.validity', { count: validity.months })}</li>
    </ul>
  );
}
