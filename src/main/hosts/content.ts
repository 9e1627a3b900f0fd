import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { resolveContentPath } from './contentPath.ts';
import { cacheControl, contentSecurityPolicy, contentType, everyResponse } from './headers.ts';

export interface Content {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Answers a request for a file of the built window. HTML gets a fresh nonce in place of `__CSP_NONCE__`, the same that
 * its policy names.
 *
 * @param root absolute folder of the built renderer
 * @param urlPath path of the request, percent-encoded, without query and fragment
 */
export async function loadContent(root: string, urlPath: string): Promise<Content> {
  const file = resolveContentPath(root, urlPath);
  const type = file === null ? undefined : contentType(file);
  if (file === null || type === undefined) return refusal(404, 'There is nothing at this address.');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    // A link inside the folder must not lead out of it.
    const real = await realpath(file);
    if (!real.startsWith((await realpath(root)) + sep))
      return refusal(404, 'There is nothing at this address.');
    bytes = new Uint8Array(await readFile(real));
  } catch {
    return refusal(404, 'There is nothing at this address.');
  }
  const headers = { ...everyResponse, 'Content-Type': type, 'Cache-Control': cacheControl(urlPath) };
  if (!type.startsWith('text/html')) {
    return {
      status: 200,
      headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy() },
      body: bytes,
    };
  }
  const nonce = randomBytes(18).toString('base64url');
  const page = new TextDecoder().decode(bytes).replaceAll('__CSP_NONCE__', nonce);
  return {
    status: 200,
    headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy(nonce) },
    body: new TextEncoder().encode(page),
  };
}

/** A plain-text answer with every protective header. */
export function refusal(status: number, sentence: string): Content {
  return {
    status,
    headers: {
      ...everyResponse,
      'Content-Security-Policy': contentSecurityPolicy(),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode(`${sentence}\n`),
  };
}
