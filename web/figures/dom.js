// Making elements of HTML and SVG, and what the figures change often. Text only ever becomes text
// nodes, never markup.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string|number|boolean>} [attributes]  true: present; false: absent
 * @param {Array<Node|string>} [children]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function createElement(name, attributes = {}, children = []) {
  const element = document.createElement(name);
  Object.keys(attributes).forEach((key) => setAttribute(element, key, attributes[key]));
  children.forEach((child) => {
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  });
  return element;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string|number|boolean} value
 */
export function setAttribute(element, name, value) {
  const text = value === true ? '' : String(value);
  if (value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== text) {
    element.setAttribute(name, text);
  }
}

/**
 * Leaves an element alone that already says so: screen readers repeat what is written again.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/**
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {any} the element, which has to be there
 */
export function find(parent, selector) {
  const found = parent.querySelector(selector);
  if (!found) {
    throw new Error(`The page lacks ${selector}.`);
  }
  return found;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string|number>} [attributes]
 * @param {Array<Node|string>} [children]
 * @returns {SVGElementTagNameMap[Name]}
 */
export function createSvg(name, attributes = {}, children = []) {
  const element = document.createElementNS(SVG, name);
  Object.keys(attributes).forEach((key) => element.setAttribute(key, String(attributes[key])));
  children.forEach((child) => {
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  });
  return element;
}

/** @param {Element} element @param {string} name @param {boolean} present */
export function setClass(element, name, present) {
  if (element.classList.contains(name) === present) {
    return;
  }
  if (present) {
    element.classList.add(name);
  } else {
    element.classList.remove(name);
  }
}

/**
 * @param {HTMLElement} element
 * @param {{x?: number, y?: number, width?: number, height?: number}} place  in px
 */
export function setPlace({ style }, { x, y, width, height }) {
  if (x !== undefined) {
    style.left = `${x}px`;
  }
  if (y !== undefined) {
    style.top = `${y}px`;
  }
  if (width !== undefined) {
    style.width = `${width}px`;
  }
  if (height !== undefined) {
    style.height = `${height}px`;
  }
}
