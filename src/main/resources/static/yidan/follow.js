// A link in a message carries the code behind the #, which browsers send to no server and write into no log.
'use strict';
(() => {
  const code = decodeURIComponent(location.hash.slice(1));
  const field = document.getElementById('code');
  if (!code || !field) {
    return;
  }
  history.replaceState(null, '', location.pathname + location.search);
  field.value = code;
  if (document.getElementById('callNo').value) {
    field.form.submit();
  }
})();
