// The build puts this in front of the runtime that TeaVM gives its WebAssembly. The runtime makes
// functions of texts, which the page's policy forbids. The texts have few shapes, so that each
// function can be made here without; what the runtime calls Function is the one below.

function attempt(work, rethrow) {
  try {
    return work();
  } catch (error) {
    return rethrow(error);
  }
}

/** Each with what makes the function, given the shape's groups and the names of its parameters. */
const SHAPES = [
  // JavaScript for Java.
  [/^try \{ return fn\([^)]*\); \} catch \(e\) \{ rethrowJsAsJava\(e\); \}$/,
    () => (rethrow, fn, ...values) => attempt(() => fn(...values), rethrow)],
  [/^try \{ return instance !== null \? instance\[method\]\([^)]*\) : getGlobalName\(method\)\([^)]*\); \} catch \(e\) \{ rethrowJsAsJava\(e\); \}$/,
    () => (rethrow, named, instance, method, ...values) => attempt(
      () => (instance !== null ? instance[method](...values) : named(method)(...values)), rethrow)],
  [/^try \{ return new constructor\([^)]*\); \} catch \(e\) \{ rethrowJsAsJava\(e\); \}$/,
    () => (rethrow, constructor, ...values) => attempt(() => new constructor(...values), rethrow)],
  [/^return \[[^\]]*\]$/, () => (...values) => values],
  [/^(\w+) = value;$/, ([, name]) => (value) => {
    globalThis[name] = value;
  }],
  [/^return (\w+);$/, ([, name], names) => (...values) => {
    if (names.includes(name)) {
      return values[names.indexOf(name)];
    }
    if (name in globalThis) {
      return globalThis[name];
    }
    throw new ReferenceError(`${name} is not defined`);
  }],
  [/^return String\((\w+)\);$/, ([, name], names) => (...values) => String(values[names.indexOf(name)])],
  [/^return new Function\('wrapCallFromJavaToJs', [^)]*\)\.bind\(this, wrapCallFromJavaToJs\);$/,
    () => (wrap, ...texts) => new Function('wrap', ...texts).bind(null, wrap)],
  // Java for JavaScript: so many values, and perhaps an array of the rest.
  [/^return function\(([^)]*)\) \{ try \{ return fn\((this, |this)?[^)]*\); \} catch \(e\) \{ rethrowJavaAsJs\(e\); \} \};$/,
    ([, parameters, isMethod]) => (rethrow, fn) => function (...values) {
      const rest = parameters.includes('...');
      const count = parameters.split(', ').filter(Boolean).length - (rest ? 1 : 0);
      const given = Array.from({ length: count }, (_, index) => values[index]);
      const all = (isMethod ? [this] : []).concat(given, rest ? [values.slice(count)] : []);
      return attempt(() => fn(...all), rethrow);
    }],
  [/^return function (\w+)\(marker, javaObject\) \{ return constructor\.call\(this, marker, javaObject\); \}$/,
    ([, name]) => (constructor) => Object.defineProperty(function (marker, javaObject) {
      return constructor.call(this, marker, javaObject);
    }, 'name', { value: name })],
];

/** @param {...string} texts  the names of the parameters, and the body */
function Function(...texts) {
  const body = texts.pop().trim().replace(/\s+/g, ' ');
  for (const [shape, make] of SHAPES) {
    const groups = shape.exec(body);
    if (groups) {
      return make(groups, texts);
    }
  }
  throw new EvalError(`No function can be made of: ${body}`);
}

