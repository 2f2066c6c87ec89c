// Draws the path of a case on the model's own version: what was visited, which flows were taken, where it waits now.
const picture = document.getElementById('path-picture');
const words = picture ? picture.dataset : {};

if (picture) {
  draw().catch(() => {
    picture.textContent = words.failed;
    picture.dataset.state = 'failed';
  });
}

async function draw() {
  const path = await (await answered(words.path)).json();
  const xml = await (await answered(path.xml)).text();
  const viewer = new window.BpmnJS({ container: picture });
  await viewer.importXML(xml);
  viewer.get('zoomScroll').toggle(false);
  mark(viewer, path);
  translate();
  begin(viewer, path);
  steer(viewer, path);
  viewer.on('root.set', () => {
    fit(viewer);
    translate();
  });
  picture.dataset.state = 'drawn';
}

async function answered(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer;
}

function mark(viewer, path) {
  const elements = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const current = new Set(path.current);
  for (const [id, count] of Object.entries(path.visited)) {
    if (elements.get(id)) {
      canvas.addMarker(id, current.has(id) ? 'yd-current' : 'yd-visited');
      badge(overlays, elements.get(id), id, current.has(id), count);
    }
  }
  for (const [id, count] of Object.entries(path.flows)) {
    if (elements.get(id)) {
      canvas.addMarker(id, 'yd-taken');
      elements.getGraphics(id).setAttribute('data-taken', count);
    }
  }
  for (const [id, numbers] of Object.entries(path.calls)) {
    if (elements.get(id)) {
      callLinks(overlays, id, numbers);
    }
  }
}

function badge(overlays, element, id, isCurrent, count) {
  if (/Gateway|StartEvent/.test(element.type) && !isCurrent) {
    return;
  }
  const mark = document.createElement('span');
  mark.className = 'yd-badge ' + (isCurrent ? 'yd-badge-now' : 'yd-badge-done');
  mark.textContent = (isCurrent ? '▶ ' + words.now : '✓') + (count > 1 ? ' ×' + count : '');
  mark.title = (isCurrent ? words.now : words.done) + (count > 1 ? ' · ' + words.times.replace('0', count) : '');
  overlays.add(id, 'yd-state', { position: { top: -20, left: 0 }, html: mark });
}

function callLinks(overlays, id, numbers) {
  const links = document.createElement('span');
  links.className = 'yd-calls';
  for (const number of numbers) {
    const link = document.createElement('a');
    link.href = '/cases/' + encodeURIComponent(number);
    link.textContent = number;
    link.title = words.case;
    links.append(link);
  }
  overlays.add(id, 'yd-call', { position: { bottom: -4, left: 0 }, html: links });
}

function translate() {
  for (const button of picture.querySelectorAll('.bjs-drilldown')) {
    button.title = words.open;
    button.setAttribute('aria-label', words.open);
  }
}

/** A wide screen shows everything; a phone shows the place where it waits, or where it began, large enough to read. */
function begin(viewer, path) {
  const canvas = viewer.get('canvas');
  fit(viewer);
  if (picture.clientWidth > 640 || canvas.zoom() > 0.6) {
    return;
  }
  const elements = viewer.get('elementRegistry');
  const here = [...path.current, ...Object.keys(path.visited)]
    .map((id) => elements.get(id))
    .find((element) => element && canvas.findRoot(element) === canvas.getRootElement());
  canvas.zoom(0.6);
  if (here) {
    canvas.scrollToElement(here, 60);
  }
}

function fit(viewer) {
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}

function steer(viewer, path) {
  const canvas = viewer.get('canvas');
  const act = {
    in: () => canvas.zoom(Math.min(canvas.zoom() * 1.3, 4)),
    out: () => canvas.zoom(Math.max(canvas.zoom() / 1.3, 0.1)),
    fit: () => fit(viewer),
    now: () => showNow(viewer, path)
  };
  for (const tool of document.querySelectorAll('[data-path-tool]')) {
    tool.addEventListener('click', () => act[tool.dataset.pathTool]());
  }
  picture.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    const tool = { '+': 'in', '=': 'in', '-': 'out', 0: 'fit' }[event.key];
    if (event.target !== picture || event.ctrlKey || event.metaKey || (!step && !tool)) {
      return;
    }
    event.preventDefault();
    if (step) {
      canvas.scroll({ dx: step[0], dy: step[1] });
    } else {
      act[tool]();
    }
  });
  dragByFinger(canvas);
  new ResizeObserver(() => canvas.resized()).observe(picture);
}

/** The innermost step that waits, on whichever plane it is drawn. */
function showNow(viewer, path) {
  const elements = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const waiting = path.current
    .map((id) => elements.get(id))
    .filter((element) => element && !element.type.endsWith('SubProcess'))[0];
  if (!waiting) {
    return;
  }
  const root = canvas.findRoot(waiting);
  if (root && root !== canvas.getRootElement()) {
    canvas.setRootElement(root);
  }
  canvas.zoom(1);
  canvas.scrollToElement(waiting);
}

function dragByFinger(canvas) {
  let last = null;
  picture.addEventListener('pointerdown', (event) => {
    last = event.pointerType === 'touch' ? event : null;
  });
  picture.addEventListener('pointermove', (event) => {
    if (last && event.pointerId === last.pointerId) {
      canvas.scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
      last = event;
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    picture.addEventListener(end, () => {
      last = null;
    });
  }
}
