/**
 * The address to hand to the system's browser, or null where it must not be opened: only https, with a host name,
 * without a user name or password, and not pointing back at this machine or its network by number.
 */
export function allowedExternalUrl(text: string): string | null {
  if (text.length > 2048 || hasControlCharacter(text)) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  if (!/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname)) return null;
  return url.href;
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character <= ' ' || character === '\u007f' || character === '\\');
}
