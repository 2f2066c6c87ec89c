// Asks for the three verdicts and shows them; the server works as long as it needs.
const place = document.getElementById('verdicts');
const button = document.getElementById('verify');

function line(text) {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}

function said(name, verdict) {
  const word = place.dataset[String(verdict.state).toLowerCase()] ?? place.dataset.unknown;
  const why = place.dataset.language === 'en' ? verdict.english : verdict.chinese;
  return line([place.dataset[name] + '：' + word, why, verdict.place].filter(Boolean).join(' — '));
}

async function verify() {
  const begun = Date.now();
  button.disabled = true;
  const tick = setInterval(() => place.replaceChildren(line(place.dataset.running.replace('{0}', Math.round((Date.now() - begun) / 1000)))), 500);
  try {
    const answer = await fetch('/api/audit/ledger/verify', { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const verdicts = await answer.json();
    place.replaceChildren(...['integrity', 'completeness', 'freshness'].map((name) => said(name, verdicts[name] ?? {})));
  } catch {
    place.replaceChildren(line(place.dataset.absent));
  } finally {
    clearInterval(tick);
    button.disabled = false;
  }
}

button?.addEventListener('click', verify);
