const vendorNames: readonly (readonly [start: string, name: string])[] = [
  ['google', 'Google Forms'],
  ['microsoft', 'Microsoft Forms'],
  ['qualtrics', 'Qualtrics'],
  ['redcap', 'REDCap'],
  ['surveymonkey', 'SurveyMonkey'],
  ['typeform', 'Typeform'],
  ['airtable', 'Airtable'],
  ['limesurvey', 'LimeSurvey'],
];

/** The name of the service that a file came from; the file's own name where it is none of the known ones. */
export const nameVendor = (vendor: string, fileName: string): string => {
  const letters = vendor.toLowerCase().replace(/[^a-z]/g, '');
  return vendorNames.find(([start]) => letters.startsWith(start))?.[1] ?? fileName;
};
