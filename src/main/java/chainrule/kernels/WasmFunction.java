package chainrule.kernels;

import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;
import chainrule.kernels.Value.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A WebAssembly function, written statement by statement.
 *
 * <p>Its arguments are places, counted in numbers as in {@link
 * chainrule.engine.network.kernels.Memory}; inside it sees addresses, counted in bytes. Constants
 * are kept in variables that are set before everything else, because compilers build a constant
 * anew for each use in a loop.
 */
final class WasmFunction {
  /** The type of no result, and of a block that leaves nothing on the stack. */
  static final int NOTHING = 0x40;

  private final WasmModule module;
  private final List<Integer> parameters = new ArrayList<>();
  private final List<Integer> locals = new ArrayList<>();
  private final Deque<Integer> inUse = new ArrayDeque<>();
  private final Map<Integer, Deque<Integer>> free = new HashMap<>();
  private final Map<Long, Pair> constants = new LinkedHashMap<>();
  private final Bytes start = new Bytes();
  private Bytes body = new Bytes();
  private int result = NOTHING;

  WasmFunction(WasmModule module) {
    this.module = module;
  }

  // Parameters, which come before all variables.

  Int integer() {
    return new Int(this, read(parameter(Value.I32)));
  }

  Scalar number() {
    return new Scalar(this, read(parameter(Value.F64)));
  }

  /** A place as an argument, of which the function sees the address. */
  Int place() {
    Int place = integer();
    set(place, place.shiftedLeft(3).plus(Layout.FIRST_PLACE));
    return place;
  }

  /** A number of places as an argument, of which the function sees the number of bytes. */
  Int distance() {
    Int distance = integer();
    set(distance, distance.shiftedLeft(3));
    return distance;
  }

  private int parameter(int type) {
    if (!locals.isEmpty()) {
      throw new IllegalStateException("parameters come before variables");
    }
    parameters.add(type);
    return parameters.size() - 1;
  }

  // Constants.

  Int integer(int value) {
    return new Int(this, new Bytes().put(0x41).signed(value).toArray());
  }

  Scalar number(double value) {
    return new Scalar(this, new Bytes().put(0x44).number(value).toArray());
  }

  Pair both(double value) {
    return bits(Double.doubleToRawLongBits(value));
  }

  /** Twice these 64 bits. */
  Pair bits(long value) {
    return constants.computeIfAbsent(
        value,
        bits -> {
          byte[] variable = read(newVariable(Value.V128));
          start.put(0x44).bits(bits).put(Value.vector(0x14)).put(0x21).put(tail(variable));
          return new Pair(this, variable);
        });
  }

  // Variables.

  /** A variable with this value. */
  @SuppressWarnings("unchecked")
  <V extends Value> V let(V value) {
    V variable = (V) value.of(read(variable(value.type())));
    set(variable, value);
    return variable;
  }

  /** A variable of which a block that has ended had need, or a new one. */
  private int variable(int type) {
    Integer free = free(type).pollFirst();
    int variable = free == null ? newVariable(type) : free;
    inUse.push(variable);
    return variable;
  }

  private int newVariable(int type) {
    locals.add(type);
    return parameters.size() + locals.size() - 1;
  }

  private Deque<Integer> free(int type) {
    return free.computeIfAbsent(type, key -> new ArrayDeque<>());
  }

  /** Writes statements whose variables nothing uses afterwards. */
  private void block(Runnable statements) {
    int before = inUse.size();
    statements.run();
    while (inUse.size() > before) {
      int variable = inUse.pop();
      free(locals.get(variable - parameters.size())).addFirst(variable);
    }
  }

  private static byte[] read(int variable) {
    return new Bytes().put(0x20).unsigned(variable).toArray();
  }

  /** The number of a variable, which stands behind the instruction that reads it. */
  private static byte[] tail(byte[] variable) {
    byte[] number = new byte[variable.length - 1];
    System.arraycopy(variable, 1, number, 0, number.length);
    return number;
  }

  <V extends Value> void set(V variable, V value) {
    body.put(value.code).put(0x21).put(tail(variable.code));
  }

  void increase(Int variable, Int by) {
    set(variable, variable.plus(by));
  }

  void increase(Int variable, int by) {
    set(variable, variable.plus(by));
  }

  // Memory: addresses, and how many numbers behind the address.

  private <V extends Value> byte[] access(
      byte[] operands, int[] instruction, int alignment, int behind) {
    return new Bytes()
        .put(operands)
        .put(instruction)
        .unsigned(alignment)
        .unsigned(8 * behind)
        .toArray();
  }

  /** Two numbers side by side. */
  Pair load(Int address, int behind) {
    return new Pair(this, access(address.code, Value.vector(0x00), 3, behind));
  }

  /** One number, twice. */
  Pair loadBoth(Int address) {
    return new Pair(this, access(address.code, Value.vector(0x0a), 3, 0));
  }

  /** One number, and 0. */
  Pair loadOne(Int address) {
    return new Pair(this, access(address.code, Value.vector(0x5d), 3, 0));
  }

  /** One number from each of two places. */
  Pair loadOneEach(Int first, Int second) {
    byte[] operands = Value.join(second.code, loadOne(first).code);
    byte[] code = access(operands, Value.vector(0x57), 3, 0);
    return new Pair(this, new Bytes().put(code).put(1).toArray());
  }

  /** One number from each of two byte addresses in the table of tanh. */
  Pair lookUp(Int first, Int second) {
    byte[] one =
        new Bytes()
            .put(first.code)
            .put(Value.vector(0x5d))
            .unsigned(3)
            .unsigned(Layout.TANH_TABLE)
            .toArray();
    return new Pair(
        this,
        new Bytes()
            .put(second.code)
            .put(one)
            .put(Value.vector(0x57))
            .unsigned(3)
            .unsigned(Layout.TANH_TABLE)
            .put(1)
            .toArray());
  }

  Scalar loadNumber(Int address) {
    return new Scalar(this, access(address.code, new int[] {0x2b}, 3, 0));
  }

  /** The lower 32 bits of a number. */
  Int loadInteger(Int address, int behind) {
    return new Int(this, access(address.code, new int[] {0x28}, 2, behind));
  }

  void store(Int address, int behind, Pair value) {
    body.put(access(Value.join(address.code, value.code), Value.vector(0x0b), 3, behind));
  }

  /** Stores the first number alone. */
  void storeOne(Int address, Pair value) {
    storeLane(address, value, 0);
  }

  void storeLane(Int address, Pair value, int lane) {
    body.put(access(Value.join(address.code, value.code), Value.vector(0x5b), 3, 0)).put(lane);
  }

  void store(Int address, Scalar value) {
    body.put(access(Value.join(address.code, value.code), new int[] {0x39}, 3, 0));
  }

  // Control.

  /** Repeats the statements as long as the condition holds before each turn. */
  void loopWhile(Int condition, Runnable statements) {
    when(
        condition,
        () -> {
          body.put(0x03, NOTHING);
          block(statements);
          body.put(condition.code).put(0x0d, 0).put(0x0b);
        });
  }

  void when(Int condition, Runnable statements) {
    body.put(condition.code).put(0x04, NOTHING);
    block(statements);
    body.put(0x0b);
  }

  /** The statements if the condition holds, else the others. */
  void either(Int condition, Runnable statements, Runnable others) {
    body.put(condition.code).put(0x04, NOTHING);
    block(statements);
    body.put(0x05);
    block(others);
    body.put(0x0b);
  }

  /** Calls a function that gives nothing back. */
  void call(WasmFunction function, Value... arguments) {
    for (Value argument : arguments) {
      body.put(argument.code);
    }
    body.put(0x10).unsigned(module.index(function));
  }

  /** Calls the function of a family with this number in it, which gives nothing back. */
  void callNumbered(int family, Int number, Value... arguments) {
    for (Value argument : arguments) {
      body.put(argument.code);
    }
    body.put(number.plus(family).code);
    body.put(0x11).unsigned(module.typeOfNumbered(family)).put(0x00);
  }

  /** for (i = 0; i + step <= count; i += step), where i goes on from what it is. */
  void steps(Int i, int step, Int count, Runnable statements) {
    loopWhile(
        count.isAtLeast(i.plus(step)),
        () -> {
          statements.run();
          increase(i, step);
        });
  }

  /** Runs the statements so many times, at least once. */
  void repeat(Int times, Runnable statements) {
    Int left = let(times);
    body.put(0x03, NOTHING);
    block(statements);
    set(left, left.plus(-1));
    body.put(left.code).put(0x0d, 0).put(0x0b);
  }

  /**
   * Goes through rows of so many numbers, two at a time; the rows' addresses go on with it. The
   * last one of an odd number is taken with a 0 beside it, in a place of its own, so that nothing
   * behind the rows changes.
   *
   * @param rows addresses, those that are written last
   * @param statements given a condition: whether the second number of a pair counts
   */
  void pairs(Int count, List<Int> rows, Consumer<Int> statements) {
    Int end = let(rows.get(0).plus(count.shiftedLeft(3)));
    Int isWhole = let(integer(1));
    List<Int> last = rows.stream().map(row -> let(integer(0))).toList();
    body.put(0x03, NOTHING);
    loopWhile(
        end.isAtLeast(rows.get(0).plus(16)),
        () -> {
          statements.accept(isWhole);
          rows.forEach(row -> increase(row, 16));
        });
    when(
        rows.get(0).isLess(end),
        () -> {
          for (int i = 0; i < rows.size(); i++) {
            Int alone = integer(Layout.ALONE + 16 * i);
            store(alone, 0, loadOne(rows.get(i)));
            set(last.get(i), rows.get(i));
            set(rows.get(i), alone);
          }
          set(end, rows.get(0).plus(16));
          set(isWhole, integer(0));
          body.put(0x0c, 1); // to the loop again
        });
    body.put(0x0b);
    when(
        isWhole.isEqualTo(0),
        () -> {
          for (int i = 0; i < rows.size(); i++) {
            storeOne(last.get(i), loadOne(integer(Layout.ALONE + 16 * i)));
            set(rows.get(i), last.get(i).plus(8));
          }
        });
  }

  /**
   * Takes places and integers and then a kernel's number, and lets that kernel do the work: the
   * whole function. What the kernel gives back is of the result's type, or nothing.
   */
  void passOn(WasmFunction kernel) {
    for (int type : kernel.parameters) {
      body.put(read(parameter(type)));
    }
    body.put(read(parameter(Value.I32)));
    result = kernel.result;
    body.put(0x11).unsigned(module.type(kernel.type())).put(0x00);
  }

  /** 1 if there is a function of this number, otherwise 0. */
  Int isThere(Int number) {
    byte[] isMissing = Value.join(number.code, new byte[0], 0x25, 0x00, 0xd1);
    return new Int(this, Value.join(isMissing, new byte[0], 0x45));
  }

  /** How many pages of 64 KiB the memory had before it grew by so many. */
  Int grown(Int pages) {
    return new Int(this, Value.join(pages.code, new byte[0], 0x40, 0x00));
  }

  /** The last statement. */
  void giveBack(Value value) {
    result = value.type();
    body.put(value.code);
  }

  // Encoding.

  byte[] type() {
    Bytes type = new Bytes().put(0x60).unsigned(parameters.size());
    parameters.forEach(type::put);
    return endType(type).toArray();
  }

  private Bytes endType(Bytes type) {
    return result == NOTHING ? type.unsigned(0) : type.unsigned(1).put(result);
  }

  byte[] code() {
    Bytes groups = new Bytes();
    int groupCount = 0;
    for (int i = 0; i < locals.size(); ) {
      int next = i;
      while (next < locals.size() && locals.get(next).equals(locals.get(i))) {
        next++;
      }
      groups.unsigned(next - i).put(locals.get(i));
      groupCount++;
      i = next;
    }
    Bytes code = new Bytes().unsigned(groupCount).put(groups.toArray());
    return code.put(start.toArray()).put(body.toArray()).put(0x0b).toArray();
  }
}
