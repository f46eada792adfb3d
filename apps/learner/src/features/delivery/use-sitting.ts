import { readError } from '@kaopu/i18n/errors.ts';
import { getPlayer } from '@kaopu/item-player/players.ts';
import { useState } from 'react';
import type { AttemptKey } from './attempt-keys.ts';
import type { AttemptView } from './attempt-query.ts';
import { toItemStates } from './item-states.ts';
import { useAnswers } from './use-answers.ts';
import { useClock } from './use-clock.ts';
import { useClosing } from './use-closing.ts';
import { useFlags } from './use-flags.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import { useSecondsLeft } from './use-seconds-left.ts';
import { useSubmit } from './use-submit.ts';

/** Everything that one sitting of an attempt is: where the candidate is, what they answered, how time stands. */
export function useSitting(attempt: AttemptView) {
  const { attemptId, items } = attempt;
  const [clock, setClock] = useClock(attempt);
  const seconds = useSecondsLeft(attempt.deadlineAt, clock);
  const answers = useAnswers(attempt, setClock);
  const { flags, toggle } = useFlags(attemptId);
  const submission = useSubmit(attemptId);
  const [place, setPlace] = useState({ index: 0, isChecking: false });

  const { queue, state } = answers;
  const isDelivered = state !== 'saving' && state !== 'offline';
  const submit = () => submission.mutate({ attemptId });
  useClosing({ seconds, state, isIdle: submission.isIdle, submit });
  useLeaveWarning(!isDelivered || state === 'conflict');

  const item = items[place.index];
  return {
    ...{ attempt, seconds, answers, isDelivered, submission, submit, ...place },
    states: toItemStates(items, queue, flags),
    /** The item on screen; null for an empty form, which is never published. */
    item: item ?? null,
    entry: (item && queue.entries[item.itemVersionId]) ?? null,
    isFlagged: item !== undefined && flags.has(item.itemVersionId),
    trouble: findTrouble(answers, submission),
    isReadOnly: seconds === 0 || state === 'closed' || submission.isPending,
    answer: (value: unknown) => item && answers.answer(item.itemVersionId, value),
    flag: () => item && toggle(item.itemVersionId),
    check: () => setPlace({ ...place, isChecking: true }),
    go: (to: number) => to >= 0 && to < items.length && setPlace({ index: to, isChecking: false }),
  };
}

type Submission = ReturnType<typeof useSubmit>;

/** Why something does not reach the server: the code of a refusal, `OFFLINE`, or null while all is well. */
function findTrouble(answers: ReturnType<typeof useAnswers>, { isPending, failureReason }: Submission) {
  if (answers.state === 'offline') return answers.trouble ?? 'OFFLINE';
  return isPending && failureReason ? readError(failureReason).code : null;
}

export type Sitting = ReturnType<typeof useSitting>;

/** Does what a key of the attempt means. */
export function pressKey(sitting: Sitting, key: AttemptKey): void {
  const { item, entry } = sitting;
  if (key.kind === 'previous') sitting.go(sitting.index - 1);
  if (key.kind === 'next') sitting.go(sitting.index + 1);
  if (key.kind === 'flag') sitting.flag();
  if (key.kind !== 'choose' || !item || sitting.isReadOnly) return;
  const { chooseByNumber } = getPlayer(item.interaction);
  const value = chooseByNumber(item.content, entry?.value ?? null, key.number);
  if (value !== null) sitting.answer(value);
}
