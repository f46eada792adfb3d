import { createContext, type ReactNode, use, useCallback, useRef } from 'react';

const NavigationFocusContext = createContext<() => boolean>(() => false);

/**
 * After a navigation the first heading that appears takes the focus, so that keyboards and screen readers start
 * where the new page does. `place` is the path shown now; the page first loaded keeps the browser's own focus.
 */
export function NavigationFocus({ place, children }: { place: string; children: ReactNode }) {
  const claimed = useRef(place);
  const claim = useCallback(() => {
    if (claimed.current === place) return false;
    claimed.current = place;
    return true;
  }, [place]);
  return <NavigationFocusContext value={claim}>{children}</NavigationFocusContext>;
}

export const useNavigationFocus = (): (() => boolean) => use(NavigationFocusContext);
