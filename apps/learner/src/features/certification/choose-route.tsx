import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import styles from './certification.module.css';
import type { OpenScheme } from './certification-facts.ts';

type Props = {
  routes: OpenScheme['routes'];
  route: string;
  onRoute: (route: string) => void;
};

/** The routes to the chosen level, each with what it means. */
export function ChooseRoute({ routes, route, onRoute }: Props) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('apply.route')}</legend>
      <div className={styles.routes}>
        {routes.map((one) => (
          <label key={one.route} className={styles.choice}>
            <input
              type="radio"
              name="route"
              value={one.route}
              checked={one.route === route}
              onChange={() => onRoute(one.route)}
            />
            <b>{toHeading(pick(one.name))}</b>
            <span>{pick(one.summary)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
