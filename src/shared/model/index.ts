export * from './chapter.ts';
export * from './classYear.ts';
export * from './history.ts';
export * from './ids.ts';
export * from './importDraft.ts';
export * from './instrument.ts';
export * from './pairing.ts';
export * from './person.ts';
