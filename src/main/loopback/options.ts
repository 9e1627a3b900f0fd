import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../hosts/index.ts';

export interface LoopbackOptions {
  readonly dataFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly opensBrowser: boolean;
  /** Whether to work inside the folder even where a service synchronizes it. */
  readonly inPlace: boolean;
}

/**
 * Reads the host's command line: `--data <folder> --port <number> --no-open --in-place`.
 *
 * @throws Error with a sentence for the person, when it cannot be understood.
 */
export function readOptions(args: readonly string[]): LoopbackOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'in-place': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`"${values.port}" is not a port. Give a whole number up to 65535, or leave --port out.`);
  }
  return {
    dataFolder: values.data === undefined ? defaultDataFolder() : resolve(values.data),
    port,
    opensBrowser: !values['no-open'],
    inPlace: values['in-place'],
  };
}
