import { spawn } from 'node:child_process';

/** The command that opens an address in the person's browser, or null where no browser can show itself. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): readonly [command: string, ...args: string[]] | null {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (platform === 'darwin') return ['open', address];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', address] : null;
}

/** Opens the address if it can; a machine without a browser is no error, since the address is printed as well. */
export function openBrowser(address: string): void {
  const command = browserCommand(address);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: copy the address into one.'));
  child.unref();
}
