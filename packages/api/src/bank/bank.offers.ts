import type { Reader } from '@kaopu/db/client.ts';
import { bank, item, itemVersion, scoringVersion } from '@kaopu/db/schema/bank.ts';
import { and, desc, eq, inArray } from 'drizzle-orm';

/**
 * For each of these items that is live: the newest version and its newest scoring, and how many points it is
 * worth. Items that are not live are left out; the order is not that of the ids.
 */
export function findLiveItems(reader: Reader, itemIds: string[]) {
  return reader
    .selectDistinctOn([item.itemId], {
      itemId: item.itemId,
      reference: item.reference,
      summary: item.summary,
      domainCode: itemVersion.domainCode,
      frameworkId: bank.frameworkId,
      interaction: itemVersion.interaction,
      points: itemVersion.points,
      itemVersionId: itemVersion.itemVersionId,
      scoringVersionId: scoringVersion.scoringVersionId,
    })
    .from(item)
    .innerJoin(bank, eq(bank.bankId, item.bankId))
    .innerJoin(itemVersion, eq(itemVersion.itemId, item.itemId))
    .innerJoin(scoringVersion, eq(scoringVersion.itemVersionId, itemVersion.itemVersionId))
    .where(and(inArray(item.itemId, itemIds), eq(item.state, 'live')))
    .orderBy(item.itemId, desc(itemVersion.number), desc(scoringVersion.number));
}

/** What candidates see of these item versions; never the key. */
export function findItemContents(reader: Reader, itemVersionIds: string[]) {
  return reader
    .select({
      itemVersionId: itemVersion.itemVersionId,
      interaction: itemVersion.interaction,
      content: itemVersion.content,
      points: itemVersion.points,
      domainCode: itemVersion.domainCode,
    })
    .from(itemVersion)
    .where(inArray(itemVersion.itemVersionId, itemVersionIds));
}

/** Key, rule and feedback of these scoring versions: for scoring and for a review after release, nothing else. */
export function findScorings(reader: Reader, scoringVersionIds: string[]) {
  return reader
    .select({
      scoringVersionId: scoringVersion.scoringVersionId,
      itemVersionId: scoringVersion.itemVersionId,
      key: scoringVersion.key,
      scoring: scoringVersion.rule,
      feedback: scoringVersion.feedback,
    })
    .from(scoringVersion)
    .where(inArray(scoringVersion.scoringVersionId, scoringVersionIds));
}

/** A query for the frameworks that the banks of these item versions follow, to be used inside another statement. */
export function frameworksOfItems(reader: Reader, itemVersionIds: string[]) {
  return reader
    .select({ frameworkId: bank.frameworkId })
    .from(itemVersion)
    .innerJoin(item, eq(item.itemId, itemVersion.itemId))
    .innerJoin(bank, eq(bank.bankId, item.bankId))
    .where(inArray(itemVersion.itemVersionId, itemVersionIds));
}
