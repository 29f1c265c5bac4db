// The styles of the tour: its card, and a light on what it speaks of. They come with it, so that a first
// visit loads less.

export const TOUR = `
.story {
  position: relative;
  z-index: 6;
  display: flex;
  flex-direction: column;
  max-height: 52dvh;
  border-top: 3px solid var(--accent);
  background: var(--raised);
}

:root[data-workbench="single"] .story {
  max-height: 46dvh;
}

.story-head,
.story-foot {
  display: flex;
  flex: none;
  align-items: center;
  gap: var(--unit);
  padding: 4px calc(1.5 * var(--unit));
}

.story-chapter {
  flex: 1 1 auto;
  color: var(--accent);
  font-size: var(--small);
  font-weight: 600;
}

.story-count {
  color: var(--muted);
  font-size: var(--small);
  font-variant-numeric: tabular-nums;
}

.story-body {
  flex: 1 1 auto;
  min-height: 0;
  padding: 0 calc(1.5 * var(--unit));
  overflow: hidden auto;
  overscroll-behavior: contain;
}

.story-foot {
  justify-content: flex-end;
  padding-block: 6px 8px;
}

.story-foot button {
  min-height: 36px;
}

.story-foot :first-child {
  margin-right: auto;
}

.story-foot .main {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--accent-ink);
  font-weight: 600;
}

.story-title {
  font-size: 1.0625rem;
}

/* It has the focus for what is read next; there is nothing to be done with it. */
.story-title:focus {
  outline: none;
}

.story-text {
  max-width: 68ch;
  margin-top: 4px;
  font-size: 0.9375rem;
  line-height: 1.45;
}

.story-question,
.story-task {
  font-weight: 600;
}

.story-task.is-done::after {
  content: " ✓";
  color: var(--accent);
}

.story-answer {
  margin-top: 6px;
  padding: 2px var(--unit) 6px;
  border-left: 3px solid var(--accent);
  background: var(--accent-tint);
}

.story-choices {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 6px;
}

.story-choice {
  min-height: 36px;
  padding: 4px 12px;
  text-align: left;
}

.story-choice[aria-disabled="true"] {
  color: var(--muted);
  cursor: default;
}

.story-choice.is-chosen {
  border-color: var(--ink);
  border-width: 2px;
  color: var(--ink);
}

.story-choice.is-right {
  border-color: var(--accent);
  background: var(--accent-tint);
  color: var(--ink);
}

.story-number {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--unit);
  margin-top: 6px;
}

.story-number input {
  width: 9rem;
}

.story-tex math {
  display: inline; /* Firefox */
  display: inline math;
}

.story-light {
  position: fixed;
  z-index: 5;
  border-radius: var(--round);
  box-shadow: 0 0 0 200vmax rgb(31 41 51 / 34%);
  outline: 3px solid var(--accent);
  pointer-events: none;
}

:root[data-theme="dark"] .story-light {
  box-shadow: 0 0 0 200vmax rgb(0 0 0 / 50%);
}

/* On a phone the card needs the room of the header, and leads back to it. */
:root[data-lesson][data-workbench="single"] .masthead {
  display: none;
}

:root[data-lesson][data-workbench="single"] body {
  grid-template-rows: minmax(0, 1fr) auto;
}

/* Nor is there room for a second, small picture. */
:root[data-lesson][data-workbench="single"][data-view="open"][data-panel="figure"] .workbench {
  grid-template:
    "tabs" auto
    "figure" minmax(0, 1fr)
    "story" auto
    "bar" auto
    / minmax(0, 1fr);
}

:root[data-lesson][data-workbench="single"][data-view="open"][data-panel="figure"] .network {
  display: none;
}

/* A lesson asks its own questions, also about the experiments of the gallery. */
:root[data-lesson] .question {
  display: none;
}

/* What is said of the training must not lie over the card. */
:root[data-lesson] .notices:has(.notice) {
  z-index: 7;
  top: calc(var(--unit) / 2);
  bottom: auto;
}

.story-chapters {
  display: grid;
  gap: 6px;
  padding-bottom: calc(2 * var(--unit));
  list-style: none;
}

.story-chapters .card {
  width: 100%;
}

.story-own {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--unit);
  padding-bottom: calc(2 * var(--unit));
  color: var(--muted);
  font-size: var(--small);
}

.story-standing {
  color: var(--accent);
  font-size: var(--small);
}

@media print {
  .story,
  .story-light {
    display: none;
  }
}
`;
