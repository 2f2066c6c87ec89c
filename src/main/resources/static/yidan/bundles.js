// How far the bundles of a month are, asked every two seconds while they are made.
const state = document.getElementById('run-state');
const bar = document.getElementById('run-bar');

const ask = async () => {
  const answer = await fetch(`../api/audit/bundles/months/${state.dataset.run}`, {headers: {Accept: 'application/json'}});
  if (!answer.ok) return;
  const {cases, done, failed, finished} = await answer.json();
  bar.value = done + failed;
  state.textContent = finished
    ? state.dataset.finished
    : state.dataset.words.replace('#0', cases).replace('#1', done).replace('#2', failed);
  if (!finished) setTimeout(ask, 2000);
};

if (Number(bar.value) < bar.max) setTimeout(ask, 2000);
