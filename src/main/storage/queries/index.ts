export * from './chapter.ts';
export * from './imports.ts';
export { insertMany } from './insertMany.ts';
export * from './instruments.ts';
export * from './lineage.ts';
export * from './pairing.ts';
export * from './people.ts';
export * from './plan.ts';
export * from './submissions.ts';
