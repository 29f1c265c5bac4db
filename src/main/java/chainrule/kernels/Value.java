package chainrule.kernels;

/**
 * A value that a {@link WasmFunction} computes: the instructions that leave it on the stack.
 *
 * <p>An expression used twice is computed twice; {@link WasmFunction#let} keeps it in a variable.
 */
abstract class Value {
  static final int I32 = 0x7f;
  static final int F64 = 0x7c;
  static final int V128 = 0x7b;

  final WasmFunction function;
  final byte[] code;

  Value(WasmFunction function, byte[] code) {
    this.function = function;
    this.code = code;
  }

  /** The type's code in the binary format. */
  abstract int type();

  /** A value of the same type. */
  abstract Value of(byte[] newCode);

  static byte[] join(byte[] first, byte[] second, int... instruction) {
    return new Bytes().put(first).put(second).put(instruction).toArray();
  }

  /** An instruction for vectors, whose number may need two bytes. */
  static int[] vector(int instruction) {
    return instruction < 0x80
        ? new int[] {0xfd, instruction}
        : new int[] {0xfd, instruction & 0x7f | 0x80, instruction >> 7};
  }

  /** A whole number of 32 bits. */
  static final class Int extends Value {
    Int(WasmFunction function, byte[] code) {
      super(function, code);
    }

    @Override
    int type() {
      return I32;
    }

    @Override
    Int of(byte[] newCode) {
      return new Int(function, newCode);
    }

    private Int with(Int other, int instruction) {
      return of(join(code, other.code, instruction));
    }

    Int plus(Int other) {
      return with(other, 0x6a);
    }

    Int plus(int other) {
      return plus(function.integer(other));
    }

    Int minus(Int other) {
      return with(other, 0x6b);
    }

    Int times(Int other) {
      return with(other, 0x6c);
    }

    Int times(int other) {
      return times(function.integer(other));
    }

    Int and(int other) {
      return with(function.integer(other), 0x71);
    }

    Int xor(Int other) {
      return with(other, 0x73);
    }

    Int shiftedLeft(int bits) {
      return with(function.integer(bits), 0x74);
    }

    /** Bits shifted out on the left come in on the right. */
    Int rotatedLeft(int bits) {
      return with(function.integer(bits), 0x77);
    }

    Int shiftedRightUnsigned(int bits) {
      return with(function.integer(bits), 0x76);
    }

    Int isLess(Int other) {
      return with(other, 0x48);
    }

    Int isAtLeast(Int other) {
      return with(other, 0x4e);
    }

    Int isAtLeast(int other) {
      return isAtLeast(function.integer(other));
    }

    Int isEqualTo(Int other) {
      return with(other, 0x46);
    }

    Int isEqualTo(int other) {
      return isEqualTo(function.integer(other));
    }

    /** This value if the condition holds, else the other; both are computed. */
    Int orUnless(Int condition, Int other) {
      return of(new Bytes().put(code).put(other.code).put(condition.code).put(0x1b).toArray());
    }

    Scalar number() {
      return new Scalar(function, join(code, new byte[0], 0xb7));
    }
  }

  /** One number of 64 bits. */
  static final class Scalar extends Value {
    Scalar(WasmFunction function, byte[] code) {
      super(function, code);
    }

    @Override
    int type() {
      return F64;
    }

    @Override
    Scalar of(byte[] newCode) {
      return new Scalar(function, newCode);
    }

    private Scalar with(Scalar other, int instruction) {
      return of(join(code, other.code, instruction));
    }

    Scalar plus(Scalar other) {
      return with(other, 0xa0);
    }

    Scalar minus(Scalar other) {
      return with(other, 0xa1);
    }

    Scalar times(Scalar other) {
      return with(other, 0xa2);
    }

    Scalar times(double other) {
      return times(function.number(other));
    }

    /** The number without what stands behind the point. */
    Int integer() {
      return new Int(function, join(code, new byte[0], 0xfc, 0x02));
    }

    Int isLess(Scalar other) {
      return new Int(function, join(code, other.code, 0x63));
    }

    /** This number if the condition holds, else the other. */
    Scalar orUnless(Int condition, Scalar other) {
      return of(new Bytes().put(code).put(other.code).put(condition.code).put(0x1b).toArray());
    }

    /** The number twice. */
    Pair both() {
      return new Pair(function, join(code, new byte[0], vector(0x14)));
    }
  }

  /** A vector of two numbers; every operation takes both at once. */
  static final class Pair extends Value {
    Pair(WasmFunction function, byte[] code) {
      super(function, code);
    }

    @Override
    int type() {
      return V128;
    }

    @Override
    Pair of(byte[] newCode) {
      return new Pair(function, newCode);
    }

    private Pair with(Pair other, int instruction) {
      return of(join(code, other.code, vector(instruction)));
    }

    private Pair alone(int instruction) {
      return of(join(code, new byte[0], vector(instruction)));
    }

    Pair plus(Pair other) {
      return with(other, 0xf0);
    }

    Pair plus(double other) {
      return plus(function.both(other));
    }

    Pair minus(Pair other) {
      return with(other, 0xf1);
    }

    Pair minus(double other) {
      return minus(function.both(other));
    }

    Pair times(Pair other) {
      return with(other, 0xf2);
    }

    Pair times(double other) {
      return times(function.both(other));
    }

    Pair over(Pair other) {
      return with(other, 0xf3);
    }

    Pair over(double other) {
      return over(function.both(other));
    }

    Pair root() {
      return alone(0xef);
    }

    Pair floor() {
      return alone(0x75);
    }

    Pair negated() {
      return alone(0xed);
    }

    /** The other where it is less; NaN stays NaN. */
    Pair atMost(double other) {
      return with(function.both(other), 0xf6);
    }

    /** The other where it is greater; NaN stays NaN. */
    Pair atLeast(double other) {
      return with(function.both(other), 0xf7);
    }

    /** All bits 1 where this is greater, else 0, for {@link #and} and {@link #choose}. */
    Pair isGreater(Pair other) {
      return with(other, 0x4a);
    }

    Pair isGreater(double other) {
      return isGreater(function.both(other));
    }

    Pair isLess(Pair other) {
      return with(other, 0x49);
    }

    Pair isLess(double other) {
      return isLess(function.both(other));
    }

    Pair and(Pair other) {
      return with(other, 0x4e);
    }

    Pair or(Pair other) {
      return with(other, 0x50);
    }

    Pair xor(Pair other) {
      return with(other, 0x51);
    }

    /** Of this mask: the first number where its bits are 1, else the second. */
    Pair choose(Pair first, Pair second) {
      return of(new Bytes().put(first.code).put(second.code).put(code).put(vector(0x52)).toArray());
    }

    Pair choose(double first, double second) {
      return choose(function.both(first), function.both(second));
    }

    /** The bits of both numbers as integers of 64 bits, and such integers added. */
    Pair plusBits(Pair other) {
      return with(other, 0xce);
    }

    Pair plusBits(long other) {
      return plusBits(function.bits(other));
    }

    Pair minusBits(Pair other) {
      return with(other, 0xd1);
    }

    Pair andBits(long other) {
      return and(function.bits(other));
    }

    Pair shiftedLeft(int bits) {
      return of(join(code, function.integer(bits).code, vector(0xcb)));
    }

    Pair shiftedRightUnsigned(int bits) {
      return of(join(code, function.integer(bits).code, vector(0xcd)));
    }

    /** All bits of a number like its first one. */
    Pair allBitsLikeTheFirst() {
      return of(join(code, function.integer(63).code, vector(0xcc)));
    }

    /** The bits of both numbers as floats, as signed integers of 64 bits. */
    Pair floatBits() {
      return alone(0x5e).alone(0xc7);
    }

    /** The lower 32 bits of a number. */
    Int lowBits(int lane) {
      return new Int(function, new Bytes().put(code).put(vector(0x1b)).put(2 * lane).toArray());
    }

    Scalar lane(int lane) {
      return new Scalar(function, new Bytes().put(code).put(vector(0x21)).put(lane).toArray());
    }

    /** The first numbers of both, or the second ones. */
    Pair joined(Pair other, int lane) {
      Bytes joined = new Bytes().put(code).put(other.code).put(vector(0x0d));
      for (int number = 0; number < 2; number++) {
        for (int i = 0; i < 8; i++) {
          joined.put(16 * number + 8 * lane + i);
        }
      }
      return of(joined.toArray());
    }
  }
}
