import { protocol } from 'electron';
import { appOrigin, loadContent, refusal } from '../hosts/index.ts';

/** Has to run before the app is ready: app:// behaves like https, with an origin of its own. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built window under app://mentorgrove/, and nothing else. */
export function serveWindow(rendererFolder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const isWanted = `${url.protocol}//${url.host}` === appOrigin && request.method === 'GET';
    const content = isWanted
      ? await loadContent(rendererFolder, url.pathname)
      : refusal(404, 'There is nothing at this address.');
    return new Response(content.body, { status: content.status, headers: content.headers });
  });
}
