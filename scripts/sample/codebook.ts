import type { Code, CodeColor, CodeId, Theme, ThemeCode, ThemeId } from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createIdMaker } from './chance.ts';

/** A code, and the turns of phrase in the made-up comments by which its made-up coder knows it. */
interface CodePlan {
  readonly name: string;
  readonly theme: string | null;
  readonly color: CodeColor;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
  readonly example: string;
  readonly sign: RegExp;
}

const ahead = 'Someone a step ahead';
const together = 'Not alone here';
const between = 'What got in the way';
const back = 'What it gives back';

export const codePlans: readonly CodePlan[] = [
  {
    name: 'Study advice',
    theme: ahead,
    color: 'linden',
    definition: 'Help with how and what to study.',
    include: 'old notes and schedules, which resources to leave out, practice for a practical',
    exclude: 'calm before an exam, which is a code of its own',
    example: 'My mentor told me which resources to ignore.',
    sign: /resources|quizzed me|flashcard|all the reading|old notes|study plans|old schedule|read a paper|algorithm|studied in the same|silence for a whole evening|tips before|mock interviews|study material|study habits|hand-me-down/i,
  },
  {
    name: 'Nerves and hard days',
    theme: ahead,
    color: 'cedar',
    definition: 'Being calmed, steadied or held when it was hard.',
    include: 'the night before an exam, a failed exam, thoughts of quitting, loss',
    exclude: 'advice on the material itself',
    example: '“Breathe, eat something, you have got this.”',
    sign: /night before|panic|breathe, eat|failed the first|failed a quiz|slept for the first|quitting|grandfather|counseling|how i was sleeping|place to vent|through (october|november|december|january|february)|therapy|hard shift|retake|a text that said/i,
  },
  {
    name: 'Seeing the road ahead',
    theme: ahead,
    color: 'alder',
    definition: 'Knowing what comes next because someone has been there.',
    include: 'the next year, the wards, choosing a specialty, unwritten rules',
    exclude: '',
    example: 'The honest version of what MS2 looks like, not the brochure version.',
    sign: /ms2 looks like|unwritten rules|resident in the specialty|next three years|know (the wards|residency|third year|away)|the switch can work|attending|could not know yet|know more than you think|help with money|whether it gets better/i,
  },
  {
    name: 'A friend in the school',
    theme: together,
    color: 'rowan',
    definition: 'The pair became friends, or did things that friends do.',
    include: 'dinners, walks, time without talk of school',
    exclude: 'friends made without the program',
    example: 'A friendship, simply.',
    sign: /same things|anything but school|had dinner with|we went|walking that dog|friendship, simply|cooked|saved me a seat|bubble tea|nothing at all for three hours|got me out of the library|made our pair work|brought me|hobbies/i,
  },
  {
    name: 'Feeling I belong',
    theme: together,
    color: 'maple',
    definition: 'Having a place in the school or among its people.',
    include: 'being seen, shared background',
    exclude: '',
    example: 'It made a big school feel small.',
    sign: /belong|big school feel small|knew nobody|knew no one|part of the school|first-gen|same background|across the cafeteria|a faith|the only one|like me\b|introduced me as/i,
  },
  {
    name: 'The whole family',
    theme: together,
    color: 'aspen',
    definition: 'Help or welcome that came through others of the family, not only one’s own mentor.',
    include: 'dinners of the family, being passed on to someone further up',
    exclude: 'friends made at the social',
    example: 'Our whole line went together and now I know people in every class.',
    sign: /whole line|grand-mentor|all four of us|three classes|three of us|whole family|family dinner|grandma|families together|mentees in my family|include the ms3s|other family|another family/i,
  },
  {
    name: 'Time was scarce',
    theme: between,
    color: 'birch',
    definition: 'Schedules, blocks or workload kept the two from meeting.',
    include: 'free times that never overlapped, board exams, evenings',
    exclude: 'no answer to messages',
    example: 'Scheduling. We are both free about never.',
    sign: /scheduling|finding a time|free times|same week|on the calendar|very full|had to cancel|the time\. i said|evenings|taking up time|have the time|hours we really|people are free|pause during boards|weekend morning|another campus/i,
  },
  {
    name: 'Long silence',
    theme: between,
    color: 'beech',
    definition: 'One side did not answer, or nobody wrote first.',
    include: 'late answers, a pair that faded',
    exclude: 'too little time on both sides',
    example: 'It was always me who wrote first.',
    sign: /silent too|silence is an answer|did not answer|stopped answering|wrote first|then it faded|two answers|nothing for two weeks|"read" under|just forgotten|after that not much|whether everybody has met|do not meet|went quiet|goes silent|waited at|mentees to (answer|write)/i,
  },
  {
    name: 'Unclear what to expect',
    theme: between,
    color: 'elm',
    definition: 'Not knowing what the two may ask of each other, or what a mentor is to do.',
    include: 'how often to write, the first meeting, whom to turn to',
    exclude: '',
    example: 'I did not know how often I was allowed to write.',
    sign: /how often|supposed to expect|what to do with me|whom (i|we|to)|talk about (the|at the) first|one-page guide|short training|goals we|should push|doing it right|tips for mentors|mentor agreed|job interview|what i was for|friendship end|good mentee|no one to tell/i,
  },
  {
    name: 'What mentors take away',
    theme: back,
    color: 'willow',
    definition: 'What mentors learn, or what being needed does for them.',
    include: 'teaching, listening, thanks, pride',
    exclude: '',
    example: 'I have learned to listen without fixing everything at once.',
    sign: /like teaching|how far i have come|feedback that|listen without|keeps me honest|go back over|passing on|to be needed|thank-you card|thanked us|happier than|how this was|i can do this|watching someone|not graded|to be asked|too proud|corrected me|why i came here|calling home|picture from the ward|one more person|noticed that i meant/i,
  },
  {
    name: 'Ideas for the program',
    theme: null,
    color: 'hazel',
    definition: 'A wish or a suggestion to the board.',
    include: 'pairing, events, dates, rules',
    exclude: 'complaints without a suggestion',
    example: 'Pair us before orientation.',
    sign: /^(pair|match|weigh|start with|send|fewer|a swap|explain|ask|check|put somebody|only|keep|let|a one-page|look at|do a|introduce|one event|two mentors|a small certificate|include|tell|a list|give|thank people|announce|more|something for|a budget|count|offer|make it|bring|have one|a short|train|say clearly)\b/i,
  },
];

const nextId = createIdMaker(createRandom(310), Date.UTC(2026, 3, 28, 18));

export const themes: readonly Theme[] = [
  [ahead, 'A mentor knows the way because they have just walked it.'],
  [together, 'The program gives people in the school, not only advice.'],
  [between, 'Why some pairs met less than they wanted.'],
  [back, 'What mentors say they get for their time.'],
].map(([name, description], position) => ({
  id: nextId() as ThemeId,
  name: name as string,
  description: description as string,
  position,
}));

export const codes: readonly Code[] = codePlans.map(({ theme: _, sign: __, ...plan }, position) => ({
  id: nextId() as CodeId,
  parentId: null,
  ...plan,
  position,
  retired: false,
}));

export const themeCodes: readonly ThemeCode[] = codePlans.flatMap(({ theme: name }, at) => {
  const theme = themes.find((one) => one.name === name);
  return theme === undefined ? [] : [{ codeId: (codes[at] as Code).id, themeId: theme.id }];
});
