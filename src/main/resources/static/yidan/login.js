// The log-in page: keeps the user name after a wrong password, and knows the place inside the page one came from, which the
// server never sees.
import { sentAgain } from './drafts.js';

const KEPT = 'yidan-user-name';
const form = document.getElementById('log-in');
const name = document.getElementById('username');

if (document.querySelector('[data-refused]')) {
  name.value = sessionStorage.getItem(KEPT) ?? '';
  if (name.value) document.getElementById('password').focus();
}
sessionStorage.removeItem(KEPT);
form.addEventListener('submit', () => sessionStorage.setItem(KEPT, name.value));
if (location.hash.startsWith('#/')) {
  document.querySelectorAll('input[name="hash"]').forEach(input => {
    input.value = location.hash;
  });
}
sentAgain();
