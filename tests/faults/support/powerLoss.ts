import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomInteger } from '../../../src/shared/util/index.ts';

// What a power failure leaves: of each file, everything that was written before its last flush, and of what was written
// after it any part, in any order, down to single sectors. The folder's entries (new files, renames, removals) are kept
// in the order in which they were made, as the journals of today's file systems do.

const sectorBytes = 512;

type Operation =
  | { readonly kind: 'open'; readonly file: number; readonly path: string; readonly empties: boolean }
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly at: number }
  | { readonly kind: 'flush'; readonly file: number }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'acknowledged'; readonly text: string };

/** Builds the recorder; null where there is no compiler, or this is not Linux. */
export const buildRecorder = (folder: string): string | null => {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'recordWrites.so');
  const source = join(import.meta.dirname, 'recordWrites.c');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread']);
  return built.status === 0 ? library : null;
};

const readOne = (kind: string, file: number, at: number, data: Buffer): Operation => {
  const text = () => data.toString('utf8');
  switch (kind) {
    case 'O':
      return { kind: 'open', file, path: text(), empties: at === 1 };
    case 'W':
      return { kind: 'write', file, at, data };
    case 'T':
      return { kind: 'truncate', file, at };
    case 'S':
      return { kind: 'flush', file };
    case 'U':
      return { kind: 'remove', path: text() };
    case 'R': {
      const [from = '', to = ''] = text().split('\0');
      return { kind: 'rename', from, to };
    }
    case 'A':
      return { kind: 'acknowledged', text: text() };
    default:
      throw new Error(`The record has a part of an unknown kind: ${kind}.`);
  }
};

export const readRecord = (log: Buffer): Operation[] => {
  const operations: Operation[] = [];
  for (let position = 0; position + 21 <= log.length; ) {
    const kind = String.fromCharCode(log[position] ?? 0);
    const file = log.readUInt32LE(position + 1);
    const at = Number(log.readBigUInt64LE(position + 5));
    const length = Number(log.readBigUInt64LE(position + 13));
    const start = position + 21;
    if (start + length > log.length) break;
    operations.push(readOne(kind, file, at, log.subarray(start, start + length)));
    position = start + length;
  }
  return operations;
};

interface Kept {
  bytes: Buffer;
  pending: Extract<Operation, { kind: 'write' | 'truncate' }>[];
}

const apply = (bytes: Buffer, operation: Kept['pending'][number]): Buffer => {
  if (operation.kind === 'truncate') {
    return operation.at <= bytes.length
      ? Buffer.from(bytes.subarray(0, operation.at))
      : Buffer.concat([bytes, Buffer.alloc(operation.at - bytes.length)]);
  }
  const end = operation.at + operation.data.length;
  const grown = end > bytes.length ? Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]) : bytes;
  operation.data.copy(grown, operation.at);
  return grown;
};

/** Sectors of a write that reached the disk: all, none, or some of them. */
const tear = (operation: Kept['pending'][number], random: () => number): Kept['pending'] => {
  const luck = random();
  if (luck < 0.4) return [operation];
  if (luck < 0.75 || operation.kind === 'truncate') return [];
  const parts: Kept['pending'] = [];
  for (let at = 0; at < operation.data.length; at += sectorBytes) {
    if (random() < 0.5) continue;
    const data = operation.data.subarray(at, at + sectorBytes);
    parts.push({ kind: 'write', file: operation.file, at: operation.at + at, data });
  }
  return parts;
};

const shuffle = <Value>(values: Value[], random: () => number): Value[] => {
  for (let index = values.length - 1; index > 0; index--) {
    const other = randomInteger(random, index + 1);
    [values[index], values[other]] = [values[other] as Value, values[index] as Value];
  }
  return values;
};

/** Plays a record up to a moment. `settleAt` gives the disk after a failure of the power, or after a calm end. */
export class Disk {
  private readonly names = new Map<string, Kept>();
  private readonly files = new Map<number, Kept>();
  private readonly acknowledgements: string[] = [];

  /** @param initial the folder's files before the record began, by path */
  constructor(initial: ReadonlyMap<string, Buffer>) {
    for (const [path, bytes] of initial) this.names.set(path, { bytes: Buffer.from(bytes), pending: [] });
  }

  get acknowledged(): string[] {
    return this.acknowledgements.join('').split('\n').filter(Boolean);
  }

  play(operation: Operation): void {
    switch (operation.kind) {
      case 'open': {
        const kept = this.names.get(operation.path) ?? { bytes: Buffer.alloc(0), pending: [] };
        this.names.set(operation.path, kept);
        this.files.set(operation.file, kept);
        if (operation.empties) kept.pending.push({ kind: 'truncate', file: operation.file, at: 0 });
        return;
      }
      case 'write':
      case 'truncate':
        this.files.get(operation.file)?.pending.push(operation);
        return;
      case 'flush': {
        const kept = this.files.get(operation.file);
        if (kept === undefined) return;
        for (const part of kept.pending) kept.bytes = apply(kept.bytes, part);
        kept.pending = [];
        return;
      }
      case 'remove':
        this.names.delete(operation.path);
        return;
      case 'rename': {
        const kept = this.names.get(operation.from);
        if (kept === undefined) return;
        this.names.delete(operation.from);
        this.names.set(operation.to, kept);
        return;
      }
      case 'acknowledged':
        this.acknowledgements.push(operation.text);
    }
  }

  /** Writes what the failure leaves of the files right in the folder, the chapter with its journals, into another one. */
  writeAfterFailure(from: string, into: string, random: () => number): void {
    for (const [path, { bytes, pending }] of this.names) {
      if (dirname(path) !== from) continue;
      let left: Buffer = Buffer.from(bytes);
      const parts = pending.flatMap((part) => tear(part, random));
      for (const part of random() < 0.5 ? parts : shuffle(parts, random)) left = apply(left, part);
      writeFileSync(join(into, basename(path)), left);
    }
  }
}
