// The styles of the cells in which weights are typed. They come with their dialog, so that a first
// visit loads less.

export const WEIGHTS = `
.weights-part {
  margin-bottom: calc(1.5 * var(--unit));
}

.weights-layer {
  max-width: 100%;
  max-height: 50vh;
  overflow: auto;
}

.weights-layer table {
  border-collapse: collapse;
}

.weights-layer :is(th, td) {
  padding: 2px;
  font-weight: 400;
  text-align: right;
  white-space: nowrap;
}

.weights-layer thead th {
  color: var(--muted);
  text-align: center;
}

.weights-layer input {
  width: 6.5em;
  min-height: 28px;
  padding: 0 4px;
  text-align: right;
}

.weights-layer input[aria-invalid="true"] {
  outline: 2px solid var(--problem, currentColor);
}
`;
