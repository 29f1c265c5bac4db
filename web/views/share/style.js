// The styles of the sheet behind "Copy link", and of the page inside another one. They come with
// what they are for, so that a first visit loads less.

export const SHARE = `
.share-sheet {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: calc(1.5 * var(--unit));
  padding-block: calc(1.5 * var(--unit)) calc(2 * var(--unit));
}

.share-sheet > * {
  margin: 0;
}

.share-choice {
  display: grid;
  grid-template-columns: 20px auto minmax(0, 1fr);
  align-items: baseline;
  column-gap: var(--unit);
  padding-block: 4px;
}

.share-choice input {
  align-self: center;
  width: 20px;
  height: 20px;
  margin: 0;
}

@media (max-width: 680px) {
  .share-choice {
    grid-template-columns: 20px minmax(0, 1fr);
  }

  .share-choice input {
    grid-row: span 2;
  }
}

.share-choice label {
  font-weight: 600;
}

.share-choice input:disabled ~ label {
  color: var(--muted);
  font-weight: 400;
}

.share-about,
.share-theme {
  color: var(--muted);
  font-size: var(--small);
}

.share-content {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
  gap: var(--unit) calc(2 * var(--unit));
  padding: var(--unit) calc(1.5 * var(--unit));
  border-left: 3px solid var(--accent);
  font-size: var(--small);
}

.share-content h3 {
  font-size: var(--small);
}

.share-content ul {
  margin: 0;
  padding-left: 1.25em;
}

.share-left {
  color: var(--muted);
}

.share-theme {
  display: flex;
  align-items: center;
  gap: var(--unit);
}

.share-theme input {
  width: 20px;
  height: 20px;
}

#share-link {
  width: 100%;
  font-size: var(--small);
}

.share-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: var(--unit);
}

.share-said:empty {
  display: none;
}

.share-main {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--accent-ink);
  font-weight: 600;
}

.share-main:hover {
  border-color: var(--accent-strong);
  background: var(--accent-strong);
}
`;

/** And of what an address leaves out. */
export const EMBED = `
:root[data-embed] :is(.masthead, .colophon, .skip-links, .panel-bar, .settings, .divider, .inside-tabs, .tour-offer, .overview-place, #diagnosis, #timeline),
:root[data-embed="all"] .output .section-head,
:root[data-embed] .toolbar :is(.pace, .toolbar-rate, [data-action="newWeights"], [data-action="newData"], [data-action="toggleTimeline"]),
:root[data-embed="all"] .charts,
:root[data-embed] .network .controls-row {
  display: none;
}

:root[data-embed] {
  --notices: 2.75rem;
  --below-notices: 0px;
}

:root[data-embed] body {
  display: block;
  height: 100dvh;
  min-height: 0;
  overflow: hidden;
}

:root[data-embed] #page:not([hidden]) {
  height: 100%;
}

:root[data-embed] .workbench {
  grid-template: "network figure" minmax(0, 1fr) / minmax(0, 1.25fr) minmax(0, 1fr);
}

:root[data-embed] :is(.network, .output-figure, .inside-panel) {
  padding: var(--unit);
}

:root[data-embed] :is(.output, .inside-panel) {
  grid-area: figure;
}

:root[data-embed] .output {
  display: block;
  padding: 0;
}

:root[data-embed][data-view="open"]:not([data-only]) .output {
  display: none;
}

:root[data-embed="all"] #plot {
  max-width: min(100%, 100dvh - 150px);
}

@media (max-width: 520px) {
  :root[data-embed="all"] .workbench {
    grid-template: "network" minmax(0, 2fr) "figure" minmax(0, 3fr) / minmax(0, 1fr);
  }
}

.way-out {
  display: flex;
  order: 3;
  align-items: center;
  font-size: var(--small);
}

:root[data-embed] .readings > :nth-child(n + 4) {
  display: none;
}

/* One figure alone */

:root[data-only] .workbench {
  grid-template: "figure" minmax(0, 1fr) / minmax(0, 1fr);
}

:root[data-only="network"] :is(.output, .inside),
:root[data-only="plane"] :is(.network, .inside, .charts),
:root[data-only="charts"] :is(.network, .inside, .output-figure),
:root[data-only="view"] :is(.network, .output) {
  display: none;
}

:root[data-only] .network {
  grid-area: figure;
}

:root[data-only="plane"] #plot {
  max-width: min(100%, 100dvh - 110px);
  margin-inline: auto;
}

/* What is left out, by its name */

:root[data-hide~="data"] :is([data-group="data"], #own, .settings-part[data-panel="data"]),
:root[data-hide~="network"] #network-controls,
:root[data-hide~="rate"] #rate-controls,
:root[data-hide~="training"] [data-group="training"],
:root[data-hide~="regularisation"] [data-group="regularisation"],
:root[data-hide~="optimizer"] [data-group="optimizer"],
:root[data-hide~="initialisation"] [data-group="initialisation"],
:root[data-hide~="schedule"] [data-group="schedule"],
:root[data-hide~="stop"] [data-group="stop"],
:root[data-hide~="settings"] :is(.settings, .panel-bar > :is([aria-controls="settings"])),
:root[data-hide~="output"] .output-figure,
:root[data-hide~="charts"] .charts,
:root[data-hide~="views"] :is(.inside-tabs, .inside-panel),
:root[data-hide~="experiments"] [data-action="showExperiments"],
:root[data-hide~="learn"] :is([data-action="showLessons"], .tour-offer),
:root[data-hide~="link"] [data-action="copyLink"],
:root[data-hide~="theme"] .masthead-tools :is(select, label),
:root[data-hide~="help"] [data-action="showShortcuts"],
:root[data-hide~="undo"] :is([data-action="undo"], [data-action="redo"]),
:root[data-hide~="play"] [data-action="play"],
:root[data-hide~="dataset"] .field[data-key="data"],
:root[data-hide~="noise"] .field[data-key="noise"],
:root[data-hide~="share"] .field[data-key="test"],
:root[data-hide~="batch"] .field[data-key="batch"],
:root[data-hide~="layers"] :is(.field[data-key="layers"], .diagram-rail, .diagram-insert, [aria-label^="Remove hidden layer"]),
:root[data-hide~="activation"] :is(.field[data-key="activation"], [aria-label^="Activation of hidden layer"]),
:root[data-hide~="testData"] [data-option="showTest"],
:root[data-hide~="classes"] [data-option="discretise"],
:root[data-hide~="step"] [data-action="step"],
:root[data-hide~="epoch"] [data-action="epoch"],
:root[data-hide~="reset"] [data-action="reset"],
:root[data-hide~="seeds"] :is([data-action="newWeights"], [data-action="newData"]),
:root[data-hide~="speed"] .pace,
:root[data-hide~="losses"] .readings > :not(.reading-epoch) {
  display: none;
}
`;
