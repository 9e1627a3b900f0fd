import { resolve, sep } from 'node:path';

/**
 * The file below `root` that a URL path means, or null where the path is anything but plain. "/" means index.html.
 *
 * @param root absolute folder
 * @param urlPath path of a request, still percent-encoded, without query and fragment
 */
export function resolveContentPath(root: string, urlPath: string): string | null {
  const decoded = decodeOnce(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const parts = decoded === '/' ? ['index.html'] : decoded.slice(1).split('/');
  if (!parts.every(isPlainName)) return null;
  const file = resolve(root, ...parts);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Letters, digits and a few marks, not starting with a dot: everything that the build writes, and nothing clever. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name);
}
