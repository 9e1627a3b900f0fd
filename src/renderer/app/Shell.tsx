import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { Suspense, useEffect, useState } from 'react';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useUndo } from '../client/useCommand.tsx';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { notePrintsOfBrowser } from '../components/saveFile.ts';
import { goTo, usePath } from '../stores/route.ts';
import { useUi } from '../stores/ui.ts';
import classes from './app.module.css';
import { Banners } from './Banners.tsx';
import { JumpTo } from './JumpTo.tsx';
import { KeyList } from './KeyList.tsx';
import { Navigation } from './Navigation.tsx';
import { OfficerName } from './OfficerName.tsx';
import { Presenter } from './Presenter.tsx';
import { routes } from './routes.tsx';

/** Navigation at the left, the screen at the right, and the keys that work everywhere. */
export const Shell = () => {
  const path = usePath();
  const presenting = useUi((state) => state.presenting);
  // A shared screen shows the meeting and nothing else.
  const shownPath = presenting ? 'pairing' : path;
  const route = routes.find((entry) => entry.path === shownPath) ?? routes[0]!;
  const { chapter } = useChapter();
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  const wished = useUi((state) => state.navigationFolded);
  const fold = useUi((state) => state.foldNavigation);
  const isCovered = useUi((state) => state.fillsWindow);
  const [keysShown, setKeysShown] = useState(false);
  const undo = useUndo('undo');
  const redo = useUndo('redo');
  const folded = wished ?? (route.work || narrow === true);

  useHotkeys([
    ['[', () => fold(!folded)],
    ['?', () => setKeysShown(true)],
    ['shift+?', () => setKeysShown(true)],
    ['mod+Z', () => undo.mutate()],
    ['mod+shift+Z', () => redo.mutate()],
  ]);

  useEffect(() => {
    if (path !== shownPath) goTo(shownPath);
  }, [path, shownPath]);

  useEffect(() => notePrintsOfBrowser(() => route.label), [route.label]);

  useEffect(() => {
    document.title = `${route.label} · ${chapter.settings.name} · MentorGrove`;
  }, [route.label, chapter.settings.name]);

  return (
    <Presenter>
      <div className={classes.frame}>
        {/* What a screen in full size covers is not reached by the keyboard either. */}
        <div inert={isCovered} className={classes.side}>
          <button
            type="button"
            className={classes.skip}
            onClick={() => document.getElementById('content')?.focus()}
          >
            Skip to the screen
          </button>
          <Navigation route={route} folded={folded} onFold={() => fold(!folded)} />
        </div>
        <div className={classes.main}>
          <div inert={isCovered}>
            <Banners route={route} />
          </div>
          <main id="content" tabIndex={-1} className={classes.content}>
            <ErrorBoundary key={route.path}>
              <Suspense fallback={null}>
                <route.screen />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
        <OfficerName />
        <JumpTo />
        <KeyList opened={keysShown} onClose={() => setKeysShown(false)} />
      </div>
    </Presenter>
  );
};
