// The geometry of the network diagram: one block of neurons a layer, side by side, within the width
// and the height that there are. What gives way, in this order: the width of the headers, the
// headers themselves, which fold, the size of the neurons, single columns. Lengths are CSS pixels.

/**
 * @typedef {{x: number, y: number, size: number}} Box  a square; x, y is its upper left corner
 *
 * @typedef {object} Block  the neurons of one layer
 * @property {number} left
 * @property {number} right
 * @property {number} centre  horizontally
 * @property {number} gap  between two neurons
 * @property {Box[]} neurons
 *
 * @typedef {{count: number, size: number, gap: number, columns: number, rows: number,
 *     width: number, height: number}} Grid  a block that has no place yet
 *
 * @typedef {object} Room
 * @property {number} width
 * @property {number} height
 * @property {number} inputLabels  width of the labels on the left
 * @property {number} outputLabels  and on the right
 * @property {number} text  size of the text, 1 for the usual one
 *
 * @typedef {Room & {below: number}} Place  below: height that is kept free below the neurons
 *
 * @typedef {object} Header  what stands above a layer
 * @property {'open'|'folded'} kind  rows that describe the layer, or a button that opens them
 * @property {number} width  above a hidden layer
 * @property {number} outerWidth  above the inputs and the outputs
 * @property {number} between  two of them, at least
 * @property {number} height
 * @property {'activation'|'name'|'number'} detail  what a folded one says, and what it says of the
 *     name otherwise
 *
 * @typedef {object} DiagramLayout
 * @property {number} width  as the room's, or more: the figure then scrolls
 * @property {number} height
 * @property {number} size  side of a hidden neuron
 * @property {Header} header
 * @property {boolean} hasRail  whether there is room between the headers for buttons that add layers
 * @property {boolean} crowded  whether headers stand close together
 * @property {boolean} wrapped  whether any layer takes more than one column
 * @property {boolean} hasScales  whether there is room for the scale of its colours below each layer
 * @property {Block[]} blocks  one a layer, from the inputs to the outputs
 *
 * @typedef {object} Plan  a layout whose neurons have no place yet
 * @property {number} width
 * @property {number} height
 * @property {boolean} isInside  whether it is as large as the room, or smaller
 * @property {boolean} wrapped
 * @property {() => DiagramLayout} place
 *
 * @typedef {object} Wish
 * @property {number} size  of a hidden neuron
 * @property {number} gap  between neurons, as a share of their size
 * @property {number} body  height for the neurons
 * @property {number} links  least room for the links between two layers
 * @property {Header} header
 */

/** An open header: five rows that describe a layer, of buttons and of text, and the space below. */
const OPEN_HEIGHT = { buttons: 68, text: 72 };

/** A folded header: a button, and the space below. */
const FOLDED_HEIGHT = { buttons: 14, text: 20 };

/** The header of a hidden layer holds two buttons of 24 px and a count between them. */
const BUTTONS_WIDTH = 48;

/** What is between the buttons, as wide as can be. */
const COUNT_WIDTHS = [40, 27, 18];

/** The headers of the inputs and outputs hold words only. */
const OUTER_HEADER_WIDTH = 76;
const SHORT_OUTER_WIDTH = 46;

/** An open header that is narrower, at the usual size of text, has room for a number, not for a name. */
const NAME_WIDTH = 62;

/** Between headers: at least this, or where a button that adds a layer stands there. */
const BETWEEN = { least: 2, insert: 28 };

/**
 * What folded headers say, and their width at the usual size of text.
 *
 * @type {Array<{detail: Header['detail'], width: number, between: number}>}
 */
const FOLDED = [
  { detail: 'activation', width: 140, between: BETWEEN.insert },
  { detail: 'name', width: 88, between: BETWEEN.insert },
  { detail: 'number', width: 36, between: BETWEEN.least },
];

const LARGEST = 56;
const SMALLEST = 10;
const LARGEST_WRAPPED = 28;

/** Headers are folded before neurons get smaller than this. */
const COMFORTABLE = 26;

/** Between neurons, as a share of their size; between those with labels as far as there is room. */
const GAP = { least: 0.22, most: 0.75, outer: 0.6 };

/**
 * Least room for links: between single columns; between wrapped layers, where they lie close
 * together; between wrapped layers of which there are too many for that; and where the figure would
 * have to scroll otherwise.
 */
const LINK_ROOM = { single: 40, wrapped: 64, many: 24, least: 10 };

/** Wrapped layers give up room for links before their neurons get smaller than this. */
const LEGIBLE = 16;

/** A figure that has to scroll anyway may as well be somewhat wider. */
const SCROLLING = 1.25;

/** Headers narrower than this, at the usual size of text, have no room for a large font. */
const CROWDED = 80;

const SMALLEST_INPUT = 28;
const OUTPUT = { smallest: 40, largest: 64 };
const MARGIN = 6;

/** Below each layer: the scale of its colours, a bar and a line of text. */
const SCALE_HEIGHT = { bar: 15, text: 14 };

/** Where width is scarce, long labels wrap into more lines. */
const LABEL_SHARES = [1, 0.6];

/** Even where the figure has to scroll. */
const LEAST_BODY = 112;

/** Lower than this the figure is a miniature: nothing stands above the layers. */
const MINIATURE = 200;

/**
 * @param {string[]} labels
 * @param {number} text  its size, 1 for the usual one
 * @returns {number} px that they need beside their neurons; long ones wrap
 */
export function labelWidth(labels, text) {
  const longest = labels.reduce((most, { length }) => Math.max(most, length), 0);
  return longest ? Math.round(text * Math.min(92, 14 + 8 * longest)) : 0;
}

/** @param {Room} room @returns {Header[]} from the widest */
function openHeaders({ text }) {
  return COUNT_WIDTHS.map((count) => {
    const width = Math.round(BUTTONS_WIDTH + text * count);
    return {
      kind: 'open',
      width,
      outerWidth: text * OUTER_HEADER_WIDTH,
      between: BETWEEN.least,
      height: Math.round(OPEN_HEIGHT.buttons + text * OPEN_HEIGHT.text),
      detail: width < text * NAME_WIDTH ? 'number' : 'name',
    };
  });
}

/** @param {Room} room @returns {Header[]} from the widest */
function foldedHeaders({ text }) {
  return FOLDED.map(({ detail, width, between }) => ({
    kind: 'folded',
    width: Math.round(text * width),
    outerWidth: text * (detail === 'number' ? SHORT_OUTER_WIDTH : OUTER_HEADER_WIDTH),
    between,
    height: Math.round(FOLDED_HEIGHT.buttons + text * FOLDED_HEIGHT.text),
    detail,
  }));
}

/**
 * @param {number[]} layers  sizes from the inputs to the outputs
 * @param {Room} given
 * @returns {DiagramLayout} inside the room, if it can be
 */
export function layoutDiagram(layers, given) {
  const { height, text } = given;
  const isMiniature = height < MINIATURE;
  const scale = Math.round(SCALE_HEIGHT.bar + text * SCALE_HEIGHT.text);
  const layout = isMiniature ? null : layoutAbove(layers, { ...given, below: MARGIN + scale }, false);
  return layout && layout.blocks.every(({ neurons }) => neurons[0].size >= LEGIBLE)
    ? layout : layoutAbove(layers, { ...given, below: MARGIN }, isMiniature);
}

/**
 * @param {number[]} layers
 * @param {Place} room
 * @param {boolean} isMiniature
 * @returns {DiagramLayout}
 */
function layoutAbove(layers, room, isMiniature) {
  const { height } = room;
  const bodyOf = (/** @type {Header} */ header) =>
    Math.max(LEAST_BODY, height - header.height - room.below);
  const open = openHeaders(room);
  const folded = isMiniature
    ? foldedHeaders(room).slice(-1).map((header) => ({ ...header, height: MARGIN }))
    : foldedHeaders(room);
  /** @type {DiagramLayout|null} */
  let largest = null;
  for (const share of LABEL_SHARES) {
    const { inputLabels, outputLabels } = room;
    const left = { ...room, inputLabels: share * inputLabels, outputLabels: share * outputLabels };
    for (const header of isMiniature ? folded : open.concat(folded)) {
      const layout = fit(layers, left, header, bodyOf(header));
      if (layout && layout.size >= COMFORTABLE) {
        return layout;
      }
      if (layout && (!largest || layout.size > largest.size)) {
        largest = layout;
      }
    }
    if (largest && largest.size >= LEGIBLE) {
      return largest;
    }
  }
  if (largest) {
    return largest;
  }
  // The figure scrolls; neurons then need not be so small.
  const header = folded[folded.length - 1];
  const body = bodyOf(header);
  const links = LINK_ROOM.least;
  const least = plan(layers, { size: SMALLEST, gap: GAP.least, body, links, header }, room);
  const wider = { ...room, width: SCROLLING * least.width, height: Math.max(room.height, least.height) };
  return fit(layers, wider, header, body) || least.place();
}

/**
 * @param {number[]} layers
 * @param {Place} room
 * @param {Header} header
 * @param {number} body
 * @returns {DiagramLayout|null} with the largest neurons that fit; null when none do
 */
function fit(layers, room, header, body) {
  const wish = { body, header };
  const most = Math.max(1, ...layers.slice(1, -1));
  const largest = Math.min(LARGEST, Math.floor(body / most)); // of a single column
  for (let size = largest; size >= (room.height < MINIATURE ? SMALLEST : LEGIBLE); size--) {
    const links = size >= COMFORTABLE ? LINK_ROOM.single : LINK_ROOM.many;
    const tight = plan(layers, { ...wish, size, gap: GAP.least, links }, room);
    if (!tight.wrapped && tight.isInside) {
      const gap = Math.min(GAP.most, (body / size - most) / Math.max(1, most - 1));
      const loose = { ...wish, size, gap, links };
      return (gap > GAP.least ? plan(layers, loose, room) : tight).place();
    }
  }
  for (let size = LARGEST_WRAPPED; size >= SMALLEST; size--) {
    const links = size >= LEGIBLE ? LINK_ROOM.wrapped : LINK_ROOM.many;
    const tight = plan(layers, { ...wish, size, gap: GAP.least, links }, room);
    if (tight.isInside) {
      return tight.place();
    }
  }
  const tightest = plan(layers, { ...wish, size: SMALLEST, gap: GAP.least, links: LINK_ROOM.least }, room);
  return tightest.isInside ? tightest.place() : null;
}

/**
 * Many are made until one is inside the room; only that one is worth placing each neuron.
 *
 * @param {number[]} layers
 * @param {Wish} wish
 * @param {Place} room
 * @returns {Plan}
 */
function plan(layers, { size, gap, body, links, header }, room) {
  const last = layers.length - 1;
  const grids = layers.map((count, layer) => {
    const side = sizeOf(layer === 0, layer === last, count, size, body);
    const outerGap = Math.max(GAP.least, Math.min(GAP.outer, body / count / side - 1));
    return gridOf(count, side, layer === 0 || layer === last ? outerGap : gap, body);
  });
  const widthAbove = (/** @type {number} */ layer) =>
    layer === 0 || layer === last ? header.outerWidth : header.width;
  const leftmost = Math.max(room.inputLabels + grids[0].width / 2, widthAbove(0) / 2) + MARGIN;
  const rightmost = Math.max(room.outputLabels + grids[last].width / 2, widthAbove(last) / 2) + MARGIN;
  const pitches = grids
    .slice(1)
    .map((grid, layer) =>
      Math.max(
        (widthAbove(layer) + widthAbove(layer + 1)) / 2 + header.between,
        (grids[layer].width + grid.width) / 2 + links,
      ),
    );
  const needed = leftmost + rightmost + pitches.reduce((sum, pitch) => sum + pitch, 0);
  const spare = Math.max(0, room.width - needed) / pitches.length;
  const between = pitches.map((pitch, layer) =>
    pitch + spare - (widthAbove(layer) + widthAbove(layer + 1)) / 2);

  const tallest = Math.max(body, ...grids.map((grid) => grid.height));
  const width = Math.ceil(Math.max(needed, room.width));
  const height = header.height + tallest + room.below;
  const wrapped = grids.some((grid) => grid.columns > 1);

  /** @returns {DiagramLayout} */
  function placeAll() {
    let centre = leftmost;
    const blocks = grids.map((grid, layer) => {
      if (layer > 0) {
        centre += pitches[layer - 1] + spare;
      }
      return place(grid, Math.round(centre), header.height + tallest / 2);
    });
    return {
      width,
      height,
      size,
      header,
      hasRail: header.kind === 'open' || Math.min(...between) >= BETWEEN.insert,
      crowded: header.kind === 'open' && header.width < room.text * CROWDED,
      wrapped,
      hasScales: room.below > MARGIN,
      blocks,
    };
  }

  return { width, height, isInside: width <= room.width && height <= room.height, wrapped, place: placeAll };
}

/**
 * @param {number} count
 * @param {number} size
 * @param {number} share  of the size, between neurons
 * @param {number} body
 * @returns {Grid}
 */
function gridOf(count, size, share, body) {
  const gap = Math.max(2, Math.floor(share * size));
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
  return { left, right: left + width, centre, gap, neurons };
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
