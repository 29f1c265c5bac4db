// The slice of the loss as a relief: a lattice of heights over the square from -1 to 1. Its x grows
// with u, and its z falls as v grows, so that from above it lies as the map does.

/**
 * @typedef {object} Relief
 * @property {number} nodes  of the lattice, along one side
 * @property {Float32Array} shares  (row, column) of the scale: 0 to 1, beyond it more than 1; row 0
 *     is at the largest v
 */

/** A path from one side to the other has at least this many pieces, to follow the hills. */
const BENDS = 64;

/** Points of a path that are nearer to each other than this are drawn as one. */
const NEAR = 0.012;

/** @param {number} nodes @returns {Relief} */
export function createRelief(nodes) {
  return { nodes, shares: new Float32Array(nodes * nodes) };
}

/**
 * Fills the relief with the losses of a grid, which may be coarser.
 *
 * @param {Relief} relief
 * @param {Float64Array} losses  (row, column)
 * @param {number} resolution  nodes of the grid, along one side
 * @param {(loss: number) => number} shareOf
 */
export function fillRelief({ nodes, shares }, losses, resolution, shareOf) {
  const known = Float32Array.from(losses, shareOf);
  const ratio = (resolution - 1) / (nodes - 1);
  for (let row = 0; row < nodes; row++) {
    for (let column = 0; column < nodes; column++) {
      shares[row * nodes + column] = between(known, resolution, column * ratio, row * ratio);
    }
  }
}

/**
 * @param {Float32Array} values  (row, column)
 * @param {number} nodes  along one side
 * @param {number} across  0 to nodes - 1
 * @param {number} down
 * @returns {number} on the two triangles of each mesh, as they are drawn
 */
function between(values, nodes, across, down) {
  const column = Math.min(nodes - 2, Math.floor(across));
  const row = Math.min(nodes - 2, Math.floor(down));
  const x = across - column;
  const y = down - row;
  const corner = row * nodes + column;
  const right = values[corner + 1];
  const below = values[corner + nodes];
  if (x + y <= 1) {
    const here = values[corner];
    return here + x * (right - here) + y * (below - here);
  }
  const opposite = values[corner + nodes + 1];
  return opposite + (1 - x) * (below - opposite) + (1 - y) * (right - opposite);
}

/** @param {number} share @returns {number} the same; what is beyond the scale is a plateau */
function level(share) {
  return share < 1 ? share : 1;
}

/**
 * @param {Relief} relief
 * @param {number} x  -1 to 1
 * @param {number} z  -1 to 1
 * @returns {number} share of the height: 0 to 1
 */
export function heightAt({ nodes, shares }, x, z) {
  const last = nodes - 1;
  const across = ((x + 1) / 2) * last;
  const down = ((z + 1) / 2) * last;
  const column = Math.min(nodes - 2, Math.floor(across));
  const row = Math.min(nodes - 2, Math.floor(down));
  const corner = row * nodes + column;
  const mesh = Float32Array.of(
    level(shares[corner]),
    level(shares[corner + 1]),
    level(shares[corner + nodes]),
    level(shares[corner + nodes + 1]),
  );
  return between(mesh, 2, across - column, down - row);
}

/**
 * @param {{middleU: number, middleV: number, radius: number}} slice
 * @param {number} u
 * @param {number} v
 * @returns {{x: number, z: number}} within -1 to 1 where the slice is
 */
export function placeOf({ middleU, middleV, radius }, u, v) {
  return { x: (u - middleU) / radius, z: (middleV - v) / radius };
}

/** @param {{x: number, z: number}} place @returns {boolean} whether it is on the slice */
export function isInside({ x, z }) {
  return Math.abs(x) <= 1 && Math.abs(z) <= 1;
}

/**
 * Lays a path onto the relief: every piece of it is short enough to follow hills and valleys.
 *
 * @param {Relief} relief
 * @param {{middleU: number, middleV: number, radius: number}} slice
 * @param {Float64Array} path  (points, 6): u and v are the third and the fourth, and the sixth is 1
 *     where no line leads
 * @param {number} most  pieces; when there are more, the oldest are left out
 * @returns {Float32Array} (pieces, 6): x, share of the height and z of both ends
 */
export function drapedPath(relief, slice, path, most) {
  /** @type {number[]} */
  const pieces = [];
  const points = path.length / 6;
  const pointAt = (/** @type {number} */ point) =>
    placeOf(slice, path[6 * point + 2], path[6 * point + 3]);
  let to = pointAt(points - 1);
  for (let point = points - 1; point > 0 && pieces.length < 6 * most; point--) {
    const from = pointAt(point - 1);
    const isBroken = path[6 * point + 5] === 1;
    const isNear = Math.max(Math.abs(to.x - from.x), Math.abs(to.z - from.z)) < NEAR;
    const isEnd = point === 1 || path[6 * point - 1] === 1;
    if (isBroken || !isNear || isEnd) {
      if (!isBroken) {
        addPieces(pieces, relief, from, to, most);
      }
      to = from;
    }
  }
  return Float32Array.from(pieces);
}

/**
 * @param {number[]} pieces
 * @param {Relief} relief
 * @param {{x: number, z: number}} from
 * @param {{x: number, z: number}} to
 * @param {number} most  pieces
 */
function addPieces(pieces, relief, from, to, most) {
  const inside = clipped(from, to);
  if (!inside) {
    return;
  }
  const share = inside.end - inside.start;
  const length = share * Math.max(Math.abs(to.x - from.x), Math.abs(to.z - from.z));
  const bends = Math.max(1, Math.ceil((length * BENDS) / 2));
  for (let bend = bends; bend > 0 && pieces.length < 6 * most; bend--) {
    [bend - 1, bend].forEach((end) => {
      const along = inside.start + (share * end) / bends;
      const x = edge(from.x + along * (to.x - from.x));
      const z = edge(from.z + along * (to.z - from.z));
      pieces.push(x, heightAt(relief, x, z), z);
    });
  }
}

/** @param {number} value @returns {number} not outside by a rounding error */
function edge(value) {
  return Math.max(-1, Math.min(1, value));
}

/**
 * @param {{x: number, z: number}} from
 * @param {{x: number, z: number}} to
 * @returns {{start: number, end: number}|null} shares of the way that are on the slice
 *     (Liang and Barsky 1984)
 */
function clipped(from, to) {
  let start = 0;
  let end = 1;
  const isOn = [
    [from.x, to.x - from.x],
    [from.z, to.z - from.z],
  ].every(([at, by]) => {
    if (!isFinite(at) || !isFinite(by)) {
      return false;
    }
    if (by === 0) {
      return Math.abs(at) <= 1;
    }
    const bounds = [(-1 - at) / by, (1 - at) / by];
    start = Math.max(start, Math.min(bounds[0], bounds[1]));
    end = Math.min(end, Math.max(bounds[0], bounds[1]));
    return start <= end;
  });
  return isOn ? { start, end } : null;
}

/**
 * @param {Relief} relief
 * @param {number} height  of the share 1
 * @param {Float32Array} positions  (nodes, 3): filled
 * @param {Float32Array} normals  (nodes, 3): filled, length 1
 */
export function fillSurface({ nodes, shares }, height, positions, normals) {
  const last = nodes - 1;
  const spacing = 2 / last;
  for (let row = 0; row < nodes; row++) {
    for (let column = 0; column < nodes; column++) {
      const node = row * nodes + column;
      const west = level(shares[column > 0 ? node - 1 : node]);
      const east = level(shares[column < last ? node + 1 : node]);
      const north = level(shares[row > 0 ? node - nodes : node]);
      const south = level(shares[row < last ? node + nodes : node]);
      const slopeX = ((east - west) * height) / (spacing * (column > 0 && column < last ? 2 : 1));
      const slopeZ = ((south - north) * height) / (spacing * (row > 0 && row < last ? 2 : 1));
      const length = Math.sqrt(slopeX * slopeX + slopeZ * slopeZ + 1);
      positions[3 * node] = -1 + column * spacing;
      positions[3 * node + 1] = level(shares[node]) * height;
      positions[3 * node + 2] = -1 + row * spacing;
      normals[3 * node] = -slopeX / length;
      normals[3 * node + 1] = 1 / length;
      normals[3 * node + 2] = -slopeZ / length;
    }
  }
}

/** @param {number} nodes @returns {Uint32Array} corners of the triangles of the surface */
export function surfaceCorners(nodes) {
  const last = nodes - 1;
  const corners = new Uint32Array(6 * last * last);
  let at = 0;
  for (let row = 0; row < last; row++) {
    for (let column = 0; column < last; column++) {
      const node = row * nodes + column;
      [node, node + nodes, node + 1, node + 1, node + nodes, node + nodes + 1].forEach((corner) => {
        corners[at++] = corner;
      });
    }
  }
  return corners;
}

/** @param {number} nodes @returns {number[]} those of the rim, once around and back to the first */
export function rimOf(nodes) {
  const last = nodes - 1;
  const rim = [];
  for (let at = 0; at < last; at++) {
    rim.push(last * nodes + at);
  }
  for (let at = last; at > 0; at--) {
    rim.push(at * nodes + last);
  }
  for (let at = last; at > 0; at--) {
    rim.push(at);
  }
  for (let at = 0; at < last; at++) {
    rim.push(at * nodes);
  }
  return rim.concat([rim[0]]);
}
