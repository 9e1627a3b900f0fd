import type { MessagePort } from 'node:worker_threads';

export type HostKind = 'electron' | 'loopback';

/** What the worker thread is given when it starts. */
export interface BackendData {
  /** Folder in which the chapter files and their backups lie. */
  readonly dataFolder: string;
  /** The app's own folder, where working copies of chapters from a synced or network folder lie. */
  readonly appFolder?: string;
  /** True where the person insists on working inside a synced or network folder. */
  readonly inPlace?: boolean;
  /** Folder that holds `migrations/` and `sample/`. */
  readonly resourcesFolder: string;
  readonly appVersion: string;
  readonly hostKind: HostKind;
  /** The port on which the worker answers the contract. */
  readonly port: MessagePort;
}

export interface BackendOptions extends Omit<BackendData, 'port'> {
  /** The script of the worker: `storageWorker.ts`, or what it was built into. */
  readonly workerUrl: URL;
}
