import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Writes bytes to a socket exactly as given and reads the answer to its end: a client library would tidy up what a
 * hostile page or program sends.
 */
export function rawRequest(
  port: number,
  request: string | readonly (string | Uint8Array)[],
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const received: Buffer[] = [];
    socket.setTimeout(10_000, () => socket.destroy(new Error('No answer within ten seconds.')));
    socket.on('data', (data) => received.push(data));
    socket.on('error', (error) => {
      // The host may close before everything was written; what it answered until then counts.
      if (received.length === 0) reject(error);
    });
    socket.on('close', () => resolve(parseAnswer(Buffer.concat(received).toString('latin1'))));
    for (const part of typeof request === 'string' ? [request] : request) socket.write(part);
  });
}

/** A request with the given headers, which asks the host to close the connection afterwards. */
export function writeRequest(method: string, target: string, headers: readonly string[], body = ''): string {
  return [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n');
}

function parseAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(first.split(' ')[1]), headers, body: text.slice(end + 4) };
}
