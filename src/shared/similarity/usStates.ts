import type { AliasGroup } from './types.ts';

const postal =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
  'DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
  'KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|' +
  'MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
  'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|' +
  'RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|' +
  'WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming';

/** States by name and postal code, so that "TX" and "Texas" are one place. */
export const usStates: readonly AliasGroup[] = postal.split('|').map((entry) => ({
  name: entry.slice(3),
  spellings: [entry.slice(0, 2)],
}));

/** Countries that are often written in several ways. */
export const countries: readonly AliasGroup[] = [
  {
    name: 'United States',
    spellings: ['US', 'USA', 'U.S.', 'U.S.A.', 'United States of America', 'America'],
  },
  { name: 'United Kingdom', spellings: ['UK', 'U.K.', 'Great Britain', 'England', 'Scotland', 'Wales'] },
  { name: 'South Korea', spellings: ['Korea', 'Republic of Korea'] },
  { name: 'China', spellings: ['PRC', "People's Republic of China"] },
];
