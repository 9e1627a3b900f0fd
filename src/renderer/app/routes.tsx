import {
  IconArrowsJoin2,
  IconBinaryTree,
  IconCalendarHeart,
  IconChartBar,
  IconDeviceDesktop,
  IconFileImport,
  IconFileText,
  IconForms,
  IconGitMerge,
  IconHistory,
  IconHome,
  IconLock,
  IconMail,
  IconPackageExport,
  IconQuote,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface Route {
  readonly path: string;
  readonly label: string;
  /** Where it stands in the navigation; `elsewhere` for screens that others lead to. */
  readonly group: 'home' | 'This cycle' | 'Over the years' | 'Keeping' | 'elsewhere';
  readonly icon: TablerIcon;
  /** Work screens use the whole window: the navigation folds to a rail. */
  readonly work: boolean;
  /** Whether a past cycle is worked on there as well: what is written about the years, and what keeps the chapter. */
  readonly worksOnPast: boolean;
  readonly screen: LazyExoticComponent<ComponentType>;
}

const route = (
  path: string,
  label: string,
  group: Route['group'],
  icon: TablerIcon,
  load: () => Promise<ComponentType>,
  work = false,
): Route => ({
  path,
  label,
  group,
  icon,
  work,
  worksOnPast: group === 'Over the years' || group === 'Keeping' || path === 'merge',
  screen: lazy(async () => ({ default: await load() })),
});

/** Every screen, in the order of the navigation. A new screen is a folder in screens/ and a line here. */
export const routes: readonly Route[] = [
  route('', 'Home', 'home', IconHome, async () => (await import('../screens/Home/Home.tsx')).Home),
  route(
    'people',
    'People',
    'This cycle',
    IconUsers,
    async () => (await import('../screens/People/People.tsx')).People,
  ),
  route(
    'questionnaires',
    'Questionnaires',
    'This cycle',
    IconForms,
    async () => (await import('../screens/Questionnaires/Questionnaires.tsx')).Questionnaires,
    true,
  ),
  route(
    'intake',
    'Intake',
    'This cycle',
    IconFileImport,
    async () => (await import('../screens/Intake/Intake.tsx')).Intake,
    true,
  ),
  route(
    'pairing',
    'Pairing',
    'This cycle',
    IconArrowsJoin2,
    async () => (await import('../screens/Pairing/Pairing.tsx')).Pairing,
    true,
  ),
  route(
    'letters',
    'Letters',
    'This cycle',
    IconMail,
    async () => (await import('../screens/Letters/Letters.tsx')).Letters,
  ),
  route(
    'check-ins',
    'Check-ins',
    'This cycle',
    IconCalendarHeart,
    async () => (await import('../screens/CheckIns/CheckIns.tsx')).CheckIns,
  ),
  route(
    'lineage',
    'Lineage',
    'Over the years',
    IconBinaryTree,
    async () => (await import('../screens/Lineage/Lineage.tsx')).Lineage,
    true,
  ),
  route(
    'evaluation',
    'Evaluation',
    'Over the years',
    IconChartBar,
    async () => (await import('../screens/Evaluation/Evaluation.tsx')).Evaluation,
  ),
  route(
    'comments',
    'Comments',
    'Over the years',
    IconQuote,
    async () => (await import('../screens/Comments/Comments.tsx')).Comments,
    true,
  ),
  route(
    'report',
    'Report',
    'Over the years',
    IconFileText,
    async () => (await import('../screens/Report/Report.tsx')).Report,
    true,
  ),
  route(
    'history',
    'Backups and history',
    'Keeping',
    IconHistory,
    async () => (await import('../screens/History/History.tsx')).History,
  ),
  route(
    'privacy',
    'Privacy',
    'Keeping',
    IconLock,
    async () => (await import('../screens/Privacy/Privacy.tsx')).Privacy,
  ),
  route(
    'hand-over',
    'Hand-over',
    'Keeping',
    IconPackageExport,
    async () => (await import('../screens/HandOver/HandOver.tsx')).HandOver,
  ),
  route(
    'merge',
    'Merge a copy',
    'elsewhere',
    IconGitMerge,
    async () => (await import('../screens/Merge/Merge.tsx')).Merge,
  ),
  route(
    'settings',
    'Settings',
    'Keeping',
    IconSettings,
    async () => (await import('../screens/Settings/Settings.tsx')).Settings,
  ),
  route(
    'past-years',
    'Bring in past years',
    'elsewhere',
    IconFileImport,
    async () => (await import('../screens/LineageImport/LineageImport.tsx')).LineageImport,
  ),
  route(
    'kiosk',
    'Kiosk',
    'elsewhere',
    IconDeviceDesktop,
    async () => (await import('../screens/Kiosk/KioskSetup.tsx')).KioskSetup,
  ),
];
