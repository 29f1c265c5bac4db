// Looks at every number of the working on the page, and compares it with what the engine says.
(() => {
  const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

  /** So many significant digits, written without looking at the page's own code. */
  function written(value, count = 4) {
    if (value === null) {
      return '–';
    }
    if (value === 0) {
      return '0';
    }
    const [mantissa, exponent] = Math.abs(value).toExponential(count - 1).split('e');
    const power = Number(exponent);
    const digits = mantissa.replace('.', '');
    // Zeros at the end stand where something has been rounded.
    const end = Number(value.toPrecision(Math.max(12, count))) === Number(value.toPrecision(count)) ? trimmed : whole;
    let text;
    if (power >= -4 && power < 6) {
      const padded = power < 0 ? '0'.repeat(-power) + digits : digits + '0'.repeat(Math.max(0, power - count + 1));
      const point = power < 0 ? 1 : power + 1;
      text = end(`${padded.slice(0, point)}.${padded.slice(point)}`);
    } else {
      const raised = String(Math.abs(power)).split('').map((digit) => SUPERSCRIPTS[digit]).join('');
      text = `${end(mantissa)}·10${power < 0 ? '⁻' : ''}${raised}`;
    }
    return (value < 0 ? '−' : '') + text;
  }

  /** Without zeros at the end of the decimals, and without a point that nothing follows. */
  const trimmed = (text) => text.replace(/\.0*$|(\.\d*?)0+$/, '$1');

  /** Without a point that nothing follows. */
  const whole = (text) => text.replace(/\.$/, '');

  /** Of two numbers, so that so many digits of their difference are seen. */
  function digitsOf(a, b, seen) {
    const powerOf = (value) => Number(value.toExponential().split('e')[1]);
    const isKnown = Number.isFinite(a) && Number.isFinite(b) && a !== b;
    const lost = isKnown ? powerOf(Math.max(Math.abs(a), Math.abs(b))) - powerOf(a - b) : 0;
    return Math.max(4, Math.min(17, seen + lost));
  }

  /** Four, but for numbers that differ by little. */
  function digitsAt(path, { parameter }) {
    if (/^parameter\.check\.loss/.test(path)) {
      return digitsOf(parameter.check.lossAbove, parameter.check.lossBelow, 4);
    }
    return /^parameter\.(old|new)$/.test(path) ? digitsOf(parameter.old, parameter.new, 2) : 4;
  }

  const valueAt = (object, path) =>
    path.split('.').reduce((value, key) => (value === null || value === undefined ? value : value[key]), object);

  const isShown = (element) => element.getClientRects().length > 0;

  /** An index below or a layer above a symbol. */
  function isIndex(number) {
    for (let child = number; child.parentElement; child = child.parentElement) {
      const { parentElement } = child;
      if (/^m(sub|sup|subsup)$/.test(parentElement.localName) && parentElement.firstElementChild !== child) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong on the page, whose numbers should be those of an explanation. */
  function faultsOf(explanation, literals) {
    const faults = [];
    const shown = Array.from(document.querySelectorAll('[data-quantity]')).filter(isShown);
    shown.forEach((element) => {
      const path = element.getAttribute('data-quantity');
      const value = valueAt(explanation, path);
      const title = element.getAttribute('title');
      const text = element.textContent;
      const count = digitsAt(path, explanation);
      if (value === undefined || (value !== null && typeof value !== 'number')) {
        faults.push(`${path} is not a number of the engine: ${value}`);
      } else if (title !== (value === null ? 'not finite' : String(value)) || text !== written(value, count)) {
        faults.push(`${path} is ${value}, shown as ${text} (${title})`);
      }
    });
    const panel = document.querySelector('#inside-panel');
    Array.from(panel.querySelectorAll('mn, td')).filter(isShown).forEach((cell) => {
      const text = cell.textContent;
      const isTold = cell.closest('[data-quantity]') || cell.querySelector('[data-quantity]');
      // The 10⁻⁶ that keeps clipping from dividing by 0.
      const isPowerOfTen = text === '10' && cell.parentElement.localName === 'msup';
      const isLiteral = cell.localName === 'mn' && (literals.includes(text) || isIndex(cell) || isPowerOfTen);
      if (/\d/.test(text) && !isTold && !isLiteral) {
        faults.push(`${cell.localName} ${text} has no quantity`);
      }
    });
    const words = panel.innerText.match(/\b(NaN|undefined|Infinity|null|\[object)\b/);
    if (words) {
      faults.push(`the panel says ${words[0]}`);
    }
    Array.from(panel.querySelectorAll('.katex-error, code')).filter(isShown).forEach((formula) => {
      faults.push(`not typeset: ${formula.textContent}`);
    });
    return { faults, count: shown.filter((element) => panel.contains(element)).length };
  }

  const find = (selector) => {
    const found = document.querySelector(selector);
    if (!found) {
      throw new Error(`no ${selector}`);
    }
    return found;
  };

  const menu = (name) => find(`#inside select[aria-label='${name}']`);

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Opens a view unless it is open. */
  function show(view) {
    const tab = find(`#inside-${view}`);
    if (tab.getAttribute('aria-selected') !== 'true') {
      tab.click();
    }
  }

  /** Milliseconds that a busy machine may take to show what was asked for. */
  const PATIENCE = 30000;

  async function until(condition) {
    const end = performance.now() + PATIENCE;
    while (!condition()) {
      if (performance.now() > end) {
        throw new Error(`in vain: ${condition}`);
      }
      await pause(5);
    }
  }

  /** Opens and trains an experiment, and chooses an example: the first, or one of the mini-batch. */
  async function begin(link, inMiniBatch) {
    const panel = find('#inside-panel');
    await chainrule.open(link);
    await chainrule.train(1);
    // What is shown next is of this experiment.
    await until(() => panel.hidden && document.querySelector('#inside-backward'));
    show('backward');
    const which = () => document.querySelector("[aria-label='Number of the example']");
    await until(() => !panel.hidden && which() && which().value !== '');
    const { miniBatch } = await chainrule.explain(0);
    const example = inMiniBatch ? miniBatch.examples[0] : 0;
    which().value = String(example + 1);
    which().dispatchEvent(new Event('input'));
    return example;
  }

  /**
   * Chooses what the working is about: a neuron in the diagram, then its first weight or its bias.
   * Negative neurons count from the last one of the layer.
   */
  async function focus(layer, neuron, isBias) {
    const { layers } = await chainrule.state();
    const place = (neuron + layers[layer]) % layers[layer];
    const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
    const isOutput = layer === layers.length - 1;
    const name = isOutput ? 'Output' : `Hidden layer ${layer}, neuron ${place + 1},`;
    const button = () => Array.from(document.querySelectorAll('.diagram-neuron'))
      .filter((each) => (each.getAttribute('aria-label') || '').indexOf(name) === 0)[isOutput ? place : 0];
    const inputs = layers[layer - 1];
    await until(() => document.querySelector("#inside select[aria-label='Weight or bias']"));
    const parameters = menu('Weight or bias');
    const isChosen = () => menu('Layer').value === String(layer)
      && menu('Neuron').value === String(place) && parameters.options.length === inputs + 1;
    // A click means nothing to a diagram that has not drawn its network yet.
    let tries = 0;
    await until(() => {
      if (!isChosen() && tries++ % 100 === 0 && button()
        && button().getAttribute('aria-pressed') !== 'true') {
        button().click();
      }
      return isChosen();
    });
    parameters.selectedIndex = isBias ? inputs : 0;
    parameters.dispatchEvent(new Event('change', { bubbles: true }));
    const before = sum(layers.slice(1, layer).map((size, at) => size * (layers[at] + 1)));
    return {
      layer,
      neuron: place,
      parameter: before + (isBias ? layers[layer] * inputs + place : place * inputs),
    };
  }

  /** A pass is looked at where it ends, with all that it has computed. */
  function endPass(view) {
    const end = { forward: 'max', backward: 'min' }[view];
    const layer = end && Array.from(document.querySelectorAll('#inside-panel [aria-label$="pass: layer"]')).find(isShown);
    if (layer && layer.value !== layer[end]) {
      layer.value = layer[end];
      layer.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  /** Looks until all is right, or long enough. */
  async function walk({ view, example, item, least, literals }) {
    show(view);
    const explanation = await chainrule.explain(example, item);
    const end = performance.now() + PATIENCE;
    for (;;) {
      // Another view's numbers may be right, too, and stand there a little longer.
      const shown = document.querySelector(`#inside-panel .working-${view}`);
      if (shown && isShown(shown)) {
        endPass(view);
      }
      const { faults, count } = shown && isShown(shown)
        ? faultsOf(explanation, literals) : { faults: [], count: 0 };
      const isEnough = count >= least;
      if (isEnough && faults.length === 0) {
        return [];
      }
      if (performance.now() > end) {
        return faults.slice(0, 5).concat(isEnough ? [] : [`only ${count} numbers`])
          .map((fault) => `${view}: ${fault}`);
      }
      await pause(10);
    }
  }

  /** Takes the explained step by the page's own button. */
  async function take(item) {
    const before = await chainrule.explain(0, item);
    const { step } = await chainrule.state();
    show('update');
    const button = () => Array.from(document.querySelectorAll('#inside button'))
      .find(({ textContent }) => textContent === 'Take this step');
    await until(() => button() && isShown(button()));
    button().click();
    let after = await chainrule.state();
    while (after.step === step) {
      await pause(5);
      after = await chainrule.state();
    }
    const wrong = before.update.new.findIndex((value, at) => !Object.is(value, after.parameters[at]));
    const old = () => find('[data-quantity="parameter.old"]').getAttribute('title');
    await until(() => old() === String(before.parameter.new));
    return [
      ...(after.step === step + 1 ? [] : [`${after.step - step} steps`]),
      ...(wrong < 0 ? [] : [`parameter ${wrong} is ${after.parameters[wrong]}, not ${before.update.new[wrong]}`]),
      ...(old() === String(before.parameter.new) ? [] : [`old is ${old()}, not ${before.parameter.new}`]),
    ];
  }

  window.numbers = { begin, focus, walk, take };
})();
