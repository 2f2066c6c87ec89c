// Checks processes/*.bpmn against the .bpmnlintrc at the root of the project; ends with 1 when there is an error.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const linter = new Linter({ config: JSON.parse(readFileSync(join(root, '.bpmnlintrc'), 'utf8')), resolver: new NodeResolver({ require }) });

let errors = 0;
for (const name of readdirSync(join(root, 'processes')).filter((file) => file.endsWith('.bpmn')).sort()) {
  const { rootElement } = await new BpmnModdle().fromXML(readFileSync(join(root, 'processes', name), 'utf8'));
  const reports = await linter.lint(rootElement);
  for (const [rule, findings] of Object.entries(reports)) {
    for (const { id, message, category } of findings) {
      if (category !== 'warn') errors += 1;
      console.log(`${name} ${category} ${rule} ${id}: ${message}`);
    }
  }
  console.log(`${name}: ${Object.keys(reports).length} rules with findings`);
}
process.exitCode = errors ? 1 : 0;
