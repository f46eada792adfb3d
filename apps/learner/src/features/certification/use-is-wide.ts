import { useMediaQuery } from '@mantine/hooks';

/** Whether there is room to show everything at once; on a phone what is long is folded. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
}
