/** English words that say nothing by themselves; folded, without apostrophes. Made for this project. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost along already also although always am among an and another
any anybody anyone anything anyway are arent around as ask asked at away back be became because become been before
began being below beside besides between both but by came can cannot cant come comes could couldnt day days did didnt
different do does doesnt doing done dont down during each either else end enough even ever every everybody everyone
everything far feel feels felt few find first for found from gave get gets getting give gives go goes going gone good
got great had hadnt happened hard has hasnt have havent having he hed hell her here hers herself hes him himself his
how however i id if ill im in into is isnt it its itself ive just keep kept kind knew know known last later least
less let like little long look lot lots made make makes making many may maybe me mean met might mine more most much
must my myself need needed needs never new next no nobody none nor not nothing now of off often ok okay old on once one
ones only onto or other others our ours out over own part people per perhaps person please put quite rather really
said same saw say see seemed seems shall she shed shes should shouldnt since so some somebody someone something
sometimes somewhere soon still such take taken talk talked tell than that thats the their theirs them themselves then
there theres these they theyd theyre theyve thing things think this those though thought three through time times to
together told too took toward towards tried try two under until up upon us use used using very wanted want was wasnt
way ways we week weeks well went were werent weve what whatever when whenever where which while who whole whom whose
why will with within without wont would wouldnt year years yes yet you youd youll your youre yours yourself youve`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
