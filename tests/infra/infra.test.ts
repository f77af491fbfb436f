import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingsSchema } from '../../src/config.js';
import { readBicep } from './bicep.js';

const main = readBicep('infra/main.bicep');
const modules = main.modules.map((module) => ({ ...module, source: readBicep(module.file) }));
const all = [main, ...modules.map(({ source }) => source)];

/** Names that App Service and the Azure libraries give a meaning; the bot's own stand in its configuration. */
const platformSettings = [
  'AZURE_CLIENT_ID',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'ApplicationInsightsAgent_EXTENSION_VERSION',
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
];

function appSettings(): Map<string, string> {
  const { text } = readBicep('infra/modules/web.bicep');
  const [, block = ''] = /name: 'appsettings'\n {2}properties: \{\n([\s\S]*?)^ {2}\}/m.exec(text) ?? [];
  return new Map([...block.matchAll(/^ {4}(\w+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

describe('the infrastructure', () => {
  it('has a file for every part on the list, and no part that is not on it', () => {
    const files = readdirSync('infra/modules').map((name) => `infra/modules/${name}`);
    assert.deepEqual(modules.map(({ file }) => file).toSorted(), files.toSorted());
  });

  for (const { name, params, source } of modules) {
    it(`gives ${name} every parameter it asks for and none that it does not know`, () => {
      const required = [...source.params].filter(([, { required }]) => required).map(([param]) => param);
      assert.ok(required.length > 0);
      assert.deepEqual(
        required.filter((param) => !params.has(param)),
        [],
      );
      assert.deepEqual(
        [...params.keys()].filter((param) => !source.params.has(param)),
        [],
      );
    });
  }

  it('uses no output and no parameter that is not there', () => {
    const outputs = new Set(
      modules.flatMap(({ name, source }) => source.outputs.map((out) => `${name}.outputs.${out}`)),
    );
    const used = [...main.text.matchAll(/\b\w+\.outputs\.\w+/g)].map(([reference]) => reference);
    assert.ok(used.length > 0);
    assert.deepEqual(
      used.filter((reference) => !outputs.has(reference)),
      [],
    );
    for (const { file, text, params } of all) {
      for (const name of params.keys()) {
        const uses = text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? [];
        assert.ok(uses.length > 1, `${file} uses ${name}`);
      }
    }
  });

  it('names each kind of resource with one dated version of its interface', () => {
    for (const { type, version } of all.flatMap(({ resources }) => resources)) {
      assert.match(version, /^\d{4}-\d{2}-\d{2}(-preview)?$/, type);
      // The one kind that has no other version.
      if (type !== 'Microsoft.Insights/diagnosticSettings') assert.doesNotMatch(version, /preview/, type);
    }
  });

  it('closes every bracket it opens', () => {
    for (const { file, text } of all) {
      const count = (bracket: string) => text.split(bracket).length;
      for (const brackets of ['{ }', '[ ]', '( )']) {
        const [open = '', close = ''] = brackets.split(' ');
        assert.equal(count(open), count(close), `${file} ${brackets}`);
      }
    }
  });

  it('gives the web app settings that the bot knows, and all it needs in production', () => {
    const names = [...appSettings().keys()];
    const known = [...Object.keys(settingsSchema.shape), ...platformSettings];
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
    );
    const needed = [
      'NODE_ENV',
      'SOBOT_STORE',
      'SOBOT_COSMOS_ENDPOINT',
      'SOBOT_COSMOS_DATABASE',
      'SOBOT_COSMOS_CONTAINER',
    ];
    const credentials = ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId'];
    assert.deepEqual(
      [...needed, ...credentials].filter((name) => !names.includes(name)),
      [],
    );
    assert.equal(appSettings().get('NODE_ENV'), "'production'");
    assert.equal(appSettings().get('SOBOT_STORE'), "'cosmos'");
    assert.equal(appSettings().get('MicrosoftAppType'), "'UserAssignedMSI'");
    assert.equal(appSettings().get('SOBOT_PUBLIC_URL'), "'https://${app.properties.defaultHostName}'");
  });

  it('holds no secret and asks for none', () => {
    for (const { file, text } of all) {
      const code = text.replaceAll(/\/\/.*$/gm, '');
      assert.doesNotMatch(code, /listKeys|listConnectionStrings|@secure|password|secret|accountkey/i, file);
    }
    const names = [...appSettings().keys()];
    assert.ok(!names.includes('SOBOT_COSMOS_KEY') && !names.includes('MicrosoftAppPassword'));
  });

  it('keeps the data in the European Union, without keys, and indexes no contents', () => {
    const [, regions = ''] =
      /@allowed\(\[\n((?: {2}'\w+'\n)+)\]\)\n@description\([^\n]+\)\nparam location/.exec(main.text) ?? [];
    const european = ['westeurope', 'northeurope', 'germanywestcentral', 'francecentral', 'swedencentral'];
    assert.deepEqual(regions.match(/\w+/g), european);
    const { text } = readBicep('infra/modules/cosmos.bicep');
    for (const rule of ['disableLocalAuth: true', "'EnableServerless'", "tier: 'Continuous7Days'", 'defaultTtl: -1']) {
      assert.ok(text.includes(rule), rule);
    }
    assert.match(text, /paths: \[\n\s+'\/partition'\n/);
    assert.match(text, /excludedPaths: \[\n\s+\{\n\s+path: '\/body\/\*'/);
    assert.ok(text.includes("'00000000-0000-0000-0000-000000000002'"));
  });
});

describe('teamsapp.yml', () => {
  const stepSchema = z.object({
    uses: z.string(),
    with: z.record(z.string(), z.unknown()),
    writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
  });
  const text = readFileSync('teamsapp.yml', 'utf8');
  const project = z
    .object({
      version: z.string(),
      environmentFolderPath: z.string(),
      provision: z.array(stepSchema.loose()),
      deploy: z.array(stepSchema.loose()),
      publish: z.array(stepSchema.loose()),
    })
    .parse(parse(text));
  const steps = [...project.provision, ...project.deploy, ...project.publish];

  it('makes the app, then the resources, then fills the manifest in', () => {
    assert.deepEqual(
      project.provision.map(({ uses }) => uses),
      [
        'teamsApp/create',
        'arm/deploy',
        'teamsApp/validateManifest',
        'teamsApp/zipAppPackage',
        'teamsApp/validateAppPackage',
        'teamsApp/update',
      ],
    );
  });

  it('points at files that are there', () => {
    const files = [...text.matchAll(/(?:path|parameters|manifestPath|ignoreFile): (\.\/\S+)/g)].map(([, file]) => file);
    assert.ok(files.length >= 4);
    for (const file of files) assert.ok(existsSync(file ?? ''), file);
  });

  it('uses no variable that nobody sets', () => {
    const toolkit = ['TEAMSFX_ENV', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'RESOURCE_SUFFIX'];
    const written = steps.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
    const set = new Set([...toolkit, ...written, ...main.outputs]);
    const files = ['teamsapp.yml', 'infra/main.parameters.json', 'appPackage/manifest.json'];
    for (const file of files) {
      const used = [...readFileSync(file, 'utf8').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
      assert.deepEqual(
        used.filter((name) => !set.has(name)),
        [],
        file,
      );
    }
  });

  it('gives the template only parameters that it has, and all it asks for', () => {
    const { parameters } = z
      .object({ parameters: z.record(z.string(), z.object({ value: z.unknown() })) })
      .parse(JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')));
    const given = Object.keys(parameters);
    const required = [...main.params].filter(([, { required }]) => required).map(([name]) => name);
    assert.deepEqual(given.toSorted(), required.toSorted());
  });

  it('runs npm commands that this project has', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const commands = project.deploy.flatMap((step) => (step.uses === 'cli/runNpmCommand' ? [step.with.args] : []));
    assert.deepEqual(commands, ['ci', 'run build', 'ci --omit=dev']);
    assert.ok('build' in scripts && 'start' in scripts);
    const web = readBicep('infra/modules/web.bicep');
    assert.ok(web.text.includes(`appCommandLine: '${scripts.start}'`));
  });
});
