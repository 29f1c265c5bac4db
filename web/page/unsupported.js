// What stands on the page until its modules run, and for browsers that cannot run them: written
// as the oldest browsers understand it.
(function () {
  'use strict';
  var startup = document.getElementById('startup');

  function say(text) {
    if (startup && document.documentElement.getAttribute('data-phase') !== 'ready') {
      startup.textContent = text;
    }
  }

  say('Chainrule is starting \u2026');
  if (!('noModule' in document.createElement('script'))) {
    say('Chainrule needs a browser that can run JavaScript modules. Any browser of the last few '
      + 'years can; please update this one, or open the page in another.');
    return;
  }
  // The module itself says what went wrong later; this is for when it never runs at all.
  window.addEventListener('load', function () {
    window.setTimeout(function () {
      if (!document.documentElement.getAttribute('data-phase')) {
        say('The page could not start. Please reload it; if that does not help, this browser may be too old.');
      }
    }, 4000);
  });
})();
