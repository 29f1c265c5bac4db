// The light on what a step speaks of: a frame around it, and a shade over the rest.

import { createElement, setPlace } from '../../figures/dom.js';
import { createSizeObserver } from '../../figures/sizes.js';
import { TARGETS } from './targets.js';

/** Around what is lit, in px. */
const MARGIN = 4;

/** Panels that scroll, which cut off what is outside of them. */
const PANELS = '.settings, .network, .inside-panel, .output';

/** What grows when a view has been loaded. */
const LOADED = '#inside-panel .inside-content';

export function createSpotlight() {
  const element = createElement('div', { class: 'story-light', hidden: true });
  document.body.appendChild(element);
  let name = '';
  /** @type {Element|null} */
  let target = null;

  function place() {
    const box = target && visibleBox(target);
    element.hidden = !box;
    if (box) {
      setPlace(element, box);
    }
  }

  /** What is to be lit may be loaded, or drawn anew, after the step began. */
  function look() {
    const found = name in TARGETS ? document.querySelectorAll(TARGETS[name].selector) : [];
    const wanted = Array.from(found).find(isSeen) || null;
    if (wanted !== target) {
      target = wanted;
      if (target) {
        bringIntoSight(target);
        sizes.observe(target);
      }
    }
    place();
  }

  const sizes = createSizeObserver(look);
  window.addEventListener('resize', place);
  document.addEventListener('scroll', place, true);

  return {
    /** @param {string} [wanted]  name of a target; none when left out */
    update(wanted = '') {
      if (wanted !== name) {
        name = wanted;
        target = null;
        sizes.disconnect();
        document.querySelectorAll(LOADED).forEach((content) => sizes.observe(content));
      }
      look();
    },
  };
}

/** @param {Element} element */
const isSeen = (element) => element.getClientRects().length > 0;

/**
 * Scrolls the panel of a target. What is only cut off must not be scrolled, as scrollIntoView() would:
 * nobody could scroll it back.
 * @param {Element} target
 */
function bringIntoSight(target) {
  const panel = target.closest(PANELS);
  if (document.documentElement.hasAttribute('data-scrolled') || !panel) {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return;
  }
  const { top, bottom } = target.getBoundingClientRect();
  const around = panel.getBoundingClientRect();
  const above = top - MARGIN - around.top;
  const below = bottom + MARGIN - around.bottom;
  panel.scrollTop += above < 0 ? above : Math.max(0, Math.min(above, below));
}

/** @param {Element} target @returns {{x: number, y: number, width: number, height: number}|null} */
function visibleBox(target) {
  const { left, top, right, bottom } = target.getBoundingClientRect();
  const panel = target.closest(PANELS);
  const around = panel ? panel.getBoundingClientRect() : document.documentElement.getBoundingClientRect();
  const x = Math.max(left - MARGIN, around.left);
  const y = Math.max(top - MARGIN, around.top);
  const width = Math.min(right + MARGIN, around.right) - x;
  const height = Math.min(bottom + MARGIN, around.bottom) - y;
  return width > 0 && height > 0 && right > left ? { x, y, width, height } : null;
}
