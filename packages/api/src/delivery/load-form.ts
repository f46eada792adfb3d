import type { Reader } from '@kaopu/db/client.ts';
import type { ItemToScore } from '@kaopu/domain/delivery/score-attempt.ts';
import { findItemContents, findScorings } from '../bank/bank.offers.ts';
import { findFormItems } from '../exams/exams.offers.ts';

/** The items of a form in order, as candidates see them: content without the key. */
export async function loadForm(reader: Reader, formId: string) {
  const places = await findFormItems(reader, formId);
  const contents = await findItemContents(
    reader,
    places.map(({ itemVersionId }) => itemVersionId),
  );
  const byId = new Map(contents.map((content) => [content.itemVersionId, content]));
  return places.flatMap((place) => {
    const content = byId.get(place.itemVersionId);
    return content ? [{ ...place, ...content }] : [];
  });
}

export type ItemWithKey = Awaited<ReturnType<typeof loadForm>>[number] & ItemToScore & { feedback: unknown };

/** The same with key, rule and feedback. Never for a candidate before release. */
export async function loadFormWithKeys(reader: Reader, formId: string): Promise<ItemWithKey[]> {
  const items = await loadForm(reader, formId);
  const scorings = await findScorings(
    reader,
    items.map(({ scoringVersionId }) => scoringVersionId),
  );
  const byId = new Map(scorings.map((scoring) => [scoring.scoringVersionId, scoring]));
  return items.map((item) => {
    const scoring = byId.get(item.scoringVersionId);
    if (!scoring) throw new Error(`the scoring version ${item.scoringVersionId} does not exist`);
    return { ...item, ...scoring };
  });
}
