// What stands on the page until its modules run, and why they do not, if so: written as the oldest
// browsers understand it, and loaded beside everything else.
(function () {
  'use strict';
  var root = document.documentElement;
  var SLOW = 6000; // milliseconds
  var text = '';
  var link = null;

  function isStarted() {
    return root.getAttribute('data-phase');
  }

  function show() {
    var startup = document.getElementById('startup');
    if (startup && !isStarted()) {
      startup.className = 'startup';
      startup.textContent = text;
      if (link) {
        startup.appendChild(document.createTextNode(' '));
        startup.appendChild(link);
      }
    }
  }

  /** Says a sentence, and perhaps where to go on. */
  function say(sentence, name, address) {
    text = sentence;
    link = name ? document.createElement('a') : null;
    if (link) {
      link.textContent = name;
      link.href = address;
      link.target = '_blank';
    }
    show();
  }

  /** Asks the server for the script that did not run. */
  function ask(then) {
    var request = new XMLHttpRequest();
    request.open('GET', 'main.js');
    request.timeout = SLOW;
    request.onload = function () {
      var type = request.getResponseHeader('Content-Type') || 'nothing';
      if (request.status !== 200) {
        then('the server answered ' + request.status + ' when it was asked for main.js.');
      } else if (!/javascript/.test(type)) {
        then('the server sends main.js as ' + type + ', and browsers run only what is sent as JavaScript.');
      } else {
        then('main.js does not run. It may be damaged, or this browser may be too old for it.');
      }
    };
    request.onerror = request.ontimeout = function () {
      then('the connection was interrupted before main.js had arrived.');
    };
    request.send();
  }

  function explain() {
    if (isStarted()) {
      return;
    }
    if (/^file:/.test(document.URL)) {
      say('Opened from a disk, this page cannot load its scripts: browsers forbid that. The same page '
        + 'in one file can be opened from there:', 'chainrule.html', 'chainrule.html');
    } else if (window.origin === 'null') {
      say('This page is in a sandboxed frame, and its server does not let its scripts be loaded '
        + 'there.', 'Open it in a window of its own.', document.URL);
    } else {
      ask(function (reason) {
        say('Chainrule could not be started: ' + reason + ' Please load the page again.');
      });
    }
  }

  /** A style sheet that does not arrive would keep the page blank; it may come later. */
  function doNotWaitForStyles() {
    var sheets = document.querySelectorAll('link[rel=stylesheet]');
    for (var i = 0; i < sheets.length; i += 1) {
      if (!sheets[i].sheet) {
        var later = sheets[i].cloneNode();
        later.media = 'print';
        later.onload = function () {
          this.media = 'all';
        };
        sheets[i].parentNode.replaceChild(later, sheets[i]);
      }
    }
  }

  say('Chainrule is starting\u2026');
  document.addEventListener('readystatechange', show);
  if (!('noModule' in document.createElement('script'))) {
    say('Chainrule needs a browser that can run JavaScript modules. Any browser of the last few '
      + 'years can; please update this one, or open the page in another.');
    return;
  }
  // The main module says itself what goes wrong once it runs.
  window.addEventListener('error', function (event) {
    if (event.target.tagName === 'SCRIPT' || /main\.js/.test(event.filename)) {
      explain();
    }
  }, true);
  window.addEventListener('load', function () {
    window.setTimeout(explain, 1000);
  });
  window.setTimeout(function () {
    if (document.readyState !== 'complete' && !isStarted()) {
      say('Chainrule is still being loaded. The connection is slow, or has stopped.');
      doNotWaitForStyles();
    }
  }, SLOW);
})();
