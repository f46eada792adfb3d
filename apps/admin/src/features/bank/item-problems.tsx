import type { ItemProblem } from '@kaopu/domain/bank/define-interaction.ts';
import { findItemProblems, type ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getAuthor } from '@kaopu/item-player/authors.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import styles from './bank.module.css';

/** What stands between the draft and its going live; nothing once it is complete. */
export function ItemProblems({ body }: { body: ItemBody }) {
  const t = useMessages(bankMessages);
  const write = useProblemWords(body);
  const problems = findItemProblems(body);
  if (problems.length === 0) return null;
  return (
    <Sheet title={t('problems.title')} level={3}>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{write(problem)}</li>
        ))}
      </ul>
    </Sheet>
  );
}

function useProblemWords({ interaction, content }: ItemBody) {
  const t = useMessages(bankMessages);
  return ({ code, part = '', language }: ItemProblem): string => {
    const named = {
      part: getAuthor(interaction).namePart(content, part),
      language: language ? t(`language.${language}`) : '',
    };
    if (code === 'PART_MISSING') return t('problem.PART_MISSING', named);
    if (code === 'STEM_MISSING') return t('problem.STEM_MISSING', { language: named.language });
    return t(`problem.${code}`);
  };
}
