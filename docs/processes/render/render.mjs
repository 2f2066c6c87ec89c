// Draws each plane of processes/*.bpmn and registers/*/*.bpmn, and each table of processes/*.dmn, to ../*.png with the viewers of Camunda Modeler; into each
// user task it writes who does it and within which limit.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { writeSmall } from './png.mjs';
import { notes } from './notes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const folders = [join(root, 'processes'), ...readdirSync(join(root, 'registers')).sort().map((name) => join(root, 'registers', name))];
const pictures = resolve(here, '..');
const wanted = process.argv.slice(2);
const require = createRequire(import.meta.url);
const asset = (name) => readFileSync(join(dirname(require.resolve(`${name.split('/')[0]}/package.json`)), name.split('/').slice(1).join('/')), 'utf8');
const kebab = (id) => id.replace(/^(Event)?SubProcess_/, '').replace(/_plane$/, '').replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

async function page(browser, library, styles) {
  const result = await browser.newPage({ viewport: { width: 2000, height: 1600 } });
  const css = styles.map(asset).join('\n');
  await result.setContent(`<style>${css}
    body { margin: 0; background: #fff; font-family: "Noto Sans CJK SC", Arial, sans-serif }
    #canvas { width: 2000px; height: 1600px } .bjs-breadcrumbs, .bjs-powered-by, .bjs-drilldown { display: none !important }
    .note { width: 100px; text-align: center; font-size: 9px; line-height: 10px; color: #14508c; white-space: nowrap; letter-spacing: -.2px }
    .narrow { font-size: 8px }
    .view-drd { display: none !important }
    .dmn-decision-table-container .cell { font-size: 12px; padding: 2px 6px; line-height: 1.25 }</style><div id="canvas"></div>`);
  await result.addScriptTag({ content: asset(library) });
  return result;
}

async function drawBpmn(browser, file) {
  const process = basename(file, '.bpmn');
  const view = await page(browser, 'bpmn-js/dist/bpmn-viewer.production.min.js', ['bpmn-js/dist/assets/bpmn-js.css', 'bpmn-js/dist/assets/diagram-js.css']);
  const planes = await view.evaluate(async (xml) => {
    window.viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) throw new Error(warnings.map((w) => w.message).join('\n'));
    return viewer.get('canvas').getRootElements().map((root) => root.id);
  }, readFileSync(file, 'utf8'));
  await view.evaluate((notes) => {
    const elements = viewer.get('elementRegistry');
    for (const [id, lines] of Object.entries(notes)) {
      const task = elements.get(id);
      const at = (edge) => task.attachers.some((event) => Math.abs(event.y + event.height / 2 - edge) < 10 && event.x < task.x + task.width && event.x + event.width > task.x);
      const lower = at(task.y + task.height) || task.businessObject.loopCharacteristics;
      const between = lower && at(task.y);
      const html = document.createElement('div');
      html.className = between || (lower && lines[0].length > 8) ? 'note narrow' : 'note';
      html.innerHTML = (between ? [lines.join(' ')] : lines).map((line) => `<div>${line}</div>`).join('');
      const position = between ? { top: 51, left: 0 } : lower ? { top: 4, left: 12 } : { top: task.height - 3 - 10 * lines.length, left: 0 };
      viewer.get('overlays').add(id, { html, position });
    }
  }, notes(file));
  for (const plane of planes) {
    const box = await view.evaluate((id) => {
      const canvas = viewer.get('canvas');
      canvas.setRootElement(canvas.findRoot(id));
      const inner = canvas.viewbox(false).inner;
      const room = 20;
      canvas.viewbox({ x: inner.x - room, y: inner.y - room, width: 2000, height: 1600 });
      return { x: 0, y: 0, width: Math.ceil(inner.width) + 2 * room, height: Math.ceil(inner.height) + 2 * room };
    }, plane);
    const name = plane.includes('SubProcess_') ? `${process}-${kebab(plane)}` : process;
    writeSmall(join(pictures, `${name}.png`), await view.screenshot({ clip: box }));
    console.log(`${name}.png ${box.width}x${box.height}`);
  }
  await view.close();
}

async function drawDmn(browser, file) {
  const view = await page(browser, 'dmn-js/dist/dmn-viewer.production.min.js', ['dmn-js/dist/assets/dmn-js-shared.css',
    'dmn-js/dist/assets/dmn-js-decision-table.css', 'dmn-js/dist/assets/dmn-font/css/dmn.css']);
  await view.evaluate(async (xml) => {
    document.querySelector('#canvas').style.cssText = 'width:max-content;height:auto';
    const viewer = new DmnJS({ container: '#canvas' });
    await viewer.importXML(xml);
    await viewer.open(viewer.getViews().find((v) => v.type === 'decisionTable'));
  }, readFileSync(file, 'utf8'));
  const box = await view.evaluate(() => {
    const last = document.querySelector('.dmn-decision-table-container table').getBoundingClientRect();
    return { x: 0, y: 0, width: Math.ceil(last.right) + 8, height: Math.ceil(last.bottom) + 8 };
  });
  const name = basename(file, '.dmn');
  writeSmall(join(pictures, `${name}.png`), await view.screenshot({ clip: box, fullPage: true }));
  console.log(`${name}.png ${box.width}x${box.height}`);
  await view.close();
}

const chrome = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chrome)) throw new Error(`No Chromium at ${chrome}; set CHROMIUM`);
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-lcd-text'] });
for (const file of folders.flatMap((folder) => readdirSync(folder).sort().map((name) => join(folder, name)))) {
  if (wanted.length && !wanted.includes(basename(file).replace(/\.(bpmn|dmn)$/, ''))) continue;
  if (file.endsWith('.bpmn')) await drawBpmn(browser, file);
  if (file.endsWith('.dmn')) await drawDmn(browser, file);
}
await browser.close();
