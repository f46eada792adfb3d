import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { trpc } from '../trpc.ts';

type ViewerFacts = inferOutput<typeof trpc.identity.getViewer>;

/** Who looks at the screen. `person` is null for a visitor; `permissions` are those held in any scope. */
export type Viewer = {
  /** False until the server has said who it is. */
  isKnown: boolean;
  /** True until there is an answer of any kind. */
  isPending: boolean;
  person: ViewerFacts['person'];
  permissions: readonly string[];
  /** What this installation is and can do; null until it is known. */
  installation: ViewerFacts['installation'] | null;
};

export const viewerQuery = trpc.identity.getViewer.queryOptions(undefined, { staleTime: 60_000 });

/** The viewer; a visitor until the server has answered, and when it cannot be reached. */
export function useViewer(): Viewer {
  const { data, isSuccess, isPending } = useQuery(viewerQuery);
  return {
    isKnown: isSuccess,
    isPending,
    person: data?.person ?? null,
    permissions: data?.person?.permissions ?? [],
    installation: data?.installation ?? null,
  };
}

/** The person's name as the chosen language writes it. */
export function nameOf(person: NonNullable<Viewer['person']>, language: string): string {
  return language === 'en' ? (person.latinName ?? person.name) : person.name;
}
