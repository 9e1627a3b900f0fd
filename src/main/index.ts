// The Electron host: a sandboxed window on the same backend. Not run on the machines it was written on, which have no
// Electron binary: what it decides is tested in tests/rpc/electron, what it does by the end-to-end project `electron`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu, nativeTheme, powerMonitor, session } from 'electron';
import { systemKeychain } from './electron/keychain.ts';
import { confinePages, denyPermissions } from './electron/lockdown.ts';
import { handOutPorts } from './electron/ports.ts';
import { declareProtocol, serveWindow } from './electron/protocol.ts';
import { appOrigin, lockOnLeaving, RememberedSecrets, readPlace } from './hosts/index.ts';
import { withKeychain } from './rpc/keychainClient.ts';
import { createRelayRouter, startBackend } from './rpc/relay.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function openWindow(): void {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#121815' : '#F4F6F1',
    webPreferences: {
      preload: inProject('out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
}

async function run(): Promise<void> {
  const place = readPlace(process.argv);
  mkdirSync(place.dataFolder, { recursive: true });
  app.setPath('userData', join(place.dataFolder, 'window'));
  // One window a data folder: a second start shows the first.
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  await app.whenReady();
  denyPermissions(session.defaultSession);
  serveWindow(inProject('out/renderer'));
  const backend = startBackend({
    workerUrl: new URL('./storageWorker.js', import.meta.url),
    ...place,
    resourcesFolder: app.isPackaged ? join(process.resourcesPath, 'resources') : inProject('resources'),
    appVersion: app.getVersion(),
    hostKind: 'electron',
  });
  const remembered = new RememberedSecrets(
    join(place.dataFolder, 'window', 'remembered.json'),
    systemKeychain,
  );
  handOutPorts(createRelayRouter(withKeychain(backend.client, remembered)));
  lockOnLeaving(powerMonitor, () => backend.client.protection.lock());
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  openWindow();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => app.quit());
  // The chapter is closed in order before the process ends.
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void backend.stop().finally(() => {
      isStopped = true;
      app.quit();
    });
  });
}

app.enableSandbox();
declareProtocol();
confinePages();
void run();
