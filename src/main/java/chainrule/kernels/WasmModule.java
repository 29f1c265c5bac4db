package chainrule.kernels;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A WebAssembly module that works on a memory it is given: {@code engine.memory}. */
final class WasmModule {
  private static final int TYPES = 1;
  private static final int IMPORTS = 2;
  private static final int FUNCTIONS = 3;
  private static final int TABLES = 4;
  private static final int EXPORTS = 7;
  private static final int ELEMENTS = 9;
  private static final int CODE = 10;

  private final List<WasmFunction> functions = new ArrayList<>();
  private final Map<String, Integer> exports = new LinkedHashMap<>();
  private final Map<Integer, Integer> table = new LinkedHashMap<>();
  private final List<String> types = new ArrayList<>();

  /** A function that the engine calls by its name. */
  WasmFunction export(String name) {
    exports.put(name, functions.size());
    return add();
  }

  /** A function that the engine calls by its number, through {@link #exportNumbered}. */
  WasmFunction numbered(int number) {
    table.put(number, functions.size());
    return add();
  }

  /** A function that the engine calls by its name and others call, too. */
  WasmFunction exported(String name) {
    return functions.get(exports.getOrDefault(name, -1));
  }

  /** The number by which functions call each other. */
  int index(WasmFunction function) {
    return functions.indexOf(function);
  }

  /** The type of all numbered functions of a family, of which the first one is complete. */
  int typeOfNumbered(int family) {
    return type(functions.get(table.getOrDefault(family, -1)).type());
  }

  /** Whether there is a function of this number. */
  boolean has(int number) {
    return table.containsKey(number);
  }

  /**
   * Exports a function that takes the arguments of the numbered functions of a family, and then the
   * number of the one that is to do the work.
   *
   * @param family number of its first function, which is complete
   */
  void exportNumbered(String name, int family) {
    int first = table.getOrDefault(family, -1);
    export(name).passOn(functions.get(first));
  }

  private WasmFunction add() {
    WasmFunction function = new WasmFunction(this);
    functions.add(function);
    return function;
  }

  /** The number of the type with this encoding. */
  int type(byte[] encoding) {
    String key = HexFormat.of().formatHex(encoding);
    if (!types.contains(key)) {
      types.add(key);
    }
    return types.indexOf(key);
  }

  byte[] encode() {
    Bytes declared = new Bytes().unsigned(functions.size());
    Bytes code = new Bytes().unsigned(functions.size());
    for (WasmFunction function : functions) {
      declared.unsigned(type(function.type()));
      code.sized(function.code());
    }
    Bytes typed = new Bytes().unsigned(types.size());
    types.forEach(type -> typed.put(HexFormat.of().parseHex(type)));
    Bytes exported = new Bytes().unsigned(exports.size());
    exports.forEach((name, index) -> exported.name(name).put(0x00).unsigned(index));
    Bytes elements = new Bytes().unsigned(table.size());
    table.forEach(
        (number, index) ->
            elements.put(0x00, 0x41).signed(number).put(0x0b).unsigned(1).unsigned(index));
    return new Bytes()
        .put(0x00, 'a', 's', 'm', 0x01, 0x00, 0x00, 0x00)
        .put(TYPES)
        .sized(typed.toArray())
        .put(IMPORTS)
        .sized(
            new Bytes()
                .unsigned(1)
                .name("engine")
                .name("memory")
                .put(0x02, 0x00)
                .unsigned(18)
                .toArray())
        .put(FUNCTIONS)
        .sized(declared.toArray())
        .put(TABLES)
        .sized(new Bytes().put(0x01, 0x70, 0x00).unsigned(Layout.NUMBERS).toArray())
        .put(EXPORTS)
        .sized(exported.toArray())
        .put(ELEMENTS)
        .sized(elements.toArray())
        .put(CODE)
        .sized(code.toArray())
        .toArray();
  }
}
