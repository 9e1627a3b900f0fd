export * from './agreement/index.ts';
export * from './bootstrap/index.ts';
export { type Degenerate, degenerate, type Interval, isDegenerate } from './degenerate.ts';
export * from './descriptive/index.ts';
export * as distributions from './distributions/checked.ts';
export { betaCdf, normalCdf, normalQuantile } from './distributions/index.ts';
export * from './inference/index.ts';
export * from './power/index.ts';
export * from './reliability/index.ts';
