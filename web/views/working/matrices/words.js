// What is said about the matrices of a layer.

export const NOT_COPIED = 'The browser blocked copying. The text is selected below:';

/** What stands behind all of it. */
export const WHY = 'This is all a step needs from one example: W, b, z and a going forward, δ going back, '
  + 'and from them the gradient: dW = δ aᵀ, with a from the layer before, and db = δ. Copies hold every '
  + 'digit, so you can repeat the computation elsewhere and get the same result.';
