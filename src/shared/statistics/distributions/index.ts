export { betaCdf, betaCdfWithRest, betaQuantile } from './beta.ts';
export { findRoot } from './findRoot.ts';
export { chiSquareUpper, gammaLower, gammaUpper } from './gamma.ts';
export { logGamma } from './logGamma.ts';
export { noncentralChiSquareCdf, noncentralChiSquareUpper } from './noncentralChiSquare.ts';
export { noncentralTCdf } from './noncentralT.ts';
export { normalCdf, normalQuantile } from './normal.ts';
export { fUpper, tCdf, tQuantile } from './student.ts';
