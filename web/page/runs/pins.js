// The pinned runs. They train in a worker of their own, one after the other, each from its checkpoint, so
// that the run on the page does not notice.

import { withoutView } from '../../model/catalogue.js';
import { spareCores } from '../browser/cores.js';
import { createEngineClient } from '../worker/engine-client.js';
import { toLink } from '../../model/link.js';
import { differences, isAbout, isUnderWay, MOST_PINS, pinsOf, pinsToLoad, textOf, withPin } from '../../model/pins.js';
import { createTurns } from '../../model/queues.js';

/** @import { Pin, PinShown } from '../../model/pins.js' */
/** @import { Update } from '../../model/protocol.js' */
/** @import { State } from '../../model/state.js' */
/** @import { Client } from '../worker/engine-client.js' */
/** @import { Store } from '../store.js' */

/** Milliseconds that a pinned run trains at a time, where all are given the same time. */
const SLICE = 300;

/** Epochs that two compared runs begin with, and that both are trained on by; and of a portion. */
const EPOCHS = 200;
const PORTION = 20;

/**
 * Where page and training have all the cores, a run that trains to its goal beside them rests so many
 * times as long as it has trained, and looks up after so many milliseconds.
 */
const REST = 9;
const NAP = 50;

/** So much less time than the run on the page is the same time, in milliseconds. */
const NEAR = 30;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Client} parts.client  of the engine of the page
 * @param {() => Worker} parts.makeWorker  for another one
 * @param {string} parts.engine  'javascript' to do without WebAssembly
 * @param {(error: Error) => void} parts.report
 */
export function createPins({ store, client: page, makeWorker, engine: kind, report }) {
  const inTurn = createTurns();
  /** @type {Promise<Pick<Client, 'request'>>|null} */
  let engine = null;
  /** @type {Map<number, ArrayBuffer>} checkpoints of this moment, by the pin's id */
  const present = new Map();
  /** @type {Map<number, number>} milliseconds that each has trained while all are given the same time */
  const spent = new Map();
  let spentHere = 0;
  let lastTick = 0;
  /** The pin that the worker has open; 0 for none. */
  let open = 0;
  let isFollowing = false;
  /** The pins as the link last said them. */
  let text = '';

  const forget = () => [present, spent].forEach((map) => map.clear());

  async function startEngine() {
    const other = createEngineClient({
      makeWorker,
      engine: kind,
      onRestart() {},
      onStop: (reason) => report(new Error(`The pinned runs have stopped. ${reason}`)),
    });
    await other.start();
    return other;
  }

  /** @param {number} id @param {Partial<Pin>} changes */
  const change = (id, changes) => store.update({
    pins: store.state().pins.map((pin) => (pin.id === id ? Object.assign({}, pin, changes) : pin)),
  });

  /** @param {Pin} pin @param {Update} update  of its engine */
  function show({ id }, { model, status, frame, data, learningCurves }) {
    const pin = store.state().pins.find((each) => each.id === id);
    if (!pin) {
      return;
    }
    // A run that is only opened again is as it was.
    const fingerprint = pin.shown && pin.shown.status.step === status.step ? pin.shown.fingerprint : undefined;
    const shown = /** @type {PinShown} */ (Object.assign({}, pin.shown, { status, frame, fingerprint }));
    if (model && data) {
      Object.assign(shown, { model, data });
    }
    if (learningCurves) {
      shown.curve = learningCurves;
    }
    change(id, { shown, fields: shown.model.experiment });
  }

  /** @param {Pin} pin @returns {Promise<Pick<Client, 'request'>>} the engine, at that run */
  async function at(pin) {
    engine = engine || startEngine();
    const client = await engine;
    if (open === pin.id) {
      return client;
    }
    const bytes = present.get(pin.id) || pin.origin;
    open = pin.id;
    if (bytes) {
      show(pin, await client.request('restore', { bytes }));
    } else {
      const { catalogue, model } = store.ready();
      const opened = await client.request('open', withoutView(catalogue, model.link));
      const edited = await client.request('edit', toLink(pin.fields));
      show(pin, Object.assign(opened, edited, { data: edited.data || opened.data }));
      const { notices } = edited.model;
      if (notices.length > 0) {
        report(new Error(`In a pinned run of the link, ${notices[0].text}`));
      }
      change(pin.id, { origin: await keep(pin, client) });
    }
    return client;
  }

  /** @param {Pin} pin @param {Pick<Client, 'request'>} client @returns {Promise<ArrayBuffer>} */
  async function keep({ id }, client) {
    const { bytes } = await client.request('checkpoint');
    present.set(id, bytes);
    return bytes;
  }

  /** @param {State} state @param {Pin} pin @returns {boolean} whether it has something to do */
  function isBehind({ options: { inStep }, status }, pin) {
    const { id, goal, shown } = pin;
    if (shown === null || goal > 0) {
      return shown === null || isUnderWay(pin);
    }
    const canGoOn = shown.status.stopped === '' || status.epoch < shown.status.epoch;
    if (inStep === 'epochs') {
      return shown.status.epoch !== status.epoch && canGoOn;
    }
    return inStep === 'time' && ((status.step === 0 && shown.status.step > 0)
      || (canGoOn && (spent.get(id) || 0) < spentHere - NEAR));
  }

  /** @param {Pin} pin @returns {Promise<number>} milliseconds that the machine then wants for others */
  async function bring(pin) {
    const client = await at(pin);
    const { options: { inStep }, pace, pins, status } = store.ready();
    const same = pins.find(({ id }) => id === pin.id);
    if (same && same.goal > 0) {
      return bringToGoal(same, client);
    }
    if (!same || !same.shown || inStep === 'off') {
      return 0;
    }
    if (status.epoch < same.shown.status.epoch || status.step === 0) {
      show(pin, await client.request('reset'));
      spent.set(pin.id, 0);
    }
    if (inStep === 'epochs') {
      show(pin, await client.request('trainTo', status.epoch));
    } else {
      const start = Date.now();
      const time = Math.min(SLICE, spentHere - (spent.get(pin.id) || 0));
      if (time > 0) {
        await client.request('pace', pace);
        await client.request('play');
        await new Promise((resolve) => setTimeout(resolve, time));
        show(pin, await client.request('pause'));
        spent.set(pin.id, (spent.get(pin.id) || 0) + Date.now() - start);
      }
    }
    await keep(pin, client);
    return 0;
  }

  /** @param {Pin} pin @param {Pick<Client, 'request'>} client @returns {Promise<number>} as bring() */
  async function bringToGoal(pin, client) {
    const start = Date.now();
    if (isUnderWay(pin)) {
      const { epoch } = /** @type {PinShown} */ (pin.shown).status;
      show(pin, await client.request('trainTo', Math.min(pin.goal, epoch + PORTION)));
      await keep(pin, client);
    }
    const reached = store.state().pins.find(({ id }) => id === pin.id);
    if (reached && reached.shown && !isUnderWay(reached)) {
      const { fingerprint } = await client.request('state');
      change(pin.id, { shown: Object.assign({}, reached.shown, { fingerprint }) });
    }
    return REST * (Date.now() - start);
  }

  /** @param {Pin} pin @param {number} time  milliseconds */
  async function rest({ id }, time) {
    const end = Date.now() + time;
    const isCrowded = () => spareCores() < 2 && store.ready().playing && store.state().pins.some((pin) => pin.id === id);
    while (Date.now() < end && isCrowded()) {
      await new Promise((resolve) => setTimeout(resolve, NAP));
    }
  }

  async function follow() {
    isFollowing = true;
    try {
      for (let next = nextBehind(); next; next = nextBehind()) {
        const pin = next;
        await rest(pin, await inTurn(() => bring(pin)));
      }
    } catch (error) {
      store.update({ pins: [] });
      report(/** @type {Error} */ (error));
    }
    isFollowing = false;
  }

  const nextBehind = () => {
    const state = store.ready();
    return state.pins.find((pin) => isBehind(state, pin));
  };

  /** Runs that differ from the one on the page. @param {Array<Record<string, string>>} wishes */
  function set(wishes) {
    forget();
    store.update({ pins: pinsToLoad(wishes) });
  }

  /** @param {'off'|'epochs'|'time'} inStep  'off': each as it was pinned */
  function setInStep(inStep) {
    const { options } = store.state();
    // Whoever wants them in step wants all of them.
    const pins = store.state().pins.map((pin) => (inStep === 'off' ? pin : Object.assign({}, pin, { goal: 0 })));
    store.update({ options: Object.assign({}, options, { inStep }), pins });
    spent.clear();
    spentHere = 0;
    if (inStep === 'off') {
      inTurn(async () => {
        open = 0;
        present.clear();
        store.update({ pins: store.state().pins.map((pin) => Object.assign({}, pin, { shown: null })) });
      }).catch(report);
    }
  }

  function forgetPair() {
    const { comparison, pins } = store.state();
    if (comparison) {
      store.update({ comparison: null, pins: pins.filter(({ id }) => comparison.ids.indexOf(id) < 0) });
    }
  }

  store.whenReady((state) => {
    if (state.pinned !== text) { // somebody has opened a link
      text = state.pinned;
      forget();
      store.update({
        pins: pinsToLoad(pinsOf(text)),
        options: Object.assign({}, state.options, { inStep: 'epochs' }),
      });
      return;
    }
    const written = textOf(state.pins, state.catalogue, state.model.experiment);
    if (written !== text) {
      text = written;
      store.update({ pinned: text });
      return;
    }
    if (state.comparison && !isAbout(state.comparison, state.catalogue, state.model)) {
      forgetPair();
      return;
    }
    const tick = Date.now();
    if (state.status.step === 0) {
      spentHere = 0;
    } else if (state.playing && lastTick > 0) {
      spentHere += tick - lastTick;
    }
    lastTick = state.playing ? tick : 0;
    if (!isFollowing && state.pins.some((pin) => isBehind(state, pin))) {
      follow();
    }
  });

  return {
    /** The run on the page, as it is now. */
    async pin() {
      const { bytes } = await page.request('checkpoint');
      const { model, pins } = store.ready();
      store.update({ pins: withPin(pins, model.experiment, { origin: bytes }) });
    },

    /** The run on the page as it was at its latest moment, unless that is pinned or there is no room. */
    async pinLatest() {
      const { bytes, epoch } = await page.request('latestCheckpoint');
      const { catalogue, model, pins } = store.ready();
      const isPinned = pins.some(({ fields, shown }) => shown && shown.status.epoch >= epoch
        && Object.keys(differences(catalogue, fields, model.experiment)).length === 0);
      if (!isPinned) {
        store.update({ pins: withPin(pins, model.experiment, { origin: bytes }) });
      }
    },

    /** @param {number} id */
    remove(id) {
      [present, spent].forEach((map) => map.delete(id));
      store.update({ pins: store.state().pins.filter((pin) => pin.id !== id) });
    },

    set,
    setInStep,

    /**
     * Two runs that differ in one setting alone, from the same initial weights, trained for as long.
     * @param {Omit<import('../../model/pins.js').Comparison, 'rest'|'ids'>} wish
     * @throws {Error} in words where there is no room for both
     */
    pair({ key, values, isTwin }) {
      forgetPair();
      const { catalogue, model, pins } = store.ready();
      const both = values.reduce((all, value) => withPin(all, { [key]: value }, { goal: EPOCHS }), pins);
      if (both.length < pins.length + 2) {
        throw new Error(`Up to ${MOST_PINS} runs can be pinned, and this takes two: remove some in Compare first.`);
      }
      const ids = both.slice(pins.length).map(({ id }) => id);
      const rest = withoutView(catalogue, model.link, key);
      store.update({ pins: both, comparison: { key, values, isTwin, rest, ids } });
    },

    trainPairOn() {
      const { comparison, pins } = store.state();
      store.update({ pins: pins.map((pin) => (comparison && comparison.ids.indexOf(pin.id) >= 0
        ? Object.assign({}, pin, { goal: pin.goal + EPOCHS }) : pin)) });
    },

    forgetPair,

    /** @param {Pin} pin @param {number} example @returns {Promise<any>} the working of its next step */
    explain: (pin, example) => inTurn(async () =>
      (await at(pin)).request('explain', { example, item: {} })),
  };
}

/** @typedef {ReturnType<typeof createPins>} Pins */
