import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import { z } from 'zod';
import { commandIn } from '../../bot/commands.js';
import { PARAMETER } from '../../bot/routes/zoek.js';
import { createGlossary } from '../../src/glossary/glossary.js';
import { loadContent } from '../../src/glossary/load.js';
import { readPng } from './png.js';

const schemas = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);

/** What Agents Toolkit fills in; a placeholder that is not here fails the test that meets it. */
const environment: Record<string, string> = {
  TEAMS_APP_ID: '3f8a1c52-6f0e-4d0b-9a51-2d0f6a8f4c11',
  BOT_ID: '7c0b3d7e-1f44-4a39-8d70-5b8b8a1b2e90',
  BOT_DOMAIN: 'sobot.example.org',
};

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));
const appFile = (name: string): string => path.join('appPackage', name);

function filled(name: string): Record<string, unknown> {
  const text = readFileSync(appFile(name), 'utf8').replace(/\$\{\{(\w+)\}\}/g, (_, variable: string) => {
    const value = environment[variable];
    assert.ok(value !== undefined, `a value for ${variable}`);
    return value;
  });
  return JSON.parse(text);
}

/** What is wrong with a document by the schema of this manifest version; `formats` are left to the patterns. */
function faults(document: unknown, version: string, file: string): unknown[] {
  // The schemas are of draft 4 and use nothing that later drafts read otherwise, once they stop naming it.
  const { $schema: _, ...schema } = json(path.join(schemas, `v${version}`, file));
  // unicodeRegExp: some of their patterns hold a lone bracket, which a unicode pattern may not.
  const options = {
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
    logger: false,
  } as const;
  const validate = new Ajv(options).compile(schema);
  return validate(document) ? [] : (validate.errors ?? []);
}

const manifestSchema = z.object({
  manifestVersion: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  accentColor: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.array(
    z.object({
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ),
  composeExtensions: z.array(
    z.object({
      botId: z.string(),
      commands: z.array(
        z.object({
          type: z.literal('query'),
          initialRun: z.boolean(),
          title: z.string(),
          description: z.string(),
          parameters: z.array(z.object({ name: z.string(), title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ),
});

describe('the Teams app', () => {
  const document = filled('manifest.json');
  const manifest = manifestSchema.parse(document);
  const [english] = manifest.localizationInfo.additionalLanguages;

  it('has a manifest that is valid by the schema of its version', () => {
    assert.deepEqual(faults(document, manifest.manifestVersion, 'MicrosoftTeams.schema.json'), []);
  });

  it('is refused by that schema when something is wrong', () => {
    for (const wrong of [{ id: 'no-guid' }, { colour: 'blue' }, { name: { short: 'x'.repeat(31), full: 'y' } }]) {
      const found = faults({ ...document, ...wrong }, manifest.manifestVersion, 'MicrosoftTeams.schema.json');
      assert.notDeepEqual(found, [], JSON.stringify(wrong));
    }
  });

  it('speaks Dutch first and English second', () => {
    assert.equal(manifest.localizationInfo.defaultLanguageTag, 'nl-nl');
    assert.deepEqual(manifest.localizationInfo.additionalLanguages, [{ languageTag: 'en', file: 'en.json' }]);
  });

  it('has every text of the manifest in English too, and nothing else', () => {
    assert.ok(english !== undefined);
    const translated = json(appFile(english.file));
    assert.deepEqual(faults(translated, manifest.manifestVersion, 'MicrosoftTeams.Localization.schema.json'), []);
    const expected = ['name.short', 'name.full', 'description.short', 'description.full'];
    for (const [list, { commands }] of (manifest.bots[0]?.commandLists ?? []).entries()) {
      for (const index of commands.keys()) {
        const command = `bots[0].commandLists[${list}].commands[${index}]`;
        expected.push(`${command}.title`, `${command}.description`);
      }
    }
    for (const [at, { parameters }] of (manifest.composeExtensions[0]?.commands ?? []).entries()) {
      const command = `composeExtensions[0].commands[${at}]`;
      const places = [command, ...[...parameters.keys()].map((index) => `${command}.parameters[${index}]`)];
      expected.push(...places.flatMap((place) => [`${place}.title`, `${place}.description`]));
    }
    const keys = Object.keys(translated).filter((key) => key !== '$schema');
    assert.deepEqual(keys.toSorted(), expected.toSorted());
  });

  it('offers help and terms in every scope, and what is personal only in the own chat', () => {
    const [bot] = manifest.bots;
    assert.deepEqual(bot?.scopes, ['personal', 'team', 'groupChat']);
    const offered = bot.scopes.map((scope) => {
      const lists = bot.commandLists.filter(({ scopes }) => scopes.includes(scope));
      return lists.flatMap(({ commands }) => commands.map(({ title }) => title));
    });
    for (const [at, titles] of offered.entries()) {
      assert.ok(titles.includes('help') && titles.includes('Wat betekent IO?'));
      const commands = titles.flatMap((title) => commandIn(title) ?? []);
      assert.deepEqual(
        commands,
        at === 0 ? ['taken', 'maand', 'formulieren', 'uren', 'tips', 'instellingen', 'begrippen'] : ['begrippen'],
      );
    }
  });

  it('offers no command that gets no answer, in Dutch or in English', () => {
    assert.ok(english !== undefined);
    const translated = Object.entries(json(appFile(english.file))).filter(([key]) =>
      /^bots.*commands\[\d+\]\.title$/.test(key),
    );
    const dutch = manifest.bots.flatMap((bot) => bot.commandLists.flatMap(({ commands }) => commands));
    const titles = [...dutch.map(({ title }) => title), ...translated.map(([, title]) => String(title))];
    const glossary = createGlossary(loadContent(), []);
    const unanswered = titles.filter((title) => {
      if (commandIn(title) !== undefined) return false;
      const answer = glossary.ask(title, { partnerships: [], roles: [] });
      return answer.status === 'unknown' || (answer.status === 'other' && answer.kind !== 'help');
    });
    assert.equal(titles.length, 2 * dutch.length);
    assert.deepEqual(unanswered, []);
  });

  it('has one search in the compose box, of this same bot, that shows all begrippen before anything is typed', () => {
    const [extension, ...more] = manifest.composeExtensions;
    assert.ok(extension !== undefined && more.length === 0);
    assert.equal(extension.botId, environment.BOT_ID);
    const [command, ...others] = extension.commands;
    assert.equal(others.length, 0);
    assert.equal(command?.initialRun, true);
    assert.deepEqual(
      command.parameters.map(({ name }) => name),
      [PARAMETER],
    );
  });

  it('leaves the ids of the app, the bot and the domain to the environment', () => {
    const raw = readFileSync(appFile('manifest.json'), 'utf8');
    const variables = [...raw.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(variables)].toSorted(), ['BOT_DOMAIN', 'BOT_ID', 'TEAMS_APP_ID']);
  });
});

describe('the icons of the Teams app', () => {
  const { icons } = manifestSchema.parse(filled('manifest.json'));
  const picture = (name: string) => readPng(readFileSync(appFile(name)));

  it('the colour icon is 192 by 192 and filled to its edges', () => {
    const { width, height, pixels } = picture(icons.color);
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(([, , , alpha]) => alpha === 255));
    assert.ok(new Set(pixels.map(String)).size > 50, 'a drawing, not a plain square');
  });

  it('the outline icon is 32 by 32, white on nothing', () => {
    const { width, height, pixels } = picture(icons.outline);
    assert.deepEqual([width, height], [32, 32]);
    const visible = pixels.filter(([, , , alpha]) => alpha > 0);
    assert.ok(visible.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
    assert.ok(visible.length > 100 && visible.length < 900, `${visible.length} of 1024 pixels drawn`);
    assert.equal(pixels[0]?.[3], 0, 'a transparent corner');
  });
});
