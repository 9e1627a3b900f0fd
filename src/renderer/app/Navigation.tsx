import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconCheck,
  IconChevronDown,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconProgress,
  IconSearch,
  IconSelector,
  IconShieldCheck,
  IconUser,
} from '@tabler/icons-react';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useCommand } from '../client/useCommand.tsx';
import { formatMoment } from '../components/format.ts';
import { Logo } from '../components/marks.tsx';
import { goTo, hrefOf } from '../stores/route.ts';
import { useUi } from '../stores/ui.ts';
import classes from './navigation.module.css';
import { type Route, routes } from './routes.tsx';

const groups = ['home', 'This cycle', 'Over the years', 'Keeping'] as const;
const iconProps = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;

const ChapterMenu = ({ folded, disabled }: { folded: boolean; disabled: boolean }) => {
  const { chapter } = useChapter();
  const ask = useUi((state) => state.askOfficer);
  const close = useCommand((client) => client.chapters.close());
  return (
    <Menu position="bottom-start" width={230} shadow="none" disabled={disabled}>
      <Menu.Target>
        <UnstyledButton className={classes.chapter} aria-label={folded ? chapter.settings.name : undefined}>
          <Logo size={folded ? 32 : 30} />
          {!folded && (
            <>
              <span className={classes.chapterText}>
                <strong>{chapter.settings.name}</strong>
                <span>{chapter.isSample ? 'Sample, all made up' : 'MentorGrove chapter'}</span>
              </span>
              <IconSelector size={16} stroke={1.7} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {chapter.access === 'write' && (
          <Menu.Item onClick={() => ask('by hand')}>
            {chapter.settings.officer === ''
              ? 'Say who works here'
              : `You work as ${chapter.settings.officer}`}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => goTo('settings')}>Settings of this chapter</Menu.Item>
        <Menu.Item onClick={() => close.mutate(null)}>Open another chapter</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const CycleMenu = () => {
  const { chapter, cycle } = useChapter();
  const showCycle = useUi((state) => state.showCycle);
  return (
    <Menu position="bottom-start" width={206} shadow="none">
      <Menu.Target>
        <UnstyledButton className={classes.cycle}>
          <IconProgress size={16} stroke={1.7} aria-hidden />
          <strong>{cycle.label}</strong>
          <span>{cycle.id === chapter.currentCycleId ? 'current' : 'past'}</span>
          <IconChevronDown size={15} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {[...chapter.cycles].reverse().map((entry) => (
          <Menu.Item
            key={entry.id}
            rightSection={entry.id === cycle.id ? <IconCheck size={14} aria-label="shown" /> : null}
            onClick={() => showCycle(entry.id === chapter.currentCycleId ? null : entry.id)}
          >
            {entry.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const NavigationLink = ({ route, active, folded }: { route: Route; active: boolean; folded: boolean }) => (
  <Tooltip label={route.label} position="right" disabled={!folded}>
    <a
      href={hrefOf(route.path)}
      className={classes.link}
      aria-current={active ? 'page' : undefined}
      aria-label={route.label}
    >
      <route.icon {...iconProps} />
      {!folded && <span>{route.label}</span>}
    </a>
  </Tooltip>
);

/** The navigation: 232 px wide, or folded to a rail of 60 px with tooltips. */
export const Navigation = ({
  route,
  folded,
  onFold,
}: {
  route: Route;
  folded: boolean;
  onFold: () => void;
}) => {
  const { chapter } = useChapter();
  const presenting = useUi((state) => state.presenting);
  const ask = useUi((state) => state.askOfficer);
  const shown = presenting ? routes.filter(({ path }) => path === 'pairing') : routes;
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = folded ? 'Unfold the navigation' : 'Fold the navigation';
  return (
    <nav className={classes.nav} data-folded={folded || undefined} aria-label="Screens">
      <ChapterMenu folded={folded} disabled={presenting} />
      {!folded && !presenting && <CycleMenu />}
      <Tooltip label="Search or jump to" position="right" disabled={!folded}>
        <UnstyledButton
          className={classes.search}
          onClick={spotlight.open}
          aria-label={folded ? 'Search or jump to' : undefined}
        >
          <IconSearch size={folded ? 18 : 16} stroke={1.7} aria-hidden />
          {!folded && (
            <>
              <span>Search or jump to</span>
              <kbd>Ctrl K</kbd>
            </>
          )}
        </UnstyledButton>
      </Tooltip>
      <div className={classes.links}>
        {groups.map((group) => (
          <div key={group} className={classes.group}>
            {group !== 'home' &&
              shown.some((entry) => entry.group === group) &&
              (folded ? <hr /> : <h2>{group}</h2>)}
            {shown
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <NavigationLink key={entry.path} route={entry} active={entry === route} folded={folded} />
              ))}
          </div>
        ))}
      </div>
      {!folded && !presenting && chapter.access === 'write' && (
        <UnstyledButton className={classes.officer} onClick={() => ask('by hand')}>
          <IconUser size={16} stroke={1.7} aria-hidden />
          <span>{chapter.settings.officer === '' ? 'Add your name' : chapter.settings.officer}</span>
        </UnstyledButton>
      )}
      <div className={classes.foot}>
        {!folded && (
          <p className={classes.saved} data-waits={chapter.backupProblem !== null || undefined}>
            <IconShieldCheck size={16} stroke={1.7} aria-hidden />
            <span>
              {chapter.access === 'read' ? 'For reading only.' : 'Saved.'}{' '}
              {chapter.lastBackup === null
                ? 'No backup yet.'
                : `Last backup ${formatMoment(chapter.lastBackup.at)}, checked.`}
            </span>
          </p>
        )}
        <Tooltip label={`${foldLabel} ( [ )`} position="right">
          <UnstyledButton className={classes.fold} onClick={onFold} aria-label={foldLabel}>
            <FoldIcon {...iconProps} />
          </UnstyledButton>
        </Tooltip>
      </div>
    </nav>
  );
};
