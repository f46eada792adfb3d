import type { CandidateItem } from './attempt-query.ts';
import { ItemView } from './item-view.tsx';
import { ConflictNotice } from './notices.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { Sitting } from './use-sitting.ts';

type Props = { sitting: Sitting; item: CandidateItem; onList: () => void };

/** The item on screen with the way to its neighbours. */
export function ItemPanel({ sitting, item, onList }: Props) {
  const { entry, answers } = sitting;
  const { itemVersionId } = item;
  return (
    <>
      <ItemView
        item={item}
        number={sitting.index + 1}
        of={sitting.states.length}
        value={entry?.value ?? null}
        onChange={sitting.answer}
        isFlagged={sitting.isFlagged}
        onFlag={sitting.flag}
        isReadOnly={sitting.isReadOnly}
      >
        {entry?.phase === 'conflict' && entry.theirs && (
          <ConflictNotice
            item={item}
            theirs={entry.theirs}
            onResolve={(choice) => answers.resolve(itemVersionId, choice)}
          />
        )}
      </ItemView>
      <StepButtons sitting={sitting} onList={onList} />
    </>
  );
}
