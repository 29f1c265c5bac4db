// The style of the sheet of exports, which comes with it.

export const EXPORTS = `
@media (min-width: 681px) {
  #exports-sheet {
    width: min(1040px, 100vw - 4 * var(--unit));
  }
}

.exports {
  display: grid;
  grid-template-columns: 190px minmax(0, 1fr);
  gap: calc(3 * var(--unit));
  padding-block: calc(1.5 * var(--unit)) calc(2 * var(--unit));
}

.exports-kinds {
  display: grid;
  align-content: start;
  gap: 2px;
}

.exports-kind {
  display: grid;
  grid-template-columns: 20px 1fr;
  align-items: center;
  gap: var(--unit);
  min-height: 32px;
}

.exports-kind input {
  width: 18px;
  height: 18px;
  margin: 0;
}

.exports-file {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--unit);
}

.exports-file > * {
  margin: 0;
}

.exports code,
pre.exports-preview {
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}

.exports-choices,
.exports-buttons {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--unit) calc(2 * var(--unit));
}

.exports-preview {
  box-sizing: border-box;
  height: min(380px, 46vh);
  margin: 0;
  padding: var(--unit) calc(1.5 * var(--unit));
  overflow: auto;
  border: var(--stroke) solid var(--rule);
  border-radius: var(--round);
  background: var(--raised);
  font-size: 0.8125rem;
  line-height: 1.45;
  tab-size: 4;
}

.exports-preview.is-picture {
  display: grid;
  place-items: center;
  padding: 0;
  background: #ffffff;
}

.exports-preview img {
  max-width: 100%;
  max-height: calc(min(380px, 46vh) - 4px);
}

.exports-size {
  color: var(--muted);
  font-size: var(--small);
  overflow-wrap: anywhere;
}

@media (max-width: 680px) {
  .exports {
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--unit));
  }

  .exports-kinds {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
}
`;
