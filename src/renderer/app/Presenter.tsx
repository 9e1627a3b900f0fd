import { notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import { Rings } from '../components/marks.tsx';
import { useUi } from '../stores/ui.ts';
import classes from './presenter.module.css';

/**
 * The frame round a shared screen, and the cover that Esc lays over everything. What is covered is neither painted nor
 * told to screen readers; floating menus and messages go with it.
 */
export const Presenter = ({ children }: { children: ReactNode }) => {
  const presenting = useUi((state) => state.presenting);
  const covered = useUi((state) => state.covered);
  const cover = useUi((state) => state.cover);

  useEffect(() => {
    if (!presenting) return;
    // Messages of before may name somebody.
    notifications.clean();
    const hide = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cover(true);
    };
    window.addEventListener('keydown', hide, { capture: true });
    return () => window.removeEventListener('keydown', hide, { capture: true });
  }, [presenting, cover]);

  useEffect(() => {
    document.body.toggleAttribute('data-covered', covered);
    if (!covered) return;
    const title = document.title;
    document.title = 'MentorGrove';
    return () => {
      document.title = title;
    };
  }, [covered]);

  return (
    <>
      <div className={classes.content} hidden={covered}>
        {children}
      </div>
      {covered && (
        <main className={classes.cover}>
          <button
            type="button"
            // biome-ignore lint/a11y/noAutofocus: the cover has one thing to do, and Enter does it
            autoFocus
            onClick={() => cover(false)}
          >
            <Rings size={72} />
            <span>Hidden. Click or press Enter to go on.</span>
          </button>
          <h1>MentorGrove</h1>
        </main>
      )}
      {presenting && <div className={classes.frame} aria-hidden="true" />}
    </>
  );
};
