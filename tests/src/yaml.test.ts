import assert from 'node:assert/strict';
import { readYaml } from '../../src/yaml.js';

function read(text: string) {
  const yaml = readYaml(text);
  assert.equal(yaml.status, 'read');
  return yaml;
}

describe('A text of content', () => {
  it('is read the same as YAML and as the JSON that a build makes of it', () => {
    const written = '- id: leerteam\n  names: [a, "b"]\n- id: tandem\n';
    const built = JSON.stringify(read(written).value, null, 1);
    assert.deepEqual(read(built).value, read(written).value);
  });

  it('tells the line of each part, as JSON too', () => {
    assert.equal(read('- id: a\n- id: b\n').lineOf([1, 'id']), 2);
    assert.equal(read('[\n {"id": "a"},\n {"id": "b"}\n]').lineOf([1, 'id']), 3);
  });

  it('that only begins like JSON is read as YAML', () => {
    assert.deepEqual(read('[a, b]').value, ['a', 'b']);
    assert.deepEqual(read('{ id: leerteam }').value, { id: 'leerteam' });
  });

  it('that cannot be read says so with the line', () => {
    const yaml = readYaml('[\n {"id": "a"},\n {"id": \n');
    assert.equal(yaml.status, 'unreadable');
  });
});
