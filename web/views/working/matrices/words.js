// What is said about the matrices of a layer.

export const NOT_COPIED = 'The browser does not let this page copy. Here is the text, selected:';

/** What stands behind all of it. */
export const WHY = 'This is all that a step needs of one example: forward W, b, z and a; back δ; and from '
  + 'them the gradient, dW = δ aᵀ with the a of the layer before, and db = δ. Copies hold every digit of '
  + 'each number, so that you can repeat the computation elsewhere, and get the same.';
