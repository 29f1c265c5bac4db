// The geometry of the network diagram: one block of neurons a layer, side by side. Neurons
// shrink until the network fits; wide layers then wrap into several columns. Lengths are CSS
// pixels.

/**
 * @typedef {{x: number, y: number, size: number}} Box  a square; x, y is its upper left corner
 *
 * @typedef {object} Block  the neurons of one layer
 * @property {number} left
 * @property {number} right
 * @property {number} centre  horizontally
 * @property {Box[]} neurons
 *
 * @typedef {{count: number, size: number, gap: number, columns: number, rows: number,
 *     width: number, height: number}} Grid  a block that has no place yet
 *
 * @typedef {object} Room
 * @property {number} width
 * @property {number} inputLabels  width of the labels on the left
 * @property {number} outputLabels  and on the right
 * @property {number} text  size of the text, 1 for the usual one
 *
 * @typedef {object} DiagramLayout
 * @property {number} width  may exceed the room there is: the figure then scrolls
 * @property {number} height
 * @property {number} size  side of a hidden neuron
 * @property {number} headerWidth
 * @property {number} bodyTop  where the neurons may begin
 * @property {boolean} crowded  whether headers stand close together
 * @property {boolean} wrapped  whether any layer takes more than one column
 * @property {Block[]} blocks  one a layer, from the inputs to the outputs
 */

/** Above the neurons, of text of the usual size: five rows that describe a layer. */
const HEADER_HEIGHT = 146;

/** The header of a hidden layer holds two buttons of 24 px and a count between them. */
const BUTTONS_WIDTH = 48;

/** What is between the buttons, as wide as can be. */
const COUNT_WIDTHS = [40, 27, 14];

/** The headers of the inputs and outputs hold words only. */
const OUTER_HEADER_WIDTH = 62;

const LARGEST = 40;
const SMALLEST = 10;
const SMALLEST_IN_ONE_COLUMN = 20;
const LARGEST_WRAPPED = 28;

/**
 * Least room for links: between single columns; between wrapped layers, where they lie close
 * together; and between wrapped layers of which there are too many for that.
 */
const LINK_ROOM = { single: 40, wrapped: 64, least: 24 };

/** Wrapped layers give up room for links before their neurons get smaller than this. */
const LEGIBLE = 16;

/** A figure that has to scroll anyway may as well be somewhat wider. */
const SCROLLING = 1.25;

/** Headers narrower than this, at the usual size of text, have no room for a large font. */
const CROWDED = 80;

/** A wide network may be taller. */
const TALLER = 1.25;
const SMALLEST_INPUT = 28;
const OUTPUT = { smallest: 40, largest: 64 };
const MARGIN = 6;

/** Small networks keep this height, so that the page stays still while they grow. */
const LEAST_BODY = 340;

/** @param {string[]} labels @returns {number} px that they need beside their neurons; long ones wrap */
export function labelWidth(labels) {
  const longest = labels.reduce((most, { length }) => Math.max(most, length), 0);
  return longest ? Math.min(92, 14 + 8 * longest) : 0;
}

/**
 * @param {number[]} layers  sizes from the inputs to the outputs
 * @param {Room} room
 * @returns {DiagramLayout}
 */
export function layoutDiagram(layers, room) {
  const headers = COUNT_WIDTHS.map((count) => Math.round(BUTTONS_WIDTH + room.text * count));
  for (const header of headers) {
    const layout = fit(layers, room, header);
    if (layout) {
      return layout;
    }
  }
  // When even that is too wide the figure scrolls; neurons then need not be so small.
  const header = headers[headers.length - 1];
  const { width } = smallest(layers, room, header);
  const wider = Object.assign({}, room, { width: SCROLLING * width });
  return fit(layers, wider, header) || smallest(layers, wider, header);
}

/**
 * @param {number[]} layers
 * @param {Room} room
 * @param {number} header  width of the header of a hidden layer
 * @returns {DiagramLayout|null} with the largest neurons that fit; null when none do
 */
function fit(layers, room, header) {
  const body = bodyOf(room);
  for (let size = LARGEST; size >= SMALLEST_IN_ONE_COLUMN; size -= 2) {
    const layout = arrange(layers, { size, body, links: LINK_ROOM.single, header }, room);
    if (!layout.wrapped && layout.width <= room.width) {
      return layout;
    }
  }
  for (let size = LARGEST_WRAPPED; size > SMALLEST; size--) {
    const links = size >= LEGIBLE ? LINK_ROOM.wrapped : LINK_ROOM.least;
    const layout = arrange(layers, { size, body: TALLER * body, links, header }, room);
    if (layout.width <= room.width) {
      return layout;
    }
  }
  const least = smallest(layers, room, header);
  return least.width <= room.width ? least : null;
}

/** @param {number[]} layers @param {Room} room @param {number} header */
function smallest(layers, room, header) {
  const body = TALLER * bodyOf(room);
  return arrange(layers, { size: SMALLEST, body, links: LINK_ROOM.least, header }, room);
}

/** @param {Room} room @returns {number} height for the neurons of small networks */
function bodyOf({ width }) {
  return width < 480 ? 340 : 420;
}

/**
 * @param {number[]} layers
 * @param {{size: number, body: number, links: number, header: number}} wanted  the size of a
 *     hidden neuron, the height for the neurons, the least room for the links between two layers,
 *     the width of the header of a hidden layer
 * @param {Room} room
 * @returns {DiagramLayout}
 */
function arrange(layers, wanted, room) {
  const { size, body, links } = wanted;
  const last = layers.length - 1;
  const grids = layers.map((count, layer) =>
    gridOf(count, sizeOf(layer === 0, layer === last, count, size, body), body),
  );
  const header = (/** @type {number} */ layer) =>
    layer === 0 || layer === last ? room.text * OUTER_HEADER_WIDTH : wanted.header;
  const leftmost = Math.max(room.inputLabels + grids[0].width / 2, header(0) / 2) + MARGIN;
  const rightmost = Math.max(room.outputLabels + grids[last].width / 2, header(last) / 2) + MARGIN;
  const pitches = grids
    .slice(1)
    .map((grid, layer) =>
      Math.max(
        (header(layer) + header(layer + 1)) / 2 + 2,
        (grids[layer].width + grid.width) / 2 + links,
      ),
    );
  const needed = leftmost + rightmost + pitches.reduce((sum, pitch) => sum + pitch, 0);
  const spare = Math.max(0, room.width - needed) / pitches.length;

  const bodyTop = Math.round(room.text * HEADER_HEIGHT);
  const tallest = Math.max(LEAST_BODY, ...grids.map((grid) => grid.height));
  let centre = leftmost;
  const blocks = grids.map((grid, layer) => {
    if (layer > 0) {
      centre += pitches[layer - 1] + spare;
    }
    return place(grid, Math.round(centre), bodyTop + tallest / 2);
  });
  return {
    width: Math.ceil(Math.max(needed, room.width)),
    height: bodyTop + tallest + MARGIN,
    size,
    headerWidth: wanted.header,
    bodyTop,
    crowded: wanted.header < room.text * CROWDED,
    wrapped: grids.some((grid) => grid.columns > 1),
    blocks,
  };
}

/**
 * @param {number} count
 * @param {number} size
 * @param {number} body
 * @returns {Grid}
 */
function gridOf(count, size, body) {
  const gap = gapOf(size);
  const fitting = Math.max(1, Math.floor((body + gap) / (size + gap)));
  const columns = Math.ceil(count / fitting);
  const rows = Math.ceil(count / columns);
  return {
    count,
    size,
    gap,
    columns,
    rows,
    width: columns * (size + gap) - gap,
    height: rows * (size + gap) - gap,
  };
}

/** @param {number} size */
function gapOf(size) {
  return Math.max(2, Math.round(0.3 * size));
}

/**
 * @param {boolean} isInput
 * @param {boolean} isOutput
 * @param {number} count
 * @param {number} size  of a hidden neuron
 * @param {number} body
 * @returns {number} outputs are larger, and neither they nor inputs shrink as hidden neurons do
 */
function sizeOf(isInput, isOutput, count, size, body) {
  const wanted = isOutput
    ? Math.min(OUTPUT.largest, Math.max(OUTPUT.smallest, Math.round(1.6 * size)))
    : Math.max(isInput ? SMALLEST_INPUT : 0, size);
  if (!isInput && !isOutput) {
    return wanted;
  }
  const fitting = Math.floor(body / count / 1.3);
  return Math.max(SMALLEST, Math.min(wanted, fitting));
}

/**
 * @param {Grid} grid
 * @param {number} centre
 * @param {number} middle
 * @returns {Block}
 */
function place({ count, size, gap, rows, width, height }, centre, middle) {
  const left = Math.round(centre - width / 2);
  const top = Math.round(middle - height / 2);
  const neurons = [];
  for (let neuron = 0; neuron < count; neuron++) {
    const column = Math.floor(neuron / rows);
    const row = neuron % rows;
    neurons.push({ x: left + column * (size + gap), y: top + row * (size + gap), size });
  }
  return { left, right: left + width, centre, neurons };
}

/**
 * @param {Box} box  of a neuron
 * @returns {Box} of the mark at its lower left corner that shows the bias
 */
export function biasBox({ x, y, size }) {
  const side = size >= 36 ? 11 : size >= 24 ? 9 : size >= 16 ? 5 : 3;
  const overhang = side > 5 ? 3 : 0;
  return { x: x - overhang, y: y + size - side + overhang, size: side };
}

/**
 * @param {Block} block
 * @param {Box} from
 * @returns {number} the neuron of a block that lies nearest to a box, by height
 */
export function nearestNeuron({ neurons }, from) {
  const middle = from.y + from.size / 2;
  let nearest = 0;
  let least = Infinity;
  neurons.forEach((box, neuron) => {
    const distance = Math.abs(box.y + box.size / 2 - middle);
    if (distance < least) {
      least = distance;
      nearest = neuron;
    }
  });
  return nearest;
}
