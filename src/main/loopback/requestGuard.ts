import { timingSafeEqual } from 'node:crypto';

export interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

export interface GuardedRequest {
  readonly method: string;
  /** As sent, such as "/rpc/people/list". */
  readonly target: string;
  /** Names and values in turn, as Node's `rawHeaders` gives them. */
  readonly rawHeaders: readonly string[];
}

export interface GuardSettings {
  /** "127.0.0.1:51234" */
  readonly host: string;
  readonly token: string;
}

const onceOnly = ['host', 'origin', 'authorization', 'sec-fetch-site', 'content-length', 'transfer-encoding'];

/**
 * Decides whether a request may be answered: it has to name this very host, come from the host's own page, and, where
 * data is concerned, carry the token of this launch.
 *
 * @returns null when it may, else how to refuse it
 */
export function findRefusal(request: GuardedRequest, settings: GuardSettings): Refusal | null {
  const headers = collectHeaders(request.rawHeaders);
  if (onceOnly.some((name) => (headers.get(name)?.length ?? 0) > 1))
    return refuse(400, 'A header is given twice.');
  const header = (name: string) => headers.get(name)?.[0];

  // Another host name here means that some page made its own name point at this machine.
  if (header('host') !== settings.host)
    return refuse(421, 'This address belongs to MentorGrove on this computer.');
  if (!request.target.startsWith('/') || request.target.startsWith('//'))
    return refuse(400, 'That is not a path.');
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${settings.host}`)
    return refuse(403, 'Other pages may not ask here.');

  const isData = isDataPath(pathOf(request.target));
  const site = header('sec-fetch-site');
  const sites = isData ? ['same-origin'] : ['same-origin', 'none'];
  if (site !== undefined && !sites.includes(site)) return refuse(403, 'Other pages may not ask here.');

  if (!isData)
    return request.method === 'GET' || request.method === 'HEAD' ? null : refuse(405, 'Only reading here.');
  if (!isToken(header('authorization'), settings.token)) {
    return refuse(401, 'The key of this start is missing. Open the address that the terminal shows.');
  }
  const wanted = pathOf(request.target) === '/alive' ? 'GET' : 'POST';
  return request.method === wanted ? null : refuse(405, `Only ${wanted} here.`);
}

/** The path of a request target, without query. */
export function pathOf(target: string): string {
  return target.split(/[?#]/, 1)[0] ?? '';
}

/** Whether a path leads to data rather than to a file of the window. */
export function isDataPath(path: string): boolean {
  return path === '/alive' || path === '/rpc' || path.startsWith('/rpc/');
}

function isToken(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function collectHeaders(raw: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase();
    found.set(name, [...(found.get(name) ?? []), raw[i + 1] ?? '']);
  }
  return found;
}

const refuse = (status: number, sentence: string): Refusal => ({ status, sentence });
