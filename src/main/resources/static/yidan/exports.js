// One's own exports as they begin and end, looked for every two seconds after one was asked for.
const mine = document.getElementById('mine');
let left = 0;

const look = async () => {
  const answer = await fetch(location.href);
  if (answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    mine.replaceChildren(...page.getElementById('mine').childNodes);
  }
  left -= 1;
  if (left > 0) setTimeout(look, 2000);
};

document.querySelectorAll('a[download]').forEach(link => link.addEventListener('click', () => {
  const idle = left <= 0;
  left = 30;
  if (idle) setTimeout(look, 2000);
}));
