// Draws each table of figures that wants to be drawn, above it and from it: the table says everything that the chart says.
// Chart.js stands in the page as a script of its own.
const SHOWN = 12;
const LONGEST = 12;
const COLOURS = ['#155cb0', '#b45309', '#11704b', '#8a1c1c'];
const ON_DARK = ['#6db3ff', '#ffb454', '#5fd3a0', '#ff8f8f'];

const short = name => name.length > LONGEST ? name.slice(0, LONGEST) + '…' : name;

function numbers(figure) {
  const head = [...figure.querySelectorAll('thead th')];
  const rows = [...figure.querySelectorAll('tbody tr')];
  const series = head.map((heading, column) => ({ heading, column })).filter(({ heading }) => 'drawn' in heading.dataset);
  return { head, rows, series };
}

function draw(figure, dark) {
  const line = figure.dataset.chart === 'line';
  const { rows, series } = numbers(figure);
  const value = (row, column) => {
    const said = row.cells[column].dataset.value;
    return said === undefined ? null : Number(said);
  };
  const drawn = line ? rows : rows.filter(row => series.some(({ column }) => value(row, column))).slice(0, SHOWN);
  if (!drawn.length) {
    return;
  }
  const colours = dark ? ON_DARK : COLOURS;
  const ink = dark ? '#e8eef6' : '#1f2933';
  const lines = dark ? 'rgb(255 255 255 / 18%)' : '#d3dae3';
  const place = Object.assign(document.createElement('div'), { className: 'chart-place' });
  place.style.height = line ? '' : Math.max(9, 3 + drawn.length * (series.length > 1 ? 2.4 : 1.8)) + 'rem';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.dataset.drawing);
  place.append(canvas);
  figure.querySelector('figcaption').after(place);
  const number = line ? 'y' : 'x';
  const name = line ? 'x' : 'y';
  const font = { size: dark ? 16 : 12 };
  const axis = (more = {}) => ({ beginAtZero: true, ticks: { color: ink, font, precision: 0 }, grid: { color: lines }, ...more });
  const rate = series.some(({ heading }) => 'rate' in heading.dataset);
  new window.Chart(canvas, {
    type: figure.dataset.chart,
    data: {
      labels: drawn.map(row => row.cells[0].textContent.trim()),
      datasets: series.map(({ heading, column }, at) => ({
        label: heading.textContent.trim(),
        data: drawn.map(row => value(row, column)),
        borderColor: colours[at], backgroundColor: colours[at], borderWidth: line ? 2 : 0, tension: 0.2, spanGaps: true, maxBarThickness: 22,
        borderDash: 'rate' in heading.dataset ? [6, 4] : [], pointStyle: ['circle', 'rect', 'triangle', 'star'][at], pointRadius: 4,
        ...(line && 'rate' in heading.dataset ? { yAxisID: 'rate' } : {})
      }))
    },
    options: {
      indexAxis: name,
      animation: false,
      maintainAspectRatio: false,
      scales: {
        [name]: { ticks: { color: ink, font, autoSkip: false, callback(at) { return short(String(this.getLabelForValue(at))); } }, grid: { display: false } },
        [number]: axis(),
        ...(line && rate ? { rate: axis({ position: 'right', max: 100, grid: { display: false }, ticks: { color: ink, font, callback: at => at + '%' } }) } : {})
      },
      plugins: { legend: { display: series.length > 1, labels: { color: ink, font, usePointStyle: line } } },
      onClick(event, hit) {
        const cell = hit.length ? drawn[hit[0].index].cells[series[hit[0].datasetIndex].column] : null;
        const link = cell?.querySelector('a');
        if (link) {
          location.href = link.href;
        }
      }
    }
  });
}

export const drawAll = (part, dark) => part.querySelectorAll('figure[data-chart]').forEach(figure => draw(figure, dark));

// What the day is of depends on the kind of period.
const span = document.querySelector('#span');
const fit = () => {
  document.querySelectorAll('.span-free').forEach(part => { part.hidden = span.value !== 'FREE'; });
  document.querySelectorAll('.span-day').forEach(part => { part.hidden = span.value === 'FREE'; });
};
if (span) {
  span.addEventListener('change', fit);
  fit();
}
if (!document.body.classList.contains('wall')) {
  drawAll(document, false);
}
