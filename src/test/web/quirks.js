// HtmlUnit reports a change when a script checks a box; browsers report only what users do. Tests
// act as users while window.userActs is true.

document.addEventListener('change', (event) => {
  if (!window.userActs) {
    event.stopImmediatePropagation();
  }
}, true);
