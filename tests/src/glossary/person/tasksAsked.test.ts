import assert from 'node:assert/strict';
import { tasksAsked } from '../../../../src/glossary/person/tasksAsked.js';

describe('A question for what somebody in a role does', () => {
  it('says so by what is done, or by the word for tasks', () => {
    const questions = [
      'wat doet een SO',
      'Wat doen wpb’s eigenlijk?',
      'taken van de IO',
      'what does an IO do',
      'tasks of the SO',
    ];
    for (const question of questions) assert.ok(tasksAsked(question), question);
  });

  it('is not the question for what the role is', () => {
    for (const question of ['wat is een SO', 'what does IO mean', 'IO', 'waar staat SO voor']) {
      assert.ok(!tasksAsked(question), question);
    }
  });
});
