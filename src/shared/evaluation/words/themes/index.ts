export {
  countFrequencies,
  countTogether,
  type Frequency,
  type FrequencySource,
  type ToldPeople,
  themeSets,
} from './countThemes.ts';
