import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Avatar } from '@kaopu/ui/avatar.tsx';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { signOut } from './sign-out.ts';

export default function AccountMenu({ name }: { name: string }) {
  const t = useMessages(shellMessages);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={t('account.menu', { name })}>
          <Avatar name={name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<Icon name="person" />}>
          {t('account.own')}
        </Menu.Item>
        <Menu.Item component={Link} to="/settings" leftSection={<Icon name="sun" />}>
          {t('account.settings')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()} leftSection={<Icon name="leave" />}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
