import { foldText } from '../util/index.ts';
import type { PersonField } from './proposal.ts';

/** Headings that name a field of a person, tried in order on the folded heading. */
const patterns: readonly (readonly [PersonField, RegExp])[] = [
  [
    'answeredAt',
    /^(timestamp|completion time|submitdate|submit date \(utc\)|recordeddate|date modified|end ?date|answered at|submitted( at| on)?|created( time)?|marca temporal|horodateur|zeitstempel)$/,
  ],
  [
    'email',
    /^(e-?mail|username|e-?mail address|email( address)?|recipientemail|emailaddress|correo electronico|direccion de correo electronico)$|\b(school|university|student|your|preferred) e-?mail|what is your e-?mail|\be-?mail address\b/,
  ],
  ['phone', /^(phone|mobile|cell)( ?phone)?( number)?\b|\b(phone|cell|mobile) number\b|^your phone/],
  ['firstName', /^(first|given) ?name\b|what is your first name|your first name|^recipientfirstname$/],
  ['lastName', /^(last|family|sur) ?name\b|what is your last name|your last name|^recipientlastname$/],
  ['goesBy', /preferred name|name you go by|nick ?name|goes by|what should we call you|like to be called/],
  ['pronouns', /^(your |preferred )?pronouns?\b|what are your pronouns/],
  [
    'name',
    /^(full |your |student |your full |first and last |legal )?name( \((first|full|last)[^)]*\))?[:?*]?$|what is your (full )?name|first and last name|^name and surname$|^your name\b/,
  ],
  ['codeWord', /code ?word|secret word|personal code|linking code/],
  ['bothRoles', /^both mentor and mentee$|^mentor and mentee$/],
  [
    'role',
    /^(role|my role|your role|i am a|i am an?|are you an?|sign(ing)? up as)\b|this year i want to be|i want to be a|mentor or (a )?mentee|mentee or (a )?mentor|(big|little) or (a )?(big|little)|in what role|which role|participat\w+ as|were you a|i (was|took part as) a/,
  ],
  ['oneMore', /take one more|one more mentee|extra mentee|additional mentee|if we are short/],
  [
    'places',
    /how many (mentees|littles)|number of (mentees|littles)|mentees (could|can|would) you take|^(places|capacity)\b/,
  ],
  [
    'hadMentor',
    /had a mentor in (this|our)|have you had a mentor before|(ever )?been mentored before|first time (in|with) (the|this) program as a mentee/,
  ],
  ['staysNamed', /keep my name|stay named|name in the (family )?tree/],
  [
    'entryYear',
    /class year|year in school|year of school|what year are you|which year are you|year you entered|entered medical school|entry year|year of entry|matriculat|^(current )?(year|class|cohort)$|what (class|year) (year )?are you|graduat(ion|ing) (year|class)|^class of$/,
  ],
];

/** Fields that only one column of a file can be. */
export const fieldOfHeading = (heading: string): PersonField | null => {
  if (heading.length > 400) return null;
  // Short names of variables (`full_name`) are headings in words; `submitdate. Date submitted` begins with one.
  const words = /\s/.test(heading.trim()) ? heading : heading.replaceAll('_', ' ');
  const folded = foldText(words)
    .replace(/^submitdate\. .*$/, 'submitdate')
    .replace(/[*:?.\s]+$/, '');
  if (folded.length > 140) return null;
  for (const [field, pattern] of patterns) {
    if (pattern.test(folded)) return field;
  }
  return null;
};

/** Headings with a number where the file has them more than once: `Other`, `Other (2)`. */
export const numberHeadings = (header: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return header.map((heading) => {
    const plain = heading.replace(/\s+/g, ' ').trim();
    const folded = foldText(plain);
    const count = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, count);
    return count === 1 ? plain : `${plain} (${count})`;
  });
};

/** Heading without the number that `numberHeadings` or Microsoft Forms (`Father2`) added. */
export const withoutNumber = (heading: string): string => heading.replace(/ \(\d+\)$/, '');
