import type { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import type { DraftOutcome } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { TRPCClientError } from '@trpc/client';
import { queryClient, trpc, trpcClient } from '../../trpc.ts';
import type { SchemeVersion } from './certification-facts.ts';

/** What a registrar writes of a version. */
export type SchemeDraft = { title: Bilingual; rules: SchemeRules; inForceOn: string | null };

/** The version as it is stored now. */
export const versionQuery = (schemeVersionId: string) =>
  trpc.certification.getSchemeVersion.queryOptions(
    { schemeVersionId },
    { staleTime: 0, refetchOnWindowFocus: false },
  );

export const toDraft = ({ title, rules, inForceOn }: SchemeVersion): SchemeDraft => ({
  title,
  rules,
  inForceOn,
});

/** Sends the draft and says what became of it; never throws. */
export async function saveSchemeDraft(
  schemeVersionId: string,
  draft: SchemeDraft,
  revision: number,
): Promise<DraftOutcome> {
  try {
    const saved = await trpcClient.certification.saveSchemeDraft.mutate({
      schemeVersionId,
      revision,
      ...draft,
    });
    // What keeps it from publication is computed by the server and shown beside the fields.
    void queryClient.invalidateQueries({ queryKey: trpc.certification.pathKey() });
    return { kind: 'saved', revision: saved.revision, savedAt: saved.savedAt };
  } catch (error) {
    if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unanswered' };
    if (error.data.kaopu?.code === 'STALE_DRAFT') return { kind: 'stale' };
    return { kind: 'refused', error };
  }
}
