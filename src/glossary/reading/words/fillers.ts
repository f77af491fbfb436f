import { wordList } from '../wordList.js';

const dutch = {
  articlesAndPronouns: `de het een n t dit dat deze die mijn mn jouw je jij jou u uw jullie ons onze ik wij we zij ze hij hem haar hun er mij me
    iemand iedereen men mensen collega collegas iets alles allemaal alle al geen niks niets elkaar`,
  verbs: `is ben bent zijn was waren word wordt worden werd doe doet doen heb hebt heeft hebben had kan kun kunt kunnen mag moet moeten wil
    wilt willen zou zouden zal zullen ga gaat gaan dient dienen staat staan bestaat bestaan kom komt kwam kreeg krijg isn ies`,
  telling: `zie ziet zeg zegt zeggen gebruikt gebruiken gebruik weet weten ken kent kennen snap snapt snappen begrijp begrijpt begrijpen
    vertel vertellen vertelde zei zeiden stelt noemde ging gingen hadden voorstellen leg leggen geef geven noem schrijf schrijft spel zoek zoeken hoor hoorde horen gehoord lees las lezen
    gelezen haal halen werkt werken`,
  adverbs: `hier daar nu dan nog eens even ook eigenlijk precies nou toch wel niet graag altijd maar want dus weer ooit ergens zeker misschien
    snel kort kortom verder meer ander andere anders zo echt alweer steeds telkens overal net pas vaak zoal overigens trouwens meestal nooit
    vandaan hele heel exact gewoon gewone normale echte allebei twee beide beiden zich apart`,
  pointing: `daarin daarmee daarvan daarbij daarover daaronder daarvoor erin ermee ervan erbij erover hierin hiermee hiervan hierbij hieronder
    hierover`,
  asking: `vraag vraagje vragen eentje idee antwoord info informatie help helpen hulp svp aub alsjeblieft alstublieft pls plz zon nieuw nieuwe
    simpel simpele duidelijk makkelijk eigen lokale gewone mensentaal juiste vredesnaam hemelsnaam godsnaam som som benieuwd nodig hoezo zoiets ofzo`,
  talk: 'joh jongens hoor ja nee ok oke okay oja oh ah sorry huh hm hmm dank bedankt jee hoor tja he ers verwar verwarren kwijt vergeten',
  sources: 'begrippenkader begrippenlijst woordenlijst volgens nederlands nederlandse engels engelse',
};

const english = {
  articlesAndPronouns: `the a an it its this that thats these those my your our their i you we they me us am someone anyone anybody somebody everyone people colleague colleagues guys
    something anything everything all any some one thing things else other another`,
  verbs: `are was were be been being does do did done doing can could would will should shall may must want wants need have has had get got came
    come exist exists`,
  telling: `know tell told show give help understand looking hear heard hearing read reading see saw seen across keep keeps mix mixed mixing
    confuse mentioned used use uses say says saying considered`,
  adverbs: `please kindly just also really actually exactly here there now sure like again quick quickly up often always never simple plain local own not no
    dont im therein about whats both two normal regular`,
  asking: 'idea clue question work works full kind type sort who whos',
  talk: 'guys mate yes ok thanks thank oh sorry wtf wth hell heck earth fck fuck fcking damn',
  sources: 'glossary according dutch english',
};

/** Words that may stand anywhere without changing what is asked. */
export const fillers = wordList([...Object.values(dutch), ...Object.values(english)].join(' '));

/** The languages themselves: "hoe zeg je IO in het Engels" asks for no name of here. */
export const languageNames = wordList('nederlands nederlandse engels engelse dutch english');
