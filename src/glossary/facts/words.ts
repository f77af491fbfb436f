const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words without content in a question for a fact. Stricter than the small words around a term: "niet", "krijgen" and "eerste"
 * change what is asked, so a fact must know them.
 */
export const empty = list(`
  de het een n t dit dat deze die mijn mn jouw je jij jou u uw jullie ons onze ik wij we zij ze hij hem haar hun er me mij men zich
  is ben bent zijn was waren wordt worden word heb hebt heeft hebben hebbe kan kun kunt kunnen mag mogen moet moeten wil wilt willen zou zal zullen
  ga gaat gaan dien dient hoor hoort horen te om dan nou nu ook eigenlijk precies ongeveer gemiddeld ongv wel toch eens even dus graag
  in op bij van uit voor tijdens aan naar door volgens met tot via per ieder elke elk iedere als indien zodra wanneer en of want hier daar ergens
  weet weten iemand jullie hoi hallo hey vraag vraagje vertellen vertel zeggen zeg svp aub alsjeblieft alstublieft pls plz please verwacht
  staat staan totaal totale eigenlijke allemaal maar onder over keer keren maal x ooit steeds telkens ergens binnen officieel normaal gewoonlijk meestal
  geldt gelden gepland ingepland hoeveelheid precieze standaard mee samen erbij daarbij hierbij erover daarover daarvoor hiervoor ervoor
  bedoeld trouwens beste anders gezegd zoiets urentabel staan 1 tussen between too welke welk which voel feel vind vindt think zon zo through among eigen own af tegen against heb het bekend bepaald bepaalde zitten zit ie s
  the a an it its this that these those my your our their i you we they me us am are was were be been do does did can could would will should
  shall may must want need needs have has there here at on of for from within during by with under to as into and or if when each every per any
  know tell someone usually normally about take takes taken taking spend spends supposed actually exactly total average overall around
  time times ever officially going im ive hi hello one kindly also then so up out count counts get-to planned put expected
`);

/** Words by which people speak of themselves. */
export const firstPerson = list('ik me mij mijn mn wij we ons onze i my our us');
