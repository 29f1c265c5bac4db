// Does what somebody might do who has no idea, by events on whatever the page has at that moment.
// The same seed gives the same choices among the same elements.
(function () {
  const FOUND = 'button, summary, label, select, input, textarea, a[href], canvas, svg, '
    + '[role], [tabindex], [draggable], [data-action]';
  const TEXTS = ['', '0', '1', '-1', '0.5', '3', '8 8', '4 2', '64', '1e9', '1e-9', 'NaN', 'Infinity',
    '<b>bold</b>', 'x1', '0,5', '99999999999999999999', 'sin(x1)', ' ', '10', '100', '9 9 9'];
  const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', ' ', 'Escape', 'Home', 'End',
    'PageUp', 'PageDown', 'Delete', 'Backspace', '+', '-', '0', '5', '?'];
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const LINKS = ['v=1', 'v=1&layers=0', 'v=1&layers=1', 'v=1&layers=64_64_64_64_64_64_64_64',
    'v=1&data=penguins&loss=categoricalCrossEntropy', 'v=1&data=volcano&layers=8_8',
    'v=1&data=spiral&arms=5&loss=categoricalCrossEntropy', 'v=1&data=plane&activation=relu&rate=10',
    'v=1&data=moons&optimizer=adam&batch=1', 'v=1&data=iris&inputs=x1', 'v=1&data=banana&rate=1000',
    'v=1&points=5000&layers=3', 'v=1&dropout=0.5&l1=0.01', 'v=2', 'nonsense', 'v=1&own=%'];

  /** Between two looks for what there is. */
  const LOOK = 25;

  let state = 1;
  let done = 0;
  let groups = [];
  const log = [];
  const problems = [];

  function random() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  const below = (count) => Math.floor(random() * count);
  const among = (list) => list[below(list.length)];

  // What leaves the page, asks the browser for something, or needs a real pointer.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (link && !link.getAttribute('href').startsWith('#')) {
      event.preventDefault();
    }
  }, true);
  const click = HTMLElement.prototype.click;
  HTMLElement.prototype.click = function () {
    if (!(this instanceof HTMLAnchorElement) && this.type !== 'file') {
      click.call(this);
    }
  };
  Element.prototype.setPointerCapture = () => {};
  Element.prototype.releasePointerCapture = () => {};
  window.open = () => null;
  window.print = () => {};
  const clipboard = { writeText: async () => {}, readText: async () => '', write: async () => {} };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard });

  const note = (text) => problems.push(`after action ${done}: ${text}; the last: ${log.join(' | ')}`);
  addEventListener('error', (event) => note(`${event.message}`));
  addEventListener('unhandledrejection', (event) => note(`unhandled: ${event.reason}`));

  const name = (element) => element.tagName.toLowerCase()
    + (element.id ? `#${element.id}` : '')
    + (element.dataset && element.dataset.action ? `[${element.dataset.action}]` : '');

  /** Elements of the same make count as one thing, or neurons would be all that is ever touched. */
  const makeOf = (element) => `${name(element)} ${element.getAttribute('class')} `
    + `${element.getAttribute('role')} ${element.type} ${element.closest('[id]')?.id}`;

  function look() {
    const root = document.querySelector('dialog[open]') || document;
    const made = new Map();
    root.querySelectorAll(FOUND).forEach((element) => {
      if (element.type !== 'file' && element.checkVisibility() && !element.closest('[inert]')) {
        const make = makeOf(element);
        made.set(make, (made.get(make) || []).concat(element));
      }
    });
    groups = Array.from(made.values());
  }

  function target() {
    const open = document.querySelector('dialog[open]');
    for (let attempt = 0; attempt < 20 && groups.length > 0; attempt += 1) {
      const element = among(among(groups));
      if (element.isConnected && !element.disabled && (!open || open.contains(element))) {
        return element;
      }
    }
    return document.body;
  }

  function place(element) {
    const box = element.getBoundingClientRect();
    return { clientX: box.x + random() * box.width, clientY: box.y + random() * box.height };
  }

  function point(element, type, where, buttons) {
    const about = Object.assign({
      bubbles: true, cancelable: true, composed: true, view: window, pointerId: 1, isPrimary: true,
      pointerType: 'mouse', button: 0, buttons, detail: 1, shiftKey: random() < 0.1,
    }, where);
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    element.dispatchEvent(new Kind(type, about));
  }

  const ACTIONS = {
    click(element) {
      const where = place(element);
      ['pointerdown', 'mousedown'].forEach((type) => point(element, type, where, 1));
      if (element.matches('button, input, select, textarea, [tabindex], summary, a')) {
        element.focus();
      }
      ['pointerup', 'mouseup'].forEach((type) => point(element, type, where, 0));
      point(element, 'click', where, 0);
    },

    drag(element) {
      point(element, 'pointerdown', place(element), 1);
      for (let moves = 1 + below(5); moves > 0; moves -= 1) {
        point(element, 'pointermove', place(element), 1);
      }
      point(element, random() < 0.1 ? 'pointercancel' : 'pointerup', place(element), 0);
    },

    hover(element) {
      const where = place(element);
      ['pointerover', 'pointerenter', 'mouseover', 'pointermove', 'mousemove']
        .forEach((type) => point(element, type, where, 0));
      if (random() < 0.5) {
        ['pointerout', 'pointerleave', 'mouseout'].forEach((type) => point(element, type, where, 0));
      }
    },

    wheel(element) {
      const about = { bubbles: true, cancelable: true, deltaY: (random() - 0.5) * 400 };
      element.dispatchEvent(new WheelEvent('wheel', Object.assign(about, place(element))));
    },

    key(element) {
      if (random() < 0.3 && element.focus) {
        element.focus();
      }
      const key = random() < 0.6 ? among(KEYS) : LETTERS[below(LETTERS.length)];
      const about = {
        key, bubbles: true, cancelable: true, composed: true,
        ctrlKey: random() < 0.15, shiftKey: random() < 0.15,
      };
      const focused = document.activeElement || document.body;
      focused.dispatchEvent(new KeyboardEvent('keydown', about));
      focused.dispatchEvent(new KeyboardEvent('keyup', about));
    },

    value(element) {
      const control = element.matches('input, select, textarea')
        ? element
        : among(Array.from(document.querySelectorAll('input:not([type=file]), select, textarea')));
      if (!control || control.disabled) {
        return;
      }
      if (control instanceof HTMLSelectElement) {
        control.selectedIndex = below(control.options.length);
      } else if (control.type === 'checkbox' || control.type === 'radio') {
        control.checked = !control.checked;
      } else if (control.type === 'range') {
        control.value = String(Number(control.min) + random() * (control.max - control.min));
      } else {
        control.value = among(TEXTS);
      }
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },

    link() {
      location.hash = among(LINKS);
    },

    play() {
      window.chainrule.play();
    },
  };

  const CHANCES = Object.entries({
    click: 36, drag: 10, hover: 14, wheel: 6, key: 18, value: 12, link: 1, play: 3,
  }).flatMap(([action, chance]) => Array(chance).fill(action));

  const breathe = () => new Promise((goOn) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => goOn();
    channel.port2.postMessage(0);
  });
  const frame = () => new Promise((goOn) => requestAnimationFrame(goOn));

  window.monkey = {
    seed(seed) {
      state = seed;
    },

    async act(count) {
      for (let i = 0; i < count; i += 1) {
        if (done % LOOK === 0 || groups.length === 0) {
          await frame();
          look();
        }
        const action = among(CHANCES);
        const element = target();
        log.push(`${action} ${name(element)}`);
        log.splice(0, log.length - 12);
        ACTIONS[action](element);
        done += 1;
        await (done % 5 === 0 ? frame() : breathe());
      }
      groups = []; // or what has gone from the page would be kept
      return done;
    },

    problems: () => problems,
  };
})();
