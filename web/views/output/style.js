// The styles of the tools for painting. They come with them, so that a first visit loads less.

export const PAINTING = `
.paint-tools {
  margin-bottom: 8px;
  padding: 8px 12px;
  border-left: 4px solid var(--figure-accent);
  background: var(--accent-tint, #e3f1ef);
}

.paint-row {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;
  min-height: 32px;
}

.paint-row + .paint-row {
  margin-top: 4px;
}

.paint-row button {
  min-height: 28px;
  padding: 2px 10px;
}

.paint-row button:disabled {
  border-color: var(--figure-rule);
  color: var(--figure-muted);
  cursor: default;
}

.paint-row button.paint-done {
  margin-left: auto;
  border-color: var(--figure-accent);
  background: var(--figure-accent);
  color: var(--accent-ink, #fff);
  font-weight: 600;
}

.paint-kind {
  display: flex;
  gap: 12px;
}

.paint-classes {
  display: flex;
  gap: 4px;
}

.paint-class {
  position: relative;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 2px;
  min-width: 40px;
  min-height: 28px;
  border: 1px solid var(--figure-edge);
  border-radius: 6px;
  background: var(--figure-raised);
  cursor: pointer;
}

.paint-class:has(:checked) {
  border-color: var(--figure-accent);
  box-shadow: inset 0 0 0 2px var(--figure-accent);
}

.paint-class:has(:focus-visible) {
  outline: 2px solid var(--figure-accent);
  outline-offset: 2px;
}

.paint-slider {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  flex: 1 1 180px;
}

.paint-slider input {
  flex: 1 1 60px;
  min-width: 60px;
  height: 24px;
  margin: 0;
}

.paint-slider output {
  min-width: 3em;
}

.paint-swatch {
  width: 20px;
  height: 20px;
  border: 1px solid var(--figure-edge);
  border-radius: 50%;
}

.paint-count {
  margin-left: auto;
  color: var(--figure-muted);
}

.paint-tools + .figure-table input {
  width: 7em;
}
`;
