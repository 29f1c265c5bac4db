// How the sheet for sweeps looks: here, and not in a style sheet of the page, because it is loaded with it.

export const SWEEP = `
.sweep {
  display: grid;
  gap: calc(1.5 * var(--unit));
  padding-block: calc(2 * var(--unit)) calc(3 * var(--unit));
}
.sweep > *,
.sweep-form {
  min-width: 0;
  margin: 0;
}
.sweep-form {
  display: grid;
  gap: var(--unit);
}
.sweep-field,
.sweep-numbers,
.sweep-buttons,
.sweep-tools,
.sweep-progress {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--unit);
}
.sweep-field input {
  flex: 1 1 180px;
  min-width: 0;
}
.sweep-field select {
  width: 190px;
}
.sweep-numbers label {
  display: flex;
  align-items: center;
  gap: calc(0.5 * var(--unit));
}
.sweep-numbers input {
  width: 88px;
}
.sweep-count,
.sweep-progress span {
  color: var(--muted);
  font-size: var(--small);
  font-variant-numeric: tabular-nums;
}
.sweep-progress progress {
  flex: 1 1 160px;
  accent-color: var(--accent);
}
.sweep-verdict {
  display: grid;
  gap: calc(0.5 * var(--unit));
  max-width: 90ch;
}
.sweep-verdict p:first-child {
  font-weight: 600;
}
.sweep-tools .tabs {
  margin-right: auto;
}
.sweep-grid,
.sweep-table {
  border-collapse: collapse;
  font-size: var(--small);
  font-variant-numeric: tabular-nums;
}
.sweep-grid th {
  padding: 4px 8px;
  font-weight: 500;
  text-align: left;
}
.sweep-cell {
  padding: 0;
  border: 2px solid var(--paper);
  background: color-mix(in oklab, var(--accent) var(--level, 0%), var(--paper));
}
.sweep-open {
  display: flex;
  align-items: center;
  gap: 8px;
  width: 100%;
  min-width: 160px;
  padding: 6px;
  border: 2px solid transparent;
  background: none;
  color: var(--ink);
  font-weight: 400;
  text-align: left;
}
.sweep-marked .sweep-open {
  border-color: var(--ink);
}
.sweep-figures {
  display: grid;
  line-height: 1.35;
}
.sweep-mark {
  font-weight: 650;
}
.sweep-waiting {
  display: block;
  min-width: 160px;
  padding: 24px 8px;
  color: var(--muted);
}
.sweep-level-1 { --level: 6%; }
.sweep-level-2 { --level: 11%; }
.sweep-level-3 { --level: 16%; }
.sweep-level-4 { --level: 21%; }
.sweep-level-5 { --level: 26%; }
.sweep-level-6 { --level: 32%; }
.sweep-table :is(th, td) {
  padding: 2px 10px;
  text-align: right;
  white-space: nowrap;
}
.sweep-sort {
  min-height: 28px;
  padding: 2px 4px;
  border: none;
  background: none;
  font-weight: 600;
}
.sweep-lowest td {
  font-weight: 650;
}
.sweep-lines {
  display: block;
  width: 100%;
  max-width: 900px;
}
.sweep-axis {
  stroke: var(--edge);
}
.sweep-axis-name,
.sweep-tick {
  fill: var(--ink);
  font-size: 12px;
}
.sweep-tick {
  paint-order: stroke;
  stroke: var(--paper);
  stroke-width: 3px;
}
.sweep-line {
  fill: none;
  stroke: color-mix(in oklab, var(--accent) var(--strength, 20%), var(--rule));
  stroke-width: 1.5;
}
.sweep-line-2 { --strength: 35%; }
.sweep-line-3 { --strength: 50%; }
.sweep-line-4 { --strength: 65%; }
.sweep-line-5 { --strength: 80%; }
.sweep-line-6 { --strength: 100%; }
.sweep-line-best {
  stroke: var(--ink);
  stroke-width: 3.5;
}
`;
