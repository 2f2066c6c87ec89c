// Packs bpmnlint, its recommended rules and those for our Camunda into the one script that ModelLintTest and
// LintVerdictTest run in a browser, and the schema of element templates with what checks by it into another.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '../../../src/test/resources/bpmnlint');
const modules = join(here, 'node_modules');
const camunda = createRequire(import.meta.url)('bpmnlint-plugin-camunda-compat');
const forCamunda = 'camunda-platform-7-24';
const plain = readdirSync(join(modules, 'bpmnlint/rules')).filter((file) => file !== 'helper.js').map((file) => ['bpmnlint', file.replace('.js', ''), `./rules/${file}`]);
const ours = Object.keys(camunda.configs[forCamunda].rules).map((rule) => ['bpmnlint-plugin-camunda-compat', rule, camunda.rules[rule]]);

const entry = `
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';

const cache = {
  'config:bpmnlint/recommended': require('bpmnlint/config/recommended.js'),
  'config:bpmnlint-plugin-camunda-compat/${forCamunda}': ${JSON.stringify(camunda.configs[forCamunda])},
  ${[...plain, ...ours].map(([part, rule, file]) => `'rule:${part}/${rule}': require('${join(part, file)}')`).join(',\n  ')}
};

/** What is wrong with a model: "category rule element: message", by the rules of a .bpmnlintrc. */
export async function lint(xml, config) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const reports = await new Linter({ config, resolver: new StaticResolver(cache) }).lint(rootElement);
  return [
    ...warnings.map(({ message }) => 'error xml: ' + message),
    ...Object.entries(reports).flatMap(([rule, found]) => found.map(({ category, id, message }) => category + ' ' + rule + ' ' + id + ': ' + message))
  ];
}

/** What a plug-in of Modeler finds in a model, as Modeler itself reads it, and what Modeler says when it opens the file. */
export async function lintBy(xml, { config, resolver }) {
  let opened;
  try {
    opened = await new BpmnModdle({ camunda }).fromXML(xml);
  } catch (fault) {
    return { opened: [fault.message], found: [] };
  }
  const reports = await new Linter({ config, resolver }).lint(opened.rootElement);
  return {
    opened: opened.warnings.map(({ message }) => message),
    found: Object.entries(reports).flatMap(([rule, found]) => found.map(({ category, id, message }) => ({ rule, category, id, message })))
  };
}`;

/** What the schema of element templates says against a list of them. */
const templates = `
import Ajv from 'ajv';
import schema from '@camunda/element-templates-json-schema/resources/schema.json';

const keeps = new Ajv({ strict: false, allErrors: true }).compile(schema);

export function validate(templates) {
  return keeps(templates) ? [] : keeps.errors.map(({ instancePath, message }) => instancePath + ' ' + message);
}`;

const banner = { js: '/* Built by docs/processes/render/bundle.mjs; parts, versions and licences in LICENSES beside it. */' };
const packing = { bundle: true, minify: true, format: 'iife', legalComments: 'none', banner, metafile: true };

mkdirSync(target, { recursive: true });
const checked = await build({
  ...packing,
  stdin: { contents: templates, resolveDir: here },
  globalName: 'TemplateSchema',
  outfile: join(target, 'element-templates.min.js')
});
const { metafile } = await build({
  ...packing,
  stdin: { contents: entry, resolveDir: here },
  globalName: 'ModelLint',
  outfile: join(target, 'bpmnlint.min.js')
});

const parts = new Set([metafile, checked.metafile].flatMap(({ inputs }) => Object.keys(inputs)).map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean));
writeFileSync(join(target, 'LICENSES'), [...parts].sort().map((part) => {
  const { version, license } = JSON.parse(readFileSync(join(modules, part, 'package.json'), 'utf8'));
  const text = readdirSync(join(modules, part)).find((file) => /^licen[cs]e/i.test(file));
  return `${part} ${version} (${license})\n\n${readFileSync(join(modules, part, text), 'utf8').trim()}\n`;
}).join('\n\n'));
