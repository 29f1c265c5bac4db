// The styles of the table that is looked at and of the choice of its columns. They come with the dialog, so
// that a first visit loads less.

export const TABLE = `
.table-preview td.table-role {
  color: var(--muted);
  font-weight: 600;
  text-align: left;
}

.table-preview :is(th, td):is(.is-x1, .is-x2, .is-label, .is-part) {
  border-inline: 2px solid var(--role);
  background: color-mix(in srgb, var(--role) 12%, var(--paper));
  color: var(--ink);
}

.table-preview .is-x1 {
  --role: var(--accent);
}

.table-preview .is-x2 {
  --role: var(--positive);
}

.table-preview .is-label {
  --role: var(--negative);
}

.table-preview .is-part {
  --role: var(--muted);
}

.table-preview thead th:first-child,
.table-preview thead th {
  position: static;
}

.table-halves {
  display: flex;
  flex-wrap: wrap;
  gap: calc(2 * var(--unit));
}

.table-columns {
  flex: 1 1 340px;
  min-width: 0;
}

.table-columns select,
.table-columns input[type="file"] {
  max-width: min(100%, 280px);
}

.table-targets {
  display: flex;
  flex-wrap: wrap;
  gap: 0 calc(2 * var(--unit));
  max-height: 160px;
  margin: 0 0 var(--unit);
  overflow: auto;
  border: 1px solid var(--rule);
  font-size: var(--small);
}

.table-about {
  margin: -4px 0 var(--unit);
}

.table-plot {
  flex: none;
}

.table-plot-frame {
  position: relative;
}

.table-key {
  max-width: 264px;
  margin: 0;
  padding: 0 0 0 54px;
  list-style: none;
  font-size: var(--small);
}

.table-key li {
  overflow: hidden;
  text-overflow: ellipsis;
}
`;
