import assert from 'node:assert/strict';
import { createLog } from '../../bot/log.js';
import { asCodedError, CodedError } from '../../src/errors.js';

describe('A log line about an error', () => {
  function logged(err: unknown): string {
    const lines: string[] = [];
    createLog('info', { write: (line) => lines.push(line) }).warn({ err }, 'a reminder failed');
    return lines.join('');
  }

  it('has the words of an error of our own, for they tell what to do', () => {
    assert.match(logged(new CodedError('STORE_UNAVAILABLE', 'The store is away.')), /The store is away\./);
    assert.match(logged(new CodedError('UNEXPECTED', 'No etag.')), /No etag\./);
  });

  for (const [what, thrown] of [
    ['an error that is not ours', new Error('GET /members?mail=anna@school.example')],
    [
      'such an error that was given a code on its way',
      asCodedError(new Error('GET /members?mail=anna@school.example')),
    ],
    ['what is no error at all', asCodedError('anna@school.example')],
    [
      'such an error as the cause of one of ours',
      new CodedError('STORE_UNAVAILABLE', 'Away.', { cause: new Error('anna@school.example') }),
    ],
  ] as const) {
    it(`has none of the words of ${what}: they can quote a request`, () => {
      assert.ok(!logged(thrown).includes('anna'), logged(thrown));
    });
  }
});
