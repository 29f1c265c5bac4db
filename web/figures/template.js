// The one way to lit-html, with what the views use of it. What would turn text into markup, or
// needs inline styles, is left out on purpose.

export { html, mathml, noChange, nothing, render, svg } from '../vendor/lit-html/lit-html.js';
export { Directive, directive } from '../vendor/lit-html/directive.js';
export { classMap } from '../vendor/lit-html/directives/class-map.js';
export { guard } from '../vendor/lit-html/directives/guard.js';
export { ifDefined } from '../vendor/lit-html/directives/if-defined.js';
export { live } from '../vendor/lit-html/directives/live.js';
export { createRef, ref } from '../vendor/lit-html/directives/ref.js';
export { repeat } from '../vendor/lit-html/directives/repeat.js';
