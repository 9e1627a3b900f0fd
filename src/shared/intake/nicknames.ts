import { foldText } from '../util/index.ts';

/** First names that are used for one another, each line one name in its forms. */
const groups: readonly string[] = [
  'abigail abby abbie',
  'alexander alex alec sasha xander',
  'alexandra alex sasha lexi allie',
  'andrew andy drew',
  'anthony tony',
  'benjamin ben benji benny',
  'catherine katherine kathryn katharine cathy kathy kate katie kat cat kit',
  'charles charlie chuck chas',
  'christopher chris topher kit',
  'christina christine chris tina chrissy',
  'daniel dan danny',
  'david dave davey',
  'deborah deb debbie',
  'edward ed eddie ted ned',
  'elizabeth liz lizzie beth betsy eliza libby lisa elise',
  'emily em emmy',
  'francis frank frankie',
  'gabriel gabe',
  'gregory greg',
  'isabella isabel izzy bella',
  'jacob jake',
  'james jim jimmy jamie',
  'jennifer jen jenny jenn',
  'jessica jess jessie',
  'jonathan jon johnny',
  'john jack johnny jon',
  'joseph joe joey',
  'joshua josh',
  'kenneth ken kenny',
  'lawrence larry',
  'leonard leo len lenny',
  'margaret maggie meg peggy greta marge',
  'matthew matt',
  'maximilian max',
  'michael mike mick mikey',
  'natalie nat',
  'nathaniel nathan nate nat',
  'nicholas nick nico',
  'nicole nikki nicki',
  'patricia pat patty trish tricia',
  'patrick pat paddy',
  'peter pete',
  'philip phillip phil',
  'rachel rach',
  'rafael raphael rafa rafe',
  'rebecca becca becky',
  'richard rick rich dick',
  'robert rob bob bobby robbie bert',
  'ronald ron',
  'samantha sam',
  'samuel sam sammy',
  'sophia sophie sofia',
  'stephanie steph',
  'steven stephen steve',
  'susan sue susie suzanne',
  'terrence terence terry',
  'theodore theo ted teddy',
  'thomas tom tommy',
  'timothy tim',
  'valeria valerie val',
  'victoria vicky tori vic',
  'vincent vince vinny',
  'william will bill billy liam',
  'zachary zach zack',
];

const groupsOf = new Map<string, number[]>();
groups.forEach((group, at) => {
  for (const name of group.split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), at]);
});

/** Whether two first names are forms of one: Katie and Katherine, Bill and William. */
export const isNickname = (left: string, right: string): boolean => {
  const one = foldText(left);
  const other = foldText(right);
  if (one === '' || one === other) return one !== '';
  const shared = groupsOf.get(other) ?? [];
  return (groupsOf.get(one) ?? []).some((group) => shared.includes(group));
};
