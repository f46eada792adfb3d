import { type ReactNode, useId } from 'react';
import styles from './checklist.module.css';
import { Icon } from './icon.tsx';
import { Sheet } from './sheet.tsx';
import { StatusChip } from './status-chip.tsx';

type State = 'met' | 'waiting' | 'unmet';
type ChecklistWay = { wayId: string; state: State };
type ChecklistRequirement = { requirementId: string; state: State; ways: readonly ChecklistWay[] };

type Show<Requirement extends ChecklistRequirement> = {
  words: { states: Record<State, string>; anyOne: string };
  nameOf: (requirement: Requirement) => string;
  showWay: (way: Requirement['ways'][number], requirement: Requirement) => ReactNode;
};

type Stage<Requirement> = {
  key: string;
  title: string;
  aside?: string;
  requirements: readonly Requirement[];
};

type Props<Requirement extends ChecklistRequirement> = Show<Requirement> & {
  title: string;
  aside: string;
  stages: readonly Stage<Requirement>[];
};

/** What is asked of somebody, stage by stage, how far each is, and the ways to meet it. A stage without any is left out. */
export function Checklist<Requirement extends ChecklistRequirement>({
  title,
  aside,
  stages,
  ...show
}: Props<Requirement>) {
  return (
    <Sheet title={title} aside={<span className={styles.quiet}>{aside}</span>}>
      {stages.map(
        (stage) => stage.requirements.length > 0 && <StageList key={stage.key} stage={stage} {...show} />,
      )}
    </Sheet>
  );
}

function StageList<Requirement extends ChecklistRequirement>({
  stage,
  ...show
}: Show<Requirement> & { stage: Stage<Requirement> }) {
  const titleId = useId();
  return (
    <section className={styles.stage} aria-labelledby={titleId}>
      <header className={styles.stageHead}>
        <h3 id={titleId}>{stage.title}</h3>
        {stage.aside !== undefined && <span className={styles.quiet}>{stage.aside}</span>}
      </header>
      <ul className={styles.requirements}>
        {stage.requirements.map((requirement) => (
          <li key={requirement.requirementId} className={styles.requirement}>
            <RequirementLine requirement={requirement} {...show} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const marks = { met: 'check', waiting: 'triangle', unmet: null } as const;
const tones = { met: 'good', waiting: 'attention', unmet: 'neutral' } as const;

function RequirementLine<Requirement extends ChecklistRequirement>({
  requirement,
  words,
  nameOf,
  showWay,
}: Show<Requirement> & { requirement: Requirement }) {
  const { state, ways } = requirement;
  const mark = marks[state];
  const isChoice = ways.length > 1;
  return (
    <>
      <span className={styles.mark} data-state={state} aria-hidden="true">
        {mark && <Icon name={mark} size="0.875rem" />}
      </span>
      <span className={styles.title}>{nameOf(requirement)}</span>
      <StatusChip tone={tones[state]} icon={null}>
        {words.states[state]}
      </StatusChip>
      <div className={styles.body}>
        {isChoice && <p className={styles.quiet}>{words.anyOne}</p>}
        <ul className={styles.ways} {...(isChoice && { 'data-several': '' })}>
          {ways.map((way) => (
            <li key={way.wayId} className={styles.way} data-state={way.state}>
              {showWay(way, requirement)}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
