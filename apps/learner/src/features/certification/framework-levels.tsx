import type {
  CompetencyFramework,
  FrameworkLevel,
} from '@kaopu/domain/certification/competency-framework.ts';
import { frameworkMessages } from '@kaopu/i18n/frameworks.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import styles from './framework.module.css';
import { LevelProfile } from './level-profile.tsx';

/** The levels as a road: what each one does, what it can do, and the picture of who holds it. */
export function FrameworkLevels({ framework }: { framework: CompetencyFramework }) {
  const t = useMessages(frameworkMessages);
  const { levels, domains } = framework;
  return (
    <section aria-labelledby="levels" className={styles.part}>
      <h2 id="levels">{t('levels.title', { count: levels.length })}</h2>
      <p className={styles.quiet}>{t('levels.lead')}</p>
      <ol className={styles.road}>
        {levels.map((level) => (
          <li key={level.levelCode} className={styles.stop}>
            <span className={styles.mark} aria-hidden="true">
              {level.levelCode}
            </span>
            <LevelWords level={level} />
            <LevelProfile domains={domains} expected={level.expected} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function LevelWords({ level }: { level: FrameworkLevel }) {
  const t = useMessages(frameworkMessages);
  const pick = usePickText();
  return (
    <div className={styles.words}>
      <h3>
        {pick(level.name)} <span className={styles.role}>{pick(level.role)}</span>
      </h3>
      <p>{pick(level.description)}</p>
      <p className={styles.quiet}>{t('levels.scope', { scope: pick(level.scope) })}</p>
      <h4>{t('levels.canDo')}</h4>
      <ul className={styles.canDo}>
        {level.canDo.map((one) => (
          <li key={one.en}>{pick(one)}</li>
        ))}
      </ul>
    </div>
  );
}
