const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that say how, when or with what feeling something is asked, and never what: they cost nothing. */
export const light = list(`
  minimaal verwachten expect expected bijeen mede taak taken rol wat what beetje bit bovenop bovendien who whom erna daarna vooraf achteraf tevoren afterwards beforehand toe ook incl inclusief including meegerekend whole hele heel helemaal else voordat nadat terwijl totdat zodat where waarin hear hoor horen hoord hoordt geloof durf minstens tenminste zeker zoal zowat circa plusminus bijna haast elkaar opgeteld
  echt gewoon werkelijk feitelijk uiteindelijk intussen weer al meteen direct gelijk vast alvast misschien
  eventueel waarschijnlijk normaalgesproken doorgaans vaak soms altijd zelf zelfs maar toch nou hè he joh eh ehm uh uhm please
  morgen vandaag gisteren straks vanmiddag vanmorgen vanochtend overmorgen binnenkort deze komende maandag dinsdag
  woensdag donderdag vrijdag zaterdag zondag weekend monday tuesday wednesday thursday friday saturday sunday tomorrow today 
  soon later afternoon morning evening middag ochtend avond maand maanden month months 
  volgend nieuw nieuwe net pas sinds tot
  nu momenteel now currently just really actually honestly basically generally typically roughly approximately about least most
  minimum altogether together ones usually ideally exactly even ever only
  nerveus zenuwachtig benieuwd gestrest spannend stress nervous curious stressed excited anxious worried confused lost
  snap begrijp understand bespreken thinking wondering wonder afvragen vraag vraagt vroeg asks asked asking wants wil willen weten weet
  know idea idee clue snel even quick quickly snelle korte kort short question questions vraagje vragen sorry oke ok okay oh ah
  incl inclusief including meegerekend whole hele heel helemaal else voordat nadat terwijl totdat zodat where waarin hear hoor horen hoord hoordt naast besides alongside
  ding dingen zoiets zoeits thing things zulke zo soort type kind gaat gaan lijkt seems denk denken moet moest hoeft hoef need
  kijk zie see hebt hadden had hoelang totaal eind eindtotaal uurtje uurtjes nodige bedoel mean namelijk immers sowieso toevallig
  uitgaan uitgegaan gebaseerd berekend gerekend rekenen rekent based assumed assume reken eraan ervan waar daaraan daarop hieraan
  plaatsvindt meestal regulier reguliere gemiddelde average normale normal gewone echte real officiele official persoonlijk
  zoveel veel aantal waard nice leuk fijn handig goed good great super top
  iets iemand anyone somebody anybody everybody iedereen allen alle al die degene degenen wie
  got there theres lasts last lasting run runs usual usually every
  elke ieder per steeds telkens keer keren beurt
  dear hey hoi hallo hi yo groetjes groet mvg gr bedankt dank dankjewel thanks thx tia cheers alstublieft bot
  agenda calendar inplannen blokken noteren
  allemaal al samen gezamenlijk gezamenlijke onderling vanuit namens volgens binnen buiten rondom omtrent betreft qua wat betreft over
  ik jij hij zij wij jullie zijn haar hun hen hem m'n zn zo'n dr them him his its
  opschrijven doorgeven uitleggen explain uitzoeken
  make sure plan planning
  `);

/** With one of these a question asks something else than facts say, wherever it stands. */
export const elsewhere = list(`
  salaris loon verdien verdient verdienen vergoeding toelage bonus euro betaal betaalt betalen betaald schaal salary wage earn earns paid pay pays money geld
  vakantie vrij verlofdagen holiday holidays vacation adres telefoonnummer telefoon nummer mailadres emailadres address phone
  datum data date dates vorige vorig previous afgeschaft afgelopen begonnen ontstaan opgericht abolished founded
  geldig valid januari februari maart april juni juli augustus september oktober november december january february march june july august october
  lokaal zaal room gebouw locatie location parkeren parking kleding wachtwoord password cao wettelijk wet law ontslag
  nooit never weigeren weigert refuse uitstellen overslaan geannuleerd cancelled verplaatst verzet
  universiteit university belgie vlaanderen belgium duitsland germany amsterdam rotterdam utrecht groningen haarlem alkmaar zaandam
  maximum maximaal max limiet limit hooguit ten-hoogste
`);

/** Words that turn a question around. */
export const turning = list(
  'niet geen nooit niemand zonder behalve nergens not never no nobody without except cannot cant dont doesnt isnt wont niks nothing',
);

/** Words by which a sentence points at what the one before spoke of. */
export const pointing = list(
  'dat dit die deze het zo zon zoiets ding ervoor erbij daarbij daarvoor hiervoor erover daarover daarin er it that this one they those these them there its daar hem daarmee hiermee ermee',
);

/** Words before a circumstance: "in de klas", "for my group". */
export const prepositions = list(
  'in op aan om voor met tijdens na naar van uit tegen onder over tot vanaf via binnen at on for with during after before to from of within into als as per',
);

/** Words before whose it is: "bij stichting X". */
export const whose = list('bij at from volgens');

/** "Met de IO": the other one, beside whoever is asked about. */
export const withWords = list('met with');

/** "Binnen ons bestuur", "eigen bestuur": a house that is set apart from others. */
export const insideWords = list('binnen within inside');
export const ownWords = list('eigen own');

/** Words between a preposition and its noun. */
export const articles = list(
  'de het een t n mijn mn m jouw je zijn haar ons onze hun jullie dit dat deze die the a an my your our their his her this that these those zon nieuwe gewone normale regular normal nieuwe new eigen own volgend komend',
);

/** "Naast de SO". */
export const beside = list('naast besides alongside tov dan than vergeleken compared beyond');

/** "De volgende opleidersmiddag" is one of them, "het volgende semester" is any. */
export const following = list('volgende eerstvolgende next upcoming');

/** "Daarvoor", "erover": words that point or join, and say nothing themselves. */
export const joined =
  /^(?:daar|er|hier|waar)(?:van|mee|over|voor|op|aan|in|uit|bij|naar|na|toe|tegen|tussen|onder|door)$/;
