// temporary: the map below the balls

import { lossScale } from '../layout/descent/scale.js';
import { contourOf } from '../layout/contour.js';
import { paintResized } from './heatmap.js';
import { createElement } from './element.js';
import { createSurface } from './surface.js';

export function createBallMap() {
  const surface = createSurface('balls-map');
  const small = document.createElement('canvas');
  const smallContext = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
  const element = createElement('div', { class: 'balls-map-frame' }, [surface.canvas]);
  let drawn = '';
  return {
    element,
    /** @param {{state: any, descent: import('../layout/descent/slice.js').Descent, colours: import('../colour.js').Colours, textSize: number, width: number}} content */
    update({ descent, colours, width }) {
      const side = Math.min(520, width - 60);
      const plot = { left: 50, top: 8, width: side, height: side };
      const { losses, resolution, least, greatest, number } = descent;
      const now = `${number} ${resolution} ${side}`;
      if (now !== drawn) {
        drawn = now;
        const scale = lossScale(least, greatest);
        const shares = Float32Array.from(losses, (loss) => scale.shareOf(loss));
        small.width = 128; small.height = 128;
        const image = smallContext.createImageData(128, 128);
        paintResized(image, shares, 0, resolution, { table: colours.loss, low: 0, high: 1 });
        smallContext.putImageData(image, 0, 0);
        surface.clear(side, side);
        surface.context.drawImage(small, 0, 0, side, side);
        surface.context.strokeStyle = 'rgba(0,0,0,0.5)';
        scale.levels.forEach((level) => {
          const segments = contourOf((i) => losses[i], resolution, level);
          const k = side / resolution;
          surface.context.beginPath();
          for (let at = 0; at < segments.length; at += 4) {
            surface.context.moveTo(segments[at] * k, segments[at + 1] * k);
            surface.context.lineTo(segments[at + 2] * k, segments[at + 3] * k);
          }
          surface.context.stroke();
        });
      }
      element.style.paddingLeft = '50px';
      element.style.paddingTop = '8px';
      return plot;
    },
  };
}
