export { betaCdf, betaQuantile } from './beta.ts';
export { logGamma } from './logGamma.ts';
export { normalCdf, normalQuantile } from './normal.ts';
