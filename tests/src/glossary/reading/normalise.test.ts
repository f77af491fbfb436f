import assert from 'node:assert/strict';
import { wordForm } from '../../../../src/glossary/lookup/wordForm.js';
import { tokenise } from '../../../../src/glossary/reading/normalise.js';

const words = (text: string) => tokenise(text).map((token) => token.text);

describe('The words of a question', () => {
  const cases: [rule: string, typed: string, expected: string[]][] = [
    ['lose capitals and accents', 'Coördinerend É', ['coordinerend', 'e']],
    ['lose the dots of an abbreviation', 'I.O. of W.P.B.', ['io', 'of', 'wpb']],
    ["lose the ending of IO's and lio'er, with a straight or a curly sign", "IO's lio’er", ['io', 'lio']],
    ['are parted by hyphen, slash and space', 'leer-team/leer team', ['leer', 'team', 'leer', 'team']],
    ['read & as en', 'SO&P', ['so', 'en', 'p']],
    ['are read through HTML and its entities', '<b>SO</b>&nbsp;&amp; P', ['so', 'en', 'p']],
    ['leave out who is mentioned', '<at>SO bot</at> wat is IO', ['wat', 'is', 'io']],
    ['leave out emoji and signs', '👍 IO?!', ['io']],
    ['keep a digit in a name', '4OLS', ['4ols']],
    ['read full-width letters as letters', 'ＩＯ', ['io']],
    ['read "leraar i.o." as in opleiding', 'leraar i.o.', ['leraar', 'in', 'opleiding']],
    ['see through a soft hyphen', 'leer\u00adteam', ['leerteam']],
    ['are none in an empty text', '  ', []],
  ];
  for (const [rule, typed, expected] of cases) it(rule, () => assert.deepEqual(words(typed), expected));

  it('are read up to a safe length', () => {
    assert.ok(words('woord '.repeat(40_000)).length <= 150);
    assert.ok((words('x'.repeat(40_000))[0] ?? '').length <= 1500);
  });

  it('say where they were typed', () => {
    const [, , io] = tokenise('wat is IO?');
    assert.deepEqual([io?.start, io?.end, io?.raw], [7, 9, 'IO']);
  });
});

describe('Word forms', () => {
  const same: [one: string, other: string][] = [
    ['schoolopleiders', 'schoolopleider'],
    ['leraren', 'leraar'],
    ['kernpraktijken', 'kernpraktijk'],
    ['stuurgroepen', 'stuurgroep'],
    ['opleidingsscholen', 'opleidingsschool'],
    ['partnerschappen', 'partnerschap'],
    ['bovenschoolse', 'bovenschools'],
    ['aankomende', 'aankomend'],
    ['leeromgevingen', 'leeromgeving'],
    ['werkplekcurricula', 'werkplekcurriculum'],
    ['evaluaties', 'evaluatie'],
    ['portfolios', 'portfolio'],
    ['gesprekken', 'gesprek'],
  ];
  for (const [one, other] of same)
    it(`${one} meets ${other}`, () => assert.equal(wordForm(one, 'nl'), wordForm(other, 'nl')));

  it('keep different words apart', () => {
    const different = ['schoolleider', 'schoolopleider', 'leerlab', 'leerteam', 'student', 'studie', 'tandem'];
    assert.equal(new Set(different.map((word) => wordForm(word, 'nl'))).size, different.length);
  });
});
