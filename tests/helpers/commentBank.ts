import { createRandom, randomInteger } from '../../src/shared/util/index.ts';

/** Made-up sentences as students write them; with an emoji and an accent, so that places are counted right. */
const sentences = [
  'The folder of old outlines was nice, but what helped was that she had been exactly where I was a year before and had come out of it fine.',
  'How to use the question bank without drowning.',
  'We met only twice because our blocks never lined up.',
  'Before the anatomy practical I wrote to my mentor at eleven at night and she called me and talked me down.',
  'Later she took me to her own mentor’s place for dinner and suddenly I had three people to ask instead of one.',
  'That was when I felt I had a place here.',
  'Being asked things I did not know I knew. It made me go back to my own MS3 and thank her.',
  'Honestly the coffee at the start. After that I did not hear much, I think we both waited for the other to write.',
  'Somebody who answered the questions I would have been embarrassed to ask a professor, like how to read a syllabus or when it is fine to sleep.',
  'The group chat of the whole family, where nobody minds a silly question 🌱.',
  'Her patience. And her board game nights became our family’s.',
  'A café near the hospital where we met in the same block every month.',
  'He told me which lectures to skip, and he was right.',
  'I would have quit anatomy without the group chat.',
  'Knowing what comes after this year took the fear out of it.',
  'We had too little in common to talk for long.',
] as const;

/** Comments of one to three sentences each, the same for the same seed. */
export const makeComments = (count: number, seed = 8): string[] => {
  const random = createRandom(seed);
  const pick = (): string => sentences[randomInteger(random, sentences.length)] as string;
  return Array.from({ length: count }, () => {
    const chosen = new Set(Array.from({ length: 1 + randomInteger(random, 3) }, pick));
    return [...chosen].join(' ');
  });
};
