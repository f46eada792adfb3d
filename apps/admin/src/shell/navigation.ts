import type { Permission } from '@kaopu/domain/identity/permission.ts';
import type { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import type { IconName } from '@kaopu/ui/icon.tsx';

type Key = keyof typeof adminShellMessages.messages;

export type Destination = {
  to: string;
  label: Extract<Key, `to.${string}`>;
  icon: IconName;
  /** Whoever holds any of these anywhere sees the place. */
  permissions: readonly Permission[];
};

export type DestinationGroup = {
  label: Extract<Key, `group.${string}`>;
  destinations: readonly Destination[];
};

/** Where staff can go. The words are those that the server enforces; a place shows once this build has its route. */
export const groups: readonly DestinationGroup[] = [
  {
    label: 'group.teaching',
    destinations: [
      {
        to: '/courses',
        label: 'to.courses',
        icon: 'book',
        permissions: ['learning.createCourse', 'learning.authorCourse', 'learning.readDrafts'],
      },
    ],
  },
  {
    label: 'group.exams',
    destinations: [
      { to: '/items', label: 'to.bank', icon: 'pencil', permissions: ['bank.readItems'] },
      { to: '/tests', label: 'to.tests', icon: 'exam', permissions: ['exams.readTests'] },
      { to: '/results', label: 'to.results', icon: 'flag', permissions: ['delivery.readResults'] },
    ],
  },
  {
    label: 'group.certification',
    destinations: [
      {
        to: '/schemes',
        label: 'to.schemes',
        icon: 'road',
        permissions: ['certification.readSchemes', 'certification.manageBody'],
      },
      {
        to: '/applications',
        label: 'to.dossiers',
        icon: 'board',
        permissions: ['certification.readDossiers'],
      },
      {
        to: '/credentials',
        label: 'to.credentials',
        icon: 'seal',
        permissions: ['certification.readCredentials'],
      },
    ],
  },
  {
    label: 'group.body',
    destinations: [
      { to: '/people', label: 'to.people', icon: 'people', permissions: ['identity.readPeople'] },
      { to: '/record', label: 'to.record', icon: 'record', permissions: ['audit.readEvents'] },
      { to: '/mail', label: 'to.mail', icon: 'mail', permissions: ['notify.readDemoMail'] },
    ],
  },
];

/** The groups with what this viewer may open and this build can show; empty groups fall away. */
export function openGroups(
  held: readonly string[],
  hasRoute: (path: string) => boolean,
  all: readonly DestinationGroup[] = groups,
): DestinationGroup[] {
  return all
    .map((group) => ({
      ...group,
      destinations: group.destinations.filter(
        ({ to, permissions }) => hasRoute(to) && permissions.some((permission) => held.includes(permission)),
      ),
    }))
    .filter((group) => group.destinations.length > 0);
}
