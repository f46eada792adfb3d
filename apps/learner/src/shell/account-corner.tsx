import { useLanguage } from '@kaopu/i18n/language.ts';
import { Avatar } from '@kaopu/ui/avatar.tsx';
import { lazy, Suspense } from 'react';
import { SignInLink } from './sign-in-link.tsx';
import { nameOf, type Viewer } from './viewer.ts';

// A visitor needs no menu, and its positioning weighs 25 kB.
const AccountMenu = lazy(() => import('./account-menu.tsx'));

/** Who is signed in, or the way in. */
export function AccountCorner({ viewer }: { viewer: Viewer }) {
  const language = useLanguage();
  if (!viewer.isKnown) return null;
  if (viewer.person === null) return <SignInLink />;
  const name = nameOf(viewer.person, language);
  return (
    <Suspense fallback={<Avatar name={name} />}>
      <AccountMenu name={name} />
    </Suspense>
  );
}
