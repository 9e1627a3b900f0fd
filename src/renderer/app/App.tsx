import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { use, useEffect } from 'react';
import { ChapterProvider } from '../client/ChapterProvider.tsx';
import { ClientProvider } from '../client/ClientProvider.tsx';
import type { Client } from '../client/connect.ts';
import { useForgetChapter, useKioskState } from '../client/kiosk.ts';
import { useAutoLock, useForgetWhenLocked, useLock, useProtection } from '../client/protection.ts';
import { useCurrentChapter } from '../client/queries.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { LoadError } from '../components/LoadError.tsx';
import { Kiosk } from '../screens/Kiosk/Kiosk.tsx';
import { Lock } from '../screens/Lock/Lock.tsx';
import { Welcome } from '../screens/Welcome/Welcome.tsx';
import classes from './app.module.css';
import { Shell } from './Shell.tsx';
import { resolveVariables, theme } from './theme.ts';

const Connected = ({ connection }: { connection: Promise<Client> }) => (
  <ClientProvider client={use(connection)}>
    <Start />
  </ClientProvider>
);

/** While the kiosk is on, the window is the kiosk and nothing else, whatever its address says. */
const Start = () => {
  const kiosk = useKioskState();
  const forgetChapter = useForgetChapter();
  const isOn = kiosk.data?.on === true;
  useEffect(() => {
    if (!isOn) return;
    forgetChapter();
    notifications.clean();
  }, [isOn, forgetChapter]);
  if (kiosk.data === undefined)
    return kiosk.isError ? <LoadError error={kiosk.error} onRetry={() => void kiosk.refetch()} /> : null;
  return isOn ? <Kiosk state={kiosk.data} /> : <OpenChapter />;
};

/** While the chapter is locked, the window asks for its passphrase and shows nothing else. */
const OpenChapter = () => {
  const chapter = useCurrentChapter();
  const protection = useProtection();
  const lock = useLock();
  const { locked, isProtected, autoLockMinutes } = protection.data ?? { locked: null };
  const isLocked = locked !== null;
  useAutoLock(isProtected === true ? (autoLockMinutes ?? 0) : 0, lock);
  useForgetWhenLocked(isLocked);
  useEffect(() => {
    if (isLocked) notifications.clean();
  }, [isLocked]);
  if (protection.data === undefined)
    return protection.isError ? (
      <LoadError error={protection.error} onRetry={() => void protection.refetch()} />
    ) : null;
  if (locked !== null) return <Lock locked={locked} />;
  if (chapter.isError) return <LoadError error={chapter.error} onRetry={() => void chapter.refetch()} />;
  if (chapter.data === undefined) return null;
  if (chapter.data === null) return <Welcome />;
  return (
    <ChapterProvider chapter={chapter.data}>
      <Shell />
    </ChapterProvider>
  );
};

export const App = ({ nonce, connection }: { nonce: string; connection: Promise<Client> }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={resolveVariables}
    defaultColorScheme="auto"
    getStyleNonce={() => nonce}
  >
    <section id="floating" aria-label="Menus and hints" />
    <Notifications position="bottom-left" limit={3} classNames={{ notification: classes.toast ?? '' }} />
    <ErrorBoundary>
      <Connected connection={connection} />
    </ErrorBoundary>
  </MantineProvider>
);
