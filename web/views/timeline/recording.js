// The film as a video: the plane with its data, the loss curve, and the epoch, drawn on a canvas that
// the browser records.

import { readColours } from '../../figures/canvas.js';
import { createThumbnail } from '../../figures/thumbnail.js';
import { lossText } from '../../model/numbers.js';
import { spanText } from './moments.js';

/** @typedef {import('../../model/state.js').State} State */

const TYPE = 'video/webm';

/** In px. */
const SIDE = 480;
const CAPTION = 40;
const CURVE = 96;

/** Milliseconds that the last picture stays. */
const END = 600;

/** @returns {boolean} whether this browser can */
export const canRecord = () => typeof MediaRecorder === 'function' && MediaRecorder.isTypeSupported(TYPE)
  && 'captureStream' in HTMLCanvasElement.prototype;

/**
 * @param {object} parts
 * @param {import('./film.js').Film} parts.film
 * @param {() => State} parts.read
 * @param {() => void} parts.changed
 * @param {(name: string, video: Blob, type: string) => void} parts.save  as a file
 * @param {(error: Error) => void} parts.report
 */
export function createRecording({ film, read, changed, save, report }) {
  const plane = createThumbnail('film-plane', SIDE, true);
  /** @type {MediaRecorder|null} */
  let recorder = null;
  let isOver = false;

  /** @param {CanvasRenderingContext2D} context @param {State} state */
  function drawCurve(context, { learningCurves: { beside, epoch, trainLoss }, timeline }, ink = '', pale = '') {
    const whole = beside.length > 0 && timeline.moment < timeline.last ? beside[beside.length - 1] : { epoch, trainLoss };
    const most = Math.max(...Array.from(whole.trainLoss).filter(isFinite), 1e-12);
    [{ curve: whole, style: pale }, { curve: { epoch, trainLoss }, style: ink }].forEach(({ curve, style }) => {
      context.strokeStyle = style;
      context.lineWidth = 2;
      context.beginPath();
      curve.epoch.forEach((each, index) => context.lineTo(
        (each / timeline.last) * SIDE,
        SIDE + CAPTION + CURVE * (1 - Math.min(1, curve.trainLoss[index] / most)) - 2,
      ));
      context.stroke();
    });
  }

  /** @param {HTMLCanvasElement} canvas */
  function draw(canvas) {
    const state = read();
    const { data, frame, model, status, theme, timeline } = state;
    const { layers, task, classes, targetRange, trainCount } = model;
    const colours = readColours(theme);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { ink, paper } = colours.palette;
    plane.update({
      map: frame.outputMap,
      resolution: frame.outputResolution,
      domain: frame.view,
      data: data.slice(0, 4 * trainCount),
      layers,
      task,
      classes,
      targetRange,
    }, colours);
    context.fillStyle = `rgb(${paper.join(',')})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(plane.element, 0, 0, SIDE, SIDE);
    context.fillStyle = `rgb(${ink.join(',')})`;
    context.font = '20px system-ui, sans-serif';
    context.textBaseline = 'middle';
    context.fillText(`${spanText(timeline)} · training loss ${lossText(status.trainLoss)}`, 8, SIDE + CAPTION / 2);
    drawCurve(context, state, `rgb(${ink.join(',')})`, `rgba(${ink.join(',')}, 0.3)`);
  }

  async function record() {
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE + CAPTION + CURVE;
    draw(canvas);
    /** @type {Blob[]} */
    const pieces = [];
    const made = new MediaRecorder(canvas.captureStream(), { mimeType: TYPE });
    recorder = made;
    isOver = false;
    made.ondataavailable = ({ data }) => pieces.push(data);
    made.onstop = () => {
      recorder = null;
      save('chainrule.webm', new Blob(pieces, { type: TYPE }), TYPE);
      changed();
    };
    made.start();
    const redraw = () => {
      if (!isOver) {
        draw(canvas);
        window.requestAnimationFrame(redraw);
      }
    };
    redraw();
    film.setLoops(false);
    await film.play();
    await new Promise((resolve) => window.setTimeout(resolve, END));
    isOver = true;
    made.stop();
  }

  return {
    isOn: () => recorder !== null,

    /** Records the run from where the page is, or from its start; or ends that and keeps what there is. */
    toggle() {
      if (recorder) {
        film.stop();
      } else {
        record().catch(report);
      }
    },
  };
}
