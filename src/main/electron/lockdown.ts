import { app, type Session, shell } from 'electron';
import { allowedExternalUrl, isAllowedPermission, isOwnPage } from '../hosts/index.ts';

/** Refuses every permission and device that a page could ask for, but for copying a text. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isAllowedPermission(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission));
  session.setDevicePermissionHandler(() => false);
}

/** Keeps every page where it is: no navigation away, no further windows, no embedded pages. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const allowed = allowedExternalUrl(url);
      if (allowed !== null) void shell.openExternal(allowed);
      return { action: 'deny' };
    });
  });
}
