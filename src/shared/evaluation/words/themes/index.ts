export {
  countFrequencies,
  countTogether,
  type Frequency,
  type FrequencySource,
  protectThemes,
  type ToldPeople,
  themeSets,
} from './countThemes.ts';
export { type CodedWords, codedIn, countWords, type WordsCount } from './countWords.ts';
