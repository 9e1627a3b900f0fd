export { compareMoments } from './moments.ts';
export { createRandom, type RandomSource, randomInteger, shuffle } from './random.ts';
export { type Failure, fail, type Ok, type Result, succeed } from './result.ts';
export { compareText, foldText } from './text.ts';
