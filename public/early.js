// Before anything else is fetched: the service worker begins to keep the studio's files, so that the network may go at
// the earliest moment; and a first visit that is cut short says so, in place of a page that stays empty.
(function () {
  'use strict';
  if (
    'serviceWorker' in navigator &&
    !location.pathname.includes('/@') &&
    !document.querySelector('[src^="/@vite"]')
  ) {
    navigator.serviceWorker.register('./serviceWorker.js', { scope: './' }).catch(function () {
      // Said where the studio itself asks again.
    });
  }

  var german = /^de\b/.test(navigator.language);
  var words = german
    ? [
        'Scenograph ist nicht ganz angekommen.',
        'Das Netz war weg, bevor alles geladen war. Sobald es wieder da ist, lädt die Seite von selbst.',
        'Noch einmal laden',
      ]
    : [
        'Scenograph did not arrive whole.',
        'The network went away before everything was fetched. The page loads by itself when it is back.',
        'Load again',
      ];

  function explain() {
    var root = document.getElementById('root');
    if (!root || root.childElementCount > 0) return;
    var box = document.createElement('main');
    box.setAttribute('role', 'alert');
    box.className = 'not-arrived';
    ['h1', 'p', 'button'].forEach(function (kind, i) {
      var part = document.createElement(kind);
      part.textContent = words[i];
      box.append(part);
    });
    box.lastChild.addEventListener('click', function () {
      location.reload();
    });
    root.append(box);
    addEventListener('online', function () {
      location.reload();
    });
  }

  // Scripts and styles that can't be fetched are told to the window while it captures, and nowhere else.
  addEventListener(
    'error',
    function (event) {
      var from = event.target;
      if (!(from instanceof HTMLScriptElement || (from instanceof HTMLLinkElement && from.rel !== 'icon')))
        return;
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', explain);
      else explain();
    },
    true,
  );
})();
