import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { UnstyledButton } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import styles from './navigation-sheet.module.css';
import { Places } from './places.tsx';
import type { Viewer } from './viewer.ts';

/** The places on a narrow screen: a sheet over the page, the browser's own dialog with its own way out. */
export function NavigationSheet({ viewer }: { viewer: Viewer }) {
  const t = useMessages(adminShellMessages);
  const sheet = useRef<HTMLDialogElement>(null);
  const place = useRouterState({ select: (state) => state.location.href });
  // A change of place closes it.
  useEffect(() => sheet.current?.close(), [place]);
  if (viewer.person === null) return null;
  return (
    <>
      <UnstyledButton
        className={styles.button}
        aria-label={t('navigation.open')}
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="menu" size={22} />
      </UnstyledButton>
      <dialog ref={sheet} className={styles.sheet}>
        <UnstyledButton
          className={styles.button}
          aria-label={t('navigation.close')}
          onClick={() => sheet.current?.close()}
        >
          <Icon name="close" size={22} />
        </UnstyledButton>
        <Places viewer={viewer} />
      </dialog>
    </>
  );
}
