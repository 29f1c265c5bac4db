// HtmlUnit reports a change when a script checks a box; browsers report only what users do.
document.addEventListener('change', (event) => event.stopImmediatePropagation(), true);

// HtmlUnit makes text of <?...>, with which templates mark a place, where browsers make a comment;
// and it drops a row or a cell that stands outside a table, which a template may begin with.
const PARENTS = { tr: 'tbody', td: 'tr', th: 'tr', tbody: 'table', thead: 'table', tfoot: 'table' };
const markupOf = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
  get: markupOf.get,
  set(markup) {
    let whole = markup.replace(/<(\?[^>]*)>/g, '<!--$1-->');
    const first = /^\s*<(tr|t[dh]|tbody|thead|tfoot)\b/.exec(whole);
    if (!first) {
      markupOf.set.call(this, whole);
      return;
    }
    let parent = PARENTS[first[1]];
    for (let outer = parent; outer; outer = outer === 'tr' ? 'tbody' : outer === 'tbody' && 'table') {
      whole = `<${outer}>${whole}</${outer}>`;
    }
    const holder = document.createElement('div');
    markupOf.set.call(holder, whole);
    const inner = holder.querySelector(parent);
    while (inner.firstChild) {
      this.content.appendChild(inner.firstChild);
    }
  },
});

// HtmlUnit asks for the third argument, which browsers leave to the caller.
const setProperty = CSSStyleDeclaration.prototype.setProperty;
CSSStyleDeclaration.prototype.setProperty = function (name, value, priority) {
  setProperty.call(this, name, value, priority || '');
};

// What HtmlUnit has not got at all. Nothing changes its size there, and it has no preferences.
window.ResizeObserver = function (tell) {
  this.observe = (target) => setTimeout(() => tell([{ target, contentRect: { width: 640, height: 560 } }]));
};
window.matchMedia = () => ({ matches: false });

// HtmlUnit's recorder is a name without what it stands for.
window.MediaRecorder = undefined;
